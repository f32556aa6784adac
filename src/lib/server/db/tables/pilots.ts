import type { Day, Flag, Iso, Json } from './column.ts';

/** Pilots, their checklist and what they draft with. */
export interface PilotsTables {
	pilot: PilotTable;
	team: TeamTable;
	pilotRole: PilotRoleTable;
	pause: PauseTable;
	checklistItem: ChecklistItemTable;
	evidence: EvidenceTable;
	consentText: ConsentTextTable;
	registeredVersion: RegisteredVersionTable;
	trainingRecord: TrainingRecordTable;
	practiceAttempt: PracticeAttemptTable;
	signature: SignatureTable;
	reportTemplate: ReportTemplateTable;
	templateDraft: TemplateDraftTable;
}

interface PilotTable {
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

interface TeamTable {
	id: string;
	organisationId: string;
	pilotId: string;
	name: string;
}

interface PilotRoleTable {
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

interface PauseTable {
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

interface ChecklistItemTable {
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

interface EvidenceTable {
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

interface ConsentTextTable {
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

interface RegisteredVersionTable {
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

interface TrainingRecordTable {
	id: string;
	pilotId: string;
	userId: string;
	moduleVersion: string;
	completedAt: Iso;
	recordedBy: string;
}

interface PracticeAttemptTable {
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

interface SignatureTable {
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

interface ReportTemplateTable {
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

interface TemplateDraftTable {
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
