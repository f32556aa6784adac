import { describe, expect, it } from 'vitest';
import { measureSections } from '../bench/dutch-sections.ts';

/**
 * Floors just under what the drafter reaches on our own labelled cases, so that a change of rules or cue words shows what it costs. Not
 * evidence of quality: the cases were looked at while tuning.
 */
describe.each(['intakeverslag', 'sociaal-verslag'])(
	'the demonstration conversations in %s',
	(name) => {
		it.each(measureSections(name))('$conversation', (figures) => {
			expect(figures.recall).toBeGreaterThanOrEqual(0.73);
			expect(figures.precision).toBeGreaterThanOrEqual(0.8);
			expect(figures.filler).toBeGreaterThanOrEqual(0.88);
			expect(figures.contentInFiller).toBeLessThanOrEqual(2);
			expect(figures.fillerInReport).toBeLessThanOrEqual(1);
			expect(figures.unexplained / figures.sentences).toBeLessThan(0.15);
		});
	}
);
