import type { Generated, Selectable } from 'kysely';

/**
 * One interface per table, in the order of the migrations. Times are ISO-8601 UTC text, booleans 0/1, structures JSON text,
 * so that the same rows mean the same on SQLite and PostgreSQL.
 */
export interface Database {
	user: UserTable;
	session: SessionTable;
	account: AccountTable;
	verification: VerificationTable;
	organisation: OrganisationTable;
	organisationKey: OrganisationKeyTable;
	membership: MembershipTable;
	invitation: InvitationTable;
	signInAttempt: SignInAttemptTable;
	auditEvent: AuditEventTable;
	pilot: PilotTable;
	team: TeamTable;
	pilotRole: PilotRoleTable;
	pause: PauseTable;
	checklistItem: ChecklistItemTable;
	evidence: EvidenceTable;
	consentText: ConsentTextTable;
	assessment: AssessmentTable;
	assessmentAnswer: AssessmentAnswerTable;
	assessmentChange: AssessmentChangeTable;
	assessmentRisk: AssessmentRiskTable;
	assessmentMeasure: AssessmentMeasureTable;
	assessmentStatement: AssessmentStatementTable;
	assessmentVersion: AssessmentVersionTable;
	assessmentComment: AssessmentCommentTable;
	assessmentAttachment: AssessmentAttachmentTable;
	scopeTest: ScopeTestTable;
	registeredVersion: RegisteredVersionTable;
	trainingRecord: TrainingRecordTable;
	practiceAttempt: PracticeAttemptTable;
	baselineSetup: BaselineSetupTable;
	signature: SignatureTable;
	plan: PlanTable;
	planStep: PlanStepTable;
	planExpectation: PlanExpectationTable;
	powerCurve: PowerCurveTable;
	measurement: MeasurementTable;
	kpiStatistic: KpiStatisticTable;
	verdictSnapshot: VerdictSnapshotTable;
	contact: ContactTable;
	contactKey: ContactKeyTable;
	consent: ConsentTable;
	source: SourceTable;
	draft: DraftTable;
	sentenceChange: SentenceChangeTable;
	fileDecision: FileDecisionTable;
	report: ReportTable;
	activity: ActivityTable;
	recording: RecordingTable;
	recordingChunk: RecordingChunkTable;
	recordingSetting: RecordingSettingTable;
	advice: AdviceTable;
	meetingRule: MeetingRuleTable;
	meeting: MeetingTable;
	meetingPerson: MeetingPersonTable;
	meetingPoint: MeetingPointTable;
	meetingConflict: MeetingConflictTable;
	meetingBallot: MeetingBallotTable;
	meetingMinutes: MeetingMinutesTable;
	meetingAddendum: MeetingAddendumTable;
	decision: DecisionTable;
	condition: ConditionTable;
	incident: IncidentTable;
	houseStyle: HouseStyleTable;
	client: ClientTable;
	clientRequest: ClientRequestTable;
	actionTick: ActionTickTable;
	privacySetting: PrivacySettingTable;
	modelHost: ModelHostTable;
	modelEndpoint: ModelEndpointTable;
	pilotEngine: PilotEngineTable;
	draftJob: DraftJobTable;
	modelCall: ModelCallTable;
	reportTemplate: ReportTemplateTable;
	templateDraft: TemplateDraftTable;
	mailSetting: MailSettingTable;
	mailOutbox: MailOutboxTable;
	mailAttachment: MailAttachmentTable;
	alert: AlertTable;
	alertRead: AlertReadTable;
	personPreference: PersonPreferenceTable;
}

/** ISO-8601 UTC, as `new Date().toISOString()` writes it. */
type Iso = string;
/** A calendar day, `YYYY-MM-DD`. */
type Day = string;
/** JSON text; the repository of the table says which type it holds. */
type Json = string;
type Flag = 0 | 1;

