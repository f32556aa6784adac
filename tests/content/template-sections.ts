import { readFileSync } from 'node:fs';
import { extractDraft } from '#lib/domain/drafting/extractive.ts';
import { loadTemplate } from '#lib/server/drafting/templates/load.ts';
import { loadSample, samples } from '#lib/server/drafting/templates/samples.ts';

/**
 * How the extractive drafter places the sentences of the samples that come with the templates, against labels by hand
 * (`tests/fixtures/templates/<sample>.json`: per sentence the places where it may stand, the best first). The samples are invented and were
 * looked at while tuning the word lists: regression cases, no evidence of quality. `node tests/content/template-sections.ts [--list]
 * [sample]` prints the figures.
 */
export interface SampleFigures {
	sample: string;
	/** Sentences whose best place is a section that the engine fills. */
	content: number;
	/** Share of those that stand where they may, in or behind the cap. */
	recall: number;
	/** Share of the sentences in a section that stand where they may. */
	precision: number;
	/** Required points the engine found, of those it may look for. */
	found: string;
	wrong: { text: string; placed: string; goes: string[] }[];
}

interface Label {
	text: string;
	goes: string[];
}

export function measureSample(id: string): SampleFigures {
	const loaded = loadSample(id);
	if (!loaded) throw new Error(`no sample ${id}`);
	const { sample, source } = loaded;
	const template = loadTemplate(sample.template);
	if (!template.ok) throw new Error(template.refusal.code);
	const labels = JSON.parse(readFileSync(`tests/fixtures/templates/${id}.json`, 'utf8')) as Label[];
	const draft = extractDraft(source, template.value, { lang: sample.lang });
	const places = new Map<number, { place: string; text: string }>();
	const put = (unit: string | undefined, place: string, text: string) =>
		places.set(Number(unit?.slice(1)), { place, text });
	for (const { id: place, sentences, withheld } of draft.sections) {
		for (const { sources, text } of [...sentences, ...withheld]) put(sources[0]?.unit, place, text);
	}
	for (const { sources, reason, text } of draft.unassigned)
		put(sources[0]?.unit, reason ?? 'geen', text);
	const rows = labels.map(({ text, goes }, at) => {
		const found = places.get(at + 1);
		// A question beside its answer has no place of its own.
		if (found && found.text !== text) throw new Error(`${id}: “${text}” is not “${found.text}”`);
		return { text, goes, placed: found?.place ?? 'vraag' };
	});
	if (Math.max(...places.keys()) > labels.length) throw new Error(`${id}: labels are out of date`);
	const byEngine = new Set(
		template.value.sections.filter(({ author }) => author !== 'professional').map((s) => s.id)
	);
	const right = (row: (typeof rows)[number]) => row.goes.includes(row.placed);
	const content = rows.filter(({ goes }) => byEngine.has(goes[0] ?? ''));
	const placed = rows.filter((row) => byEngine.has(row.placed));
	const points = draft.slots.filter(({ required, kind }) => required && kind !== 'professional');
	return {
		sample: id,
		content: content.length,
		recall: share(content.filter(right).length, content.length),
		precision: share(placed.filter(right).length, placed.length),
		found: `${points.filter(({ status }) => status === 'gevonden').length}/${points.length}`,
		wrong: rows.filter((row) => !right(row) && (content.includes(row) || placed.includes(row)))
	};
}

function share(part: number, whole: number): number {
	return whole === 0 ? 1 : Math.round((1000 * part) / whole) / 1000;
}

if (import.meta.main) {
	const [wanted] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
	for (const { id } of samples().filter((sample) => !wanted || sample.id.startsWith(wanted))) {
		const { wrong, ...figures } = measureSample(id);
		process.stdout.write(`${JSON.stringify(figures)}\n`);
		if (!process.argv.includes('--list')) continue;
		for (const { text, placed, goes } of wrong)
			process.stdout.write(`   ${placed.padEnd(18)} ${goes.join('/').padEnd(30)} ${text}\n`);
	}
}
