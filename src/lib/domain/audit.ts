import { canonicalJson, sha256Hex } from './hash.ts';

/**
 * What happened, as the audit chain keeps it. `detail` holds facts about the change and never client text:
 * personal payloads stay behind the contact's keys.
 */
export interface AuditEvent {
	action: AuditAction;
	subjectKind: string;
	subjectId: string;
	pilotId?: string;
	detail?: Record<string, unknown>;
}

export const auditActions = [
	'organisation.created',
	'organisation.changed',
	'person.signed-in',
	'person.sign-in-refused',
	'person.signed-out',
	'person.invited',
	'person.joined',
	'person.ended',
	'invitation.revoked',
	'access.refused',
	'pilot.created',
	'pilot.changed',
	'pilot.paused',
	'pilot.phase-changed',
	'role.assigned',
	'role.ended',
	'team.added',
	'team.changed',
	'checklist.changed',
	'evidence.added',
	'evidence.withdrawn',
	'values.signed',
	'consent-text.created',
	'consent-text.advised',
	'consent-text.approved',
	'assessment.changed',
	'assessment.advised',
	'assessment.signed',
	'assessment.reopened',
	'assessment.restored',
	'assessment.lapsed',
	'assessment.views-recorded',
	'assessment.consulted',
	'assessment.decided',
	'assessment.commented',
	'assessment.attached',
	'assessment.imported',
	'assessment.exported',
	'risk.changed',
	'risk.accepted',
	'measure.changed',
	'scope-test.completed',
	'version.registered',
	'training.recorded',
	'template.started',
	'template.discarded',
	'template.published',
	'template.retired',
	'template.scoped',
	'plan.saved',
	'plan.frozen',
	'plan.amended',
	'plan.undone',
	'plan.expected',
	'baseline.agreed',
	'measurement.imported',
	'measurement.recorded',
	'verdict.latched',
	'bundle.exported',
	'contact.created',
	'contact.handed-over',
	'contact.path-chosen',
	'contact.measured',
	'contact.changed',
	'consent.asked-for',
	'consent.recorded',
	'consent.withdrawn',
	'source.erased',
	'privacy.changed',
	'action.ticked',
	'action.reopened',
	'source.added',
	'source.moved',
	'source.removed',
	'source.speakers',
	'file-decision.recorded',
	'draft.discarded',
	'recording.started',
	'recording.refused',
	'recording.received',
	'recording.transcription-started',
	'recording.transcribed',
	'recording.failed',
	'recording.deleted',
	'recording.settings-changed',
	'model-host.added',
	'model-host.removed',
	'model-endpoint.saved',
	'model-endpoint.retired',
	'model-endpoint.tested',
	'engine.chosen',
	'draft.made',
	'draft.failed',
	'draft.cancelled',
	'draft.refused',
	'draft.saved',
	'draft.validated',
	'report.exported',
	'advice.given',
	'meeting.rules-changed',
	'meeting.planned',
	'meeting.changed',
	'meeting.cancelled',
	'meeting.point-added',
	'meeting.point-removed',
	'meeting.opened',
	'meeting.presence-recorded',
	'meeting.conflict-declared',
	'meeting.conflict-withdrawn',
	'meeting.motion-put',
	'meeting.motion-withdrawn',
	'meeting.voted',
	'meeting.vote-closed',
	'meeting.closed',
	'minutes.saved',
	'minutes.signed',
	'minutes.reopened',
	'minutes.approved',
	'minutes.amended',
	'decision.signed',
	'decision.second-signed',
	'condition.fulfilled',
	'incident.reported',
	'incident.closed',
	'house-style.changed',
	'house-style.removed',
	'contact.term-noted',
	'mail.settings-changed',
	'mail.settings-removed',
	'mail.tested',
	'mail.given-up',
	'mail.retried',
	'person.mail-chosen',
	'alert.raised',
	'alert.closed',
	'demo.loaded'
] as const;

export type AuditAction = (typeof auditActions)[number];

/** The fields that the hash of an entry covers, with the hash of the entry before it. */
export interface ChainedFields {
	seq: number;
	organisationId: string;
	pilotId: string | null;
	actorId: string | null;
	actorName: string;
	action: string;
	subjectKind: string;
	subjectId: string;
	at: string;
	detail: string;
	prevHash: string;
}

/** Hash that links an entry to all before it. */
export function entryHash(fields: ChainedFields): string {
	const { seq, organisationId, pilotId, actorId, actorName, action, subjectKind, subjectId, at } =
		fields;
	return sha256Hex(
		canonicalJson({
			seq,
			organisationId,
			pilotId,
			actorId,
			actorName,
			action,
			subjectKind,
			subjectId,
			at,
			detail: fields.detail,
			prevHash: fields.prevHash
		})
	);
}

/** Position of the first entry that does not follow from the one before it, or null when the chain is whole. */
export function firstBrokenLink(
	entries: readonly (ChainedFields & { hash: string })[]
): number | null {
	let prevHash = '';
	let seq = 1;
	for (const entry of entries) {
		if (entry.seq !== seq || entry.prevHash !== prevHash || entry.hash !== entryHash(entry)) {
			return seq;
		}
		prevHash = entry.hash;
		seq += 1;
	}
	return null;
}
