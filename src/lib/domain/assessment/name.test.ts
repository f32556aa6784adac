import { describe, expect, it } from 'vitest';
import { fill } from '../locale.ts';
import { assessmentInSentence, assessmentName, breakableTitle } from './name.ts';

describe('what an assessment is called', () => {
	it('is an AIPD in French, and a FRIA everywhere', () => {
		expect(assessmentName('dpia', 'nl')).toBe('DPIA');
		expect(assessmentName('dpia', 'en')).toBe('DPIA');
		expect(assessmentName('dpia', 'fr')).toBe('AIPD');
		expect(assessmentName('fria', 'fr')).toBe('FRIA');
	});

	it('has its article in a French sentence', () => {
		expect(assessmentInSentence('dpia', 'fr')).toBe('l’AIPD');
		expect(assessmentInSentence('fria', 'fr')).toBe('la FRIA');
		expect(assessmentInSentence('DPIA', 'nl')).toBe('DPIA');
	});

	it('takes the vowel of the article where a French sentence is filled in', () => {
		expect(fill('La {kind} est échue.', { kind: 'DPIA' })).toBe('L’AIPD est échue.');
		expect(fill('l’avis sur la {kind}', { kind: 'DPIA' })).toBe('l’avis sur l’AIPD');
		expect(fill('La {assessment} est échue.', { assessment: 'AIPD' })).toBe('L’AIPD est échue.');
		expect(fill('La {kind} est échue.', { kind: 'FRIA' })).toBe('La FRIA est échue.');
		expect(fill('De {kind} is vervallen.', { kind: 'DPIA' })).toBe('De DPIA is vervallen.');
	});

	it('lets a long Dutch title break between its parts', () => {
		const parts = (title: string) => breakableTitle(title).split('\u00AD');
		expect(parts('Gegevensbeschermingseffectbeoordeling (DPIA)')).toEqual([
			'Gegevensbeschermings',
			'effect',
			'beoordeling (DPIA)'
		]);
		expect(parts('Grondrechteneffectbeoordeling (FRIA)')[0]).toBe('Grondrechten');
		expect(parts('Fundamental-rights impact assessment')).toHaveLength(1);
	});
});
