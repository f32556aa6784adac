/** The colours a chart is drawn with, as strings a canvas understands. */
export type Palette = {
	main: string;
	compare: string;
	go: string;
	limit: string;
	signal: string;
	axis: string;
	grid: string;
	ink: string;
	muted: string;
	surface: string;
};

/** For paper and for saved images, whatever theme is on screen. */
export const paperPalette: Palette = {
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

const tokens: Record<keyof Palette, string> = {
	main: '--chart-main',
	compare: '--chart-compare',
	go: '--chart-go',
	limit: '--chart-limit',
	signal: '--chart-signal',
	axis: '--chart-axis',
	grid: '--chart-grid',
	ink: '--ink',
	muted: '--ink-muted',
	surface: '--surface'
};

/** Reads the theme on screen. A probe element resolves `light-dark()`, which a bare property would not. */
export function readPalette(near: HTMLElement): Palette {
	const probe = document.createElement('span');
	probe.hidden = true;
	near.append(probe);
	const entries = Object.entries(tokens).map(([name, token]) => {
		probe.style.color = `var(${token})`;
		return [name, getComputedStyle(probe).color];
	});
	probe.remove();
	return Object.fromEntries(entries) as Palette;
}

/** The same colour, see-through: takes `#rrggbb` or `rgb(r, g, b)`. */
export function translucent(colour: string, alpha: number): string {
	if (colour.startsWith('#')) {
		const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
		return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
	}
	return colour.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/, `rgba($1,$2,$3, ${alpha})`);
}

/** Diagonal lines, so that two bars differ without their colour. */
export function hatch(colour: string, background: string): CanvasPattern | string {
	const tile = document.createElement('canvas');
	tile.width = tile.height = 10;
	const pen = tile.getContext('2d');
	if (!pen) return translucent(colour, 0.4);
	pen.fillStyle = background;
	pen.fillRect(0, 0, 10, 10);
	pen.strokeStyle = colour;
	pen.lineWidth = 2.5;
	for (const shift of [-10, 0, 10]) {
		pen.beginPath();
		pen.moveTo(shift, 10);
		pen.lineTo(shift + 10, 0);
		pen.stroke();
	}
	return pen.createPattern(tile, 'repeat') ?? translucent(colour, 0.4);
}
