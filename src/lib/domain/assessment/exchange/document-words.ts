import type { Localized } from '../../locale.ts';
import type { FearedEvent, Grade, MeasureStatus, Reversibility, RiskLevel } from '../risk.ts';
import type { AssessmentOutcome } from '../outcome.ts';
import type { ConsultationStep } from '../workflow.ts';
import type { LegalStatus } from './aligned.ts';

const t = (nl: string, en: string, fr: string): Localized => ({ nl, en, fr });

/** What an assessment on paper says around what people wrote. */
export const paperWords = {
	draft: t('Concept', 'Draft', 'Projet'),
	draftText: t(
		'Nog niet goedgekeurd: deze tekst kan nog veranderen.',
		'Not approved yet: this text may still change.',
		'Pas encore approuvé : ce texte peut encore changer.'
	),
	signed: t('Goedgekeurd en ondertekend', 'Approved and signed', 'Approuvé et signé'),
	signedText: t(
		'Versie {number}, ondertekend door {who} op {when}.',
		'Version {number}, signed by {who} on {when}.',
		'Version {number}, signée par {who} le {when}.'
	),
	rejected: t('Niet goedgekeurd', 'Not approved', 'Non approuvé'),
	reopened: t(
		'Concept: gewijzigd na de handtekening',
		'Draft: changed after it was signed',
		'Projet : modifié après la signature'
	),
	contents: t('Inhoud', 'Contents', 'Table des matières'),
	pilot: t('Pilot', 'Pilot', 'Pilote'),
	template: t('Vragenlijst', 'Questionnaire', 'Questionnaire'),
	authors: t('Schreven mee', 'Wrote in it', 'Ont rédigé'),
	began: t('Begonnen op', 'Begun on', 'Commencé le'),
	changed: t('Laatst gewijzigd op', 'Last changed on', 'Dernière modification le'),
	notAnswered: t('Nog niet beantwoord.', 'Not answered yet.', 'Pas encore de réponse.'),
	notApplicable: t('Niet van toepassing:', 'Does not apply:', 'Sans objet :'),
	seeOther: t('Zie {kind} {code}.', 'See {kind} {code}.', 'Voir {kind}, question {code}.'),
	register: t(
		'Zie het risicoregister verderop in dit document.',
		'See the risk register further on in this document.',
		'Voir le registre des risques plus loin dans ce document.'
	),
	risks: t('Risicoregister', 'Risk register', 'Registre des risques'),
	noRisks: t(
		'Geen risico’s in het register.',
		'No risks in the register.',
		'Aucun risque au registre.'
	),
	mapBefore: t('Vóór de maatregelen', 'Before the measures', 'Avant les mesures'),
	mapAfter: t('Na de maatregelen', 'After the measures', 'Après les mesures'),
	mapCorner: t('Kans / ernst', 'Likelihood / severity', 'Vraisemblance / gravité'),
	mapRead: t(
		'In elk vak: het niveau en de nummers van de risico’s. Niet beoordeeld: {none}.',
		'In each cell: the level and the numbers of the risks. Not judged: {none}.',
		'Dans chaque case : le niveau et les numéros des risques. Non évalués : {none}.'
	),
	none: t('geen', 'none', 'aucun'),
	event: t('Gebeurtenis', 'Event', 'Événement'),
	rights: t('Geraakte rechten', 'Rights touched', 'Droits touchés'),
	sources: t('Oorzaak', 'Source', 'Source'),
	threats: t('Hoe het gebeurt', 'How it happens', 'Comment cela arrive'),
	impacts: t('Gevolg voor mensen', 'Effect on people', 'Effet sur les personnes'),
	reversible: t('Herstelbaar', 'Can be undone', 'Réparable'),
	standsIn: t('Staat in', 'Stands in', 'Dans'),
	before: t('Vóór maatregelen', 'Before measures', 'Avant mesures'),
	after: t('Na maatregelen', 'After measures', 'Après mesures'),
	rating: t(
		'{level} (kans {likelihood}, ernst {severity})',
		'{level} (likelihood {likelihood}, severity {severity})',
		'{level} (vraisemblance {likelihood}, gravité {severity})'
	),
	notRated: t('niet beoordeeld', 'not judged', 'non évalué'),
	measures: t('Maatregelen', 'Measures', 'Mesures'),
	noMeasures: t('Geen maatregelen.', 'No measures.', 'Aucune mesure.'),
	measure: t('Maatregel', 'Measure', 'Mesure'),
	against: t('Tegen', 'Against', 'Contre'),
	owner: t('Wie', 'Who', 'Qui'),
	due: t('Tegen wanneer', 'By when', 'Pour quand'),
	status: t('Stand', 'State', 'État'),
	accepted: t('Restrisico aanvaard', 'Residual risk accepted', 'Risque résiduel accepté'),
	acceptedBy: t('{who}, {when}: {reason}', '{who}, {when}: {reason}', '{who}, {when} : {reason}'),
	advice: t('Advies', 'Advice', 'Avis'),
	whole: t('Het geheel', 'The whole', 'L’ensemble'),
	part: t('Deel', 'Part', 'Partie'),
	agrees: t('Akkoord', 'Agrees', 'Favorable'),
	disagrees: t('Niet akkoord', 'Disagrees', 'Défavorable'),
	lapsed: t('vervallen door een wijziging', 'lapsed by a change', 'caduc après une modification'),
	noAdvice: t('Nog geen advies.', 'No advice yet.', 'Pas encore d’avis.'),
	by: t('{who}, {when}', '{who}, {when}', '{who}, {when}'),
	views: t(
		'Mening van de betrokkenen',
		'Views of the people concerned',
		'Avis des personnes concernées'
	),
	viewsAsked: t('Bevraagd: {who}', 'Asked: {who}', 'Consultés : {who}'),
	viewsNotAsked: t('Niet bevraagd, omdat', 'Not asked, because', 'Non consultés, parce que'),
	noViews: t('Nog niet genoteerd.', 'Not recorded yet.', 'Pas encore noté.'),
	consultation: t(
		'Voorafgaande raadpleging (artikel 36 AVG)',
		'Prior consultation (GDPR article 36)',
		'Consultation préalable (article 36 RGPD)'
	),
	noConsultation: t(
		'Geen hoog restrisico: niet nodig.',
		'No high residual risk: not needed.',
		'Pas de risque résiduel élevé : pas nécessaire.'
	),
	consultationUnknown: t(
		'Nog niet te zeggen: van minstens één risico is niet beoordeeld wat er na de maatregelen overblijft.',
		'Not known yet: of at least one risk nobody judged what is left after the measures.',
		'Pas encore connu : pour au moins un risque, ce qui reste après les mesures n’a pas été évalué.'
	),
	consultationOpen: t(
		'Er blijft een hoog risico: de toezichthouder moet vooraf geraadpleegd worden. Dat is nog niet genoteerd.',
		'A high risk remains: the supervisory authority must be consulted first. That is not recorded yet.',
		'Un risque élevé subsiste : l’autorité de contrôle doit être consultée au préalable. Ce n’est pas encore noté.'
	),
	decision: t('Besluit', 'Decision', 'Décision'),
	noDecision: t('Nog geen besluit.', 'No decision yet.', 'Pas encore de décision.'),
	reason: t('Motivering', 'Reason', 'Motivation'),
	departure: t(
		'Waarom van het advies wordt afgeweken',
		'Why it departs from the advice',
		'Pourquoi on s’écarte de l’avis'
	),
	conditions: t('Voorwaarden', 'Conditions', 'Conditions'),
	condition: t('Voorwaarde', 'Condition', 'Condition'),
	review: t('Herziening uiterlijk op', 'Review at the latest on', 'Révision au plus tard le'),
	outcome: t('Uitkomst', 'Outcome', 'Résultat'),
	restsOn: t(
		'Waarop deze beoordeling rust',
		'What this assessment rests on',
		'Ce sur quoi repose cette analyse'
	),
	restsOnText: t(
		'Verandert een van deze feiten, dan vervalt de handtekening tot de beoordeling herzien is.',
		'When one of these facts changes, the signature lapses until the assessment is reviewed.',
		'Si l’un de ces faits change, la signature devient caduque jusqu’à la révision de l’analyse.'
	),
	attachments: t('Bijlagen', 'Attachments', 'Annexes'),
	file: t('Bestand', 'File', 'Fichier'),
	legal: t('Stand van het recht', 'State of the law', 'État du droit'),
	basis: t('Grondslag', 'Basis', 'Base'),
	labelled: t('{label}: {text}', '{label}: {text}', '{label} : {text}'),
	checkedOn: t('nagekeken op {when}', 'checked on {when}', 'vérifié le {when}'),
	signatures: t('Handtekeningen', 'Signatures', 'Signatures'),
	hash: t(
		'Controlesom van de versie (SHA-256)',
		'Checksum of the version (SHA-256)',
		'Somme de contrôle de la version (SHA-256)'
	),
	textHash: t(
		'Controlesom van de tekst (SHA-256)',
		'Checksum of the text (SHA-256)',
		'Somme de contrôle du texte (SHA-256)'
	)
} as const satisfies Record<string, Localized>;

