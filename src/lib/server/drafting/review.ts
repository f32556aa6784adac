import type { Blocker } from '#lib/domain/drafting/can-validate.ts';
import { validationBlockers } from '#lib/domain/drafting/can-validate.ts';
import type { Completeness } from '#lib/domain/drafting/completeness.ts';
import type { Draft, DraftCounts } from '#lib/domain/drafting/draft.ts';
import { draftCompleteness, draftCounts } from '#lib/domain/drafting/draft.ts';
import { segment } from '#lib/domain/drafting/segmentation.ts';
import type { SourceWarning } from '#lib/domain/drafting/source.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import type { ContactAccess } from './access.ts';
import { contactForActor } from './access.ts';
import { activeTimeOf } from './activity.ts';
import type { StoredDraft } from './draft-repository.ts';
import { loadDraft, loadSource } from './draft-repository.ts';
import { timerSuffices } from './measure.ts';

/** One turn of the conversation, cut into the sentences that citations point at. */
export interface SourceTurn {
	id: string;
	speaker: string;
	start: number | null;
	/** The source that begins here, when there are several. */
	part?: { number: number; title: string };
	units: { id: string; text: string }[];
}

export interface Review {
	access: ContactAccess;
	stored: StoredDraft;
	draft: Draft;
	/** Words of the engine before someone changed them, by sentence. */
	originals: Record<string, string>;
	version: number;
	updatedAt: string;
	counts: DraftCounts;
	completeness: Completeness;
	blockers: Blocker[];
	/** Null on the manual path. */
	source: { turns: SourceTurn[]; warnings: SourceWarning[] } | null;
	/** Seconds counted so far, and whether they can stand as a measurement. */
	time: { seconds: number; suffices: boolean };
}

/** The draft as it stands with the conversation beside it, for the worker it belongs to. */
export async function loadReview(ctx: Ctx, contactId: string): Promise<Result<Review>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.view');
	if (!found.ok) return found;
	const { contact } = found.value;
	const stored = await loadDraft(ctx.db, ctx, contact);
	if (!stored) return refuse(contact.hasDraft ? 'client-text-gone' : 'not-found');
	const time = await activeTimeOf(ctx.db, contactId);
	return ok({
		access: found.value,
		stored,
		draft: stored.draft,
		originals: changedWords(stored.draft, stored.original),
		version: stored.version,
		updatedAt: stored.updatedAt,
		counts: draftCounts(stored.draft),
		completeness: draftCompleteness(stored.draft),
		blockers: validationBlockers(stored.draft),
		source: contact.path === 'ai' ? await sourceOf(ctx, found.value) : null,
		time: { seconds: time.total, suffices: timerSuffices(time) }
	});
}

async function sourceOf(ctx: Ctx, { contact }: ContactAccess): Promise<Review['source']> {
	const stored = await loadSource(ctx.db, ctx, contact);
	if (!stored) return null;
	const turns = new Map<string, SourceTurn>();
	const { parts = [] } = stored.source;
	let next = parts.length > 1 ? 0 : parts.length;
	for (const unit of segment(stored.source, contact.language)) {
		const { utteranceId: id, speaker, start = null } = unit;
		const turn: SourceTurn = turns.get(id) ?? { id, speaker, start, units: [] };
		const part = parts[next];
		if (part && unit.charStart >= part.charStart) {
			next += 1;
			turn.part = { number: next, title: part.title };
		}
		turn.units.push({ id: unit.id, text: unit.text });
		turns.set(id, turn);
	}
	return { turns: [...turns.values()], warnings: stored.source.warnings };
}

function changedWords(draft: Draft, original: Draft): Record<string, string> {
	const every = (version: Draft) => [
		...version.sections.flatMap(({ sentences, withheld }) => [...sentences, ...withheld]),
		...version.unassigned
	];
	const before = new Map(every(original).map(({ id, text }) => [id, text]));
	const changed = every(draft).flatMap(({ id, text }) => {
		const was = before.get(id);
		return was !== undefined && was !== text ? [[id, was] as const] : [];
	});
	return Object.fromEntries(changed);
}
