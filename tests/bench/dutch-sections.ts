import { readFileSync } from 'node:fs';
import { extractDraft } from '#lib/domain/drafting/extractive.ts';
import type { Draft, DraftSentence } from '#lib/domain/drafting/draft.ts';
import { parseSource } from '#lib/domain/drafting/parse-source.ts';
import { loadTemplate } from '#lib/server/drafting/templates/load.ts';

/**
 * How the extractive drafter places the sentences of the labelled demonstration conversations (`tests/fixtures/dutch-sections.json`):
 * our own regression cases, looked at while tuning, so no evidence. `node tests/bench/dutch-sections.ts [--list]` prints the figures.
 */
export interface SectionFigures {
	conversation: string;
	template: string;
	sentences: number;
	/** Sentences whose first label is a section of the template. */
	content: number;
	/** Share of the content sentences in a section where they may stand, in or behind the cap. */
	recall: number;
	/** Share of the placed sentences that stand where they may. */
	precision: number;
	/** Sentences outside every section: all, and those left without a reason. */
	unassigned: number;
	unexplained: number;
	/** Share of the greetings, back-channels and consent talk that is in the bucket for it, and sentences of content that are in it too. */
	filler: number;
	contentInFiller: number;
	fillerInReport: number;
	wrong: { text: string; placed: string; goes: string[] }[];
}

interface Fixture {
	conversations: Record<string, { text: string; goes: string[] }[]>;
}

const folder = 'src/lib/server/demo/conversations';

export function measureSections(templateName: string): SectionFigures[] {
	const fixture = JSON.parse(readFileSync('tests/fixtures/dutch-sections.json', 'utf8')) as Fixture;
	const template = loadTemplate(templateName);
	if (!template.ok) throw new Error(template.refusal.code);
	const known = new Set(template.value.sections.map((section) => section.id));
	return Object.entries(fixture.conversations).map(([conversation, labels]) => {
		const source = parseSource(readFileSync(`${folder}/${conversation}`), conversation);
		if (!source.ok) throw new Error(source.refusal.code);
		const places = placesOf(extractDraft(source.value, template.value, { lang: 'nl' }));
		if (places.size > labels.length) throw new Error(`${conversation}: labels are out of date`);
		const rows = labels.map(({ text, goes }, at) => {
			const found = places.get(at + 1);
			if (found && found.sentence.text !== text) throw new Error(`${conversation}: ${text}`);
			return { text, goes, placed: found?.place ?? 'vraag' };
		});
		const right = (row: (typeof rows)[number]) => row.goes.includes(row.placed);
		const content = rows.filter((row) => known.has(row.goes[0] ?? ''));
		const placed = rows.filter((row) => known.has(row.placed));
		const filler = rows.filter((row) => row.goes[0] === 'gespreksregie');
		const inFiller = rows.filter((row) => row.placed === 'gespreksregie');
		const mayBeFiller = (row: (typeof rows)[number]) => row.goes.includes('gespreksregie');
		return {
			conversation,
			template: templateName,
			sentences: rows.length,
			content: content.length,
			recall: share(content.filter(right).length, content.length),
			precision: share(placed.filter(right).length, placed.length),
			unassigned: rows.length - placed.length,
			unexplained: rows.filter((row) => row.placed === 'geen').length,
			filler: share(filler.filter(right).length, filler.length),
			contentInFiller: inFiller.filter((row) => !mayBeFiller(row)).length,
			fillerInReport: placed.filter((row) => row.goes.every((g) => g === 'gespreksregie')).length,
			wrong: rows.filter((row) =>
				known.has(row.placed) || row.placed === 'gespreksregie'
					? !right(row)
					: content.includes(row)
			)
		};
	});
}

/** Sentence number → its place; a question shown beside its answer has none of its own. */
function placesOf(draft: Draft): Map<number, { place: string; sentence: DraftSentence }> {
	const places = new Map<number, { place: string; sentence: DraftSentence }>();
	const put = (sentence: DraftSentence, place: string) =>
		places.set(Number(sentence.sources[0]?.unit.slice(1)), { place, sentence });
	for (const section of draft.sections) {
		for (const sentence of [...section.sentences, ...section.withheld]) put(sentence, section.id);
	}
	for (const sentence of draft.unassigned) put(sentence, sentence.reason ?? 'geen');
	return places;
}

function share(part: number, whole: number): number {
	return whole === 0 ? 1 : Math.round((1000 * part) / whole) / 1000;
}

if (import.meta.main) {
	for (const template of ['intakeverslag', 'sociaal-verslag']) {
		for (const { wrong, ...figures } of measureSections(template)) {
			process.stdout.write(`${JSON.stringify(figures)}\n`);
			if (!process.argv.includes('--list')) continue;
			for (const { text, placed, goes } of wrong) {
				process.stdout.write(`   ${placed.padEnd(18)} ${goes.join('/').padEnd(30)} ${text}\n`);
			}
		}
	}
}
