import type { AssessmentStatus } from '#lib/domain/governance.ts';
import { changedFacts } from '#lib/domain/governance.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import type { EngineVersion, TemplateVersion } from '#lib/domain/governance.ts';
import type { Row } from '../db/schema.ts';

/** What an assessment rests on: label → value; stored when it is signed and compared ever after. */
export type WatchedFacts = Record<string, string>;

export function watchedFacts(now: {
	vendor: string;
	scope: string;
	engines: readonly EngineVersion[];
	templates: readonly TemplateVersion[];
	/** The model chosen to draft, where one is. */
	engine?: EngineVersion | null;
}): WatchedFacts {
	return {
		vendor: now.vendor,
		scope: sha256Hex(now.scope),
		engines: now.engines
			.map(({ name, version }) => `${name}@${version}`)
			.sort()
			.join(', '),
		templates: now.templates
			.map(({ id, version }) => `${id}@${version}`)
			.sort()
			.join(', '),
		...(now.engine && { engine: `${now.engine.name}@${now.engine.version}` })
	};
}

/** The assessment as the interlock sees it; `unsigned` when the row is missing. */
export function assessmentStatus(
	row: Row<'assessment'> | undefined,
	watchedNow: WatchedFacts
): AssessmentStatus {
	if (!row) return unsigned;
	const signed = row.status === 'signed';
	return {
		signed,
		signedAt: row.signedAt,
		hash: row.signedHash,
		reviewOn: row.reviewOn,
		residualHigh: row.residualHigh === 1,
		priorConsultation: !!row.priorConsultation?.trim(),
		changedFacts: signed ? changedFacts(JSON.parse(row.watched) as WatchedFacts, watchedNow) : []
	};
}

const unsigned: AssessmentStatus = {
	signed: false,
	signedAt: null,
	hash: null,
	reviewOn: null,
	residualHigh: false,
	priorConsultation: false,
	changedFacts: []
};
