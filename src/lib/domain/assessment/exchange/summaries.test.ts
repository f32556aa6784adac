import { describe, expect, it } from 'vitest';
import { friaTemplate } from '../../../../../tests/support/exchange.ts';
import { base, context, fria } from './dossier.fixture.ts';
import { lossSentence } from './losses.ts';
import type { AssessmentPair } from './summaries.ts';
import { toAlgoritmeregister, toAnnex8C } from './summaries.ts';

describe('summaries for registers', () => {
	const pair: AssessmentPair = {
		dpia: context(base),
		fria: { dossier: fria, template: friaTemplate, other: null },
		organisation: { name: 'OCMW Test', email: 'info@test.example' },
		pilot: {
			name: 'V'.repeat(120),
			running: true,
			ended: false,
			startedOn: '2026-11-03',
			endedOn: null
		}
	};

	it('takes the five points of annex VIII, section C, from the questions aligned with them', () => {
		const [first] = friaTemplate.sections;
		if (!first) throw new Error('no section');
		const questions = first.questions.map((question) =>
			question.id === 'processen' ? { ...question, alignedWith: ['annex8c 4'] } : question
		);
		const out = toAnnex8C(
			{
				...pair,
				fria: {
					dossier: fria,
					template: { ...friaTemplate, sections: [{ ...first, questions }] },
					other: null
				}
			},
			'nl'
		);
		expect(out.value).toMatchObject({
			deployer: 'OCMW Test\ninfo@test.example',
			friaSummary: 'Van gesprek naar verslag.',
			dpiaSummary: ''
		});
		expect(out.losses.map(({ where, code }) => `${where} ${code}`)).toEqual([
			'submitter missing-field',
			'providerEntryUrl missing-field',
			'dpiaSummary missing-field',
			'dpia summary-only'
		]);
		expect(JSON.stringify(out)).not.toContain('VERBORGEN');
	});

	it('keeps an entry for the Algoritmeregister within its limits and its months', () => {
		const { value, losses } = toAlgoritmeregister(pair);
		expect(value.name).toHaveLength(100);
		expect(value.description_short.length).toBeLessThanOrEqual(350);
		expect(value).toMatchObject({
			status: 'In gebruik',
			begin_date: '2026-11',
			lang: 'nld',
			publication_category: 'Impactvolle algoritmes',
			risks: '- Verzonnen feit (maatregelen: 1)',
			proportionality: ''
		});
		expect(value).not.toHaveProperty('end_date');
		const said = losses.map(({ where, code }) => `${where} ${code}`);
		expect(said).toEqual(
			expect.arrayContaining(['name cut', 'description_short missing-field', 'dpia not-signed'])
		);
		expect(JSON.stringify(value)).not.toMatch(/VERBORGEN|Eva|Hilde/);
	});

	it('names the assessment that is not there, in the reader’s words', () => {
		const missing = (what: 'dpia' | 'fria') => {
			const loss = toAnnex8C({ ...pair, [what]: null }, 'en').losses.find(
				({ code }) => code === 'no-other'
			);
			if (!loss) throw new Error('nothing said');
			return loss;
		};
		expect(missing('fria')).toEqual({
			where: 'fria',
			code: 'no-other',
			params: { kind: 'fria' }
		});
		expect(lossSentence(missing('dpia'), 'nl')).toBe('De DPIA ontbreekt.');
		expect(lossSentence(missing('fria'), 'en')).toBe('The FRIA is missing.');
		expect(lossSentence(missing('fria'), 'fr')).toBe('Il manque la FRIA.');
		expect(lossSentence(missing('dpia'), 'fr')).toBe('Il manque l’AIPD.');
	});
});
