import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTemplate } from '#lib/domain/drafting/template-check.ts';
import {
	generalFields,
	normalTemplate,
	readGeneral,
	readSection,
	sectionFields
} from '#lib/domain/drafting/template-form.ts';
import type { ReportTemplate } from '#lib/domain/drafting/template.ts';
import { loadTemplate, templateNames } from '#lib/server/drafting/templates/load.ts';
import { templateYaml } from '#lib/server/drafting/templates/yaml.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'waarborg-template-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function load(name: string): ReportTemplate {
	const loaded = loadTemplate(name);
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
	return loaded.value;
}

/** Through the forms of the editor, as a browser would send them. */
function throughForms(template: ReportTemplate): ReportTemplate {
	const general = readGeneral(generalFields(template), template);
	return {
		...general,
		sections: general.sections.map((section) => readSection(sectionFields(section), section))
	};
}

describe.each(templateNames())('%s', (name) => {
	it('passes the check of the editor', () => {
		expect(checkTemplate(load(name))).toEqual([]);
	});

	it('comes back the same from the forms and from a file', () => {
		const edited = { ...throughForms(load(name)), version: '2' };
		const file = join(folder, `${name}.yaml`);
		writeFileSync(file, templateYaml(edited));
		expect(load(file)).toEqual(edited);
		expect(normalTemplate(load(file))).toEqual(edited);
	});
});
