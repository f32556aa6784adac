import type { Localized } from '#lib/domain/locale.ts';

/** The words of the printed decision. */
export const words = {
	title: { nl: 'Besluit', en: 'Decision', fr: 'Décision' },
	status: { nl: 'Toestand', en: 'State', fr: 'État' },
	statusEffective: { nl: 'Van kracht', en: 'In force', fr: 'En vigueur' },
	statusStale: {
		nl: 'Van kracht, maar verouderd: wat eraan ten grondslag lag is gewijzigd',
		en: 'In force but stale: what it rested on has changed',
		fr: 'En vigueur mais périmée : ce sur quoi elle reposait a changé'
	},
	statusReplaced: {
		nl: 'Vervangen door een later besluit',
		en: 'Replaced by a later decision',
		fr: 'Remplacée par une décision ultérieure'
	},
	statusAwaiting: {
		nl: 'Nog niet van kracht: wacht op een tweede handtekening',
		en: 'Not in force yet: awaits a second signature',
		fr: 'Pas encore en vigueur : attend une seconde signature'
	},
	phase: { nl: 'Fase', en: 'Phase', fr: 'Phase' },
	phaseStep: { nl: '{from} naar {to}', en: '{from} to {to}', fr: '{from} vers {to}' },
	lifted: {
		nl: 'De uitslag was PAUZE. Omdat het incident met maatregelen is afgesloten, gold de rest van de uitslag: {proposal}',
		en: 'The verdict was PAUSE. As the incident was closed with measures, the rest of the verdict counted: {proposal}',
		fr: 'Le verdict était PAUSE. L’incident ayant été clôturé avec des mesures, le reste du verdict comptait : {proposal}'
	},
	proposal: { nl: 'Systeemvoorstel', en: 'The system’s proposal', fr: 'Proposition du système' },
	proposalNone: {
		nl: 'Er waren nog geen metingen.',
		en: 'There were no measurements yet.',
		fr: 'Il n’y avait pas encore de mesures.'
	},
	override: {
		nl: 'Tegenover het voorstel',
		en: 'Against the proposal',
		fr: 'Face à la proposition'
	},
	overrideYes: {
		nl: 'Beschermt minder dan het systeemvoorstel; twee handtekeningen nodig',
		en: 'Protects less than the system’s proposal; two signatures needed',
		fr: 'Protège moins que la proposition du système ; deux signatures requises'
	},
	reason: { nl: 'Reden', en: 'Reason', fr: 'Raison' },
	reasonNone: {
		nl: 'Geen reden opgegeven (niet verplicht)',
		en: 'No reason given (not required)',
		fr: 'Aucune raison indiquée (non obligatoire)'
	},
	dissent: { nl: 'Afwijkende mening', en: 'Dissent', fr: 'Opinion divergente' },
	review: { nl: 'Opnieuw te bekijken op', en: 'To be looked at again on', fr: 'À réexaminer le' },
	advice: { nl: 'Adviezen', en: 'Advice', fr: 'Avis' },
	adviceDpo: { nl: 'DPO-advies', en: 'DPO advice', fr: 'Avis du DPO' },
	adviceCiso: { nl: 'CISO-advies', en: 'CISO advice', fr: 'Avis du CISO' },
	adviceEthics: { nl: 'Ethisch advies', en: 'Ethics advice', fr: 'Avis éthique' },
	adviceNone: {
		nl: 'Lag niet op tafel',
		en: 'Did not lie on the table',
		fr: 'N’était pas sur la table'
	},
	adviceText: { nl: 'Advies', en: 'Advice', fr: 'Avis' },
	votes: { nl: 'Stemmen', en: 'Votes', fr: 'Voix' },
	votesLine: {
		nl: '{for} voor, {against} tegen, {abstain} onthouding',
		en: '{for} for, {against} against, {abstain} abstaining',
		fr: '{for} pour, {against} contre, abstentions : {abstain}'
	},
	vote: {
		nl: 'Gestemd in de vergadering van {date}, over het voorstel “{motion}”',
		en: 'Voted in the meeting of {date}, on the motion “{motion}”',
		fr: 'Voté lors de la réunion du {date}, sur la proposition « {motion} »'
	},
	since: {
		nl: 'Veranderd sinds de stemming van het klankbord',
		en: 'Changed since the board voted',
		fr: 'Changé depuis le vote du comité'
	},
	sinceFigures: {
		nl: 'Nieuwe metingen. Toen: {before} Bij het besluit: {after}',
		en: 'New measurements. Then: {before} At the decision: {after}',
		fr: 'Nouvelles mesures. Alors : {before} Lors de la décision : {after}'
	},
	conditions: { nl: 'Voorwaarden', en: 'Conditions', fr: 'Conditions' },
	conditionsNone: { nl: 'Geen voorwaarden.', en: 'No conditions.', fr: 'Aucune condition.' },
	condition: { nl: 'Voorwaarde', en: 'Condition', fr: 'Condition' },
	owner: { nl: 'Wie', en: 'Who', fr: 'Qui' },
	due: { nl: 'Tegen', en: 'By', fr: 'Pour le' },
	state: { nl: 'Stand', en: 'State', fr: 'État' },
	done: { nl: 'Vervuld', en: 'Fulfilled', fr: 'Remplie' },
	open: { nl: 'Open', en: 'Open', fr: 'Ouverte' },
	overdue: { nl: 'Te laat', en: 'Overdue', fr: 'En retard' },
	signatures: { nl: 'Handtekeningen', en: 'Signatures', fr: 'Signatures' },
	first: { nl: 'Ondertekend door', en: 'Signed by', fr: 'Signée par' },
	second: { nl: 'Tweede handtekening', en: 'Second signature', fr: 'Seconde signature' },
	secondMissing: { nl: 'nog niet gezet', en: 'not put yet', fr: 'pas encore apposée' },
	effective: { nl: 'Van kracht sinds', en: 'In force since', fr: 'En vigueur depuis' },
	annex: {
		nl: 'Bijlage: wat op tafel lag',
		en: 'Annex: what lay on the table',
		fr: 'Annexe : ce qui était sur la table'
	},
	verdictOf: { nl: 'Uitslag van {date}.', en: 'Verdict of {date}.', fr: 'Verdict du {date}.' },
	kpi: { nl: 'Meting', en: 'Measurement', fr: 'Mesure' },
	finding: { nl: 'Bevinding', en: 'Finding', fr: 'Constat' },
	monitored: { nl: 'alleen gevolgd', en: 'only watched', fr: 'seulement suivi' },
	bound: {
		nl: 'Waaraan het besluit gebonden is',
		en: 'What the decision is bound to',
		fr: 'Ce à quoi la décision est liée'
	},
	boundHelp: {
		nl: 'Verandert een van deze gegevens, dan is het besluit verouderd en gaat de AI uit.',
		en: 'When one of these changes, the decision is stale and the AI goes off.',
		fr: 'Si l’un de ces éléments change, la décision est périmée et l’IA s’arrête.'
	},
	notYet: { nl: 'nog niet', en: 'not yet', fr: 'pas encore' },
	hash: {
		nl: 'Vingerafdruk van het besluit',
		en: 'Fingerprint of the decision',
		fr: 'Empreinte de la décision'
	},
	stateHash: {
		nl: 'Vingerafdruk van de toestand',
		en: 'Fingerprint of the state',
		fr: 'Empreinte de l’état'
	},
	snapshotHash: {
		nl: 'Vingerafdruk van de uitslag',
		en: 'Fingerprint of the verdict',
		fr: 'Empreinte du verdict'
	},
	reading: { nl: 'Hoe u dit leest', en: 'How to read this', fr: 'Comment lire ceci' },
	readingHash: {
		nl: 'Een vingerafdruk is een SHA-256-code. Op de pagina van het besluit in Waarborg staat dezelfde code; verschilt ze, dan is dit blad niet het ondertekende besluit.',
		en: 'A fingerprint is a SHA-256 code. The page of the decision in Waarborg shows the same code; when it differs, this sheet is not the signed decision.',
		fr: 'Une empreinte est un code SHA-256. La page de la décision dans Waarborg affiche le même code ; s’il diffère, cette feuille n’est pas la décision signée.'
	},
	readingNoClients: {
		nl: 'Dit stuk bevat geen gegevens van cliënten en geen cijfers per medewerker.',
		en: 'This document holds no data of clients and no figures per worker.',
		fr: 'Ce document ne contient aucune donnée de clients ni aucun chiffre par travailleur.'
	}
} as const satisfies Record<string, Localized>;
