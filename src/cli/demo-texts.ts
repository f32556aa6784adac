import type { Localized } from '../lib/domain/locale.ts';

/** What `waarborg demo` says. Dutch is the default, as in the application. */
export const demoTexts = {
	busy: {
		nl: 'De databank {file} is in gebruik. Draait de demonstratie al in een ander venster? Stop die eerst (Ctrl-C).',
		en: 'The database {file} is in use. Is the demonstration running in another window? Stop that one first (Ctrl-C).',
		fr: 'La base de données {file} est utilisée. La démonstration tourne-t-elle déjà dans une autre fenêtre ? Arrêtez-la d’abord (Ctrl-C).'
	},
	notOurs: {
		nl: 'In {folder} staat een echte organisatie. De demonstratie raakt die niet aan. Kies een andere map met WAARBORG_DATA, of start de toepassing met: npm start',
		en: '{folder} holds a real organisation. The demonstration does not touch it. Choose another folder with WAARBORG_DATA, or start the application with: npm start',
		fr: '{folder} contient une véritable organisation. La démonstration n’y touche pas. Choisissez un autre dossier avec WAARBORG_DATA, ou lancez l’application avec : npm start'
	},
	embeddedOnly: {
		nl: 'De demonstratie gebruikt haar eigen ingebouwde databank. Maak DATABASE_URL leeg en probeer opnieuw.',
		en: 'The demonstration uses its own embedded database. Clear DATABASE_URL and try again.',
		fr: 'La démonstration utilise sa propre base de données intégrée. Videz DATABASE_URL et réessayez.'
	},
	portTaken: {
		nl: 'Poort {port} is bezet. Kies een andere: npm run demo -- --port {next}',
		en: 'Port {port} is taken. Choose another: npm run demo -- --port {next}',
		fr: 'Le port {port} est occupé. Choisissez-en un autre : npm run demo -- --port {next}'
	},
	portMoved: {
		nl: 'Poort {port} is bezet; de demonstratie neemt {next}.',
		en: 'Port {port} is taken; the demonstration takes {next}.',
		fr: 'Le port {port} est occupé ; la démonstration prend {next}.'
	},
	resetQuestion: {
		nl: 'Alles wat in de demonstratie gedaan werd, verdwijnt. Opnieuw beginnen? (ja/nee) ',
		en: 'Everything done in the demonstration will be gone. Start afresh? (yes/no) ',
		fr: 'Tout ce qui a été fait dans la démonstration disparaîtra. Recommencer ? (oui/non) '
	},
	resetNeedsYes: {
		nl: 'Opnieuw beginnen wist wat in de demonstratie gedaan werd. Bevestig met: npm run demo -- --reset --yes',
		en: 'Starting afresh erases what was done in the demonstration. Confirm with: npm run demo -- --reset --yes',
		fr: 'Recommencer efface ce qui a été fait dans la démonstration. Confirmez avec : npm run demo -- --reset --yes'
	},
	kept: {
		nl: 'Niets gewijzigd.',
		en: 'Nothing changed.',
		fr: 'Rien n’a changé.'
	},
	loading: {
		nl: 'De verzonnen organisatie wordt geladen …',
		en: 'Loading the invented organisation …',
		fr: 'Chargement de l’organisation fictive …'
	},
	unhealthy: {
		nl: 'De toepassing start niet goed. De regels hierboven zeggen waarom. Begin eventueel opnieuw met: npm run demo -- --reset',
		en: 'The application does not start well. The lines above say why. You can start afresh with: npm run demo -- --reset',
		fr: 'L’application ne démarre pas correctement. Les lignes ci-dessus disent pourquoi. Vous pouvez recommencer avec : npm run demo -- --reset'
	},
	ready: {
		nl: 'OCMW Zonnedorp staat klaar. Alles en iedereen erin is verzonnen.',
		en: 'OCMW Zonnedorp is ready. Everything and everyone in it is invented.',
		fr: 'OCMW Zonnedorp est prêt. Tout et tout le monde y est fictif.'
	},
	address: { nl: 'Adres', en: 'Address', fr: 'Adresse' },
	password: {
		nl: 'Wachtwoord van iedereen',
		en: 'Everyone’s password',
		fr: 'Mot de passe de tous'
	},
	who: { nl: 'Wie', en: 'Who', fr: 'Qui' },
	role: { nl: 'Rol', en: 'Role', fr: 'Rôle' },
	signIn: { nl: 'Aanmelden met', en: 'Signs in with', fr: 'Se connecte avec' },
	first: { nl: 'Klik eerst hier', en: 'Click here first', fr: 'Cliquez d’abord ici' },
	stop: {
		nl: 'Stoppen: Ctrl-C. Opnieuw beginnen: npm run demo -- --reset. In English or en français: --lang en, --lang fr.',
		en: 'Stop: Ctrl-C. Start afresh: npm run demo -- --reset. In het Nederlands or en français: --lang nl, --lang fr.',
		fr: 'Arrêter : Ctrl-C. Recommencer : npm run demo -- --reset. In het Nederlands ou in English : --lang nl, --lang en.'
	}
} as const satisfies Record<string, Localized>;

