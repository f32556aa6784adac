import type { Localized } from '#lib/domain/locale.ts';
import type { OrganisationRole, PilotRole } from '#lib/domain/permissions.ts';

/**
 * Demonstration data. OCMW Zonnedorp and everyone in it are invented; the addresses end in `.example`, which never
 * resolves (RFC 2606), so that no mail can reach anyone.
 */
export const demoOrganisation = {
	key: 'zonnedorp',
	name: 'OCMW Zonnedorp',
	domain: 'zonnedorp.example',
	label: {
		nl: 'Demonstratie: verzonnen organisatie en mensen',
		en: 'Demonstration: invented organisation and people',
		fr: 'Démonstration : organisation et personnes fictives'
	}
} as const satisfies {
	key: string;
	name: string;
	domain: string;
	label: Localized;
};

/** Everyone's password in the demonstration. Public, so the demonstration answers on this computer alone. */
export const demoPassword = 'Zonnedorp toont hoe het kan';

export type DemoTeamKey = 'onthaal' | 'budget' | 'gezin';

export const demoTeams: readonly { key: DemoTeamKey; name: Localized }[] = [
	{
		key: 'onthaal',
		name: { nl: 'Onthaal en intake', en: 'Reception and intake', fr: 'Accueil et admission' }
	},
	{
		key: 'budget',
		name: { nl: 'Schuld en budget', en: 'Debt and budget', fr: 'Dettes et budget' }
	},
	{
		key: 'gezin',
		name: { nl: 'Gezin en wonen', en: 'Family and housing', fr: 'Famille et logement' }
	}
];

export interface DemoPerson {
	/** Stable handle for fixtures and tests; never shown. */
	key: string;
	name: string;
	email: string;
	organisationRole: OrganisationRole;
	/** Roles in the demonstration pilot, as in its RACI; the auditor has none. */
	roles: readonly PilotRole[];
	teamKey?: DemoTeamKey;
	jobTitle: Localized;
}

const titles = {
	head: {
		nl: 'Diensthoofd sociale dienst',
		en: 'Head of social services',
		fr: 'Chef du service social'
	},
	functional: {
		nl: 'Functioneel beheerder',
		en: 'Functional manager',
		fr: 'Gestionnaire fonctionnel'
	},
	dpo: {
		nl: 'Functionaris gegevensbescherming',
		en: 'Data protection officer',
		fr: 'Déléguée à la protection des données'
	},
	ciso: {
		nl: 'Informatieveiligheidsconsulent',
		en: 'Information security officer',
		fr: 'Conseiller en sécurité de l’information'
	},
	ethicsChair: {
		nl: 'Voorzitter ethisch klankbord',
		en: 'Chair of the ethics board',
		fr: 'Présidente du comité d’éthique'
	},
	ethicsClients: {
		nl: 'Lid ethisch klankbord, ervaringsdeskundige',
		en: 'Ethics board member, expert by experience',
		fr: 'Membre du comité d’éthique, expert du vécu'
	},
	ethicsOutside: {
		nl: 'Lid ethisch klankbord, extern deskundige',
		en: 'Ethics board member, outside expert',
		fr: 'Membre du comité d’éthique, experte externe'
	},
	superuser: {
		nl: 'Maatschappelijk werker en superuser',
		en: 'Social worker and superuser',
		fr: 'Assistante sociale et utilisatrice de référence'
	},
	executiveChair: {
		nl: 'Voorzitter vast bureau',
		en: 'Chair of the executive',
		fr: 'Présidente du bureau permanent'
	},
	executiveMember: {
		nl: 'Lid vast bureau',
		en: 'Member of the executive',
		fr: 'Membre du bureau permanent'
	},
	committee: {
		nl: 'Voorzitter bijzonder comité voor de sociale dienst',
		en: 'Chair of the special committee for social services',
		fr: 'Président du comité spécial du service social'
	},
	auditor: { nl: 'Auditor', en: 'Auditor', fr: 'Auditrice' },
	socialWorker: { nl: 'Maatschappelijk werker', en: 'Social worker', fr: 'Assistant social' }
} as const satisfies Record<string, Localized>;

function person(
	key: string,
	name: string,
	jobTitle: Localized,
	roles: readonly PilotRole[],
	more: { organisationRole?: OrganisationRole; teamKey?: DemoTeamKey } = {}
): DemoPerson {
	const email = `${key}@${demoOrganisation.domain}`;
	return { key, name, email, jobTitle, roles, organisationRole: 'member', ...more };
}

function socialWorker(key: string, name: string, teamKey: DemoTeamKey): DemoPerson {
	return person(key, name, titles.socialWorker, ['MW'], { teamKey });
}

/** One person for each role of the mini-RACI that signs in, and three teams of four social workers. */
export const demoPeople: readonly DemoPerson[] = [
	person('hilde.wouters', 'Hilde Wouters', titles.head, ['PO'], { organisationRole: 'owner' }),
	person('bram.dewit', 'Bram De Wit', titles.functional, ['FB'], { organisationRole: 'admin' }),
	person('leila.amrani', 'Leila Amrani', titles.dpo, ['DPO']),
	person('koen.maes', 'Koen Maes', titles.ciso, ['CISO']),
	person('griet.lambrecht', 'Griet Lambrecht', titles.ethicsChair, ['ETH']),
	person('omar.haddad', 'Omar Haddad', titles.ethicsClients, ['ETH']),
	person('annelies.cools', 'Annelies Cools', titles.ethicsOutside, ['ETH']),
	person('tine.baert', 'Tine Baert', titles.superuser, ['SU', 'MW'], { teamKey: 'onthaal' }),
	person('marleen.goossens', 'Marleen Goossens', titles.executiveChair, ['VB']),
	person('stefan.pauwels', 'Stefan Pauwels', titles.executiveMember, ['VB']),
	person('walter.smet', 'Walter Smet', titles.committee, ['BCSD']),
	person('ingrid.claes', 'Ingrid Claes', titles.auditor, [], { organisationRole: 'auditor' }),
	socialWorker('eva.jacobs', 'Eva Jacobs', 'onthaal'),
	socialWorker('youssef.benali', 'Youssef Benali', 'onthaal'),
	socialWorker('lies.verbeke', 'Lies Verbeke', 'onthaal'),
	socialWorker('jonas.mertens', 'Jonas Mertens', 'onthaal'),
	socialWorker('fatma.yildiz', 'Fatma Yildiz', 'budget'),
	socialWorker('pieter.aerts', 'Pieter Aerts', 'budget'),
	socialWorker('nele.hendrickx', 'Nele Hendrickx', 'budget'),
	socialWorker('ruben.callens', 'Ruben Callens', 'budget'),
	socialWorker('joke.desmedt', 'Joke De Smedt', 'gezin'),
	socialWorker('amina.diallo', 'Amina Diallo', 'gezin'),
	socialWorker('bart.nijs', 'Bart Nijs', 'gezin'),
	socialWorker('sarah.thys', 'Sarah Thys', 'gezin')
];
