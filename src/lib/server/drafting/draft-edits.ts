import type { ActivityKind } from '#lib/domain/active-time.ts';
import type { SlotClosing } from '#lib/domain/drafting/completeness.ts';

/** One thing the professional does to a draft. */
export type DraftEdit =
	| { kind: 'edit'; sentence: string; text: string }
	| { kind: 'remove' | 'confirm' | 'adopt'; sentence: string }
	| { kind: 'move'; sentence: string; to: string }
	| { kind: 'own'; section: string; text: string }
	| { kind: 'write'; section: string; text: string }
	| { kind: 'cite'; section: string; text: string; units: readonly string[] }
	| { kind: 'recite'; sentence: string; units: readonly string[] }
	| { kind: 'close'; slot: string; closing: SlotClosing }
	| { kind: 'reopen'; slot: string }
	| { kind: 'restore'; change: string }
	| { kind: 'undo' };

/** An edit as a form sends it: flat, with the fields that its kind does not use left empty. */
export interface FlatEdit {
	kind: DraftEdit['kind'];
	sentence: string;
	section: string;
	slot: string;
	to: string;
	text: string;
	units: string[];
	change: string;
	how: SlotClosing['how'];
	value: string;
	reason: string;
}

export function toEdit(flat: FlatEdit): DraftEdit {
	const { kind, sentence, section, slot, to, text, units, change } = flat;
	switch (kind) {
		case 'edit':
			return { kind, sentence, text };
		case 'remove':
		case 'confirm':
		case 'adopt':
			return { kind, sentence };
		case 'move':
			return { kind, sentence, to };
		case 'own':
		case 'write':
			return { kind, section, text };
		case 'cite':
			return { kind, section, text, units };
		case 'recite':
			return { kind, sentence, units };
		case 'close':
			return { kind, slot, closing: closingOf(flat) };
		case 'reopen':
			return { kind, slot };
		case 'restore':
			return { kind, change };
		case 'undo':
			return { kind };
	}
}

/** Typing by hand is drafting; on the AI path a change of words is correcting and everything else checking. */
export function activityOf(path: string, { kind }: DraftEdit): ActivityKind {
	if (path !== 'ai') return 'draft';
	const checking: DraftEdit['kind'][] = ['confirm', 'move', 'close', 'reopen'];
	return checking.includes(kind) ? 'check' : 'correct';
}

/** One field serves both answers: what was found, or why the point does not apply. */
function closingOf({ how, value, reason }: FlatEdit): SlotClosing {
	const given = value.trim();
	if (how === 'n.v.t.') return { how, reason: reason.trim() || given };
	if (how === 'niet besproken') return { how };
	return given ? { how, value: given } : { how };
}
