import type { Day, Flag, Iso, Json } from './column.ts';

/** Mail and alerts. */
export interface MailTables {
	mailSetting: MailSettingTable;
	mailOutbox: MailOutboxTable;
	mailAttachment: MailAttachmentTable;
	alert: AlertTable;
	alertRead: AlertReadTable;
}

interface MailSettingTable {
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
interface MailOutboxTable {
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

interface MailAttachmentTable {
	id: string;
	mailId: string;
	name: string;
	type: string;
	/** Sealed under the organisation's key. */
	content: Uint8Array;
}

/** One occurrence of a cause; a cause that returns gets a new row with the next round. */
interface AlertTable {
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

interface AlertReadTable {
	id: string;
	alertId: string;
	userId: string;
	readAt: Iso;
}
