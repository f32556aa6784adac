import { stringify } from 'yaml';
import type { ReportTemplate } from '#lib/domain/drafting/template.ts';

/** A version as the file it could have been: readable, and usable by `waarborg draft --template file.yaml`. */
export function templateYaml(template: ReportTemplate): string {
	return stringify(template, { lineWidth: 0 });
}
