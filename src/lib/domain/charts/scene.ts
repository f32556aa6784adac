import type { Colour } from './palette.ts';

/**
 * A drawing as plain shapes, in pixels from the top left: the same one becomes SVG on the page (drawn by the server, so that it is
 * there without scripts and on paper) and the saved image.
 */
export interface Scene {
	width: number;
	height: number;
	shapes: Shape[];
	/** Marks a reader can go to one by one, in the order of the data. */
	points: ScenePoint[];
}

export type Shape = PathShape | TextShape;

export interface PathShape {
	kind: 'path';
	/** SVG path data. */
	d: string;
	stroke?: Colour;
	fill?: Colour;
	opacity?: number;
	width?: number;
	dash?: readonly number[];
}

export interface TextShape {
	kind: 'text';
	x: number;
	y: number;
	text: string;
	colour: Colour;
	anchor: 'start' | 'middle' | 'end';
	strong?: boolean;
}

export interface ScenePoint {
	x: number;
	y: number;
	/** All the point says, in words. */
	label: string;
	href?: string;
}

/** Makes the scene for a width: labels are placed for the room there is. */
export type Drawing = (width: number) => Scene;

export const fontSize = 14;
/** Narrower than a phone in landscape: shorter labels. */
export const isNarrow = (width: number): boolean => width < 480;

/** Room a text takes, near enough to place it. */
export function textWidth(text: string): number {
	return text.length * fontSize * 0.5;
}

export interface Scale {
	(value: number): number;
	from: number;
	to: number;
}

/** Maps values to pixels; a range without extent is given some. */
export function scale(from: number, to: number, start: number, end: number): Scale {
	const extent = to - from || Math.abs(from) || 1;
	const at = (value: number) => start + ((value - from) / extent) * (end - start);
	return Object.assign(at, { from, to: from + extent });
}

/** Round values inside a range, about `count` of them. */
export function ticks(from: number, to: number, count: number): number[] {
	const rough = (to - from) / count;
	if (!(rough > 0)) return [from];
	const power = 10 ** Math.floor(Math.log10(rough));
	const step =
		[1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
	const found: number[] = [];
	for (let i = Math.ceil(from / step); i * step <= to + step * 1e-9; i++)
		found.push(Number((i * step).toPrecision(12)));
	return found;
}

export function text(
	x: number,
	y: number,
	words: string,
	more: Partial<Pick<TextShape, 'colour' | 'anchor' | 'strong'>> = {}
): TextShape {
	return { kind: 'text', x, y, text: words, colour: 'muted', anchor: 'start', ...more };
}

type Style = Omit<PathShape, 'kind' | 'd'>;

export function line(points: readonly (readonly [number, number])[], style: Style): PathShape {
	return { kind: 'path', d: outline(points), width: 1.5, ...style };
}

export function area(points: readonly (readonly [number, number])[], style: Style): PathShape {
	return { kind: 'path', d: `${outline(points)}Z`, ...style };
}

export function box(x: number, y: number, width: number, height: number, style: Style): PathShape {
	return {
		kind: 'path',
		d: `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}Z`,
		...style
	};
}

/** Diagonal lines inside a box, so that two bars differ without their colour. */
export function hatching(
	x: number,
	y: number,
	width: number,
	height: number,
	stroke: Colour
): PathShape {
	let d = '';
	for (let offset = 8; offset < width + height; offset += 9) {
		const [x1, y1] = offset <= height ? [0, offset] : [offset - height, height];
		const [x2, y2] = offset <= width ? [offset, 0] : [width, offset - width];
		d += `M${px(x + x1)} ${px(y + y1)}L${px(x + x2)} ${px(y + y2)}`;
	}
	return { kind: 'path', d, stroke, width: 2 };
}

export type Mark = 'circle' | 'triangle' | 'diamond' | 'square';

export function mark(
	shape: Mark,
	x: number,
	y: number,
	size: number,
	fill: Colour,
	stroke: Colour = 'surface'
): PathShape {
	const style = { fill, stroke, width: 1.5 };
	const r = size;
	switch (shape) {
		case 'circle':
			return {
				kind: 'path',
				d: `M${px(x - r)} ${px(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
				...style
			};
		case 'triangle':
			return area(
				[
					[x, y - r],
					[x + r, y + r * 0.85],
					[x - r, y + r * 0.85]
				],
				style
			);
		case 'diamond':
			return area(
				[
					[x, y - r],
					[x + r, y],
					[x, y + r],
					[x - r, y]
				],
				style
			);
		case 'square':
			return box(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7, style);
	}
}

function outline(points: readonly (readonly [number, number])[]): string {
	return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
}

function px(value: number): string {
	return String(Math.round(value * 10) / 10);
}
