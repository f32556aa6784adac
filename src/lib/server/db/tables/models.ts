import type { Flag, Iso, Json } from './column.ts';

/** Model endpoints and their calls. */
export interface ModelsTables {
	modelHost: ModelHostTable;
	modelEndpoint: ModelEndpointTable;
	pilotEngine: PilotEngineTable;
	draftJob: DraftJobTable;
	modelCall: ModelCallTable;
}

interface ModelHostTable {
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

interface ModelEndpointTable {
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
interface PilotEngineTable {
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

interface DraftJobTable {
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
interface ModelCallTable {
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