// ── identity (Better Auth owns user, session, account and verification; see docs/decisions/0002) ──
export interface UserTable {
	id: string;
	name: string;
	email: string;
	emailVerified: unknown;
	image: string | null;
	createdAt: unknown;
	updatedAt: unknown;
}
export interface SessionTable {
	id: string;
	expiresAt: unknown;
	token: string;
	createdAt: unknown;
	updatedAt: unknown;
	ipAddress: string | null;
	userAgent: string | null;
	userId: string;
}
export interface AccountTable {
	id: string;
	accountId: string;
	providerId: string;
	userId: string;
	accessToken: string | null;
	refreshToken: string | null;
	idToken: string | null;
	accessTokenExpiresAt: unknown;
	refreshTokenExpiresAt: unknown;
	scope: string | null;
	password: string | null;
	createdAt: unknown;
	updatedAt: unknown;
}
export interface VerificationTable {
	id: string;
	identifier: string;
	value: string;
	expiresAt: unknown;
	createdAt: unknown;
	updatedAt: unknown;
}
export interface OrganisationTable {
	id: string;
	name: string;
	/** ocmw | caw | ggz | andere */
	kind: string;
	/** vtc | gba: legal-facts.md §1, the split is contested, so it is a setting. */
	supervisor: string;
	locale: string;
	/** 1 for the labelled demonstration organisation. */
	demo: Flag;
	createdAt: Iso;
}
export interface OrganisationKeyTable {
	id: string;
	organisationId: string;
	wrapped: Uint8Array;
	createdAt: Iso;
}
export interface MembershipTable {
	id: string;
	organisationId: string;
	userId: string;
	/** owner | admin | member | auditor */
	role: string;
	createdAt: Iso;
	endedAt: Iso | null;
}
export interface InvitationTable {
	id: string;
	organisationId: string;
	email: string;
	role: string;
	/** SHA-256 of the token in the link: the link itself is shown once and never stored. */
	tokenHash: string;
	createdBy: string;
	createdAt: Iso;
	expiresAt: Iso;
	acceptedAt: Iso | null;
	revokedAt: Iso | null;
}
export interface SignInAttemptTable {
	id: string;
	/** HMAC-free key: 'email:<sha256>' or 'ip:<address>'. */
	key: string;
	at: Iso;
}

// ── audit ──
export interface AuditEventTable {
	/** Gapless per organisation, from 1. */
	seq: number;
	organisationId: string;
	pilotId: string | null;
	actorId: string | null;
	actorName: string;
	action: string;
	subjectKind: string;
	subjectId: string;
	at: Iso;
	/** Canonical JSON of what changed; never client text. */
	detail: Json;
	prevHash: string;
	hash: string;
}

