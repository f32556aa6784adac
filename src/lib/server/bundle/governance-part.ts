import type { ChainedFields } from '#lib/domain/audit.ts';
import type { Trx } from '../context.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';

/** Where the pilot stands, with the hashes of DPIA and FRIA: their answers stay with the organisation. */
export async function governancePart(trx: Trx, pilot: Pilot) {
	const assessments = await trx
		.selectFrom('assessment')
		.select(['kind', 'templateUrn', 'templateVersion', 'status', 'residualHigh'])
		.select([
			'priorConsultation',
			'reviewOn',
			'dpoAgrees',
			'dpoAdvisedAt',
			'signedAt',
			'signedHash'
		])
		.where('pilotId', '=', pilot.id)
		.orderBy('kind')
		.execute();
	const versions = await trx
		.selectFrom('registeredVersion')
		.select(['kind', 'name', 'version', 'registeredAt'])
		.where('pilotId', '=', pilot.id)
		.orderBy('registeredAt')
		.orderBy('id')
		.execute();
	return {
		phase: pilot.phase,
		running: pilot.runningState,
		pack: { urn: pilot.packUrn, version: pilot.packVersion },
		assessments: assessments.map(({ priorConsultation, residualHigh, dpoAgrees, ...row }) => ({
			...row,
			residualHigh: residualHigh === 1,
			priorConsultation: !!priorConsultation?.trim(),
			dpoAgrees: dpoAgrees === null ? null : dpoAgrees === 1
		})),
		versions
	};
}

/** Entries of the audit chain with everything that their hash covers. */
export interface AuditExcerpt {
	entries: (ChainedFields & { hash: string })[];
	/** Entries of this pilot that are left out, because they tell of contacts or of what a worker did when. */
	withheld: number;
}

/** What governs a pilot; what happens to contacts and drafts is nobody's business here, and who reported an incident neither. */
const shown =
	/^(pilot|plan|baseline|verdict|advice|meeting|decision|condition|assessment|values|consent-text|version|engine|template)\.|^(incident\.closed|measurement\.imported)$/;

/**
 * The pilot's own part of the organisation's chain. An entry by someone who works with clients in this pilot is left out, whatever it
 * says: its hour would tell when she worked. Exports of a bundle are no part of it, so that the same state gives the same bundle.
 */
export async function auditExcerpt(trx: Trx, pilot: Pilot): Promise<AuditExcerpt> {
	const workers = await trx
		.selectFrom('pilotRole')
		.select('userId')
		.distinct()
		.where('pilotId', '=', pilot.id)
		.where('role', 'in', ['MW', 'SU'])
		.execute();
	const working = new Set(workers.map(({ userId }) => userId));
	const rows = await trx
		.selectFrom('auditEvent')
		.selectAll()
		.where('organisationId', '=', pilot.organisationId)
		.where('pilotId', '=', pilot.id)
		.where('action', '<>', 'bundle.exported')
		.orderBy('seq')
		.execute();
	const entries = rows.filter(
		({ action, actorId }) => shown.test(action) && !(actorId && working.has(actorId))
	);
	return { entries, withheld: rows.length - entries.length };
}
