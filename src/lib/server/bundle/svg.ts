import { paperPalette } from '#lib/domain/charts/palette.ts';
import type { Scene, Shape } from '#lib/domain/charts/scene.ts';
import { fontSize } from '#lib/domain/charts/scene.ts';

const margin = 24;
const head = 52;

/**
 * A drawing as an SVG file that stands alone: its title above it, its sentence for who cannot see it, on paper colours, with fonts that
 * every machine has.
 */
export function svgFile(scene: Scene, title: string, sentence: string): string {
	const [width, height] = [scene.width + 2 * margin, scene.height + head + margin];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d" font-family="'Source Sans 3', 'Noto Sans', Arial, sans-serif" font-size="${fontSize}">`,
		`<title id="t">${escaped(title)}</title>`,
		`<desc id="d">${escaped(sentence)}</desc>`,
		`<rect width="${width}" height="${height}" fill="${paperPalette.surface}"/>`,
		`<text x="${margin}" y="34" font-size="18" font-weight="600" fill="${paperPalette.ink}">${escaped(title)}</text>`,
		`<g transform="translate(${margin} ${head})">`,
		...scene.shapes.map(element),
		'</g>',
		'</svg>',
		''
	].join('\n');
}

function element(shape: Shape): string {
	if (shape.kind === 'text') {
		const { x, y, anchor, colour, strong } = shape;
		// A light edge keeps words readable across lines.
		const edge =
			colour === 'surface'
				? []
				: [
						`stroke="${paperPalette.surface}"`,
						'stroke-width="4" stroke-linejoin="round"',
						'paint-order="stroke"'
					];
		const style = [
			`x="${short(x)}" y="${short(y)}" text-anchor="${anchor}"`,
			`fill="${paperPalette[colour]}"`,
			...(strong ? ['font-weight="600"'] : []),
			...edge
		];
		return `<text ${style.join(' ')}>${escaped(shape.text)}</text>`;
	}
	const { d, fill, stroke, width = 1, dash, opacity } = shape;
	const style = [
		`fill="${fill ? paperPalette[fill] : 'none'}"`,
		...(stroke ? [`stroke="${paperPalette[stroke]}" stroke-width="${width}"`] : []),
		...(dash ? [`stroke-dasharray="${dash.join(' ')}"`] : []),
		...(opacity === undefined ? [] : [`opacity="${opacity}"`])
	];
	return `<path d="${d}" ${style.join(' ')}/>`;
}

/** One decimal: enough for the eye, and the same digits on every machine. */
function short(value: number): string {
	return String(Math.round(value * 10) / 10);
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