// ── pilots and their checklist ──
export interface PilotTable {
	id: string;
	organisationId: string;
	name: string;
	scope: string;
	packUrn: string;
	packVersion: string;
	/** voorbereiding | kennismaking | uitbreiding | integratie | optimalisatie | afgesloten */
	phase: string;
	/** open | gepauzeerd | gestopt */
	runningState: string;
	/** VB (default) or ETH: who is accountable for stop/go. */
	decisionRole: string;
	/** Ids of the report templates in scope, JSON array. */
	templates: Json;
	/** Whom a citizen can ask, as the public register shows it. */
	publicContact: string | null;
	createdBy: string;
	createdAt: Iso;
	version: number;
}
export interface TeamTable {
	id: string;
	organisationId: string;
	pilotId: string;
	name: string;
}
export interface PilotRoleTable {
	id: string;
	pilotId: string;
	userId: string;
	/** PO | FB | DPO | CISO | ETH | SU | MW | BCSD | VB */
	role: string;
	deputy: Flag;
	teamId: string | null;
	startedAt: Iso;
	endedAt: Iso | null;
}
export interface PauseTable {
	id: string;
	pilotId: string;
	/** person | incident | red-verdict | zero-tolerance */
	cause: string;
	reason: string;
	by: string | null;
	at: Iso;
	liftedByDecisionId: string | null;
	liftedAt: Iso | null;
}
export interface ChecklistItemTable {
	id: string;
	pilotId: string;
	/** 1–10 */
	number: number;
	ownerId: string | null;
	dueDate: Day | null;
	notApplicableReason: string | null;
	/** ItemContent of domain/checklist/content.ts */
	content: Json;
	/** When it was first seen ready. */
	readyAt: Iso | null;
	version: number;
	updatedBy: string | null;
	updatedAt: Iso;
}
export interface EvidenceTable {
	id: string;
	pilotId: string;
	itemNumber: number;
	/** The mandatory question it answers, if any. */
	questionId: string | null;
	title: string;
	fileName: string;
	mediaType: string;
	size: number;
	sha256: string;
	effectiveDate: Day;
	expiresOn: Day | null;
	/** Sealed under the organisation key. */
	content: Uint8Array;
	uploadedBy: string;
	uploadedAt: Iso;
	withdrawnAt: Iso | null;
	withdrawnReason: string | null;
}
export interface ConsentTextTable {
	id: string;
	pilotId: string;
	version: number;
	/** {nl,en,fr} */
	texts: Json;
	legalBasis6: string;
	legalBasis9: string;
	createdBy: string;
	createdAt: Iso;
	advisedBy: string | null;
	advisedAt: Iso | null;
	advice: string | null;
	approvedBy: string | null;
	approvedAt: Iso | null;
}
export interface AssessmentTable {
	id: string;
	pilotId: string;
	/** dpia | fria */
	kind: string;
	templateUrn: string;
	templateVersion: string;
	/** Empty: the answers stand in assessmentAnswer. */
	answers: Json;
	/** open | signed */
	status: string;
	residualHigh: Flag;
	priorConsultation: string | null;
	reviewOn: Day | null;
	dpoAdvice: string | null;
	dpoAgrees: Flag | null;
	dpoAdvisedBy: string | null;
	dpoAdvisedAt: Iso | null;
	departureReason: string | null;
	/** Facts it rests on when signed: { engine, vendor, … } → value */
	watched: Json;
	signedBy: string | null;
	signedAt: Iso | null;
	signedHash: string | null;
	updatedBy: string | null;
	updatedAt: Iso;
	version: number;
	/** Fingerprint of what is written now. */
	contentsHash: string | null;
	/** geen | actueel | verlopen: the DPO's advice on the whole. */
	adviceState: string;
	/** What still has to be filled in. */
	openCount: number;
}
export interface AssessmentAnswerTable {
	id: string;
	assessmentId: string;
	questionId: string;
	answer: Json;
	updatedBy: string | null;
	updatedAt: Iso;
	version: number;
}
/** Append-only history of answers, risks and measures. */
export interface AssessmentChangeTable {
	id: string;
	pilotId: string;
	/** Null for the register, which both assessments share. */
	assessmentId: string | null;
	/** `vraag:<id>` | `risico:<id>` | `maatregel:<id>` */
	subject: string;
	before: Json | null;
	after: Json | null;
	by: string;
	byName: string;
	at: Iso;
}
export interface AssessmentRiskTable {
	id: string;
	pilotId: string;
	position: number;
	/** A `Risk` without id and acceptance. */
	content: Json;
	/** A `RiskAcceptance`. */
	accepted: Json | null;
	removedAt: Iso | null;
	updatedBy: string | null;
	updatedAt: Iso;
	version: number;
}
export interface AssessmentMeasureTable {
	id: string;
	pilotId: string;
	position: number;
	text: string;
	ownerId: string | null;
	ownerName: string;
	dueDate: Day | null;
	/** gepland | bezig | klaar | geschrapt */
	status: string;
	removedAt: Iso | null;
	updatedBy: string | null;
	updatedAt: Iso;
	version: number;
}
/** Append-only: advice, views, consultation and decision, with the fingerprint of what they were about. */
export interface AssessmentStatementTable {
	id: string;
	assessmentId: string;
	/** advice | views | consultation | decision */
	kind: string;
	sectionId: string | null;
	contentsHash: string;
	content: Json;
	by: string;
	byName: string;
	at: Iso;
}
/** Append-only: what was decided on, whole. */
export interface AssessmentVersionTable {
	id: string;
	assessmentId: string;
	number: number;
	outcome: string;
	contents: Json;
	hash: string;
	by: string;
	byName: string;
	at: Iso;
}
export interface AssessmentCommentTable {
	id: string;
	assessmentId: string;
	/** `vraag:<id>` | `risico:<id>` | `deel:<id>` | `geheel` */
	subject: string;
	parentId: string | null;
	text: string;
	/** Ids of users. */
	mentions: Json;
	/** Null when it came with an imported file. */
	by: string | null;
	byName: string;
	at: Iso;
	resolvedBy: string | null;
	resolvedByName: string | null;
	resolvedAt: Iso | null;
}
export interface AssessmentAttachmentTable {
	id: string;
	assessmentId: string;
	subject: string;
	fileName: string;
	mediaType: string;
	/** In bytes. */
	size: number;
	sha256: string;
	/** Sealed under the organisation's key. */
	content: Uint8Array;
	uploadedBy: string;
	uploadedAt: Iso;
	removedAt: Iso | null;
	removedBy: string | null;
}
export interface ScopeTestTable {
	id: string;
	pilotId: string;
	packVersion: string;
	answers: Json;
	result: Json | null;
	completedBy: string | null;
	completedByName: string | null;
	completedAt: Iso | null;
	updatedBy: string;
	updatedAt: Iso;
	version: number;
}
export interface RegisteredVersionTable {
	id: string;
	pilotId: string;
	/** engine | template */
	kind: string;
	name: string;
	version: string;
	reason: string;
	registeredBy: string;
	registeredAt: Iso;
}
export interface TrainingRecordTable {
	id: string;
	pilotId: string;
	userId: string;
	moduleVersion: string;
	completedAt: Iso;
	recordedBy: string;
}
export interface BaselineSetupTable {
	id: string;
	pilotId: string;
	/** stopwatch | baseline */
	way: string;
	/** Ids of report templates, JSON array. */
	templates: Json;
	target: number;
	perWorker: number;
	reason: string;
	createdBy: string;
	createdAt: Iso;
}
export interface PracticeAttemptTable {
	id: string;
	organisationId: string;
	userId: string;
	/** lesson | conversation */
	kind: string;
	/** Module id, or urn of the conversation. */
	subject: string;
	version: string;
	/** LessonAnswers or PracticeMark[] */
	answers: Json;
	/** Share judged rightly, 0–1. Never shown to anyone but the learner. */
	share: number;
	passed: Flag;
	at: Iso;
}
export interface SignatureTable {
	id: string;
	organisationId: string;
	pilotId: string;
	subjectKind: string;
	subjectId: string;
	subjectHash: string;
	meaning: string;
	userId: string;
	userName: string;
	at: Iso;
}