export const levelWords: Record<RiskLevel, Localized> = {
	laag: t('laag', 'low', 'faible'),
	midden: t('midden', 'medium', 'moyen'),
	hoog: t('hoog', 'high', 'élevé')
};
export const gradeWords: Record<Grade, Localized> = {
	1: t('verwaarloosbaar', 'negligible', 'négligeable'),
	2: t('beperkt', 'limited', 'limitée'),
	3: t('belangrijk', 'important', 'importante'),
	4: t('maximaal', 'maximum', 'maximale')
};
export const eventWords: Record<FearedEvent, Localized> = {
	inzage: t(
		'onbevoegde inzage in gegevens',
		'unauthorised access to data',
		'accès non autorisé aux données'
	),
	wijziging: t(
		'ongewilde wijziging van gegevens',
		'unintended change of data',
		'modification non désirée de données'
	),
	verdwijning: t('verdwijnen van gegevens', 'disappearance of data', 'disparition de données'),
	grondrecht: t(
		'een grondrecht wordt geraakt',
		'a fundamental right is touched',
		'un droit fondamental est touché'
	)
};
export const reversibilityWords: Record<Reversibility, Localized> = {
	omkeerbaar: t('ja', 'yes', 'oui'),
	moeilijk: t('moeilijk', 'with difficulty', 'difficilement'),
	onomkeerbaar: t('nee', 'no', 'non')
};
export const measureWords: Record<MeasureStatus, Localized> = {
	gepland: t('gepland', 'planned', 'prévue'),
	bezig: t('bezig', 'under way', 'en cours'),
	klaar: t('klaar', 'done', 'terminée'),
	geschrapt: t('geschrapt', 'dropped', 'supprimée')
};
export const outcomeWords: Record<AssessmentOutcome, Localized> = {
	goedkeuren: t('Goedgekeurd', 'Approved', 'Approuvé'),
	'goedkeuren-onder-voorwaarden': t(
		'Goedgekeurd onder voorwaarden',
		'Approved on conditions',
		'Approuvé sous conditions'
	),
	afwijzen: t('Afgewezen', 'Rejected', 'Rejeté'),
	doorverwijzen: t(
		'Doorverwezen naar de toezichthouder',
		'Referred to the supervisory authority',
		'Renvoyé à l’autorité de contrôle'
	)
};
export const stepWords: Record<ConsultationStep, Localized> = {
	verzonden: t('Verzonden', 'Sent', 'Envoyé'),
	uitkomst: t('Uitkomst', 'Outcome', 'Résultat')
};
/** In the words of the screen (assess_legal_status_…), inside a sentence. The law in force needs no mark. */
export const legalWords: Record<Exclude<LegalStatus, 'geldend'>, Localized> = {
	toekomstig: t('toekomstig', 'not yet in force', 'à venir'),
	ontwerp: t('ontwerp', 'draft', 'projet'),
	betwist: t('betwist', 'disputed', 'contesté'),
	suggestie: t('suggestie', 'suggestion', 'suggestion'),
	'te-verifieren': t('te verifiëren', 'to be verified', 'à vérifier')
};
