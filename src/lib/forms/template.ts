import { z } from 'zod';
import type { Fields } from '#lib/domain/drafting/template-form.ts';
import type { TemplateEdit } from '#lib/domain/drafting/template-edit.ts';

export const reasonForm = z.object({ reason: z.string().default('') });
export const restoreForm = reasonForm.extend({ version: z.string() });
export const copyForm = z.object({ title: z.string().default('') });
export const publishForm = reasonForm.extend({ draftVersion: z.coerce.number().int() });
export const scopeForm = reasonForm.extend({
	templateId: z.string(),
	inScope: z.enum(['true', 'false']).transform((value) => value === 'true'),
	version: z.coerce.number().int()
});

/** What a form of the editor sends: its fields by name, the version it was made from, and the button that was pressed. */
export interface EditorForm {
	version: number;
	fields: Fields;
	edit?: TemplateEdit;
}

/**
 * The buttons of the editor carry what they do: `add-section`, `add-slot`, `move-section:<id>:-1`, `remove-slot:<id>`… A button that only
 * saves carries nothing.
 */
export function editorForm(form: FormData, section?: string): EditorForm {
	const fields: Record<string, string> = {};
	for (const [name, value] of form) if (typeof value === 'string') fields[name] = value;
	const edit = editOf(fields['do'] ?? '', fields, section);
	return { version: Number(fields['version']), fields, ...(edit && { edit }) };
}

function editOf(what: string, fields: Fields, section?: string): TemplateEdit | undefined {
	const [kind, id = '', by] = what.split(':');
	const step = by === '-1' ? -1 : 1;
	if (kind === 'add-section') return { kind, title: fields['new-section'] ?? '' };
	if (kind === 'move-section') return { kind, section: id, by: step };
	if (kind === 'remove-section') return { kind, section: id };
	if (section === undefined) return undefined;
	if (kind === 'add-slot') return { kind, section, title: fields['new-slot'] ?? '' };
	if (kind === 'move-slot') return { kind, section, slot: id, by: step };
	if (kind === 'remove-slot') return { kind, section, slot: id };
	return undefined;
}