// ── plan, measurements, verdicts ──
export interface PlanTable {
	id: string;
	pilotId: string;
	epoch: number;
	content: Json;
	/** draft | frozen | superseded */
	status: string;
	hash: string | null;
	baselineHash: string | null;
	amendmentReason: string | null;
	frozenBy: string | null;
	frozenAt: Iso | null;
	createdBy: string;
	createdAt: Iso;
	version: number;
}
export interface PlanStepTable {
	id: string;
	planId: string;
	/** Counts up within a plan. */
	seq: number;
	content: Json;
	undone: Flag;
	savedBy: string;
	savedAt: Iso;
}
export interface PlanExpectationTable {
	pilotId: string;
	content: Json;
	savedBy: string;
	savedAt: Iso;
}
/** A pure function of its key, shared by all organisations: it holds nothing of anyone. */
export interface PowerCurveTable {
	key: string;
	content: Json;
	milliseconds: number;
	computedAt: Iso;
}
export interface MeasurementTable {
	seq: Generated<number>;
	organisationId: string;
	pilotId: string;
	/** 0 for a baseline row (pinned by the plan's hash); otherwise the epoch it belongs to. */
	epoch: number;
	kpi: string;
	/** value | tombstone: a tombstone takes the rows of its reportId out of the denominators. */
	kind: string;
	value: number;
	unit: string;
	/** ai | manual | baseline */
	path: string;
	workerPseudonym: string;
	teamId: string | null;
	reportId: string;
	complexity: string | null;
	known: Flag | null;
	at: Iso;
	recordedAt: Iso;
	/** timer | stopwatch | csv | self | survey | register */
	source: string;
	engineVersion: string | null;
}
export interface KpiStatisticTable {
	id: string;
	pilotId: string;
	epoch: number;
	kpi: string;
	/** KpiState of domain/kpi-state.ts */
	state: Json;
	/** Number of measurement rows in it: a mismatch means rebuild. */
	rows: number;
	/** Rows that came after a later one. */
	late: Generated<number>;
	updatedAt: Iso;
}
export interface VerdictSnapshotTable {
	id: string;
	pilotId: string;
	epoch: number;
	verdict: string;
	rule: string;
	/** The whole Verdict of domain/verdict.ts */
	content: Json;
	planHash: string;
	dataHash: string;
	hash: string;
	latched: Flag;
	at: Iso;
}