/** Six steps that show what Waarborg is for, in a quarter of an hour. */
export const firstSteps: readonly Localized[] = [
	{
		nl: 'Open {address} en meld u aan als Eva Jacobs, maatschappelijk werker.',
		en: 'Open {address} and sign in as Eva Jacobs, social worker.',
		fr: 'Ouvrez {address} et connectez-vous en tant qu’Eva Jacobs, assistante sociale.'
	},
	{
		nl: 'Kies Opstellen, open contact ZD-2026-0452 en noteer dat de cliënt ja zegt.',
		en: 'Choose Drafting, open contact ZD-2026-0452 and record that the client says yes.',
		fr: 'Choisissez Rédiger, ouvrez le contact ZD-2026-0452 et notez que le client dit oui.'
	},
	{
		nl: 'Kies het bestand {conversation} als gesprek. Bekijk het concept naast de bron, werk af wat openstaat en valideer.',
		en: 'Choose the file {conversation} as the conversation. Look at the draft beside its source, settle what is open and validate.',
		fr: 'Choisissez le fichier {conversation} comme entretien. Regardez le projet à côté de sa source, réglez ce qui reste ouvert et validez.'
	},
	{
		nl: 'Meld u aan als Hilde Wouters. Pilots → “Verslag na een gesprek” → Dashboard: er is een verslag met AI bij gekomen.',
		en: 'Sign in as Hilde Wouters. Pilots → “Verslag na een gesprek” → Dashboard: one more report with AI.',
		fr: 'Connectez-vous en tant que Hilde Wouters. Pilotes → « Verslag na een gesprek » → Tableau de bord : un rapport avec IA de plus.'
	},
	{
		nl: 'Meld u aan als Marleen Goossens, vast bureau. In dezelfde pilot: Besluiten → nieuw besluit → Stoppen, en onderteken met het wachtwoord.',
		en: 'Sign in as Marleen Goossens, of the executive. In the same pilot: Decisions → new decision → Stop, and sign with the password.',
		fr: 'Connectez-vous en tant que Marleen Goossens, du bureau permanent. Dans le même pilote : Décisions → nouvelle décision → Arrêter, et signez avec le mot de passe.'
	},
	{
		nl: 'Meld u weer aan als Eva Jacobs, maak een nieuw contact en noteer opnieuw ja: de AI is dicht en het scherm zegt waarom. Met de hand schrijven kan nog altijd.',
		en: 'Sign in as Eva Jacobs again, open a new contact and record a yes: the AI is shut and the screen says why. Writing by hand still works.',
		fr: 'Reconnectez-vous en tant qu’Eva Jacobs, créez un nouveau contact et notez à nouveau oui : l’IA est fermée et l’écran dit pourquoi. Écrire à la main reste possible.'
	}
];
