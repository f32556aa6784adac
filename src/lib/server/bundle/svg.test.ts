import { describe, expect, it } from 'vitest';
import { paperPalette } from '#lib/domain/charts/palette.ts';
import { line, mark, text } from '#lib/domain/charts/scene.ts';
import { svgFile } from './svg.ts';

describe('svgFile', () => {
	it('holds title, sentence and every shape in paper colours, and no markup of its words', () => {
		const shapes = [
			line(
				[
					[0, 0],
					[10.26, 5]
				],
				{ stroke: 'limit', dash: [7, 5] }
			),
			mark('circle', 5, 5, 4, 'main'),
			text(3, 4, '5 < 6 & <script>', { colour: 'go', strong: true })
		];
		const svg = svgFile(
			{ width: 100, height: 50, shapes, points: [] },
			'Tijd "A"',
			'Een\u0000zin.'
		);
		expect(svg).toContain('viewBox="0 0 148 126"');
		expect(svg).toContain('<title id="t">Tijd &quot;A&quot;</title>');
		expect(svg).toContain('<desc id="d">Een zin.</desc>');
		expect(svg).toContain(
			`<path d="M0 0L10.3 5" fill="none" stroke="${paperPalette.limit}" stroke-width="1.5" stroke-dasharray="7 5"/>`
		);
		expect(svg).toContain(`fill="${paperPalette.main}"`);
		expect(svg).toMatch(/<text [^>]*font-weight="600"[^>]*>5 &lt; 6 &amp; &lt;script&gt;<\/text>/);
		expect(svg).not.toMatch(/<script|NaN|undefined|var\(/);
	});
});