// ── contacts and drafting ──
export interface ContactTable {
	id: string;
	organisationId: string;
	pilotId: string;
	workerId: string;
	teamId: string | null;
	/** Pseudonymous file reference; never a name. */
	reference: string;
	/** The client behind the reference; null only in a row that was not made by `createContact`. */
	clientId: string | null;
	templateId: string;
	templateVersion: string;
	language: string;
	/** eenvoudig | gewoon | complex */
	complexity: string;
	known: Flag;
	/** ai | manual | baseline */
	path: string;
	/** timer | stopwatch */
	timing: string;
	/** 0 when an earlier withdrawal of the same reference made the manual path the default. */
	asks: Flag;
	/** open | draft | validated | measured */
	status: string;
	createdAt: Iso;
	startedAt: Iso | null;
	validatedAt: Iso | null;
	/** The legal term of an application: received, decided, notified. */
	requestedOn: Day | null;
	decidedOn: Day | null;
	notifiedOn: Day | null;
	version: number;
}
export interface ContactKeyTable {
	id: string;
	contactId: string;
	/** source | dossier */
	purpose: string;
	wrapped: Uint8Array | null;
	createdAt: Iso;
	destroyedAt: Iso | null;
	destroyedReason: string | null;
}
export interface ConsentTable {
	id: string;
	contactId: string;
	/** yes | no | withdrawn */
	answer: string;
	textVersion: number | null;
	/** gesprek | telefoon | mail | formulier */
	channel: string;
	by: string;
	at: Iso;
}
export interface SourceTable {
	id: string;
	contactId: string;
	format: string;
	/** Sealed under the contact's source key. */
	content: Uint8Array;
	size: number;
	createdBy: string;
	createdAt: Iso;
	/** conversation | report | decision */
	kind: Generated<string>;
	/** Place among the contact's sources, from 1. */
	position: Generated<number>;
	version: Generated<number>;
	/** HMAC of what came in under the contact's source key: the same twice is seen, and nothing to guess is left without the key. */
	digest: string | null;
	/** Sealed under the contact's source key: title and changes of the speakers. */
	about: Uint8Array | null;
}
export interface FileDecisionTable {
	id: string;
	organisationId: string;
	pilotId: string;
	contactId: string;
	/** Sealed under the contact's dossier key. */
	content: Uint8Array;
	recordedBy: string;
	recordedByName: string;
	recordedAt: Iso;
}
export interface DraftTable {
	id: string;
	contactId: string;
	engine: string;
	engineVersion: string;
	/** Sealed: the Draft as it stands. */
	content: Uint8Array;
	/** Sealed: the Draft as the engine made it (for edit distance). */
	original: Uint8Array;
	/** The contact's key it is sealed under: `source` for what an engine made, `dossier` for what the worker writes herself. */
	sealedUnder: string;
	version: number;
	updatedBy: string;
	updatedAt: Iso;
	createdAt: Iso;
}
export interface SentenceChangeTable {
	id: string;
	contactId: string;
	draftId: string;
	/** sentence | slot | section */
	of: string;
	/** Id of the sentence, point or section. */
	subject: string;
	/** What was done: the kind of the edit. */
	kind: string;
	/** The version of the draft that it made. */
	version: number;
	/** The version that it took back. */
	undoes: number | null;
	/** 0 when the sentence was gone afterwards. */
	present: Flag;
	by: string;
	at: Iso;
	/** Sealed: the DraftChange, before and after. */
	content: Uint8Array;
	/** The same key as the draft. */
	sealedUnder: string;
}
export interface ReportTable {
	id: string;
	contactId: string;
	/** Sealed under the contact's dossier key. */
	content: Uint8Array;
	sha256: string;
	engine: string | null;
	engineVersion: string | null;
	validatedBy: string;
	validatedByName: string;
	validatedAt: Iso;
}
export interface ActivityTable {
	id: string;
	contactId: string;
	userId: string;
	/** draft | check | correct | engine-wait | stopwatch | copy */
	kind: string;
	/** heartbeat | server; for the stopwatch and for copying start | pause */
	by: string;
	at: Iso;
}
/** Stays after its audio is gone: the register of what was recorded, and when and why it was erased. */
export interface RecordingTable {
	id: string;
	contactId: string;
	/** receiving | complete | transcribing | failed | done | deleted */
	state: string;
	/** microphone | file */
	origin: string;
	/** webm | ogg | m4a | wav | mp3 | flac, read from the bytes themselves. */
	container: string | null;
	/** Declared by who sends a file; unknown while a microphone runs. */
	expectedSize: number | null;
	receivedBytes: number;
	sha256: string | null;
	seconds: number | null;
	language: string;
	engine: string | null;
	engineVersion: string | null;
	attempts: number;
	/** A transcription that does not renew this has stopped without a word. */
	leaseUntil: Iso | null;
	/** Why the last transcription failed: a Refusal. */
	failure: Json | null;
	createdBy: string;
	createdAt: Iso;
	completedAt: Iso | null;
	transcribedAt: Iso | null;
	/** When the audio must be gone at the latest. */
	dueAt: Iso;
	deletedAt: Iso | null;
	/** transcribed | retention | withdrawal | cancelled | damaged | not-audio */
	deletedReason: string | null;
}
export interface RecordingChunkTable {
	id: string;
	recordingId: string;
	/** Offset of its first byte. */
	position: number;
	size: number;
	/** Sealed under the contact's source key. */
	content: Uint8Array;
}
export interface RecordingSettingTable {
	organisationId: string;
	/** Days that audio stays after its transcript; 0: deleted with it. */
	keepDays: number;
	/** Days in which audio must be transcribed. */
	waitDays: number;
	updatedBy: string;
	updatedAt: Iso;
}

