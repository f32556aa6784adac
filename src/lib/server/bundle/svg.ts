/** Where a drawing stands in its frame, and how values become places. */
export interface Axis {
	min: number;
	max: number;
	from: number;
	to: number;
}

export const size = { width: 800, height: 420, left: 90, right: 24, top: 64, bottom: 56 };

/** A whole drawing: title and sentence for who cannot see it, on paper colours, with fonts that every machine has. */
export function drawing(
	title: string,
	sentence: string,
	parts: readonly string[],
	height = size.height
): string {
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${height}" viewBox="0 0 ${size.width} ${height}" role="img" aria-labelledby="t d" font-family="'Source Sans 3', 'Noto Sans', Arial, sans-serif" font-size="14" fill="#1b2a33">`,
		`<title id="t">${escaped(title)}</title>`,
		`<desc id="d">${escaped(sentence)}</desc>`,
		`<rect width="${size.width}" height="${height}" fill="#ffffff"/>`,
		text(24, 32, title, { size: 18, bold: true }),
		...parts,
		'</svg>',
		''
	].join('\n');
}

export function place({ min, max, from, to }: Axis, value: number): number {
	const share = max === min ? 0.5 : (Math.min(max, Math.max(min, value)) - min) / (max - min);
	return from + share * (to - from);
}

export function line(
	points: readonly (readonly [number, number])[],
	{ colour = '#1f5b83', width = 2, dash = '' } = {}
): string {
	const dashed = dash && ` stroke-dasharray="${dash}"`;
	return `<polyline fill="none" stroke="${colour}" stroke-width="${width}"${dashed} points="${pairs(points)}"/>`;
}

export function area(points: readonly (readonly [number, number])[], colour = '#d5e5f0'): string {
	return `<polygon fill="${colour}" points="${pairs(points)}"/>`;
}

export function dot(x: number, y: number, shape: 'round' | 'diamond' = 'round'): string {
	if (shape === 'round') return `<circle cx="${short(x)}" cy="${short(y)}" r="4" fill="#1f5b83"/>`;
	return area(
		[
			[x, y - 8],
			[x + 8, y],
			[x, y + 8],
			[x - 8, y]
		],
		'#8a3b00'
	);
}

export function text(
	x: number,
	y: number,
	words: string,
	{ size: points = 14, bold = false, anchor = 'start', colour = '#1b2a33' } = {}
): string {
	const weight = bold ? ' font-weight="600"' : '';
	return `<text x="${short(x)}" y="${short(y)}" font-size="${points}"${weight} text-anchor="${anchor}" fill="${colour}">${escaped(words)}</text>`;
}

/** Four levels on the left with their value and a quiet line. */
export function levels(axis: Axis, show: (value: number) => string): string[] {
	return [0, 1, 2, 3].flatMap((step) => {
		const value = axis.min + ((axis.max - axis.min) * step) / 3;
		const y = place(axis, value);
		const quiet = { colour: '#dfe5e9', width: 1 };
		return [
			line(
				[
					[size.left, y],
					[size.width - size.right, y]
				],
				quiet
			),
			text(size.left - 8, y + 5, show(value), { anchor: 'end', size: 13, colour: '#51626c' })
		];
	});
}

function pairs(points: readonly (readonly [number, number])[]): string {
	return points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');
}

/** Two decimals: enough for the eye, and the same digits on every machine. */
function short(value: number): string {
	return String(Math.round(value * 100) / 100);
}

function escaped(words: string): string {
	return (
		words
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')
			.replaceAll('"', '&quot;')
			// eslint-disable-next-line no-control-regex
			.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, ' ')
	);
}
