import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EarlierReport } from './overview-before.ts';
import { agreementsIn, daysNamedIn } from './overview-before.ts';
import type { Report } from './report.ts';

const same = (text: string) => ({ nl: text, en: text, fr: text });

function earlier(
	passages: Record<string, string[]>,
	change: { validatedAt?: string; contactId?: string } = {}
): EarlierReport {
	const report: Report = {
		format: 'waarborg-report/1',
		organisation: 'OCMW Test',
		reference: 'D-1',
		template: { id: 't', version: '1', title: same('Sociaal verslag') },
		language: 'nl',
		sections: Object.entries(passages).map(([id, texts]) => ({
			id,
			title: same(id),
			passages: texts.map((text) => ({
				text,
				words: text,
				literal: false,
				by: 'worker',
				citations: []
			})),
			points: []
		})),
		completeness: { filled: 0, required: 0, value: 1 },
		validator: 'Mia Werk',
		validatedAt: change.validatedAt ?? '2026-03-02T09:00:00.000Z',
		ai: null
	};
	return { contactId: change.contactId ?? 'c1', report, actionSections: ['afspraken'] };
}

describe('the agreements of earlier reports', () => {
	it('are the lines of the sections for agreements, word for word, the newest report first', () => {
		const old = earlier({ afspraken: ['Ik bel de huisbaas.\n\nMevrouw brengt attesten.'] });
		const fresh = earlier(
			{ wonen: ['Huur 650 euro.'], afspraken: ['Cliënt (00:01:02): «Ik kom maandag.»'] },
			{ contactId: 'c2', validatedAt: '2026-03-09T09:00:00.000Z' }
		);
		expect(
			agreementsIn([old, fresh]).map(({ contactId, passage, text }) => [contactId, passage, text])
		).toEqual([
			['c2', 'afspraken.0.0', 'Cliënt (00:01:02): «Ik kom maandag.»'],
			['c1', 'afspraken.0.0', 'Ik bel de huisbaas.'],
			['c1', 'afspraken.0.1', 'Mevrouw brengt attesten.']
		]);
	});

	it('take no other section for it whose name begins the same', () => {
		expect(agreementsIn([earlier({ 'afspraken-oud': ['Ik bel.'] })])).toEqual([]);
	});

	it('never say a word that is not in a report', () => {
		fc.assert(
			fc.property(fc.array(fc.string()), (texts) => {
				const report = earlier({ afspraken: texts, wonen: texts });
				for (const { text } of [...agreementsIn([report]), ...daysNamedIn([report], '2026-03-02')])
					expect(texts.some((whole) => whole.includes(text))).toBe(true);
			})
		);
	});
});

describe('the days that reports name', () => {
	const days = (text: string, today = '2026-03-05') =>
		daysNamedIn([earlier({ wonen: [text] })], today).map(({ day, past }) => [day, past]);

	it('are those ahead and those just passed', () => {
		expect(days('Op 12 maart 2026 en op 15/04/2026 komt zij terug.')).toEqual([
			['2026-03-12', false],
			['2026-04-15', false]
		]);
		expect(days('Tegen 3 maart 2026 brengt zij papieren.')).toEqual([['2026-03-03', true]]);
		expect(days('Geboren op 12 mei 1980. Zij verhuisde op 1 februari 2026.')).toEqual([]);
	});

	it('without a year are those closest to the report', () => {
		expect(days('Op 12 maart belt zij.')).toEqual([['2026-03-12', false]]);
		expect(days('Zij werkt sinds 1 december halftijds.')).toEqual([]);
		const december = earlier({ a: ['Kom op 5 januari.'] }, { validatedAt: '2026-12-20T09:00:00Z' });
		expect(daysNamedIn([december], '2026-12-21').map(({ day }) => day)).toEqual(['2027-01-05']);
	});

	it('come in order, with the words they stand in', () => {
		const found = daysNamedIn(
			[earlier({ b: ['Zitting op 20 maart 2026.'], a: ['Attest tegen 10 maart 2026.'] })],
			'2026-03-05'
		);
		expect(found.map(({ text }) => text)).toEqual([
			'Attest tegen 10 maart 2026.',
			'Zitting op 20 maart 2026.'
		]);
	});
});