// ── clients ──
export interface ClientTable {
	/** Opaque: stands in addresses in place of the reference. */
	id: string;
	organisationId: string;
	/** The reference without spaces and in capitals (`clientReference`). */
	reference: string;
	createdAt: Iso;
}
/** Append-only: the client herself asks to be asked again after a withdrawal. */
export interface ClientRequestTable {
	id: string;
	clientId: string;
	by: string;
	at: Iso;
}
/** An agreement of a validated report that was carried out. */
export interface ActionTickTable {
	id: string;
	/** The contact of the report. */
	contactId: string;
	/** Place in the report: section, passage and line. */
	passage: string;
	by: string;
	at: Iso;
}
/** What a pilot tells its clients about keeping; retention is never hard-coded. */
export interface PrivacySettingTable {
	pilotId: string;
	/** Days after validation until the conversation is erased; null: until the client withdraws. */
	sourceDays: number | null;
	reportYears: number | null;
	/** The rule that says how long reports are kept, in words a client can read. */
	reportRule: string | null;
	updatedBy: string;
	updatedAt: Iso;
	version: number;
}

// ── decisions ──
export interface AdviceTable {
	id: string;
	pilotId: string;
	/** dpo | ethics */
	kind: string;
	outcome: string;
	text: string;
	/** { for, against, abstain } for the ethics board */
	votes: Json | null;
	dissent: string | null;
	/** The verdict that was on screen, if there was one. */
	snapshotId: string | null;
	/** Hash of the governance facts that were on screen. */
	stateHash: string;
	by: string;
	byName: string;
	at: Iso;
	/** The agenda point whose vote gave it; null for advice of one person. */
	meetingPointId: string | null;
	/** The outcome that was voted on. */
	motion: string | null;
}
/** The quorum a board set for itself; append-only, the newest of a pilot counts. */
export interface MeetingRuleTable {
	id: string;
	pilotId: string;
	/** Null for the usual rule. */
	quorum: number | null;
	reason: string;
	by: string;
	byName: string;
	at: Iso;
}
export interface MeetingTable {
	id: string;
	organisationId: string;
	pilotId: string;
	/** When it is held. */
	at: Iso;
	place: string;
	/** planned | open | closed | cancelled */
	status: string;
	quorum: number;
	chairId: string;
	secretaryId: string;
	/** MeetingTable of server/meetings/table.ts: what lay on the table, frozen when the meeting closes. */
	content: Json | null;
	openedAt: Iso | null;
	closedAt: Iso | null;
	cancelReason: string | null;
	createdBy: string;
	createdAt: Iso;
	version: number;
}
export interface MeetingPersonTable {
	id: string;
	meetingId: string;
	userId: string;
	name: string;
	/** 1 for a member of the board, 0 for a guest. */
	votes: Flag;
	function: string;
	/** unknown | present | excused | absent */
	presence: string;
}
export interface MeetingPointTable {
	id: string;
	meetingId: string;
	position: number;
	/** PointKind of domain/meeting.ts */
	kind: string;
	/** Only of an own point. */
	title: string;
	note: string;
	/** open | voting | closed; a closed point never changes. */
	status: string;
	motion: Json | null;
	result: Json | null;
	addedBy: string | null;
	closedAt: Iso | null;
}
export interface MeetingConflictTable {
	id: string;
	meetingId: string;
	pointId: string;
	personId: string;
	/** Only when she wants it in the minutes. */
	reason: string | null;
	declaredByName: string;
	at: Iso;
	withdrawnAt: Iso | null;
}
/** Votes; append-only, the last of a member counts. */
export interface MeetingBallotTable {
	id: string;
	pointId: string;
	personId: string;
	motionHash: string;
	/** for | against | abstain */
	choice: string;
	dissent: string | null;
	/** own (her own session) | table (her own password on the screen of chair or secretary) */
	way: string;
	at: Iso;
}
export interface MeetingMinutesTable {
	id: string;
	meetingId: string;
	text: string;
	/** draft | sealed (one signature) | approved (both; never changes again) */
	status: string;
	content: Json | null;
	hash: string | null;
	signedBy: string | null;
	signedByName: string | null;
	signedAt: Iso | null;
	secondSignedBy: string | null;
	secondSignedByName: string | null;
	secondSignedAt: Iso | null;
	version: number;
}
export interface MeetingAddendumTable {
	id: string;
	meetingId: string;
	number: number;
	text: string;
	hash: string;
	by: string;
	byName: string;
	at: Iso;
}
export interface DecisionTable {
	id: string;
	organisationId: string;
	pilotId: string;
	outcome: string;
	reason: string;
	dissent: string | null;
	proposal: string | null;
	phaseFrom: string;
	phaseTo: string;
	snapshotId: string | null;
	snapshotHash: string | null;
	/** The governance facts on screen, label → value. */
	governanceState: Json;
	stateHash: string;
	/** Everything that had to stand still between looking and signing (domain/decision.ts, ScreenFacts). */
	screen: Json;
	/** Ids of the advice it was taken on: { dpo, ethics } */
	advice: Json;
	overrides: Flag;
	/** awaiting-second | effective | replaced */
	status: string;
	preparedBy: string;
	preparedAt: Iso;
	signedBy: string;
	signedByName: string;
	signedAt: Iso;
	secondSignedBy: string | null;
	secondSignedByName: string | null;
	secondSignedAt: Iso | null;
	nextReviewOn: Day | null;
	effectiveAt: Iso | null;
}
export interface ConditionTable {
	id: string;
	decisionId: string;
	pilotId: string;
	text: string;
	ownerId: string;
	dueDate: Day;
	doneAt: Iso | null;
	doneBy: string | null;
	doneNote: string | null;
}
export interface IncidentTable {
	id: string;
	organisationId: string;
	pilotId: string;
	contactId: string | null;
	/** licht | ernstig */
	severity: string;
	kind: string;
	/** Sealed under the organisation's key: what went wrong may tell of a client. */
	description: Uint8Array;
	reportedBy: string;
	at: Iso;
	/** Sealed under the organisation's key. */
	measures: Uint8Array | null;
	closedBy: string | null;
	closedAt: Iso | null;
}

