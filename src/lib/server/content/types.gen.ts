/* Generated from the JSON Schemas of the content packs by generate-types.ts. Do not edit. */

export type AnyPack =
	| ChecklistPack
	| UseCasePack
	| ReferencesPack
	| KpiCatalogue
	| AssessmentTemplate
	| ScopeTest
	| RiskLibrary
	| PracticeCase;
/**
 * Permanent name of a pack, the same over all its versions.
 */
export type PackUrn = string;
/**
 * Semantic version. A published version is never edited: a change is a new version.
 */
export type PackVersion = string;
/**
 * The day on which the statement was last compared with its source, YYYY-MM-DD.
 */
export type Stand = string;
/**
 * Permanent name inside a pack; answers are stored under it.
 */
export type ContentId = string;
/**
 * Project owner, functional manager, DPO, CISO, ethics board, superuser, social worker, special committee, executive, vendor.
 */
export type RaciRoleId = 'PO' | 'FB' | 'DPO' | 'CISO' | 'ETH' | 'SU' | 'MW' | 'BCSD' | 'VB' | 'VEN';
export type ItemStructure =
	| GoalsStructure
	| ValuesStructure
	| ConsentStructure
	| DpiaStructure
	| PlanStructure
	| RaciStructure
	| VendorStructure
	| TrainingStructure
	| DocumentsStructure
	| ExitStructure;
/**
 * Legal provisions, each `<law id> <provision>`, for example `avg 35(7)(a)`. The law ids are in the references pack.
 */
export type Basis = string[];
/**
 * Ids of the sources in the references pack where the statement was read.
 */
export type Bron = ContentId[];
/**
 * geldend = in force and read at the source; toekomstig = law that applies later; ontwerp = draft; betwist = contested; suggestie = our advice, no legal force; te-verifieren = not re-read at the source.
 */
export type LegalStatus =
	'geldend' | 'toekomstig' | 'ontwerp' | 'betwist' | 'suggestie' | 'te-verifieren';
/**
 * How a no-go is made to hold.
 */
export type EnforcementKind = 'rule' | 'configuration' | 'training' | 'contract';
/**
 * `avg 35(7)(a)`, `aia 27(1)(c)`, `aia 14(4)(b)`, `bijlage-2 doorgiften` (WP248 annex 2) or `edpb 1.2` (a heading of the EDPB template; by name where its number was not checked).
 */
export type CoveredElement = string;
export type RiskGrade = 1 | 2 | 3 | 4;

/**
 * The implementation checklist: ten items, each a small tool with its own structure.
 */
export interface ChecklistPack {
	kind: 'checklist';
	urn: PackUrn;
	version: PackVersion;
	stand: Stand;
	title: LocalizedText;
	description: LocalizedText;
	items: ChecklistItemContent[];
}
/**
 * User-visible text, complete in all three languages.
 */
