import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentHash } from '#lib/server/drafting/templates/repository.ts';
import { samples } from '#lib/server/drafting/templates/samples.ts';
import { standardTemplates } from '#lib/server/drafting/templates/standard.ts';
import { measureSample } from './template-sections.ts';

/** Floors for our own samples, so that a change of rules or words shows what it costs; not evidence of quality. */
describe('the samples of the templates', () => {
	it('has one in Dutch for each template, and French and English ones for two', () => {
		const known = samples().map(({ id }) => id);
		for (const id of standardTemplates().keys()) expect(known).toContain(`${id}.nl`);
		for (const lang of ['fr', 'en'])
			expect(known.filter((id) => id.endsWith(`.${lang}`))).toHaveLength(2);
	});

	it.each(samples().map(({ id }) => id))('%s goes where it should', (id) => {
		const figures = measureSample(id);
		expect(figures.content).toBeGreaterThanOrEqual(18);
		expect(figures.recall).toBeGreaterThanOrEqual(0.75);
		expect(figures.precision).toBeGreaterThanOrEqual(0.8);
	});
});

describe('standard versions', () => {
	const kept = JSON.parse(readFileSync('tests/fixtures/template-versions.json', 'utf8')) as Record<
		string,
		{ version: string; hash: string }
	>;

	it('has a line for each', () => {
		expect(Object.keys(kept).sort()).toEqual([...standardTemplates().keys()].sort());
	});

	/** Contacts, registrations and decisions name a version: its content may not change under that name. */
	it.each([...standardTemplates().values()])('$id changes only with a new version', (template) => {
		const { version } = template;
		expect({ version, hash: contentHash(template) }).toEqual(kept[template.id]);
	});
});
