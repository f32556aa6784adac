import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';
import type { Localized } from '../locale.ts';
import type { ReportTemplate, TemplateSection, TemplateSlot } from './template.ts';

/** A change of what stands where; the texts themselves are read from the forms (template-form.ts). */
export type TemplateEdit =
	| { kind: 'add-section'; title: string }
	| { kind: 'remove-section'; section: string }
	| { kind: 'move-section'; section: string; by: 1 | -1 }
	| { kind: 'add-slot'; section: string; title: string }
	| { kind: 'remove-slot'; section: string; slot: string }
	| { kind: 'move-slot'; section: string; slot: string; by: 1 | -1 };

/** More than fits on any form or in any report. */
export const mostSections = 30;
export const mostSlots = 20;

/** The template after the change; what does not exist is refused. A move past the end changes nothing. */
export function editTemplate(
	template: ReportTemplate,
	edit: TemplateEdit
): Result<{ template: ReportTemplate; id: string }> {
	const { sections } = template;
	if (edit.kind === 'add-section') {
		if (sections.length >= mostSections) return refuse('template-full', { max: mostSections });
		const taken = sections.map(({ id }) => id);
		const id = newId(edit.title, 'deel', taken);
		const section: TemplateSection = { id, title: named(edit.title), slots: [] };
		return ok({ template: { ...template, sections: [...sections, section] }, id });
	}
	const at = sections.findIndex(({ id }) => id === edit.section);
	const section = sections[at];
	if (!section) return refuse('template-part-gone');
	const withSections = (next: TemplateSection[], id: string) =>
		ok({ template: { ...template, sections: next }, id });
	if (edit.kind === 'remove-section')
		return withSections(
			sections.filter(({ id }) => id !== edit.section),
			edit.section
		);
	if (edit.kind === 'move-section') return withSections(moved(sections, at, edit.by), edit.section);
	const slots = editSlots(section.slots, edit, template);
	if (!slots.ok) return slots;
	const next = sections.map((other) =>
		other === section ? { ...section, slots: slots.value.slots } : other
	);
	return withSections(next, slots.value.id);
}

/** A short name for addresses and files from a title: "Verslag huisbezoek" → "verslag-huisbezoek". */
export function slugOf(title: string): string {
	return title
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60)
		.replace(/-+$/, '');
}

/** A short name that is not taken yet; `fallback` when the title has no letters. */
export function newId(title: string, fallback: string, taken: readonly string[]): string {
	const base = slugOf(title) || fallback;
	for (let number = 1; ; number++) {
		const id = number === 1 ? base : `${base}-${number}`;
		if (!taken.includes(id)) return id;
	}
}

/**
 * The organisation's own versions count 1, 2, 3…, unlike the standard ones ("1.1.0"), so that the two never coincide. The first own version
 * of a standard template is 2: it replaces one.
 */
export function nextVersion(own: readonly string[], replacesStandard: boolean): string {
	const numbers = own.map(Number).filter(Number.isInteger);
	return String(Math.max(replacesStandard ? 1 : 0, ...numbers) + 1);
}

type SlotEdit = Extract<TemplateEdit, { kind: 'add-slot' | 'remove-slot' | 'move-slot' }>;

function editSlots(
	slots: TemplateSlot[],
	edit: SlotEdit,
	template: ReportTemplate
): Result<{ slots: TemplateSlot[]; id: string }> {
	if (edit.kind === 'add-slot') {
		if (slots.length >= mostSlots) return refuse('template-full', { max: mostSlots });
		// Ids are unique over the whole template: the draft names a point by its id alone.
		const all = template.sections;
		const taken = all.flatMap((section) => section.slots.map(({ id }) => id));
		const id = newId(edit.title, 'punt', taken);
		const byHand = all.find((section) => section.id === edit.section)?.author === 'professional';
		const slot: TemplateSlot = {
			id,
			title: named(edit.title),
			question: named(''),
			kind: byHand ? 'professional' : 'text',
			required: false
		};
		return ok({ slots: [...slots, slot], id });
	}
	const at = slots.findIndex(({ id }) => id === edit.slot);
	if (at < 0) return refuse('template-part-gone');
	if (edit.kind === 'remove-slot')
		return ok({ slots: slots.filter(({ id }) => id !== edit.slot), id: edit.slot });
	return ok({ slots: moved(slots, at, edit.by), id: edit.slot });
}

function moved<T>(list: readonly T[], at: number, by: number): T[] {
	const to = at + by;
	const next = [...list];
	const item = next[at];
	const other = next[to];
	if (item === undefined || other === undefined) return next;
	next[at] = other;
	next[to] = item;
	return next;
}

/** A new part has its title in Dutch only: the check asks for the other two. */
function named(title: string): Localized {
	return { nl: title.replace(/\s+/gu, ' ').trim(), en: '', fr: '' };
}
