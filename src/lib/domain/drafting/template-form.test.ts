import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Localized } from '../locale.ts';
import { checkTemplate, templateFaults } from './template-check.ts';
import { compareTemplates } from './template-diff.ts';
import { editTemplate, newId, nextVersion, slugOf } from './template-edit.ts';
import { faultSentence } from './template-faults.ts';
import { neverInAnyTemplate } from './template-fixed.ts';
import {
	generalFields,
	normalTemplate,
	readGeneral,
	readSection,
	sectionFields,
	slotKinds
} from './template-form.ts';
import type { ReportTemplate, TemplateSection, TemplateSlot } from './template.ts';

const text = (nl: string, en = nl, fr = nl): Localized => ({ nl, en, fr });

/** A template nothing is wrong with. */
function right(): ReportTemplate {
	return {
		id: 'huisbezoek',
		version: '1',
		title: text('Verslag huisbezoek', 'Home visit', 'Visite à domicile'),
		whoMayUse: ['MW'],
		basis: [text('OCMW-wet, art. 60')],
		mayNeverContain: [...neverInAnyTemplate],
		sections: [
			{
				id: 'woning',
				title: text('Woning', 'Housing', 'Logement'),
				cues: {
					nl: { strong: ['huur', 'woning*'], weak: ['kamer'], veto: ['ziekenhuis'] },
					en: { strong: ['rent'] },
					fr: { strong: ['loyer'] }
				},
				slots: [
					{
						id: 'huurprijs',
						title: text('Huurprijs', 'Rent', 'Loyer'),
						question: text('Hoeveel betaalt u?', 'How much do you pay?', 'Combien payez-vous ?'),
						kind: 'amount',
						required: true,
						cues: { nl: ['huur'], en: ['rent'], fr: ['loyer'] }
					}
				]
			},
			{
				id: 'voorstel',
				title: text('Voorstel', 'Proposal', 'Proposition'),
				author: 'professional',
				slots: [
					{
						id: 'voorstel',
						title: text('Voorstel', 'Proposal', 'Proposition'),
						question: text('Wat stelt u voor?', 'What do you propose?', 'Que proposez-vous ?'),
						kind: 'professional',
						required: false
					}
				]
			}
		]
	};
}

const changed = (change: (template: ReportTemplate) => void) => {
	const template = structuredClone(right());
	change(template);
	return template;
};
const codesOf = (change: (template: ReportTemplate) => void) =>
	templateFaults(changed(change)).map(({ code }) => code);

describe('the check of a template', () => {
	it('finds nothing wrong with a right one', () => {
		expect(checkTemplate(right())).toEqual([]);
	});

	const spoilers: [string, string[], (t: ReportTemplate) => void][] = [
		['a missing French title', ['title-missing'], (t) => (t.title = text('a', 'a', ''))],
		['no users', ['users-missing'], (t) => (t.whoMayUse = [])],
		['a user without contacts', ['users-missing'], (t) => (t.whoMayUse = ['MW', 'DPO'])],
		['no legal basis', ['basis-missing'], (t) => (t.basis = [])],
		['a no-go taken out', ['never-fixed'], (t) => t.mayNeverContain.pop()],
		['no sections', ['sections-missing', 'required-none'], (t) => (t.sections = [])],
		['no required point', ['required-none'], (t) => (t.sections[0]!.slots[0]!.required = false)],
		['a section without words', ['cues-missing'], (t) => delete t.sections[0]!.cues],
		['a cap of zero', ['cap-out-of-range'], (t) => (t.sections[0]!.cap = 0)],
		[
			'a word that attracts and repels',
			['cue-both-ways'],
			(t) => t.sections[0]!.cues!.nl!.veto!.push('huur')
		],
		[
			'a word that is strong and weak',
			['cue-twice'],
			(t) => t.sections[0]!.cues!.nl!.weak!.push('Huur')
		],
		['a cue that fits everything', ['cue-wide'], (t) => t.sections[0]!.cues!.nl!.weak!.push('*e')],
		[
			'a point without a question',
			['slot-question-missing'],
			(t) => (t.sections[0]!.slots[0]!.question = text('a?', '', 'a ?'))
		],
		[
			'a point that asks for a feeling',
			['slot-no-go'],
			(t) => (t.sections[0]!.slots[0]!.title = text('Huur', 'Rent', 'Émotion à propos du loyer'))
		],
		[
			'a point that asks for a score',
			['slot-no-go'],
			(t) => (t.sections[0]!.slots[0]!.title = text('Risicoscore', 'Rent', 'Loyer'))
		],
		[
			'a point for the worker among the engine’s',
			['slot-kind-engine'],
			(t) => (t.sections[0]!.slots[0]!.kind = 'professional')
		],
		[
			'a point for the engine among the worker’s',
			['slot-kind-by-hand'],
			(t) => (t.sections[1]!.slots[0]!.kind = 'text')
		],
		['a point nobody can find', ['slot-cues-missing'], (t) => delete t.sections[0]!.slots[0]!.cues],
		['an id used twice', ['twice'], (t) => (t.sections[1]!.slots[0]!.id = 'huurprijs')]
	];

	it.each(spoilers)('names %s', (_, codes, spoil) => {
		expect(codesOf(spoil)).toEqual(codes);
	});

	it('does not take a word for another it is part of', () => {
		const title = text('Scorebord van de club', 'Scoreboard', 'Tableau');
		expect(codesOf((t) => (t.sections[0]!.slots[0]!.title = title))).toEqual([]);
	});

	it('says section, point and language in every sentence', () => {
		for (const [, , spoil] of spoilers) {
			const template = changed(spoil);
			for (const fault of checkTemplate(template)) {
				const sentence = faultSentence(fault, template, 'nl');
				expect(sentence).not.toMatch(/[{}]|undefined/);
				const section = template.sections.find(({ id }) => id === fault.section);
				if (section) expect(sentence).toContain(section.title.nl);
				const slot = section?.slots.find(({ id }) => id === fault.slot);
				if (slot) expect(sentence).toContain(slot.title.nl);
			}
		}
	});

	it('only hints at a language without words', () => {
		const template = changed((t) => delete t.sections[0]!.cues!.fr);
		expect(templateFaults(template)).toEqual([]);
		expect(checkTemplate(template)).toMatchObject([
			{ code: 'cues-missing-language', level: 'hint', lang: 'fr' }
		]);
	});
});