// ── report templates ──
export interface ReportTemplateTable {
	id: string;
	organisationId: string;
	/** Id of the template; several versions share it. */
	templateId: string;
	version: string;
	/** Order of publication within the template, from 1; 0 for a kept standard version. */
	number: number;
	/** standard: the version that came with Waarborg, kept because it was used · own: published by the organisation. */
	origin: string;
	/** ReportTemplate of domain/drafting/template.ts; never changed once stored. */
	content: Json;
	/** SHA-256 over the content's canonical JSON. */
	hash: string;
	reason: string;
	/** Version this one was made from. */
	basedOn: string | null;
	/** Null for a standard version. */
	createdBy: string | null;
	createdAt: Iso;
	/** When the template was taken out of use with this version as the newest. */
	retiredAt: Iso | null;
	retiredBy: string | null;
	retiredReason: string | null;
}
export interface TemplateDraftTable {
	id: string;
	organisationId: string;
	templateId: string;
	basedOn: string | null;
	/** ReportTemplate in the making: may still have empty fields. */
	content: Json;
	createdBy: string;
	createdAt: Iso;
	updatedBy: string;
	updatedAt: Iso;
	version: number;
}

// ── models ──
export interface ModelHostTable {
	id: string;
	organisationId: string;
	/** Name or address, with a port where it is not the usual one. */
	host: string;
	/** On the organisation's own network: http and private addresses are allowed there. */
	internal: Flag;
	reason: string;
	addedBy: string;
	addedByName: string;
	addedAt: Iso;
	removedAt: Iso | null;
	removedBy: string | null;
}
export interface ModelEndpointTable {
	id: string;
	organisationId: string;
	/** chat | transcription */
	purpose: string;
	name: string;
	/** Address up to and with `/v1`. */
	baseUrl: string;
	model: string;
	/** json-schema | json-object | text */
	answerFormat: string;
	streaming: Flag;
	/** Sealed under the organisation's key; never shown again. */
	apiKey: Uint8Array | null;
	timeoutSeconds: number;
	/** Euro per million tokens. */
	pricePrompt: number | null;
	priceAnswer: number | null;
	createdBy: string;
	createdAt: Iso;
	updatedAt: Iso;
	retiredAt: Iso | null;
	version: number;
}
/** Append-only: the newest row of a pilot says which engine drafts there. */
export interface PilotEngineTable {
	id: string;
	pilotId: string;
	/** Null for the extractive engine. */
	endpointId: string | null;
	name: string;
	version: string;
	reason: string;
	chosenBy: string;
	chosenByName: string;
	chosenAt: Iso;
}
export interface DraftJobTable {
	id: string;
	contactId: string;
	/** running | done | failed | cancelled | interrupted | dropped */
	status: string;
	engine: string;
	engineVersion: string;
	sections: number;
	sectionsDone: number;
	/** The section being written. */
	section: string | null;
	/** JSON: a refusal, the reasons of the interlock, or what came of it. */
	outcome: Json | null;
	/** The process that runs it. */
	runner: string;
	startedBy: string;
	startedAt: Iso;
	/** Last sign of life of the run. */
	aliveAt: Iso;
	endedAt: Iso | null;
}
/** One call to an endpoint, append-only: never who asked, never what. */
export interface ModelCallTable {
	id: string;
	organisationId: string;
	pilotId: string | null;
	endpointId: string;
	/** draft | transcription | test */
	purpose: string;
	/** ok, or the code of the refusal */
	outcome: string;
	promptTokens: number | null;
	answerTokens: number | null;
	/** Euro, at the endpoint's price of that moment. */
	cost: number | null;
	milliseconds: number;
	at: Iso;
}

