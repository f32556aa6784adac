import type { Colour } from '#lib/domain/charts/palette.ts';

/** The same colours on screen and on paper, in whichever theme the page has. */
export const screenColours: Readonly<Record<Colour, string>> = {
	main: 'var(--chart-main)',
	compare: 'var(--chart-compare)',
	go: 'var(--chart-go)',
	limit: 'var(--chart-limit)',
	signal: 'var(--chart-signal)',
	axis: 'var(--chart-axis)',
	grid: 'var(--chart-grid)',
	ink: 'var(--ink)',
	muted: 'var(--ink-muted)',
	surface: 'var(--surface)'
};