const word = fc.stringMatching(/^[a-zé*' -]{1,12}$/u);
const words = fc.array(word, { maxLength: 5 });
const sentence = fc.oneof(fc.constant(''), fc.string({ maxLength: 30 }), word);
const localized = fc.record({ nl: sentence, en: sentence, fr: sentence });
const perLanguage = fc.option(
	fc.record({ nl: words, en: words, fr: words }, { requiredKeys: [] }),
	{ nil: undefined }
);
const slot: fc.Arbitrary<TemplateSlot> = fc
	.record({
		id: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
		title: localized,
		question: localized,
		kind: fc.constantFrom(...slotKinds),
		required: fc.boolean(),
		cues: perLanguage,
		answers: perLanguage
	})
	.map(({ cues, answers, ...rest }) => ({
		...rest,
		...(cues && { cues }),
		...(answers && { answers })
	}));
const section: fc.Arbitrary<TemplateSection> = fc
	.record({
		id: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
		title: localized,
		kind: fc.constantFrom('passages' as const, 'actions' as const),
		author: fc.constantFrom('engine' as const, 'professional' as const),
		cap: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
		cues: fc.option(
			fc.record(
				{
					nl: fc.record({ strong: words, weak: words, veto: words }, { requiredKeys: [] }),
					fr: fc.record({ strong: words }, { requiredKeys: [] })
				},
				{ requiredKeys: [] }
			),
			{ nil: undefined }
		),
		slots: fc.uniqueArray(slot, { maxLength: 4, selector: ({ id }) => id })
	})
	.map(({ cap, cues, ...rest }) => ({ ...rest, ...(cap && { cap }), ...(cues && { cues }) }));
const template: fc.Arbitrary<ReportTemplate> = fc.record({
	id: fc.constant('eigen'),
	version: fc.constant('1'),
	title: localized,
	purpose: localized,
	whoMayUse: fc.subarray(['MW', 'SU']),
	basis: fc.array(localized, { maxLength: 4 }),
	mayNeverContain: fc
		.array(localized, { maxLength: 4 })
		.map((lines) => [...neverInAnyTemplate, ...lines]),
	sections: fc.uniqueArray(section, { maxLength: 5, selector: ({ id }) => id })
});

describe('template ↔ form', () => {
	it('gives back what was put in, whatever is in it', () => {
		fc.assert(
			fc.property(template, (made) => {
				const normal = normalTemplate(made);
				const read = readGeneral(generalFields(normal), normal);
				const sections = read.sections.map((one) => readSection(sectionFields(one), one));
				expect({ ...read, sections }).toEqual(normal);
				expect(compareTemplates(made, normal)).toEqual([]);
			})
		);
	});

	it('reads a slot by its id, so that a move in between takes no text along', () => {
		const before = right().sections[0]!;
		const two = { ...before, slots: [{ ...before.slots[0]!, id: 'b' }, before.slots[0]!] };
		const typed = { ...sectionFields(two), 'slot.b.title.nl': 'Nieuw' };
		const moved = { ...two, slots: two.slots.toReversed() };
		const read = readSection(typed, moved);
		expect(read.slots.map(({ id, title }) => [id, title.nl])).toEqual([
			['huurprijs', 'Huurprijs'],
			['b', 'Nieuw']
		]);
	});

	it('keeps a slot whose fields were not sent', () => {
		const before = right().sections[0]!;
		expect(readSection({ 'title.nl': 'Nieuw' }, before).slots).toEqual(before.slots);
	});

	it('takes words one per line, each once, and drops empty lines', () => {
		const before = right().sections[0]!;
		const typed = { ...sectionFields(before), 'cues.nl.strong': ' huur \r\n\nhuur\nhuis  baas\n' };
		expect(readSection(typed, before).cues?.nl?.strong).toEqual(['huur', 'huis baas']);
	});

	it('never lets go of the three no-gos', () => {
		const read = readGeneral({ 'never.0.nl': 'Eigen', 'never.0.en': 'Own' }, right());
		expect(read.mayNeverContain).toEqual([...neverInAnyTemplate, text('Eigen', 'Own', '')]);
	});
});

describe('changing what stands where', () => {
	it('adds, moves and removes sections and points', () => {
		let made = right();
		const go = (edit: Parameters<typeof editTemplate>[1]) => {
			const result = editTemplate(made, edit);
			if (!result.ok) throw new Error(result.refusal.code);
			made = result.value.template;
			return result.value.id;
		};
		expect(go({ kind: 'add-section', title: 'Woning' })).toBe('woning-2');
		expect(go({ kind: 'add-slot', section: 'woning-2', title: 'Huurprijs' })).toBe('huurprijs-2');
		go({ kind: 'move-section', section: 'woning-2', by: -1 });
		expect(made.sections.map(({ id }) => id)).toEqual(['woning', 'woning-2', 'voorstel']);
		go({ kind: 'move-section', section: 'woning', by: -1 });
		expect(made.sections[0]!.id).toBe('woning');
		go({ kind: 'remove-slot', section: 'woning-2', slot: 'huurprijs-2' });
		go({ kind: 'remove-section', section: 'woning-2' });
		expect(made).toEqual(right());
	});

	it('gives a point of the worker its kind', () => {
		const made = editTemplate(right(), { kind: 'add-slot', section: 'voorstel', title: 'Motief' });
		expect(made.ok && made.value.template.sections[1]!.slots[1]!.kind).toBe('professional');
	});

	it('refuses what is not there', () => {
		const gone = [
			editTemplate(right(), { kind: 'remove-section', section: 'x' }),
			editTemplate(right(), { kind: 'remove-slot', section: 'woning', slot: 'x' })
		];
		for (const result of gone)
			expect(result).toMatchObject({ ok: false, refusal: { code: 'template-part-gone' } });
	});

	it('makes short names', () => {
		expect(slugOf('Évaluation – été 2026!')).toBe('evaluation-ete-2026');
		expect(newId('…', 'deel', ['deel'])).toBe('deel-2');
	});

	it('counts own versions from 2 when they replace a standard one', () => {
		expect(nextVersion([], true)).toBe('2');
		expect(nextVersion([], false)).toBe('1');
		expect(nextVersion(['2', '10', '3'], true)).toBe('11');
	});
});

describe('comparing versions', () => {
	it('names each difference at its place', () => {
		const after = changed((t) => {
			t.title = text('Huisbezoek', 'Home visit', 'Visite à domicile');
			t.sections[0]!.cues!.nl!.strong = ['huur', 'appartement'];
			t.sections[0]!.slots[0]!.required = false;
			t.sections[0]!.slots.push({ ...t.sections[0]!.slots[0]!, id: 'b', title: text('Extra') });
			t.sections.pop();
		});
		expect(compareTemplates(right(), after)).toEqual([
			{ what: 'changed', field: 'title.nl', before: 'Verslag huisbezoek', after: 'Huisbezoek' },
			{
				section: right().sections[0]!.title,
				what: 'changed',
				field: 'cues.nl.strong',
				came: ['appartement'],
				went: ['woning*']
			},
			{
				section: right().sections[0]!.title,
				slot: right().sections[0]!.slots[0]!.title,
				what: 'changed',
				field: 'required',
				before: 'on',
				after: ''
			},
			{ section: right().sections[0]!.title, slot: text('Extra'), what: 'added' },
			{ section: right().sections[1]!.title, what: 'removed' }
		]);
	});

	it('names the fewest parts that moved', () => {
		const after = changed((t) => t.sections.reverse());
		expect(compareTemplates(right(), after)).toHaveLength(1);
		expect(compareTemplates(right(), after)[0]!.what).toBe('moved');
	});
});
