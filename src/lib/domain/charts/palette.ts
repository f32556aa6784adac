/** The colours a chart is drawn with, by what they mean. */
export type Colour =
	'main' | 'compare' | 'go' | 'limit' | 'signal' | 'axis' | 'grid' | 'ink' | 'muted' | 'surface';

/** For saved images, whatever theme is on screen: the light values of the tokens. */
export const paperPalette: Readonly<Record<Colour, string>> = {
	main: '#0b5966',
	compare: '#a8560f',
	go: '#2d7d4d',
	limit: '#bf392f',
	signal: '#a8560f',
	axis: '#737b78',
	grid: '#e4e1d8',
	ink: '#1c2427',
	muted: '#4e5a5d',
	surface: '#ffffff'
};
