import type { Localized } from '#lib/domain/locale.ts';

/** The words of the printed agenda and minutes. */
export const words = {
	agenda: {
		nl: 'Agenda van het ethisch klankbord',
		en: 'Agenda of the ethics board',
		fr: 'Ordre du jour du comité d’éthique'
	},
	minutes: {
		nl: 'Verslag van het ethisch klankbord',
		en: 'Minutes of the ethics board',
		fr: 'Procès-verbal du comité d’éthique'
	},
	when: { nl: 'Wanneer', en: 'When', fr: 'Quand' },
	where: { nl: 'Waar', en: 'Where', fr: 'Où' },
	chair: { nl: 'Voorzitter', en: 'Chair', fr: 'Présidence' },
	secretary: { nl: 'Secretaris', en: 'Secretary', fr: 'Secrétariat' },
	members: { nl: 'Leden', en: 'Members', fr: 'Membres' },
	guests: { nl: 'Genodigden', en: 'Guests', fr: 'Personnes invitées' },
	quorum: { nl: 'Quorum', en: 'Quorum', fr: 'Quorum' },
	quorumLine: {
		nl: '{count} stemmende leden nodig voor een advies',
		en: '{count} voting members needed for advice',
		fr: '{count} membres votants requis pour un avis'
	},
	none: { nl: 'geen', en: 'none', fr: 'aucun' },
	cancelled: {
		nl: 'Deze vergadering is afgelast: {reason}',
		en: 'This meeting was called off: {reason}',
		fr: 'Cette réunion a été annulée : {reason}'
	},
	draft: {
		nl: 'Ontwerp. Nog niet ondertekend door voorzitter en secretaris.',
		en: 'Draft. Not yet signed by chair and secretary.',
		fr: 'Projet. Pas encore signé par la présidence et le secrétariat.'
	},
	sealed: {
		nl: 'Wacht op de tweede handtekening.',
		en: 'Awaits the second signature.',
		fr: 'En attente de la seconde signature.'
	},
	approved: {
		nl: 'Goedgekeurd en ondertekend door voorzitter en secretaris.',
		en: 'Approved and signed by chair and secretary.',
		fr: 'Approuvé et signé par la présidence et le secrétariat.'
	},
	noAdvice: { nl: 'Geen advies', en: 'No advice', fr: 'Pas d’avis' },
	adviceIs: { nl: 'Advies: {advice}', en: 'Advice: {advice}', fr: 'Avis : {advice}' },
	notVoted: {
		nl: 'Er is niet gestemd.',
		en: 'There was no vote.',
		fr: 'Il n’y a pas eu de vote.'
	},
	motion: { nl: 'Voorstel', en: 'Motion', fr: 'Proposition' },
	conditionsAsked: { nl: 'Voorwaarden', en: 'Conditions', fr: 'Conditions' },
	outcome: { nl: 'Uitslag', en: 'Result', fr: 'Résultat' },
	votes: { nl: 'Stemmen', en: 'Votes', fr: 'Voix' },
	votesLine: {
		nl: '{for} voor, {against} tegen, {abstain} onthouding',
		en: '{for} for, {against} against, {abstain} abstaining',
		fr: '{for} pour, {against} contre, {abstain} abstention'
	},
	conflict: {
		nl: '{name} meldde een belangenconflict, stemde niet en telde niet mee.',
		en: '{name} declared a conflict of interest, did not vote and was not counted.',
		fr: '{name} a déclaré un conflit d’intérêts, n’a pas voté et n’a pas compté.'
	},
	conflictReason: { nl: 'Reden: {reason}', en: 'Reason: {reason}', fr: 'Raison : {reason}' },
	text: { nl: 'Van de secretaris', en: 'From the secretary', fr: 'Du secrétariat' },
	points: { nl: 'Besproken punten', en: 'Points discussed', fr: 'Points traités' },
	signatures: { nl: 'Handtekeningen', en: 'Signatures', fr: 'Signatures' },
	signedBy: { nl: '{name}, {date}', en: '{name}, {date}', fr: '{name}, {date}' },
	annexVotes: { nl: 'Bijlage 1: de stemmen', en: 'Annex 1: the votes', fr: 'Annexe 1 : les votes' },
	annexVerdict: {
		nl: 'Bijlage 2: wat op tafel lag',
		en: 'Annex 2: what lay on the table',
		fr: 'Annexe 2 : ce qui était sur la table'
	},
	annexBound: {
		nl: 'Bijlage 3: toestand en vingerafdrukken',
		en: 'Annex 3: state and fingerprints',
		fr: 'Annexe 3 : état et empreintes'
	},
	annexConditions: {
		nl: 'Bijlage 4: voorwaarden en besluiten',
		en: 'Annex 4: conditions and decisions',
		fr: 'Annexe 4 : conditions et décisions'
	},
	name: { nl: 'Naam', en: 'Name', fr: 'Nom' },
	vote: { nl: 'Stem', en: 'Vote', fr: 'Vote' },
	dissent: { nl: 'Afwijkende mening', en: 'Dissent', fr: 'Opinion divergente' },
	way: { nl: 'Ondertekend', en: 'Signed', fr: 'Signé' },
	wayOwn: { nl: 'eigen toestel', en: 'own device', fr: 'appareil propre' },
	wayTable: { nl: 'aan tafel', en: 'at the table', fr: 'à table' },
	kpi: { nl: 'Meting', en: 'Measurement', fr: 'Mesure' },
	finding: { nl: 'Bevinding', en: 'Finding', fr: 'Constat' },
	monitored: { nl: 'alleen gevolgd', en: 'only watched', fr: 'seulement suivi' },
	verdictOf: { nl: 'Uitslag van {date}.', en: 'Verdict of {date}.', fr: 'Verdict du {date}.' },
	verdictNone: {
		nl: 'Er waren nog geen metingen.',
		en: 'There were no measurements yet.',
		fr: 'Il n’y avait pas encore de mesures.'
	},
	changed: {
		nl: 'Veranderd sinds de vergadering van {date}',
		en: 'Changed since the meeting of {date}',
		fr: 'Changé depuis la réunion du {date}'
	},
	unchanged: {
		nl: 'Niets aan de toestand veranderde sinds de vergadering van {date}.',
		en: 'Nothing in the state changed since the meeting of {date}.',
		fr: 'Rien n’a changé à l’état depuis la réunion du {date}.'
	},
	figures: {
		nl: 'Nieuwe metingen. Toen: {before} Nu: {after}',
		en: 'New measurements. Then: {before} Now: {after}',
		fr: 'Nouvelles mesures. Alors : {before} Maintenant : {after}'
	},
	incident: { nl: 'Incident', en: 'Incident', fr: 'Incident' },
	severity: { nl: 'Ernst', en: 'Severity', fr: 'Gravité' },
	date: { nl: 'Datum', en: 'Date', fr: 'Date' },
	state: { nl: 'Stand', en: 'State', fr: 'État' },
	open: { nl: 'open', en: 'open', fr: 'ouvert' },
	closedOn: { nl: 'afgesloten op {date}', en: 'closed on {date}', fr: 'clos le {date}' },
	incidentsNone: {
		nl: 'Geen incidenten open of sinds de vorige vergadering.',
		en: 'No incidents open or since the last meeting.',
		fr: 'Aucun incident ouvert ou depuis la dernière réunion.'
	},
	condition: { nl: 'Voorwaarde', en: 'Condition', fr: 'Condition' },
	owner: { nl: 'Wie', en: 'Who', fr: 'Qui' },
	due: { nl: 'Tegen', en: 'By', fr: 'Pour le' },
	overdue: { nl: 'te laat', en: 'overdue', fr: 'en retard' },
	conditionsNone: {
		nl: 'Geen openstaande voorwaarden.',
		en: 'No open conditions.',
		fr: 'Aucune condition en suspens.'
	},
	staleLead: {
		nl: 'Het besluit van {date} ({outcome}) is verouderd:',
		en: 'The decision of {date} ({outcome}) is stale:',
		fr: 'La décision du {date} ({outcome}) est périmée :'
	},
	staleNone: {
		nl: 'Het geldende besluit rust nog op de huidige toestand.',
		en: 'The decision in force still rests on the present state.',
		fr: 'La décision en vigueur repose toujours sur l’état actuel.'
	},
	dpo: { nl: 'DPO-advies', en: 'DPO advice', fr: 'Avis du DPO' },
	ciso: { nl: 'CISO-advies', en: 'CISO advice', fr: 'Avis du CISO' },
	dpoNone: { nl: 'nog niet gegeven', en: 'not given yet', fr: 'pas encore rendu' },
	askedMissing: {
		nl: 'Het klankbord gaf nog geen advies. Er is een stem nodig.',
		en: 'The board has not advised yet. A vote is needed.',
		fr: 'Le comité n’a pas encore rendu d’avis. Un vote est nécessaire.'
	},
	askedOutdated: {
		nl: 'Het vorige advies rust op een oudere toestand. Er is een nieuwe stem nodig.',
		en: 'The last advice rests on an older state. A new vote is needed.',
		fr: 'Le dernier avis repose sur un état antérieur. Un nouveau vote est nécessaire.'
	},
	askedCurrent: {
		nl: 'Het vorige advies past nog bij de toestand. Een nieuwe stem vervangt het.',
		en: 'The last advice still fits the state. A new vote replaces it.',
		fr: 'Le dernier avis correspond encore à l’état. Un nouveau vote le remplace.'
	},
	decisions: {
		nl: 'Besluiten na deze vergadering',
		en: 'Decisions after this meeting',
		fr: 'Décisions après cette réunion'
	},
	decisionLine: {
		nl: '{outcome}, ondertekend door {names} op {date}',
		en: '{outcome}, signed by {names} on {date}',
		fr: '{outcome}, signée par {names} le {date}'
	},
	decisionsNone: {
		nl: 'Toen het verslag werd ondertekend, was er op dit advies nog geen besluit genomen.',
		en: 'When the minutes were signed, no decision had been taken on this advice yet.',
		fr: 'Lors de la signature du procès-verbal, aucune décision n’avait encore été prise sur cet avis.'
	},
	hashMinutes: {
		nl: 'Vingerafdruk van het verslag',
		en: 'Fingerprint of the minutes',
		fr: 'Empreinte du procès-verbal'
	},
	hashMotion: {
		nl: 'Vingerafdruk van het voorstel (punt {number})',
		en: 'Fingerprint of the motion (point {number})',
		fr: 'Empreinte de la proposition (point {number})'
	},
	hashState: {
		nl: 'Vingerafdruk van de toestand bij de stemming',
		en: 'Fingerprint of the state at the vote',
		fr: 'Empreinte de l’état lors du vote'
	},
	hashVerdict: {
		nl: 'Vingerafdruk van de uitslag bij de stemming',
		en: 'Fingerprint of the verdict at the vote',
		fr: 'Empreinte du verdict lors du vote'
	},
	hashVote: {
		nl: 'Vingerafdruk van de stem van {name}',
		en: 'Fingerprint of the vote of {name}',
		fr: 'Empreinte du vote de {name}'
	},
	hashDecision: {
		nl: 'Vingerafdruk van het besluit',
		en: 'Fingerprint of the decision',
		fr: 'Empreinte de la décision'
	},
	notYet: { nl: 'nog niet', en: 'not yet', fr: 'pas encore' },
	addenda: { nl: 'Aanvullingen', en: 'Addenda', fr: 'Compléments' },
	addendum: {
		nl: 'Aanvulling {number}, {name}, {date}',
		en: 'Addendum {number}, {name}, {date}',
		fr: 'Complément {number}, {name}, {date}'
	},
	reading: {
		nl: 'Een vingerafdruk is een SHA-256-code. Op de pagina van het verslag in Waarborg staat dezelfde code; verschilt ze, dan is dit blad niet het ondertekende verslag. Dit stuk bevat geen gegevens van cliënten en geen cijfers per medewerker.',
		en: 'A fingerprint is a SHA-256 code. The page of the minutes in Waarborg shows the same code; when it differs, this sheet is not the signed minutes. This document holds no data of clients and no figures per worker.',
		fr: 'Une empreinte est un code SHA-256. La page du procès-verbal dans Waarborg affiche le même code ; s’il diffère, cette feuille n’est pas le procès-verbal signé. Ce document ne contient aucune donnée de clients ni aucun chiffre par travailleur.'
	}
} as const satisfies Record<string, Localized>;
