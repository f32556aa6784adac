import type { ReportTemplate } from '#lib/domain/drafting/template.ts';
import { loadTemplate, templateNames } from './load.ts';

let loaded: ReadonlyMap<string, ReportTemplate> | undefined;

/**
 * The report templates that come with Waarborg, by id, read once. Throws with file and line when one is not right: a broken
 * template is a mistake in the installation.
 */
export function standardTemplates(): ReadonlyMap<string, ReportTemplate> {
	loaded ??= new Map(
		templateNames().map((name) => {
			const template = loadTemplate(name);
			if (!template.ok) throw new Error(`template ${name}: ${JSON.stringify(template.refusal)}`);
			return [template.value.id, template.value];
		})
	);
	return loaded;
}

/** A standard template by id, or null when this installation has none by that name. */
export function standardTemplate(id: string): ReportTemplate | null {
	return standardTemplates().get(id) ?? null;
}
