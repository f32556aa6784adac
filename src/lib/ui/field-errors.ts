export type FieldError = { field: string; message: string };

/** The id a form control gets when none is given, so that an error summary can link to it. */
export function fieldId(name: string): string {
	return `field-${name.replace(/[^\w-]+/g, '-')}`;
}

/** The first message of a field's error, which form libraries give as a string, a list or nothing. */
export function firstError(error: string | string[] | null | undefined): string | undefined {
	return Array.isArray(error) ? error[0] : (error ?? undefined);
}

/**
 * Flattens a nested error object (`{ goal: { kpi: ['…'] }, lines: { 0: { text: ['…'] } } }`) into a list
 * whose `field` is the dotted name of the control (`goal.kpi`, `lines.0.text`). A list's or form's own
 * `_errors` are filed under the list's name.
 */
export function listErrors(errors: unknown, prefix = ''): FieldError[] {
	if (typeof errors === 'string') return [{ field: prefix, message: errors }];
	if (Array.isArray(errors)) {
		return errors.flatMap((message) =>
			typeof message === 'string' ? [{ field: prefix, message }] : []
		);
	}
	if (typeof errors !== 'object' || errors === null) return [];
	return Object.entries(errors).flatMap(([key, value]) => {
		if (key === '_errors') return listErrors(value, prefix);
		return listErrors(value, prefix === '' ? key : `${prefix}.${key}`);
	});
}
