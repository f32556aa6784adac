/** Another organisation in the same installation, that may see nothing of the demonstration nor show it anything. */
export const neighbour = {
	organisation: 'CAW De Buren',
	name: 'Noor Buur',
	email: 'noor@buren.example',
	password: 'de buren kijken niet mee',
	pilot: 'Verslagen bij de buren'
} as const;

/** What the demonstration's pilots are for in the tests, and how they are called. */
export const demoPilots = {
	running: 'Verslag na een gesprek',
	paused: 'Intake bij Gezin en wonen',
	preparing: 'Verslag na een huisbezoek'
} as const;

/** The contacts of Eva Jacobs in the demonstration, by the state they are in. */
export const demoContacts = {
	validated: 'ZD-2026-0417',
	refused: 'ZD-2026-0423',
	withdrawn: 'ZD-2026-0431',
	review: 'ZD-2026-0444',
	fresh: 'ZD-2026-0452'
} as const;

/** Identifiers in the prepared database, which the pages have in their addresses. */
export interface Facts {
	pilots: Record<keyof typeof demoPilots, string>;
	contacts: Record<keyof typeof demoContacts, string>;
	/** The last decision of the running pilot. */
	decision: string;
	/** Meetings of the running pilot: the last one held and the one that is planned. */
	meetings: { held: string; planned: string };
	/** The serious incident of the paused pilot. */
	incident: string;
	/** A risk in the register of the running pilot. */
	risk: string;
	neighbourPilot: string;
}
