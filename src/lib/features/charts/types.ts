import type { Bound, ValueUnit } from '#lib/domain/charts/data.ts';
import type { Tone } from '#lib/ui/tone.ts';

export type IntervalRow = {
	id: string;
	label: string;
	href?: string;
	/** Stands large in place of the estimate: "0 op 227 verslagen". */
	headline?: string;
	estimate: number | null;
	lower: Bound;
	upper: Bound;
	limit: number | null;
	go: number | null;
	unit: ValueUnit;
	/** Which way is better: puts the good end on the right in every row. */
	better: 'higher' | 'lower';
	tone: Tone;
	/** The verdict in a word. */
	status: string;
	/** "43 verslagen, 12 medewerkers". */
	basis?: string;
	sentence?: string;
};

/** What every chart component takes; the sentence says in words what the drawing shows. */
export type ChartProps<Data> = {
	data: Data;
	title: string;
	sentence: string;
	/** Name of the saved files, without an ending. */
	fileName: string;
	/** Level of the title in the page's outline. */
	level?: 2 | 3 | 4;
};
