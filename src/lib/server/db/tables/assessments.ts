import type { Day, Flag, Iso, Json } from './column.ts';

/** The DPIA, the FRIA and their register. */
export interface AssessmentsTables {
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
}

interface AssessmentTable {
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

interface AssessmentAnswerTable {
	id: string;
	assessmentId: string;
	questionId: string;
	answer: Json;
	updatedBy: string | null;
	updatedAt: Iso;
	version: number;
}

/** Append-only history of answers, risks and measures. */
interface AssessmentChangeTable {
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

interface AssessmentRiskTable {
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

interface AssessmentMeasureTable {
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
interface AssessmentStatementTable {
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
interface AssessmentVersionTable {
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

interface AssessmentCommentTable {
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

interface AssessmentAttachmentTable {
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

interface ScopeTestTable {
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
