import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import {
	draftCompleteness,
	draftCounts,
	renderPassage,
	toAsk
} from '#lib/domain/drafting/draft.ts';
import type { Draft, DraftSentence } from '#lib/domain/drafting/draft.ts';
import { extractDraft, extractiveEngine } from '#lib/domain/drafting/extractive.ts';
import type { Source } from '#lib/domain/drafting/source.ts';
import { fill, locales, pick, type Locale } from '#lib/domain/locale.ts';
import { ok, refuse, type Refusal, type Result } from '#lib/domain/result.ts';
import { refusalSentence } from '#lib/server/errors.ts';
import { readSource } from '#lib/server/drafting/sources/read-source.ts';
import { loadTemplate } from '#lib/server/drafting/templates/load.ts';
import type { Io } from './io.ts';

const usage =
	'waarborg draft --template NAME|file.yaml --source FILE [--lang nl|en|fr] [--engine extractief] [--json]';

/** `waarborg draft`: 0 done, 1 refused (one line on stderr), 2 wrong use. Reads two files and writes nothing. */
export async function run(args: string[], io: Io): Promise<number> {
	const options = readOptions(args);
	if (!options) {
		io.err(usage);
		return 2;
	}
	const made = await makeDraft(options);
	if (!made.ok) {
		io.err(refusalLine(made.refusal, options.lang));
		return 1;
	}
	io.out(
		options.json
			? JSON.stringify(toJson(made.value, options.lang), null, '\t')
			: toText(made.value, options.lang)
	);
	return 0;
}

interface Options {
	template: string;
	source: string;
	lang: Locale;
	engine: string;
	json: boolean;
}

function readOptions(args: string[]): Options | undefined {
	try {
		const { values } = parseArgs({
			args,
			options: {
				template: { type: 'string' },
				source: { type: 'string' },
				lang: { type: 'string', default: 'nl' },
				engine: { type: 'string', default: extractiveEngine.name },
				json: { type: 'boolean', default: false }
			}
		});
		const lang = locales.find((locale) => locale === values.lang);
		if (!values.template || !values.source || !lang) return undefined;
		return { ...values, template: values.template, source: values.source, lang };
	} catch {
		return undefined;
	}
}

async function makeDraft(options: Options): Promise<Result<Draft>> {
	if (options.engine !== extractiveEngine.name) {
		return refuse('engine-unknown', { engine: options.engine, known: extractiveEngine.name });
	}
	const template = loadTemplate(options.template);
	if (!template.ok) return template;
	const source = await readSourceFile(options.source);
	if (!source.ok) return source;
	return ok(extractDraft(source.value, template.value, { lang: options.lang }));
}

/** A conversation file from disk; `prose` also takes a text without speakers. */
export async function readSourceFile(path: string, prose = false): Promise<Result<Source>> {
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(path);
	} catch {
		return refuse('file-unreadable', { file: basename(path) });
	}
	return readSource({ bytes, fileName: basename(path) }, { prose });
}

/** A refusal as one line in the reader's language. */
export function refusalLine(refusal: Refusal, lang: Locale): string {
	return refusalSentence(refusal, lang).replace(/\s*\n\s*/g, ' ');
}

function toJson(draft: Draft, lang: Locale) {
	const counts = draftCounts(draft);
	return {
		engine: draft.engine.name,
		engineVersion: draft.engine.version,
		template: draft.template.id,
		templateVersion: draft.template.version,
		sections: draft.sections.map((section) => ({
			id: section.id,
			title: pick(section.title, lang),
			sentences: section.sentences.map(sentenceJson),
			withheld: section.withheld.map(sentenceJson)
		})),
		unassigned: draft.unassigned.map(sentenceJson),
		slots: draft.slots.map((slot) => ({
			id: slot.id,
			section: slot.section,
			required: slot.required,
			status: slot.status,
			...(slot.status !== 'gevonden' && { question: pick(slot.question, lang) })
		})),
		completeness: draftCompleteness(draft).value,
		speakerUncertain: draft.speakerUncertain,
		counts
	};
}

function sentenceJson(sentence: DraftSentence) {
	const { text, sources, verdict, also, question, values, dateToConfirm, action } = sentence;
	return { text, sources, verdict, also, question, values, dateToConfirm, action };
}

const words = {
	none: {
		nl: 'Niet gevonden in de bron.',
		en: 'Not found in the source.',
		fr: 'Non trouvé dans la source.'
	},
	more: { nl: 'nog {n} passages', en: '{n} more passages', fr: 'encore {n} passages' },
	unassigned: { nl: 'Niet toegewezen: {n}', en: 'Unassigned: {n}', fr: 'Non attribués : {n}' },
	ask: { nl: 'Na te vragen', en: 'Still to ask', fr: 'À demander' }
};

function toText(draft: Draft, lang: Locale): string {
	const lines = [
		`${pick(draft.template.title, lang)} (${draft.engine.name} ${draft.engine.version})`
	];
	for (const section of draft.sections) {
		lines.push('', pick(section.title, lang));
		for (const sentence of section.sentences)
			lines.push(`  ${renderPassage(sentence).replace(/\s+/g, ' ')}`);
		if (section.sentences.length === 0) lines.push(`  ${pick(words.none, lang)}`);
		if (section.withheld.length > 0) {
			lines.push(`  ${fill(pick(words.more, lang), { n: section.withheld.length })}`);
		}
	}
	lines.push('', fill(pick(words.unassigned, lang), { n: draft.unassigned.length }));
	const open = toAsk(draft);
	if (open.length > 0) lines.push('', pick(words.ask, lang));
	for (const slot of open) lines.push(`  ${pick(slot.question, lang)}`);
	return lines.join('\n');
}
