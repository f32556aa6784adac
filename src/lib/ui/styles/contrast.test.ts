import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

const surfaces = ['paper', 'surface', 'surface-sunken'];
const tones = ['good', 'attention', 'stop', 'info', 'neutral'];

/** Text against every ground it is set on: WCAG 2.2 success criterion 1.4.3, at least 4.5. */
const textPairs: [string, string][] = [
	...surfaces.flatMap((ground): [string, string][] =>
		['ink', 'ink-muted', 'accent', 'accent-strong', 'danger', 'stop-ink'].map((ink) => [
			ink,
			ground
		])
	),
	...tones.flatMap((tone): [string, string][] => [
		[`${tone}-ink`, `${tone}-soft`],
		[`${tone}-ink`, 'surface'],
		[`${tone}-ink`, 'paper'],
		['ink', `${tone}-soft`],
		['accent', `${tone}-soft`]
	]),
	// Lines in a chart carry their name in their own colour.
	...['go', 'limit', 'signal'].map((name): [string, string] => [`chart-${name}`, 'surface']),
	['on-accent', 'accent'],
	['on-accent', 'accent-strong'],
	['on-danger', 'danger'],
	['on-danger', 'danger-strong'],
	['accent', 'accent-soft'],
	['accent-strong', 'accent-soft'],
	['ink', 'accent-soft'],
	['ink-muted', 'accent-soft']
];

/** Borders of controls, icons, focus rings and chart marks: criterion 1.4.11, at least 3. */
const shapePairs: [string, string][] = [
	...surfaces.flatMap((ground): [string, string][] =>
		['line-strong', 'focus', 'accent', 'stop-line'].map((shape) => [shape, ground])
	),
	...tones.flatMap((tone): [string, string][] => [
		[`${tone}-line`, `${tone}-soft`],
		[`${tone}-line`, 'surface'],
		[`${tone}-line`, 'paper']
	]),
	...['main', 'compare', 'go', 'limit', 'signal', 'axis'].map((name): [string, string] => [
		`chart-${name}`,
		'surface'
	])
];

describe.each(themes)('%s theme', (theme) => {
	it.each(textPairs)('sets %s on %s at 4.5 to 1 or more', (ink, ground) => {
		expect(contrast(token(ink, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
	});

	it.each(shapePairs)('draws %s on %s at 3 to 1 or more', (shape, ground) => {
		expect(contrast(token(shape, theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
	});
});

describe('the measurement itself', () => {
	it('gives 21 for black on white and 1 for a colour on itself', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
		expect(contrast('#737b78', '#737b78')).toBe(1);
	});
});

function token(name: string, theme: Theme): string {
	const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css);
	const colour = theme === 'light' ? found?.[1] : found?.[2];
	if (!colour) throw new Error(`tokens.css has no --${name}`);
	return colour;
}

function contrast(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
		number,
		number
	];
	return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
