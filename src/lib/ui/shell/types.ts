/** What the root layout needs from the server on every page. */
export type ShellData = {
	user: null | {
		name: string;
		organisationName: string;
		organisationRole: string;
		/** Open alerts that she has not read. */
		alerts: number;
	};
	nav: { href: string; label: string; current: boolean }[];
	demo: boolean;
	/** Null follows the device. */
	theme: 'light' | 'dark' | null;
};
