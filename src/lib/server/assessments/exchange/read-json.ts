import type { RefusalCode } from '#lib/domain/refusal.ts';
import type { RefusalParams, Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';

/** An assessment in any format is at most half as deep. */
const maxDepth = 64;
/** Members and items together; an assessment of 150 answers and 60 risks has some 5,000. */
const maxValues = 200_000;

/** Keys that mean something to the language and nothing to an assessment. */
const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses JSON of unknown origin. Depth and number of values are counted in the text, before anything is built of it; keys that could
 * reach an object's prototype are taken out and named. Refuses with the line where it goes wrong.
 */
export function readJson(text: string, file: string): Result<{ data: unknown; unsafe: string[] }> {
	const problem = scan(text);
	if (problem) return refuse(problem.code, { file, ...problem.params });
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch (error) {
		const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
		const position = Number(at ?? text.length);
		return refuse('import-not-json', {
			file,
			line: lineAt(text, position),
			column: position - text.lastIndexOf('\n', position - 1)
		});
	}
	const unsafe: string[] = [];
	return ok({ data: without(data, '', unsafe), unsafe });
}

interface Problem {
	code: RefusalCode;
	params: RefusalParams;
}

/** Walks over the text once: strings are skipped, brackets and commas counted. */
function scan(text: string): Problem | null {
	let depth = 0;
	let values = 0;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === 0x22) {
			const end = stringEnd(text, at);
			if (end < 0) return truncated(text);
			at = end;
		} else if (code === 0x7b || code === 0x5b) {
			depth += 1;
			values += 1;
			if (depth > maxDepth)
				return { code: 'import-too-deep', params: { line: lineAt(text, at), max: maxDepth } };
		} else if (code === 0x7d || code === 0x5d) depth -= 1;
		else if (code === 0x2c) values += 1;
		if (values > maxValues)
			return { code: 'import-too-many', params: { line: lineAt(text, at), max: maxValues } };
	}
	return depth > 0 ? truncated(text) : null;
}

/** The place of the closing quotation mark; −1 when the text ends before it. */
function stringEnd(text: string, from: number): number {
	for (let at = from + 1; ; at += 1) {
		at = text.indexOf('"', at);
		if (at < 0) return -1;
		let slashes = 0;
		while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes += 1;
		if (slashes % 2 === 0) return at;
	}
}

function truncated(text: string): Problem {
	return { code: 'import-truncated', params: { line: lineAt(text, text.length) } };
}

function lineAt(text: string, position: number): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1))
		line += 1;
	return line;
}

/** The same data without unsafe keys; the depth is known to be small. */
function without(value: unknown, path: string, unsafe: string[]): unknown {
	if (value === null || typeof value !== 'object') return value;
	if (Array.isArray(value))
		return value.map((item, index) => without(item, `${path}[${index}]`, unsafe));
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, item]) => {
			const here = path === '' ? key : `${path}.${key}`;
			if (!unsafeKeys.has(key)) return [[key, without(item, here, unsafe)]];
			if (unsafe.length < 100) unsafe.push(here);
			return [];
		})
	);
}
