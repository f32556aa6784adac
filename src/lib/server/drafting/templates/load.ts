import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type {
	ReportTemplate,
	TemplateSection,
	TemplateSlot
} from '#lib/domain/drafting/template.ts';
import { ok, refuse, type Result } from '#lib/domain/result.ts';
import schema from './template.schema.json' with { type: 'json' };

/** What a template file may say about a section: a topic by name, or everything itself. */
type SectionEntry = Partial<TemplateSection> & {
	topic?: string;
	required?: string[];
	omit?: string[];
};
type TemplateFile = Omit<ReportTemplate, 'sections'> & { sections: SectionEntry[] };
type Topics = Record<string, Omit<TemplateSection, 'id'>>;

const ajv = new Ajv2020({ allErrors: false, strict: true, strictRequired: false });
const checkTemplate = ajv.compile<TemplateFile>(schema);
const checkTopics = ajv.compile<Topics>({ $ref: `${schema.$id}#/$defs/topics` });

/** The folder with the templates that come with Waarborg; the built server runs from the project root. */
export function templateFolder(): string {
	const beside = import.meta.dirname;
	if (beside && existsSync(join(beside, 'topics.yaml'))) return beside;
	return resolve('src/lib/server/drafting/templates');
}

/** Ids of the templates in the folder. */
export function templateNames(folder = templateFolder()): string[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.yaml') && file !== 'topics.yaml')
		.map((file) => basename(file, '.yaml'))
		.toSorted();
}

/** A template by name, or from a .yaml file anywhere; topics it names come from `topics.yaml`. Refuses with file and line. */
export function loadTemplate(
	nameOrFile: string,
	folder = templateFolder()
): Result<ReportTemplate> {
	const isFile = /\.ya?ml$/i.test(nameOrFile);
	if (!isFile && !templateNames(folder).includes(nameOrFile)) {
		return refuse('template-unknown', {
			template: nameOrFile,
			known: templateNames(folder).join(', ')
		});
	}
	const path = isFile ? nameOrFile : join(folder, `${nameOrFile}.yaml`);
	const topics = readChecked<Topics>(join(folder, 'topics.yaml'), checkTopics);
	if (!topics.ok) return topics;
	const file = readChecked<TemplateFile>(path, checkTemplate);
	if (!file.ok) return file;
	return resolveSections(file.value, topics.value, path);
}

function resolveSections(file: TemplateFile, topics: Topics, path: string): Result<ReportTemplate> {
	const sections: TemplateSection[] = [];
	const seen = new Set<string>();
	for (const entry of file.sections) {
		const topic = entry.topic === undefined ? undefined : topics[entry.topic];
		if (entry.topic !== undefined && !topic) return invalid(path, 1, `topic ${entry.topic}`);
		const { topic: name, required, omit, ...own } = entry;
		const merged = { ...topic, ...own };
		const id = own.id ?? name;
		if (!id || !merged.title) return invalid(path, 1, 'section without id or title');
		const slots = (merged.slots ?? []).filter((slot) => !omit?.includes(slot.id));
		const unknown = required?.find((slot) => !slots.some((s) => s.id === slot));
		if (unknown !== undefined) return invalid(path, 1, `slot ${unknown}`);
		const marked: TemplateSlot[] = slots.map((slot) => ({
			...slot,
			required: required ? required.includes(slot.id) : (slot.required ?? false)
		}));
		for (const key of [id, ...marked.map((slot) => `slot ${slot.id}`)]) {
			if (seen.has(key)) return invalid(path, 1, `twice: ${key}`);
			seen.add(key);
		}
		sections.push({ ...merged, id, title: merged.title, slots: marked });
	}
	return ok({ ...file, sections });
}

interface Validator {
	(data: unknown): boolean;
	errors?: ErrorObject[] | null;
}

function readChecked<T>(path: string, check: Validator): Result<T> {
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch {
		return refuse('file-unreadable', { file: path });
	}
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines });
	const broken = document.errors[0];
	if (broken) {
		return invalid(
			path,
			lines.linePos(broken.pos[0]).line,
			broken.message.split('\n')[0] ?? broken.code
		);
	}
	const data: unknown = document.toJS();
	if (check(data)) return ok(data as T);
	const error = check.errors?.[0];
	const pointer = error?.instancePath ?? '';
	const problem = `${pointer || '/'} ${error?.message ?? ''}`.trim();
	return invalid(path, lineOf(document, pointer, lines), problem);
}

function lineOf(document: Document, pointer: string, lines: LineCounter): number {
	const keys = pointer.split('/').slice(1);
	for (let length = keys.length; length > 0; length--) {
		const path = keys.slice(0, length).map((key) => (/^\d+$/.test(key) ? Number(key) : key));
		const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
		if (node?.range) return lines.linePos(node.range[0]).line;
	}
	return 1;
}

function invalid(file: string, line: number, problem: string): Result<never> {
	return refuse('template-invalid', { file, line, problem });
}
