import type { Localized } from '../locale.ts';
import { locales } from '../locale.ts';
import { generalFields, normalTemplate, sectionFields } from './template-form.ts';
import type { ReportTemplate, TemplateSection } from './template.ts';

/** One difference between two versions, in the order of the newer one. */
export interface TemplateChange {
	/** Absent for what stands above the sections. */
	section?: Localized;
	slot?: Localized;
	what: 'added' | 'removed' | 'moved' | 'changed';
	/** Which field changed, as the forms name it ("title.nl", "cues.fr.strong"). */
	field?: string;
	before?: string;
	after?: string;
	/** For a list of words: those that came and went. */
	came?: string[];
	went?: string[];
}

/** What differs between two versions of a template, field by field; an empty list when they mean the same. */
export function compareTemplates(before: ReportTemplate, after: ReportTemplate): TemplateChange[] {
	const old = normalTemplate(before);
	const made = normalTemplate(after);
	const changes = fieldChanges(generalFields(old), generalFields(made), {});
	for (const section of made.sections) {
		const was = old.sections.find(({ id }) => id === section.id);
		const where = { section: section.title };
		if (!was) changes.push({ ...where, what: 'added' });
		else changes.push(...sectionChanges(was, section, where));
	}
	for (const { id, title } of old.sections) {
		if (!made.sections.some((section) => section.id === id))
			changes.push({ section: title, what: 'removed' });
	}
	for (const id of movedIds(old.sections, made.sections)) {
		const section = made.sections.find((other) => other.id === id);
		if (section) changes.push({ section: section.title, what: 'moved' });
	}
	return changes;
}

function sectionChanges(
	was: TemplateSection,
	section: TemplateSection,
	where: Pick<TemplateChange, 'section'>
): TemplateChange[] {
	const own = ({ slots: _, ...rest }: TemplateSection) => sectionFields({ ...rest, slots: [] });
	const changes = fieldChanges(own(was), own(section), where);
	for (const slot of section.slots) {
		const old = was.slots.find(({ id }) => id === slot.id);
		const place = { ...where, slot: slot.title };
		if (!old) changes.push({ ...place, what: 'added' });
		else {
			const fields = (one: typeof slot) => slotOnly(sectionFields({ ...section, slots: [one] }));
			changes.push(...fieldChanges(fields(old), fields(slot), place));
		}
	}
	for (const { id, title } of was.slots) {
		if (!section.slots.some((slot) => slot.id === id))
			changes.push({ ...where, slot: title, what: 'removed' });
	}
	for (const id of movedIds(was.slots, section.slots)) {
		const slot = section.slots.find((other) => other.id === id);
		if (slot) changes.push({ ...where, slot: slot.title, what: 'moved' });
	}
	return changes;
}

/** The fields of the one slot, without its id in front. */
function slotOnly(fields: Record<string, string>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(fields)
			.filter(([name]) => name.startsWith('slot.'))
			.map(([name, value]) => [name.split('.').slice(2).join('.'), value])
	);
}

function fieldChanges(
	before: Record<string, string>,
	after: Record<string, string>,
	where: Pick<TemplateChange, 'section' | 'slot'>
): TemplateChange[] {
	const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
	return names
		.filter((name) => (before[name] ?? '') !== (after[name] ?? ''))
		.map((field) => {
			const old = before[field] ?? '';
			const made = after[field] ?? '';
			const change = { ...where, what: 'changed' as const, field };
			if (!isWordList(field)) return { ...change, before: old, after: made };
			const [oldWords, newWords] = [words(old), words(made)];
			return {
				...change,
				came: newWords.filter((word) => !oldWords.includes(word)),
				went: oldWords.filter((word) => !newWords.includes(word))
			};
		});
}

function isWordList(field: string): boolean {
	return field.startsWith('cues.') || locales.some((locale) => field === `answers.${locale}`);
}

function words(text: string): string[] {
	return text.split('\n').filter((word) => word !== '');
}

/** The fewest parts that changed place among those that both have: what is not in the longest common order. */
function movedIds(before: readonly { id: string }[], after: readonly { id: string }[]): string[] {
	const old = before.map(({ id }) => id).filter((id) => after.some((part) => part.id === id));
	const made = after.map(({ id }) => id).filter((id) => old.includes(id));
	const places = made.map((id) => old.indexOf(id));
	const longest: number[][] = [];
	places.forEach((place, at) => {
		const best = longest
			.filter((run) => (run.at(-1) ?? -1) < place)
			.reduce<number[]>((most, run) => (run.length > most.length ? run : most), []);
		longest[at] = [...best, place];
	});
	const kept = longest.reduce<number[]>((most, run) => (run.length > most.length ? run : most), []);
	return made.filter((_, at) => !kept.includes(places[at] ?? -1));
}
