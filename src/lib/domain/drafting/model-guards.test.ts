import { describe, expect, it } from 'vitest';
import { modelCodes } from './model-guards.ts';
import { sampleSource } from './sample.fixture.ts';
import { segment } from './segmentation.ts';
import { buildVerifyIndex } from './verify-index.ts';

describe('a conversation made to be slow', () => {
	it('is guarded in time that grows with its length', () => {
		const long = Array.from({ length: 4800 }, (_, i) => `${i} Euro`).join(' ');
		const hostile = segment(sampleSource(`Cliënt: ${long}`), 'nl');
		const index = buildVerifyIndex(hostile);
		const words = segment(sampleSource(`Cliënt: ${long.slice(0, 600)}`), 'nl')[0]!;
		const started = performance.now();
		modelCodes(words, [hostile[0]!.id], index);
		expect(performance.now() - started).toBeLessThan(4000);
	});
});
