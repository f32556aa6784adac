import type { Localized } from '#lib/domain/locale.ts';
import type { ReportTemplate } from '#lib/domain/drafting/template.ts';
import { loadTemplate, templateNames } from './templates/load.ts';

let loaded: ReadonlyMap<string, ReportTemplate> | undefined;

/**
 * The report templates that come with Waarborg, by id, read once. Throws with file and line when one is not right: a broken
 * template is a mistake in the installation.
 */
export function reportTemplates(): ReadonlyMap<string, ReportTemplate> {
	loaded ??= new Map(
		templateNames().map((name) => {
			const template = loadTemplate(name);
			if (!template.ok) throw new Error(`template ${name}: ${JSON.stringify(template.refusal)}`);
			return [template.value.id, template.value];
		})
	);
	return loaded;
}

/** A template by id, or null when this installation has none by that name. */
export function reportTemplate(id: string): ReportTemplate | null {
	return reportTemplates().get(id) ?? null;
}

/** Titles of all templates by id. */
export function templateTitles(): Record<string, Localized> {
	return Object.fromEntries([...reportTemplates()].map(([id, { title }]) => [id, title]));
}
