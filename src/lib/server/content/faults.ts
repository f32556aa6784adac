/** Something wrong in a pack, said so that its author can mend it. */
export interface ContentFault {
	/** Path from the root of the content. */
	file: string;
	/** From 1. */
	line: number;
	/** Path inside the file: `items[2].title.fr`; empty for the file as a whole. */
	field: string;
	problem: string;
	remedy: string;
}

/** A path in a parsed YAML document. */
export type FieldPath = readonly (string | number)[];

export function fieldName(path: FieldPath): string {
	return path
		.map((part, index) =>
			typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`
		)
		.join('');
}

/** One line: `kpi/x.yaml:12 kpis[0].title: no French text — add "fr:".` */
export function faultLine({ file, line, field, problem, remedy }: ContentFault): string {
	return `${file}:${line} ${field ? `${field}: ` : ''}${problem} — ${remedy}`;
}

/** File, then line: the order in which an author mends. */
export function byPlace(a: ContentFault, b: ContentFault): number {
	return a.file.localeCompare(b.file) || a.line - b.line || a.field.localeCompare(b.field);
}
