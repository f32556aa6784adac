import type { Generated } from 'kysely';
import type { Day, Flag, Iso, Json } from './column.ts';

/** Contacts, consent, sources, drafts and reports. */
export interface DraftingTables {
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
	client: ClientTable;
	clientRequest: ClientRequestTable;
	actionTick: ActionTickTable;
	privacySetting: PrivacySettingTable;
}

interface ContactTable {
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

interface ContactKeyTable {
	id: string;
	contactId: string;
	/** source | dossier */
	purpose: string;
	wrapped: Uint8Array | null;
	createdAt: Iso;
	destroyedAt: Iso | null;
	destroyedReason: string | null;
}

interface ConsentTable {
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

interface SourceTable {
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

interface FileDecisionTable {
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

interface DraftTable {
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

interface SentenceChangeTable {
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

interface ReportTable {
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

interface ActivityTable {
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
interface RecordingTable {
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

interface RecordingChunkTable {
	id: string;
	recordingId: string;
	/** Offset of its first byte. */
	position: number;
	size: number;
	/** Sealed under the contact's source key. */
	content: Uint8Array;
}

interface RecordingSettingTable {
	organisationId: string;
	/** Days that audio stays after its transcript; 0: deleted with it. */
	keepDays: number;
	/** Days in which audio must be transcribed. */
	waitDays: number;
	updatedBy: string;
	updatedAt: Iso;
}

interface ClientTable {
	/** Opaque: stands in addresses in place of the reference. */
	id: string;
	organisationId: string;
	/** The reference without spaces and in capitals (`clientReference`). */
	reference: string;
	createdAt: Iso;
}

/** Append-only: the client herself asks to be asked again after a withdrawal. */
interface ClientRequestTable {
	id: string;
	clientId: string;
	by: string;
	at: Iso;
}

/** An agreement of a validated report that was carried out. */
interface ActionTickTable {
	id: string;
	/** The contact of the report. */
	contactId: string;
	/** Place in the report: section, passage and line. */
	passage: string;
	by: string;
	at: Iso;
}

/** What a pilot tells its clients about keeping; retention is never hard-coded. */
interface PrivacySettingTable {
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
