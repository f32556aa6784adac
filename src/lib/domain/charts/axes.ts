import { formatValue } from './format.ts';
import type { Colour } from './palette.ts';
import type { Scale, Shape } from './scene.ts';
import { isNarrow, line, scale, text, textWidth, ticks } from './scene.ts';
import type { ValueUnit } from './data.ts';

/** A plot with values upwards and something else to the right. */
export interface Plot {
	width: number;
	height: number;
	left: number;
	right: number;
	top: number;
	bottom: number;
	y: Scale;
	shapes: Shape[];
}

/** Grid, figures beside it and the base line; `edge` keeps room on the right, `below` room for labels under the base line. */
export function plotOf(
	width: number,
	height: number,
	[from, to]: readonly [number, number],
	about: { unit: ValueUnit; locale: string; edge?: number; below?: number }
): Plot {
	const values = ticks(from, to, 5);
	const labels = values.map((value) => formatValue(value, about.unit, about.locale));
	const left = Math.max(...labels.map(textWidth)) + 14;
	const right = width - (about.edge ?? 14);
	const top = 30;
	const bottom = height - (about.below ?? 52);
	const y = scale(from, to, bottom, top);
	const shapes: Shape[] = values.flatMap((value, i) => [
		line(
			[
				[left, y(value)],
				[right, y(value)]
			],
			{ stroke: 'grid', width: 1 }
		),
		text(left - 8, y(value) + 5, labels[i] ?? '', { anchor: 'end' })
	]);
	shapes.push(
		line(
			[
				[left, bottom],
				[right, bottom]
			],
			{ stroke: 'axis', width: 1 }
		)
	);
	return { width, height, left, right, top, bottom, y, shapes };
}

/** A level across the plot with its name on it; dashed sets the limit apart from the goal without colour. */
export function level(
	plot: Plot,
	about: { value: number; name: string; colour: Colour; dashed: boolean; end: 'start' | 'end' }
): Shape[] {
	const y = plot.y(about.value);
	const [x, anchor] =
		about.end === 'start'
			? ([plot.left + 6, 'start'] as const)
			: ([plot.right - 6, 'end'] as const);
	return [
		line(
			[
				[plot.left, y],
				[plot.right, y]
			],
			{
				stroke: about.colour,
				width: 2,
				...(about.dashed && { dash: [7, 5] })
			}
		),
		text(x, y - 7, about.name, { colour: about.colour, anchor, strong: true })
	];
}

export interface LegendItem {
	words: string;
	swatch: (x: number, y: number) => Shape[];
}

/** What the marks mean, in a row that breaks where it must. */
export function legend(left: number, top: number, width: number, items: readonly LegendItem[]) {
	let [x, y] = [left, top];
	const shapes = items.flatMap(({ words, swatch }) => {
		const room = 26 + textWidth(words) + 18;
		if (x > left && x + room > width) [x, y] = [left, y + 22];
		const made = [...swatch(x, y), text(x + 26, y + 5, words, { colour: 'ink' })];
		x += room;
		return made;
	});
	return { shapes, height: y - top + 22 };
}

/** Names at the right end of lines, where no data can hide them; those that would overlap move apart. */
export function edgeNames(plot: Plot, names: readonly { value: number; words: string }[]): Shape[] {
	const placed = names
		.map(({ value, words }) => ({ words, y: plot.y(value) + 5 }))
		.sort((a, b) => a.y - b.y);
	let above = -Infinity;
	for (const here of placed) {
		here.y = Math.max(here.y, above + 17);
		above = here.y;
	}
	return placed.map(({ words, y }) => text(plot.right + 8, y, words));
}

export function edgeRoom(width: number, words: readonly string[]): number {
	const room = Math.max(...words.map(textWidth)) + 18;
	return isNarrow(width) ? Math.min(room, 88) : room;
}

/** Labels under the base line, those that fit so many pixels apart; the last is always among them. */
export function ticksBelow(
	plot: Plot,
	labels: readonly { x: number; words: string }[],
	room: number
): Shape[] {
	const kept: Shape[] = [];
	let next = Infinity;
	for (const { x, words } of labels.toReversed()) {
		if (next - x < room) continue;
		const over = x + textWidth(words) / 2 > plot.right;
		kept.push(
			text(over ? plot.right : x, plot.bottom + 21, words, { anchor: over ? 'end' : 'middle' })
		);
		next = over ? plot.right - textWidth(words) / 2 : x;
	}
	return kept;
}