export interface LocalizedText {
	nl: string;
	en: string;
	fr: string;
}
export interface ChecklistItemContent {
	number: number;
	id: ContentId;
	title: LocalizedText;
	waarom: LocalizedText;
	richting: LocalizedText;
	help: LocalizedText;
	ownerRole: RaciRoleId;
	structure: ItemStructure;
	questions: ChecklistQuestion[];
	ready: RuleText[];
	unready: RuleText[];
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
export interface GoalsStructure {
	kind: 'goals';
	maxGoals: number;
	maxUseCases: number;
	examples: GoalExample[];
}
export interface GoalExample {
	id: ContentId;
	kpi: ContentId;
	text: LocalizedText;
}
export interface ValuesStructure {
	kind: 'values';
	principlesNeeded: number;
	noGosNeeded: number;
	principles: MarkedText[];
	noGos: NoGo[];
	enforcementKinds: EnforcementKindText[];
}
/**
 * A titled text with its legal marks.
 */
export interface MarkedText {
	id: ContentId;
	title: LocalizedText;
	text: LocalizedText;
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
export interface NoGo {
	id: ContentId;
	title: LocalizedText;
	text: LocalizedText;
	mandatory: boolean;
	enforcement: EnforcementKind[];
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
export interface EnforcementKindText {
	id: EnforcementKind;
	title: LocalizedText;
	text: LocalizedText;
}
export interface ConsentStructure {
	kind: 'consent-text';
	guarantees: MarkedText[];
	/**
	 * What is said to the client when asking, in this order: joined they are the default consent text.
	 */
	texts: MarkedText[];
	banned: PhrasesPerLanguage;
	bannedDesign: LocalizedText;
	practicePhrases: MarkedText[];
	withdrawalChannels: MarkedText[];
	/**
	 * What the client gets after a withdrawal. `{word}` is filled in when used.
	 */
	confirmationTexts: MarkedText[];
	/**
	 * What the confirmation of a withdrawal must contain.
	 */
	withdrawalConfirmation: MarkedText[];
	rechtsgrond: LegalBasisOptions;
	instemming: MarkedText;
	consentProblem: MarkedText;
}
/**
 * A list of phrases per language; the lists need not be translations of one another.
 */
export interface PhrasesPerLanguage {
	nl: string[];
	en: string[];
	fr: string[];
}
export interface LegalBasisOptions {
	article6: LegalBasisOption[];
	article9: LegalBasisOption[];
}
export interface LegalBasisOption {
	id: ContentId;
	title: LocalizedText;
	text: LocalizedText;
	/**
	 * True when the choice rests on consent; only then the texts on art. 7(3) and 20 may be shown.
	 */
	consentBased: boolean;
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
export interface DpiaStructure {
	kind: 'dpia';
	/**
	 * Facts that re-open the assessment when they change.
	 */
	watchedFacts: RuleText[];
}
/**
 * A rule in plain words. The id names the pure function that checks it.
 */
export interface RuleText {
	id: ContentId;
	text: LocalizedText;
}
export interface PlanStructure {
	kind: 'plan';
	/**
	 * What must be agreed beforehand: what makes us scale up, scale back or stop.
	 */
	triggers: MarkedText[];
}
export interface RaciStructure {
	kind: 'raci';
	roles: RaciRoleContent[];
	activities: RaciActivityContent[];
	rules: RaciRuleContent[];
}
export interface RaciRoleContent {
	id: RaciRoleId;
	title: LocalizedText;
	text: LocalizedText;
	needsLogin: boolean;
}
export interface RaciActivityContent {
	id: ContentId;
	title: LocalizedText;
	matrix: RaciDefaultRow;
	alsoConsulted?: LocalizedText;
	alsoInformed?: LocalizedText;
	/**
	 * dpo-barred = the DPO may be neither A nor R; dpo-advice = the DPO's own advice; individual-decision = only the committee decides.
	 */
	guard: 'none' | 'dpo-barred' | 'dpo-advice' | 'individual-decision';
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
/**
 * Accountable, responsible, consulted, informed.
 */
export interface RaciDefaultRow {
	A: RaciRoleId[];
	R: RaciRoleId[];
	C: RaciRoleId[];
	I: RaciRoleId[];
}
export interface RaciRuleContent {
	id: ContentId;
	text: LocalizedText;
	effect: 'block' | 'warn';
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
export interface VendorStructure {
	kind: 'vendor';
	certificates: MarkedText[];
	/**
	 * The clauses that the processing agreement must hold.
	 */
	processorClauses: MarkedText[];
}
export interface TrainingStructure {
	kind: 'training';
	/**
	 * Share of right answers needed to pass a quiz, 0 to 1.
	 */
	passMark: number;
	modules: TrainingModule[];
	practice: MarkedText[];
}
export interface TrainingModule {
	id: ContentId;
	title: LocalizedText;
	minutes: number;
	goal: LocalizedText;
	steps: LocalizedText[];
	quiz: QuizQuestion[];
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
export interface QuizQuestion {
	id: ContentId;
	question: LocalizedText;
	options: QuizOption[];
	explanation: LocalizedText;
}
export interface QuizOption {
	id: ContentId;
	text: LocalizedText;
	correct: boolean;
}
export interface DocumentsStructure {
	kind: 'documents';
	/**
	 * What the central folder holds.
	 */
	register: MarkedText[];
}
export interface ExitStructure {
	kind: 'exit';
	maxDrillAgeMonths: number;
	offboarding: ExitStep[];
	drill: ExitStep[];
}
export interface ExitStep {
	id: ContentId;
	title: LocalizedText;
	text: LocalizedText;
	ownerRole: RaciRoleId;
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
/**
 * Answered yes, no or not applicable (with a reason). "Yes" is always the safe answer.
 */
export interface ChecklistQuestion {
	id: ContentId;
	question: LocalizedText;
	help?: LocalizedText;
	pass: LocalizedText;
	fail?: LocalizedText;
	mandatory: boolean;
	/**
	 * An answer "no" is a red flag: the item cannot be ready while it stands.
	 */
	redFlag: boolean;
	evidence: 'required' | 'optional' | 'none';
	/**
	 * The evidence carries an expiry date.
	 */
	expires: boolean;
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
/**
 * One use of AI in a social service: which packs govern it, what it may do and in which phase.
 */
export interface UseCasePack {
	kind: 'use-case';
	urn: PackUrn;
	version: PackVersion;
	stand: Stand;
	title: LocalizedText;
	description: LocalizedText;
	packs: UseCasePacks;
	scope: LocalizedText;
	outOfScope: RuleText[];
	/**
	 * Ids of the report templates that may be drafted.
	 */
	reportTemplates: ContentId[];
	classification: MarkedText;
	phases: PhaseLimits[];
	/**
	 * Legal questions nobody has settled; shown, never hidden.
	 */
	openQuestions: MarkedText[];
	/**
	 * Publications to look for before each release of this pack.
	 */
	recheck: RuleText[];
}
export interface UseCasePacks {
	checklist: PackRef;
	kpi: PackRef;
	dpia: PackRef;
	fria: PackRef;
	scopeTest: PackRef;
	riskLibrary: PackRef;
}
export interface PackRef {
	urn: PackUrn;
	version: PackVersion;
}
export interface PhaseLimits {
	id:
		| 'voorbereiding'
		| 'kennismaking'
		| 'uitbreiding'
		| 'integratie'
		| 'optimalisatie'
		| 'afgesloten';
	title: LocalizedText;
	text: LocalizedText;
	aiAllowed: boolean;
	/**
	 * Kinds of files for which AI may be used.
	 */
	complexity: ('eenvoudig' | 'gewoon' | 'complex')[];
	knownClientsOnly: boolean;
	/**
	 * Entering the phase changes the purpose and needs a new DPIA.
	 */
	newDpia: boolean;
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
/**
 * The laws that `basis` names and the sources that `bron` names.
 */
export interface ReferencesPack {
	kind: 'references';
	urn: PackUrn;
	version: PackVersion;
	stand: Stand;
	title: LocalizedText;
	laws: Law[];
	sources: Source[];
}
export interface Law {
	id: ContentId;
	short: LocalizedText;
	title: LocalizedText;
	url?: string;
}
export interface Source {
	id: ContentId;
	title: LocalizedText;
	/**
	 * Where it was read: a site or repository. Absent when it was not re-read.
	 */
	readAt?: string;
	url?: string;
}
/**
 * The KPIs a board can choose from, with their defaults and the explanation of each choice.
 */
export interface KpiCatalogue {
	kind: 'kpi-catalogue';
	urn: PackUrn;
	version: PackVersion;
	stand: Stand;
	title: LocalizedText;
	description: LocalizedText;
	planDefaults: PlanDefaults;
	/**
	 * Sets of thresholds to start from; the first one is the catalogue's own defaults.
	 */
	presets: PlanPreset[];
	kpis: KpiContent[];
}
export interface PlanDefaults {
	/**
	 * The plan's whole promise on false results, spent over its epochs.
	 */
	alpha: number;
	horizon: HorizonDefaults;
	minimums: MinimumDefaults;
	help: LocalizedText;
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
export interface HorizonDefaults {
	reports: number;
	months: number;
}
export interface MinimumDefaults {
	baselineReports: number;
	aiReports: number;
	workers: number;
	/**
	 * Share of rows timed by timer or stopwatch, 0 to 1.
	 */
	coverage: number;
}
/**
 * A set of thresholds: what it leaves out is as the catalogue suggests.
 */
export interface PlanPreset {
	id: ContentId;
	title: LocalizedText;
	description: LocalizedText;
	alpha?: number;
	horizon?: HorizonDefaults;
	minimums?: MinimumDefaults;
	/**
	 * Thresholds by id of a KPI of this catalogue.
	 */
	kpis: {
		[k: string]: KpiDefaults;
	};
}
/**
 * Durations: relative change (-0.2 = 20 % less); refusers: margin is a ratio; scores and proportions: 0 to 1.
 */
export interface KpiDefaults {
	go?: number;
	limit?: number;
	margin?: number;
	certify?: number;
}
export interface KpiContent {
	id: ContentId;
	title: LocalizedText;
	description: LocalizedText;
	formula: LocalizedText;
	figureSource: LocalizedText;
	unit: LocalizedText;
	type: 'duration' | 'score' | 'proportion' | 'zero-tolerance' | 'ordinal' | 'monitor';
	/**
	 * Absent for zero-tolerance KPIs, which pause by themselves.
	 */
	role?: 'goal' | 'guardrail' | 'monitor';
	comparison: 'baseline' | 'norm' | 'refusers' | 'none';
	direction: 'lower' | 'higher';
	/**
	 * No direction is better: never coloured, never a target.
	 */
	neutral: boolean;
	/**
	 * Which reports count against a norm or in a monitor: the AI path alone (default) or all.
	 */
	counts?: 'ai' | 'all';
	/**
	 * The values are shares, 0 to 1.
	 */
	share?: boolean;
	/**
	 * Part of a new plan unless the board takes it out.
	 */
	standard: boolean;
	defaults: KpiDefaults;
	marginReason?: LocalizedText;
	alarm?: AlarmBand;
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
/**
 * Shown as an alarm, never in the combined verdict.
 */
export interface AlarmBand {
	below?: number;
	above?: number;
	atOrAbove?: number;
	suddenShift: boolean;
	text: LocalizedText;
}
/**
 * The questions of a DPIA or a FRIA. Advice, views, prior consultation, the decision and the review date are records of the workflow, not questions.
 */
export interface AssessmentTemplate {
	kind: 'assessment';
	assessment: 'dpia' | 'fria';
	urn: PackUrn;
	version: PackVersion;
	stand: Stand;
	title: LocalizedText;
	description: LocalizedText;
	legalState: MarkedText;
	dueFrom?: Stand;
	/**
	 * What re-opens a signed assessment when it changes anywhere; the ids are those that questions name.
	 */
	watchedFacts: RuleText[];
	/**
	 * The fundamental rights that matter here; risks and answers name them by id.
	 */
	rights?: FundamentalRight[];
	/**
	 * Elements that are no question: the workflow has its own record for each, and the exchange formats find it under these keys.
	 */
	workflow: WorkflowPart[];
	sections: AssessmentSection[];
}
export interface FundamentalRight {
	id: ContentId;
	/**
	 * As it is cited: `1`, `20–21`; empty for what stands in no article of the Charter.
	 */
	article: string;
	title: LocalizedText;
	text: LocalizedText;
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
export interface WorkflowPart {
	id: 'advies' | 'zienswijzen' | 'raadpleging' | 'besluit' | 'herziening';
	title: LocalizedText;
	text: LocalizedText;
	elements: CoveredElement[];
	alignedWith?: string[];
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
export interface AssessmentSection {
	id: ContentId;
	number: number;
	title: LocalizedText;
	intro?: LocalizedText;
	questions: AssessmentQuestion[];
}
export interface AssessmentQuestion {
	id: ContentId;
	/**
	 * The number shown, `section.question`; also the key in exchange formats.
	 */
	code: string;
	question: LocalizedText;
	help: LocalizedText;
	example?: LocalizedText;
	/**
	 * entries = rows with the fields below; risks and measures are the register; advice is written by the DPO.
	 */
	answer:
		'text' | 'yes-no' | 'one-of' | 'some-of' | 'date' | 'entries' | 'risks' | 'measures' | 'advice';
	options?: AnswerOption[];
	/**
	 * The columns of a repeatable question.
	 */
	fields?: EntryField[];
	mandatory: boolean;
	/**
	 * Whether "does not apply", always with a reason, is an answer.
	 */
	mayBeNotApplicable: boolean;
	/**
	 * The elements of the law or of a form that this question covers; coverage is proved by a test.
	 */
	elements?: CoveredElement[];
	showWhen?: ShowCondition;
	/**
	 * A change of this fact re-opens the assessment.
	 */
	watchedFact?:
		| 'vendor'
		| 'sub-processor'
		| 'model'
		| 'engine'
		| 'purpose'
		| 'data-category'
		| 'templates'
		| 'retention'
		| 'legal-basis';
	crossReference?: CrossReference;
	/**
	 * The same question in other forms, `<form> <number>`; exchanges find the answer under it.
	 */
	alignedWith?: string[];
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
export interface AnswerOption {
	id: ContentId;
	text: LocalizedText;
}
export interface EntryField {
	id: ContentId;
	label: LocalizedText;
	answer: 'text' | 'yes-no' | 'one-of' | 'date';
	options?: AnswerOption[];
	mandatory: boolean;
}
/**
 * Ask only when another question of this template is asked itself and has one of these answers (`ja`, `nee` or an option id).
 */
export interface ShowCondition {
	question: ContentId;
	answers: ContentId[];
}
/**
 * The question of the other assessment whose answer may be referred to (AI Act art. 27(4) as replaced); that question refers back to this one.
 */
export interface CrossReference {
	assessment: 'dpia' | 'fria';
	question: ContentId;
}
/**
 * Ten minutes of questions that show which assessment is needed, and why.
 */
export interface ScopeTest {
	kind: 'scope-test';
	urn: PackUrn;
	version: PackVersion;
	stand: Stand;
	title: LocalizedText;
	description: LocalizedText;
	minutes: number;
	friaDueFrom: Stand;
	sections: ScopeSection[];
	/**
	 * What follows from the answers, in the order in which it is shown.
	 */
	rules: ScopeRule[];
	/**
	 * The text of each outcome that is worked out from the rules.
	 */
	outcomes: ScopeOutcome[];
	/**
	 * What an answer fills in beforehand in the two assessments.
	 */
	prefill: ScopePrefill[];
}
export interface ScopeSection {
	id: ContentId;
	number: number;
	title: LocalizedText;
	intro?: LocalizedText;
	questions: ScopeQuestion[];
}
/**
 * Answered `ja`, `nee` or `onzeker`.
 */
export interface ScopeQuestion {
	id: ContentId;
	code: string;
	question: LocalizedText;
	help: LocalizedText;
	example?: LocalizedText;
	/**
	 * Ask only when one of these questions was answered otherwise than `nee`.
	 */
	showWhen?: ContentId[];
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
export interface ScopeRule {
	id: ContentId;
	/**
	 * ai-system, public-service = what the other rules stand on; needed = a DPIA is due by this alone; criterion = one of the WP248 nine; prohibited = art. 5; annex-iii = a high-risk area; derogation = a ground of art. 6(3); no-derogation = what takes it away; role-… = the role under the AI Act; duty = transparency; duty-high-risk = only when high-risk; open = a legal question nobody has settled; note = worth knowing.
	 */
	part:
		| 'ai-system'
		| 'public-service'
		| 'needed'
		| 'criterion'
		| 'prohibited'
		| 'annex-iii'
		| 'derogation'
		| 'no-derogation'
		| 'role-provider'
		| 'role-deployer'
		| 'duty'
		| 'duty-high-risk'
		| 'open'
		| 'note';
	when?: ScopeCondition;
	title: LocalizedText;
	text: LocalizedText;
	appliesFrom?: Stand;
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
/**
 * All parts given must hold. `onzeker` makes a condition uncertain, never false.
 */
export interface ScopeCondition {
	any?: ContentId[];
	all?: ContentId[];
	none?: ContentId[];
}
export interface ScopeOutcome {
	id:
		| 'dpia-needed'
		| 'dpia-presumed'
		| 'dpia-not-shown'
		| 'fria-due-now'
		| 'fria-due-from'
		| 'fria-not-high-risk'
		| 'fria-derogation'
		| 'fria-not-public'
		| 'fria-no-ai'
		| 'derogation-excluded'
		| 'derogation-uncertain'
		| 'derogation-possible'
		| 'derogation-not-claimed';
	title: LocalizedText;
	text: LocalizedText;
	appliesFrom?: Stand;
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
export interface ScopePrefill {
	when: ScopeCondition;
	/**
	 * Only when the condition is certain; otherwise one that is uncertain fills in too.
	 */
	certain: boolean;
	assessment: 'dpia' | 'fria';
	question: ContentId;
	value: ContentId;
	/**
	 * The question takes several answers.
	 */
	several: boolean;
}
/**
 * Typical risks of AI in social work, to take over into the register of a pilot and change there.
 */
export interface RiskLibrary {
	kind: 'risk-library';
	urn: PackUrn;
	version: PackVersion;
	stand: Stand;
	title: LocalizedText;
	description: LocalizedText;
	groups: RiskGroup[];
	/**
	 * Parts of this workbench that make a measure hold.
	 */
	enforcers: RiskEnforcer[];
	risks: LibraryRisk[];
}
export interface RiskGroup {
	id: ContentId;
	title: LocalizedText;
}
export interface RiskEnforcer {
	id: ContentId;
	title: LocalizedText;
	text: LocalizedText;
}
export interface LibraryRisk {
	id: ContentId;
	group: ContentId;
	title: LocalizedText;
	description: LocalizedText;
	/**
	 * Illegitimate access, unwanted modification, disappearance (WP248 annex 2), or a right that is touched without any data going astray.
	 */
	event: 'inzage' | 'wijziging' | 'verdwijning' | 'grondrecht';
	/**
	 * Ids of rights in the FRIA pack.
	 */
	rights: ContentId[];
	assessments: ('dpia' | 'fria')[];
	sources: LocalizedText;
	threats: LocalizedText;
	impacts: LocalizedText;
	reversibility: 'omkeerbaar' | 'moeilijk' | 'onomkeerbaar';
	before: ProposedRating;
	measures: LibraryMeasure[];
	evidence?: LocalizedText;
	basis: Basis;
	bron: Bron;
	stand: Stand;
	status: LegalStatus;
	note?: LocalizedText;
}
/**
 * 1 negligible, 2 limited, 3 important, 4 maximum.
 */
export interface ProposedRating {
	likelihood: RiskGrade;
	severity: RiskGrade;
}
export interface LibraryMeasure {
	id: ContentId;
	text: LocalizedText;
	enforcedBy?: ContentId;
}
/**
 * A sample conversation with a draft in which errors were planted, to practise validating.
 */
export interface PracticeCase {
	kind: 'practice-case';
	urn: PackUrn;
	version: PackVersion;
	stand: Stand;
	/**
	 * The language of the conversation and the draft.
	 */
	language: 'nl' | 'fr' | 'en';
	template: ContentId;
	title: LocalizedText;
	about: LocalizedText;
	minutes: number;
	turns: PracticeTurn[];
	sentences: PracticeSentence[];
	basis: Basis;
	bron: Bron;
	status: LegalStatus;
}
export interface PracticeTurn {
	speaker: string;
	role: 'client' | 'worker' | 'other';
	text: string;
}
export interface PracticeSentence {
	text: string;
	/**
	 * The turns it rests on, counted from 1.
	 */
	turns: number[];
	/**
	 * The planted error; absent when the sentence is right.
	 */
	error?: 'invention' | 'person' | 'nuance' | 'number' | 'negation';
	explanation?: LocalizedText;
}
