import { ok, refuse, type Result } from '../result.ts';
import { isOpen } from './completeness.ts';
import { draftCounts, reportSentences, type Draft } from './draft.ts';

/** One reason why a draft cannot be validated yet, with what to look at. */
export type Blocker =
	| { kind: 'check' | 'blocked' | 'unsupported' | 'engine-without-source'; sentence: string }
	| { kind: 'open-slot'; slot: string }
	| { kind: 'empty' };

/** Every reason that still stands in the way, in the order of the report. */
export function validationBlockers(draft: Draft): Blocker[] {
	const blockers: Blocker[] = [];
	const sentences = reportSentences(draft);
	for (const { id: sentence, verdict, confirmed, origin, sources } of sentences) {
		if (verdict === 'block') blockers.push({ kind: 'blocked', sentence });
		else if (verdict === 'unsupported') blockers.push({ kind: 'unsupported', sentence });
		else if (verdict === 'check' && confirmed !== true) blockers.push({ kind: 'check', sentence });
		else if (origin === 'engine' && (verdict === 'own' || sources.length === 0)) {
			blockers.push({ kind: 'engine-without-source', sentence });
		} else if (verdict !== 'own' && sources.length === 0) {
			blockers.push({ kind: 'unsupported', sentence });
		}
	}
	for (const slot of draft.slots)
		if (isOpen(slot)) blockers.push({ kind: 'open-slot', slot: slot.id });
	const filledIn = draft.slots.some((slot) => slot.closed?.how === 'ingevuld' && slot.closed.value);
	if (sentences.length === 0 && !filledIn) blockers.push({ kind: 'empty' });
	return blockers;
}

/** Whether the professional may validate: no check unconfirmed, nothing blocked or unsupported, every point closed, not empty. */
export function canValidate(draft: Draft): Result<Draft> {
	const blockers = validationBlockers(draft);
	if (blockers.length === 0) return ok(draft);
	if (blockers.every((b) => b.kind === 'empty')) return refuse('draft-empty');
	const count = (kind: Blocker['kind']) => blockers.filter((b) => b.kind === kind).length;
	return refuse('draft-not-ready', {
		check: count('check'),
		blocked: count('blocked') + count('engine-without-source'),
		unsupported: count('unsupported'),
		slots: count('open-slot'),
		sentences: draftCounts(draft).sentences
	});
}