// ── mail and alerts ──
export interface MailSettingTable {
	organisationId: string;
	host: string;
	port: number;
	/** implicit | starttls | none */
	tls: string;
	/** On the organisation's own network: private addresses are allowed there. */
	internal: Flag;
	/** PEM of the authority that signed the server's certificate, where it is not a public one. */
	authority: string | null;
	username: string | null;
	/** Sealed under the organisation's key; never shown again. */
	password: Uint8Array | null;
	senderName: string;
	senderAddress: string;
	updatedBy: string;
	updatedAt: Iso;
	version: number;
}
/** One message to one person. Text and attachments are removed once it has been sent. */
export interface MailOutboxTable {
	id: string;
	organisationId: string;
	/** Her address is read when the message leaves. */
	userId: string;
	language: string;
	subject: string;
	text: string | null;
	/** Page of Waarborg that it points to. */
	path: string | null;
	/** waiting | sending | sent | given-up | cancelled */
	status: string;
	attempts: number;
	nextAt: Iso;
	/** Until then another process leaves it alone. */
	leaseUntil: Iso | null;
	/** The Refusal of the last attempt. */
	problem: Json | null;
	createdAt: Iso;
	endedAt: Iso | null;
}
export interface MailAttachmentTable {
	id: string;
	mailId: string;
	name: string;
	type: string;
	/** Sealed under the organisation's key. */
	content: Uint8Array;
}
/** One occurrence of a cause; a cause that returns gets a new row with the next round. */
export interface AlertTable {
	id: string;
	organisationId: string;
	pilotId: string;
	/** AlertKind of domain/alert.ts */
	kind: string;
	/** Names the cause: one open alert per pilot and key. */
	key: string;
	/** stop | attention */
	severity: string;
	/** Pilot roles that are concerned, JSON array. */
	roles: Json;
	/** Ids of people who are concerned besides, JSON array. */
	users: Json;
	path: string;
	/** Fills the sentence of the kind. */
	params: Json;
	dueOn: Day | null;
	/** 1 the first time, 2 when it returned, … */
	round: number;
	raisedAt: Iso;
	closedAt: Iso | null;
}
export interface AlertReadTable {
	id: string;
	alertId: string;
	userId: string;
	readAt: Iso;
}
export interface PersonPreferenceTable {
	userId: string;
	/** off | now | daily */
	mail: string;
	/** nl | en | fr; null: the organisation's. */
	language: string | null;
	/** Until when her daily mail has told everything. */
	digestAt: Iso | null;
	updatedAt: Iso;
}

// ── documents ──
export interface HouseStyleTable {
	id: string;
	organisationId: string;
	/** HouseStyle of domain/house-style.ts */
	content: Json;
	logo: Uint8Array | null;
	/** image/png | image/jpeg */
	logoType: string | null;
	logoWidth: number | null;
	logoHeight: number | null;
	logoSha256: string | null;
	updatedBy: string;
	updatedAt: Iso;
	version: number;
}

export type Row<T extends keyof Database> = Selectable<Database[T]>;
