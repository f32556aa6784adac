import type { WatchedFacts } from '#lib/domain/assessment/watched.ts';
import type { AssessmentStatus } from '#lib/domain/governance.ts';
import { changedFacts } from '#lib/domain/governance.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import type { EngineVersion, TemplateVersion } from '#lib/domain/governance.ts';
import type { Row } from '../db/schema.ts';

export function watchedFacts(now: {
	vendor: string;
	scope: string;
	engines: readonly EngineVersion[];
	templates: readonly TemplateVersion[];
	/** The model chosen to draft, where one is. */
	engine?: EngineVersion | null;
	/** How long what is kept, in days and years. */
	retention?: string;
	/** The legal basis as the consent text names it. */
	legalBasis?: string;
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
		...(now.engine && { engine: `${now.engine.name}@${now.engine.version}` }),
		...(now.retention !== undefined && { retention: now.retention }),
		...(now.legalBasis !== undefined && { legalBasis: now.legalBasis })
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
		changedFacts: signed ? changesOf(JSON.parse(row.watched) as WatchedFacts, watchedNow) : []
	};
}

/** A fact that was not watched yet when someone signed cannot have changed since. */
function changesOf(signed: WatchedFacts, watchedNow: WatchedFacts): string[] {
	return changedFacts(signed, watchedNow).filter(
		(fact) => fact in signed || !watchedLater.includes(fact)
	);
}

const watchedLater = ['retention', 'legalBasis'];

const unsigned: AssessmentStatus = {
	signed: false,
	signedAt: null,
	hash: null,
	reviewOn: null,
	residualHigh: false,
	priorConsultation: false,
	changedFacts: []
};
