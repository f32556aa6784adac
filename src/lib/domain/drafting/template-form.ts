import type { Locale, Localized } from '../locale.ts';
import { locales } from '../locale.ts';
import { isFixedNever, neverInAnyTemplate, templateUsers } from './template-fixed.ts';
import type {
	CueSet,
	ReportTemplate,
	SlotKind,
	TemplateSection,
	TemplateSlot
} from './template.ts';

/** The fields of a form by name, as a browser sends them: a checkbox that is off is absent. */
export type Fields = Readonly<Record<string, string | undefined>>;

export const slotKinds: readonly SlotKind[] = [
	'text',
	'amount',
	'number',
	'date',
	'moment',
	'professional'
];
export const cueStrengths = ['strong', 'weak', 'veto'] as const;

/** What stands above the sections, as fields: titles, purpose, users, and the two lists with a row per line. */
export function generalFields(template: ReportTemplate): Record<string, string> {
	const own = template.mayNeverContain.filter((line) => !isFixedNever(line));
	return {
		...localizedFields('title', template.title),
		...localizedFields('purpose', template.purpose ?? empty),
		...Object.fromEntries(template.whoMayUse.map((role) => [`user.${role}`, 'on'])),
		...rows('basis', template.basis),
		...rows('never', own)
	};
}

/** The template with these fields above its sections. Empty rows fall away; the three no-gos of every template stay. */
export function readGeneral(fields: Fields, before: ReportTemplate): ReportTemplate {
	const { purpose: _, ...rest } = before;
	const purpose = localized(fields, 'purpose');
	return {
		...rest,
		title: localized(fields, 'title'),
		...(isEmpty(purpose) ? {} : { purpose }),
		whoMayUse: templateUsers.filter((role) => fields[`user.${role}`]),
		basis: readRows(fields, 'basis'),
		mayNeverContain: [...neverInAnyTemplate, ...readRows(fields, 'never')]
	};
}

/** A section with its slots as fields. Slots are named by their id, so that no answer lands with another after a move. */
export function sectionFields(section: TemplateSection): Record<string, string> {
	return {
		...localizedFields('title', section.title),
		kind: section.kind ?? 'passages',
		author: section.author ?? 'engine',
		cap: section.cap === undefined ? '' : String(section.cap),
		...Object.fromEntries(
			locales.flatMap((locale) =>
				cueStrengths.map((strength) => [
					`cues.${locale}.${strength}`,
					(section.cues?.[locale]?.[strength] ?? []).join('\n')
				])
			)
		),
		...Object.fromEntries(section.slots.flatMap((slot) => Object.entries(slotFields(slot))))
	};
}

/** The section with these fields; a slot whose fields were not sent stays as it was. */
export function readSection(fields: Fields, before: TemplateSection): TemplateSection {
	const { cap: _, cues: __, kind: ___, author: ____, ...rest } = before;
	const cap = Number.parseInt(fields.cap ?? '', 10);
	const cues: Partial<Record<Locale, CueSet>> = {};
	for (const locale of locales) {
		const set: CueSet = {};
		for (const strength of cueStrengths) {
			const words = lines(fields[`cues.${locale}.${strength}`]);
			if (words.length > 0) set[strength] = words;
		}
		if (Object.keys(set).length > 0) cues[locale] = set;
	}
	return {
		...rest,
		title: localized(fields, 'title'),
		...(fields.kind === 'actions' ? { kind: 'actions' as const } : {}),
		...(fields.author === 'professional' ? { author: 'professional' as const } : {}),
		...(Number.isInteger(cap) ? { cap } : {}),
		...(Object.keys(cues).length > 0 ? { cues } : {}),
		slots: before.slots.map((slot) =>
			fields[`slot.${slot.id}.title.nl`] === undefined ? slot : readSlot(fields, slot)
		)
	};
}

/** Lists without empty places, in one order of fields: two templates that mean the same are then equal. */
export function normalTemplate(template: ReportTemplate): ReportTemplate {
	const read = readGeneral(generalFields(template), template);
	return {
		...read,
		sections: read.sections.map((section) => readSection(sectionFields(section), section))
	};
}

const empty: Localized = { nl: '', en: '', fr: '' };

function slotFields(slot: TemplateSlot): Record<string, string> {
	const name = `slot.${slot.id}`;
	return {
		...localizedFields(`${name}.title`, slot.title),
		...localizedFields(`${name}.question`, slot.question),
		[`${name}.kind`]: slot.kind,
		...(slot.required ? { [`${name}.required`]: 'on' } : {}),
		...Object.fromEntries(
			locales.flatMap((locale) => [
				[`${name}.cues.${locale}`, (slot.cues?.[locale] ?? []).join('\n')],
				[`${name}.answers.${locale}`, (slot.answers?.[locale] ?? []).join('\n')]
			])
		)
	};
}

function readSlot(fields: Fields, { id, kind }: TemplateSlot): TemplateSlot {
	const name = `slot.${id}`;
	const chosen = fields[`${name}.kind`];
	const cues = wordLists(fields, `${name}.cues`);
	const answers = wordLists(fields, `${name}.answers`);
	return {
		id,
		title: localized(fields, `${name}.title`),
		question: localized(fields, `${name}.question`),
		kind: slotKinds.find((known) => known === chosen) ?? kind,
		required: !!fields[`${name}.required`],
		...(cues && { cues }),
		...(answers && { answers })
	};
}

function wordLists(fields: Fields, name: string): Partial<Record<Locale, string[]>> | undefined {
	const found = locales
		.map((locale) => [locale, lines(fields[`${name}.${locale}`])] as const)
		.filter(([, words]) => words.length > 0);
	return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function localizedFields(name: string, text: Localized): Record<string, string> {
	return Object.fromEntries(locales.map((locale) => [`${name}.${locale}`, text[locale]]));
}

function localized(fields: Fields, name: string): Localized {
	const text = (locale: Locale) => oneLine(fields[`${name}.${locale}`]);
	return { nl: text('nl'), en: text('en'), fr: text('fr') };
}

function rows(name: string, texts: readonly Localized[]): Record<string, string> {
	return Object.assign({}, ...texts.map((text, at) => localizedFields(`${name}.${at}`, text)));
}

function readRows(fields: Fields, name: string): Localized[] {
	const found: Localized[] = [];
	const numbers = Object.keys(fields)
		.map((key) => new RegExp(`^${name}\\.(\\d+)\\.nl$`).exec(key)?.[1])
		.filter((number) => number !== undefined)
		.map(Number)
		.sort((a, b) => a - b);
	for (const at of numbers) {
		const row = localized(fields, `${name}.${at}`);
		if (!isEmpty(row) && !isFixedNever(row)) found.push(row);
	}
	return found;
}

function isEmpty(text: Localized): boolean {
	return locales.every((locale) => text[locale] === '');
}

/** One word or expression per line, each once. */
function lines(text = ''): string[] {
	return [...new Set(text.split('\n').map(oneLine))].filter((line) => line !== '');
}

function oneLine(text = ''): string {
	return text.replace(/\s+/gu, ' ').trim();
}
