import { describe, expect, it } from 'vitest';
import { legalTermOn } from './deadline.ts';
import { isNote } from './document.ts';
import type { Block, DocumentModel } from './document.ts';
import { documentText } from './document-text.ts';
import type { Draft, DraftSentence } from './drafting/draft.ts';
import { reportDocument } from './report-document.ts';
import type { ReportPrint, SourcesShown } from './report-document.ts';
import type { Report, ReportFacts } from './report.ts';
import { reportFrom } from './report.ts';

const title = (text: string) => ({ nl: text, en: text, fr: text });
const cited = (unit: string, start: number, speaker = 'Cliënt') => ({
	unit,
	charStart: 0,
	charEnd: 10,
	start,
	speaker
});
const sentence = (id: string, text: string, more: Partial<DraftSentence> = {}): DraftSentence => ({
	id,
	text,
	origin: 'engine',
	sources: [cited('u1', 761)],
	verdict: 'source-found',
	codes: [],
	...more
});

/** A literal sentence, a short answer with its question, one that the worker changed, one of her own, and one of a model. */
const sentences: DraftSentence[] = [
	sentence('d1', 'Ik kan de huur niet betalen.'),
	sentence('d2', 'Nee.', {
		sources: [cited('u3', 770)],
		question: { text: 'Hebt u schulden?', source: cited('u2', 765, 'MW') }
	}),
	sentence('d3', 'Mevrouw heeft drie kinderen.', { origin: 'person', sources: [cited('u4', 800)] }),
	sentence('d4', 'Ik stel een huisbezoek voor.', { origin: 'person', sources: [], verdict: 'own' }),
	sentence('d5', 'De huur bedraagt 650 euro.', { reworded: true, sources: [cited('u5', 810)] })
];

function draftWith(engine: string, held: DraftSentence[]): Draft {
	return {
		engine: { name: engine, version: '1.0.0' },
		template: { id: 'sociaal-verslag', version: '1.0.0', title: title('Sociaal verslag') },
		lang: 'nl',
		speakerUncertain: false,
		sections: [
			{ id: 'a', title: title('Hulpvraag'), author: 'engine', sentences: held, withheld: [] },
			{ id: 'b', title: title('Leeg'), author: 'engine', sentences: [], withheld: [] }
		],
		unassigned: [],
		slots: [
			{
				id: 's1',
				section: 'a',
				title: title('Huurprijs'),
				question: title('Hoeveel?'),
				kind: 'text',
				required: true,
				status: 'niet gevonden',
				closed: { how: 'ingevuld', value: '650 euro' }
			}
		],
		removed: 2,
		nextId: 9
	} as Draft;
}

const basis: ReportFacts = {
	organisation: 'OCMW Test',
	reference: 'D-1',
	language: 'nl',
	validator: 'Mia Werk',
	validatedAt: '2026-03-03T10:00:00.000Z',
	consent: null
};
const consent = { at: '2026-03-02T09:00:00.000Z', channel: 'gesprek', textVersion: 3 };
const draft = draftWith('extractief', sentences);
const withAi = reportFrom(draft, draft, { ...basis, consent });
const own = (text: string) =>
	sentence('m1', text, { origin: 'person', sources: [], verdict: 'own' });
const manual = draftWith('manueel', [own('Mevrouw vraagt hulp.')]);
const byHand = reportFrom(manual, manual, basis);

const quotes = new Map([['u4', 'Ik heb er drie.']]);
const print = (report: Report, sources: SourcesShown = 'text', more: Partial<ReportPrint> = {}) =>
	reportDocument(report, { sources, quotes, term: null, sha256: 'abc', ...more });

function paragraphs({ content }: DocumentModel): string[] {
	return content.flatMap((block) => (block.kind === 'paragraph' ? [flat(block)] : []));
}
function flat(block: Extract<Block, { kind: 'paragraph' }>): string {
	if (typeof block.text === 'string') return block.text;
	return block.text
		.map((it) => (isNote(it) ? `[[${it.note}]]` : typeof it === 'string' ? it : it.text))
		.join('');
}

