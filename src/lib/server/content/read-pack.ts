import { readFileSync, statSync } from 'node:fs';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { ContentFault, FieldPath } from './faults.ts';
import { fieldName } from './faults.ts';
import type { AnyPack } from './types.gen.ts';

/** A pack as read: plain values, and the way back to a line for every field. */
export interface RawPack {
	file: string;
	value: unknown;
	fault(path: FieldPath, problem: string, remedy: string): ContentFault;
}

/** A pack whose shape is right, with the way back to its lines. */
export interface CheckedPack {
	raw: RawPack;
	pack: AnyPack;
}

/** Far above any hand-written pack: a file beyond it is not one. */
const maxBytes = 2_000_000;
/** Aliases can blow a small file up to gigabytes; a pack needs none. */
const maxAliases = 20;

/** Reads one YAML file. Broken YAML gives faults with their line instead of a value. */
export function readPack(path: string, file: string): RawPack | ContentFault[] {
	const whole = (line: number, problem: string, remedy: string): ContentFault[] => [
		{ file, line, field: '', problem, remedy }
	];
	if (statSync(path).size > maxBytes) {
		return whole(1, `larger than ${maxBytes} bytes`, 'split the pack or remove what is no content');
	}
	const lines = new LineCounter();
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
		const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
		if (document.errors.length > 0) {
			return document.errors.map((error) => ({
				file,
				line: lines.linePos(error.pos[0]).line,
				field: '',
				problem: firstLine(error.message),
				remedy: 'mend the YAML: check indentation, quotes and colons on this line'
			}));
		}
		const value: unknown = document.toJS({ maxAliasCount: maxAliases });
		return {
			file,
			value,
			fault: (at, problem, remedy) => ({
				file,
				line: lineOf(document, lines, at),
				field: fieldName(at),
				problem,
				remedy
			})
		};
	} catch (error) {
		const reason = error instanceof Error ? firstLine(error.message) : 'unreadable';
		return whole(1, reason, 'write plain UTF-8 YAML without aliases and without deep nesting');
	}
}

function firstLine(message: string): string {
	return (message.split('\n')[0] ?? message).replace(/:$/, '');
}

/** The line of a field; of its nearest parent that is there when the field itself is missing. */
function lineOf(document: Document, lines: LineCounter, path: FieldPath): number {
	let node: unknown = document.contents;
	let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
	for (const part of path) {
		const next = childOf(node, part);
		if (!next) break;
		offset = next.offset ?? offset;
		node = next.value;
	}
	return lines.linePos(offset).line;
}

function childOf(node: unknown, part: string | number): { value: unknown; offset?: number } | null {
	if (isSeq(node) && typeof part === 'number') {
		const value = node.items[part];
		return value === undefined ? null : { value, offset: startOf(value) };
	}
	if (!isMap(node)) return null;
	const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
	return pair ? { value: pair.value, offset: startOf(pair.key) } : null;
}

function startOf(node: unknown): number | undefined {
	return isNode(node) ? (node as Node).range?.[0] : undefined;
}
