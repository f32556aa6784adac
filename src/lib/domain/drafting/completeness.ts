export type SlotStatus = 'gevonden' | 'deels' | 'niet gevonden';

/** How the professional closed a point: filled in, not discussed, or not applicable (with the reason). */
export type SlotClosing =
	| { how: 'ingevuld'; value?: string }
	| { how: 'niet besproken' }
	| { how: 'n.v.t.'; reason: string };

export interface SlotState {
	required: boolean;
	status: SlotStatus;
	closed?: SlotClosing;
}

/** Required points answered, required points that apply, and their ratio 0–1 (1 when nothing is required). */
export interface Completeness {
	filled: number;
	required: number;
	value: number;
}

/**
 * Filled required points / required points without those that do not apply. "Niet besproken" and a point still open count as missing,
 * whether the report was drafted by an engine or typed by hand.
 */
export function completeness(slots: readonly SlotState[]): Completeness {
	const applicable = slots.filter((slot) => slot.required && slot.closed?.how !== 'n.v.t.');
	const filled = applicable.filter(isFilled).length;
	const required = applicable.length;
	return { filled, required, value: required === 0 ? 1 : filled / required };
}

/** Share of the required points that the engine found by itself: a second figure, never the completeness. */
export function findRate(slots: readonly SlotState[]): number {
	const required = slots.filter((slot) => slot.required);
	if (required.length === 0) return 1;
	return required.filter((slot) => slot.status === 'gevonden').length / required.length;
}

/** An open point is neither found by the engine nor closed by the professional. */
export function isOpen(slot: SlotState): boolean {
	return slot.status !== 'gevonden' && slot.closed === undefined;
}

function isFilled(slot: SlotState): boolean {
	return slot.closed ? slot.closed.how === 'ingevuld' : slot.status === 'gevonden';
}