describe('the sources of a report', () => {
	it('stand in the text: speaker and time, and quotation marks only around what was literally said', () => {
		expect(paragraphs(print(withAi)).slice(0, 5)).toEqual([
			'Cliënt (00:12:41): «Ik kan de huur niet betalen.»',
			'MW (00:12:45): «Hebt u schulden?» Cliënt (00:12:50): «Nee.»',
			'Mevrouw heeft drie kinderen. (Cliënt, 00:13:20) [van de maatschappelijk werker]',
			'Ik stel een huisbezoek voor. [van de maatschappelijk werker]',
			'De huur bedraagt 650 euro. (Cliënt, 00:13:30)'
		]);
	});

	it('fold into footnotes with the quotation, and the text keeps who said it', () => {
		expect(paragraphs(print(withAi, 'notes')).slice(0, 5)).toEqual([
			'Cliënt: Ik kan de huur niet betalen.[[Cliënt (00:12:41): «Ik kan de huur niet betalen.»]]',
			'MW: Hebt u schulden? Cliënt: Nee.[[MW (00:12:45): «Hebt u schulden?» Cliënt (00:12:50): «Nee.»]]',
			'Mevrouw heeft drie kinderen.[[Cliënt, 00:13:20: «Ik heb er drie.»]] [van de maatschappelijk werker]',
			'Ik stel een huisbezoek voor. [van de maatschappelijk werker]',
			'De huur bedraagt 650 euro.[[Cliënt, 00:13:30]]'
		]);
	});

	it('say who and when, and no longer what, once the conversation is erased', () => {
		const notes = paragraphs(print(withAi, 'notes', { quotes: new Map() }));
		expect(notes[2]).toContain('[[Cliënt, 00:13:20]]');
	});

	it('stay out of print when asked, and nobody’s words become the writer’s', () => {
		const text = documentText(print(withAi, 'none'));
		expect(text).toContain('Cliënt: Ik kan de huur niet betalen.');
		expect(text).not.toMatch(/00:1\d:\d\d|«/);
	});

	it('are kept with the report whatever is printed', () => {
		const before = JSON.stringify(withAi);
		for (const sources of ['text', 'notes', 'none'] as const) print(withAi, sources);
		expect(JSON.stringify(withAi)).toBe(before);
		expect(withAi.sections[0]?.passages[2]?.citations[0]?.unit).toBe('u4');
	});
});

describe('what a report says of AI', () => {
	it('names engine, version, sections, counts, the worker’s own work, the validator and the consent', () => {
		const text = documentText(print(withAi));
		for (const part of [
			'extractief, versie 1.0.0',
			'Rubrieken met zinnen die de AI uit het gesprek koos: Hulpvraag.',
			'Zinnen in het verslag: 5.',
			'Van de maatschappelijk werker zelf: 1. Aangepast: 0. Weggelaten: 2.',
			'Gevalideerd door Mia Werk op 3 maart 2026',
			'De cliënt zei ja op 2 maart 2026',
			'tekst versie 3'
		])
			expect(text).toContain(part);
	});

	it('is one and the same neutral line after a refusal, an outage and in the baseline', () => {
		// What differs between them never reaches the report: consent, path and cause are no part of it.
		const refusal = reportFrom(manual, manual, basis);
		const outage = reportFrom(manual, manual, { ...basis, consent: null });
		const baseline = reportFrom(manual, manual, { ...basis });
		const documents = [refusal, outage, baseline].map((report) => print(report));
		expect(documents[1]).toEqual(documents[0]);
		expect(documents[2]).toEqual(documents[0]);
		const text = documentText(print(byHand));
		expect(text).toContain('Opgesteld door Mia Werk, OCMW Test, op 3 maart 2026');
		expect(text).not.toMatch(
			/\bAI\b|toestemming|weiger|nulmeting|manueel|maatschappelijk werker\]/i
		);
	});

	it('stands in one place: order and layout are the same with AI and without', () => {
		const kinds = (report: Report) =>
			print(report).content.map((block) =>
				block.kind === 'heading' ? `heading ${block.text}` : block.kind
			);
		const sameWords = reportFrom(draftWith('extractief', [sentences[0]!]), draft, {
			...basis,
			consent
		});
		const ai = kinds(sameWords);
		const hand = kinds(byHand);
		expect(ai.filter((kind) => kind !== 'panel' && kind !== 'list')).toEqual(hand);
		expect(ai.slice(-5)).toEqual([
			'heading Hoe dit verslag tot stand kwam',
			'paragraph',
			'panel',
			'list',
			'code'
		]);
	});
});

describe('the legal term in a report', () => {
	it('is the same text for every path', () => {
		const days = { requestedOn: '2026-03-01', decidedOn: '2026-03-20', notifiedOn: null };
		const term = legalTermOn(days, '2026-03-22');
		const first = (report: Report) => print(report, 'text', { term }).content[0];
		expect(first(withAi)).toEqual(first(byHand));
		expect(JSON.stringify(first(byHand))).toMatch(
			/1 maart 2026.*20 maart 2026 \(uiterlijk 31 maart 2026\).*uiterlijk 28 maart 2026.*RMI-wet/
		);
	});

	it('says what is due before there is a decision', () => {
		const days = { requestedOn: '2026-03-01', decidedOn: null, notifiedOn: null };
		const block = print(byHand, 'text', { term: legalTermOn(days, '2026-03-02') }).content[0];
		expect(JSON.stringify(block)).toContain('uiterlijk 31 maart 2026');
		expect(JSON.stringify(block)).toContain('binnen 8 dagen na de beslissing');
	});
});
