import { describe, expect, it } from 'vitest';
import { locales } from '#lib/domain/locale.ts';
import type { ReportTemplate } from '#lib/domain/drafting/template.ts';
import { loadTemplate, templateNames } from './load.ts';

function load(name: string): ReportTemplate {
	const loaded = loadTemplate(name);
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
	return loaded.value;
}

describe('report templates', () => {
	it.each(templateNames())('%s is complete in three languages', (name) => {
		const template = load(name);
		expect(template.id).toBe(name);
		expect(template.mayNeverContain.length).toBeGreaterThanOrEqual(3);
		expect(template.sections.some((s) => s.slots.some((slot) => slot.required))).toBe(true);
		for (const section of template.sections) {
			const byHand = section.author === 'professional';
			for (const locale of locales) {
				expect(section.title[locale]).not.toBe('');
				if (!byHand)
					expect(
						section.cues?.[locale]?.strong?.length,
						`${section.id} ${locale}`
					).toBeGreaterThanOrEqual(5);
			}
			for (const slot of section.slots) {
				if (byHand) expect(slot.kind).toBe('professional');
				else
					for (const locale of locales)
						expect(slot.cues?.[locale]?.length, `${slot.id} ${locale}`).toBeGreaterThan(1);
			}
		}
	});

	it('leaves a proposal to the social worker', () => {
		for (const name of ['intakeverslag', 'sociaal-verslag']) {
			expect(load(name).sections.find((s) => s.id === 'voorstel')?.author).toBe('professional');
		}
	});

	it('refuses a name that does not exist with the names that do', () => {
		const result = loadTemplate('geen');
		expect(result).toMatchObject({ ok: false, refusal: { code: 'template-unknown' } });
	});
});
