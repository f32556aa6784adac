import type { Converted, Loss } from './dossier.ts';
import type { LossCode } from './losses.ts';

type Counts = Converted<unknown>['counts'];

/** Keeps the books of a conversion: what arrived, what was carried, what was lost, and what changed on the way. */
export class Tally {
	readonly losses: Loss[] = [];
	readonly counts: Counts = {};

	/** So many things of a kind are in the source, before anything is done with them. */
	arrived(kind: string, times = 1): void {
		this.#of(kind).in += times;
	}

	carried(kind: string, times = 1): void {
		this.#of(kind).carried += times;
	}

	/** Of each kind, everything came through. */
	whole(counts: Readonly<Record<string, number>>): void {
		for (const [kind, count] of Object.entries(counts)) {
			this.arrived(kind, count);
			this.carried(kind, count);
		}
	}

	/** One thing of a kind that has no place in the result. */
	lost(kind: string, where: string, code: LossCode, params?: Loss['params']): void {
		this.#of(kind).lost += 1;
		this.note(where, code, params);
	}

	/** Something that came through otherwise than it was, or that is no thing to count. */
	note(where: string, code: LossCode, params?: Loss['params']): void {
		this.losses.push({ where, code, ...(params && { params }) });
	}

	with<T>(value: T): Converted<T> {
		return { value, losses: this.losses, counts: this.counts };
	}

	#of(kind: string): Counts[string] {
		return (this.counts[kind] ??= { in: 0, carried: 0, lost: 0 });
	}
}
