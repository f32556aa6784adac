import type { Flag, Iso, Json } from './column.ts';

/** Accounts and organisations (Better Auth owns user, session, account and verification; see docs/decisions/0002). */
export interface PeopleTables {
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
	houseStyle: HouseStyleTable;
	personPreference: PersonPreferenceTable;
}

interface UserTable {
	id: string;
	name: string;
	email: string;
	emailVerified: unknown;
	image: string | null;
	createdAt: unknown;
	updatedAt: unknown;
}

interface SessionTable {
	id: string;
	expiresAt: unknown;
	token: string;
	createdAt: unknown;
	updatedAt: unknown;
	ipAddress: string | null;
	userAgent: string | null;
	userId: string;
}

interface AccountTable {
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

interface VerificationTable {
	id: string;
	identifier: string;
	value: string;
	expiresAt: unknown;
	createdAt: unknown;
	updatedAt: unknown;
}

interface OrganisationTable {
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

interface OrganisationKeyTable {
	id: string;
	organisationId: string;
	wrapped: Uint8Array;
	createdAt: Iso;
}

interface MembershipTable {
	id: string;
	organisationId: string;
	userId: string;
	/** owner | admin | member | auditor */
	role: string;
	createdAt: Iso;
	endedAt: Iso | null;
}

interface InvitationTable {
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

interface SignInAttemptTable {
	id: string;
	/** HMAC-free key: 'email:<sha256>' or 'ip:<address>'. */
	key: string;
	at: Iso;
}

interface AuditEventTable {
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

interface PersonPreferenceTable {
	userId: string;
	/** off | now | daily */
	mail: string;
	/** nl | en | fr; null: the organisation's. */
	language: string | null;
	/** Until when her daily mail has told everything. */
	digestAt: Iso | null;
	updatedAt: Iso;
}

interface HouseStyleTable {
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
