import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tableToCsv } from './csv.ts';
import { formatValue, textCell, valueCell } from '#lib/domain/charts/format.ts';
import { intervalScale } from '#lib/domain/charts/interval-scale.ts';
import { paperPalette } from '#lib/domain/charts/palette.ts';

describe('formatValue', () => {
	it('writes each unit as its reader expects it', () => {
		expect(formatValue(-0.24, 'change', 'nl-BE')).toBe('−24\u00A0%');
		expect(formatValue(0.076, 'share', 'nl-BE')).toBe('7,6\u00A0%');
		expect(formatValue(0.12, 'change', 'en-GB')).toBe('+12%');
		expect(formatValue(1.25, 'ratio', 'nl-BE')).toBe('1,25\u00A0×');
		expect(formatValue(12.54, 'minutes', 'fr-BE')).toBe('12,5\u00A0min');
	});
});

describe('tableToCsv', () => {
	const table = {
		columns: [
			{ label: 'Team', numeric: false },
			{ label: 'Waarde', numeric: true }
		],
		rows: [
			[textCell('Wijk "Noord"'), valueCell(0.125, 'share', 'nl-BE', 'onbekend')],
			[textCell('=HYPERLINK("x")'), valueCell(Infinity, 'share', 'nl-BE', 'onbekend')]
		]
	};

	it('gives raw figures with the decimal mark of the language', () => {
		expect(tableToCsv(table, 'nl-BE').split('\r\n')[1]).toBe('"Wijk ""Noord""";0,125');
		expect(tableToCsv(table, 'en-GB').split('\r\n')[1]).toBe('"Wijk ""Noord""",0.125');
	});

	it.each([
		'=1+1',
		'+1',
		'-1',
		'@SUM(A1)',
		' =1',
		'\t=1',
		'\r1',
		'\n1',
		'＝1',
		'＋1',
		'－1',
		'＠A1'
	])('keeps a spreadsheet from running %j', (text) => {
		const csv = tableToCsv({ columns: table.columns, rows: [[textCell(text)]] }, 'nl-BE');
		expect(csv.slice(csv.indexOf('\r\n') + 2)).toMatch(/^"'/);
	});

	it('leaves an unknown bound empty and disarms formulas', () => {
		expect(tableToCsv(table, 'nl-BE').split('\r\n')[2]).toBe('"\'=HYPERLINK(""x"")";');
	});
});

describe('intervalScale', () => {
	const row = { estimate: -0.24, lower: -0.39, upper: -0.06, limit: 0, go: -0.2 };

	it('puts the good end on the right, whichever way is better', () => {
		const lower = intervalScale({ ...row, better: 'lower' });
		expect(lower.at(-0.39)).toBeGreaterThan(lower.at(-0.06));
		const higher = intervalScale({ ...row, better: 'higher' });
		expect(higher.at(-0.39)).toBeLessThan(higher.at(-0.06));
	});

	it('keeps everything between 0 and 100 and marks a bound that is still open', () => {
		const scale = intervalScale({ ...row, lower: null, upper: Infinity, better: 'higher' });
		expect(scale.from).toBe(0);
		expect(scale.to).toBe(100);
		expect(scale.openFrom).toBe(true);
		expect(scale.openTo).toBe(true);
		for (const value of [row.limit, row.go, row.estimate]) {
			expect(scale.at(value)).toBeGreaterThan(0);
			expect(scale.at(value)).toBeLessThan(100);
		}
	});

	it('copes with a single known value', () => {
		const scale = intervalScale({
			estimate: 0,
			lower: null,
			upper: null,
			limit: null,
			go: null,
			better: 'higher'
		});
		expect(scale.at(0)).toBe(50);
	});
});

describe('paperPalette', () => {
	it('holds the light colours of the tokens', () => {
		const css = readFileSync(new URL('../../ui/styles/tokens.css', import.meta.url), 'utf8');
		for (const [token, colour] of [
			['chart-main', paperPalette.main],
			['chart-compare', paperPalette.compare],
			['chart-go', paperPalette.go],
			['chart-limit', paperPalette.limit],
			['chart-signal', paperPalette.signal],
			['chart-axis', paperPalette.axis],
			['chart-grid', paperPalette.grid],
			['ink', paperPalette.ink],
			['ink-muted', paperPalette.muted],
			['surface', paperPalette.surface]
		]) {
			expect(css).toContain(`--${token}: light-dark(${colour}, `);
		}
	});
});
