import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { segment } from '#lib/domain/drafting/segmentation.ts';
import type { Source } from '#lib/domain/drafting/source.ts';
import { verifySentence, type Claim } from '#lib/domain/drafting/verifier.ts';
import { buildVerifyIndex } from '#lib/domain/drafting/verify-index.ts';
import { locales, type Locale } from '#lib/domain/locale.ts';
import { ok, refuse, type Result } from '#lib/domain/result.ts';
import { readSourceFile, refusalLine } from './draft.ts';
import type { Io } from './io.ts';
import { lineOfEntry, lineOfError } from './json-lines.ts';

const usage = 'waarborg check-draft --source FILE --draft FILE [--lang nl|en|fr] [--json]';

/** `waarborg check-draft`: checks each sentence of a draft file against its source. 0 done, 1 refused, 2 wrong use. */
export async function run(args: string[], io: Io): Promise<number> {
	const options = readOptions(args);
	if (!options) {
		io.err(usage);
		return 2;
	}
	const source = await readSourceFile(options.source, true);
	const claims = source.ok ? readClaims(options.draft) : source;
	if (!source.ok || !claims.ok) {
		const { refusal } = claims.ok ? (source as Extract<typeof source, { ok: false }>) : claims;
		io.err(refusalLine(refusal, options.lang));
		return 1;
	}
	const sentences = check(source.value, claims.value, options.lang);
	io.out(
		options.json ? JSON.stringify({ sentences }, null, '\t') : sentences.map(toLine).join('\n')
	);
	return 0;
}

interface Options {
	source: string;
	draft: string;
	lang: Locale;
	json: boolean;
}

function readOptions(args: string[]): Options | undefined {
	try {
		const { values } = parseArgs({
			args,
			options: {
				source: { type: 'string' },
				draft: { type: 'string' },
				lang: { type: 'string', default: 'nl' },
				json: { type: 'boolean', default: false }
			}
		});
		const lang = locales.find((locale) => locale === values.lang);
		if (!values.source || !values.draft || !lang) return undefined;
		return { source: values.source, draft: values.draft, lang, json: values.json };
	} catch {
		return undefined;
	}
}

function check(source: Source, claims: readonly Claim[], lang: Locale) {
	const index = buildVerifyIndex(segment(source, lang));
	return claims.map((claim) => {
		const { verdict, codes } = verifySentence(claim, index);
		return { text: claim.text, verdict, codes };
	});
}

function toLine({ text, verdict, codes }: ReturnType<typeof check>[number]): string {
	return [
		verdict.padEnd(12),
		text.replace(/\s+/g, ' '),
		codes.length > 0 ? `(${codes.join(', ')})` : ''
	]
		.join(' ')
		.trimEnd();
}

/** A draft file: `{ sentences: [{ text, sources?, quote? }] }`; a source is a unit id, or an object that names its `unit`. */
function readClaims(path: string): Result<Claim[]> {
	const file = basename(path);
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch {
		return refuse('file-unreadable', { file });
	}
	text = text.replace(/^\uFEFF/, '');
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch (error) {
		return refuse('draft-file-invalid', { file, line: lineOfError(text, error), problem: 'JSON' });
	}
	const sentences = isRecord(data) ? data['sentences'] : undefined;
	if (!Array.isArray(sentences))
		return refuse('draft-file-invalid', {
			file,
			line: lineOfEntry(text, 'sentences', -1),
			problem: 'sentences'
		});
	const claims: Claim[] = [];
	for (const [at, entry] of sentences.entries()) {
		const claim = readClaim(entry);
		if (typeof claim === 'string')
			return refuse('draft-file-invalid', {
				file,
				line: lineOfEntry(text, 'sentences', at),
				problem: claim
			});
		claims.push(claim);
	}
	return ok(claims);
}

/** The claim, or the name of the field that is wrong. */
function readClaim(entry: unknown): Claim | string {
	if (!isRecord(entry) || typeof entry['text'] !== 'string' || entry['text'].trim() === '')
		return 'text';
	const { text, sources, quote } = entry;
	if (quote !== undefined && quote !== null && typeof quote !== 'string') return 'quote';
	const literal = typeof quote === 'string' ? { quote } : {};
	if (sources === undefined || sources === null) return { text, ...literal };
	if (!Array.isArray(sources)) return 'sources';
	const ids = sources.map((source: unknown) => (isRecord(source) ? source['unit'] : source));
	if (!ids.every((id) => typeof id === 'string')) return 'sources';
	return { text, sources: ids, ...literal };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
