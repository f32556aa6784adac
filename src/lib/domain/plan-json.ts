import type { Plan, PlanKpi } from './plan-model.ts';
import { defaultMinimums } from './plan-model.ts';
import { checkPlan } from './plan-check.ts';

export type ParsedPlan =
	| { ok: true; plan: Plan }
	/** 1-based line, the field's path (`kpis[0].go`), and what is wrong with it in English. */
	| { ok: false; line: number; field: string; problem: string };

/**
 * Reads a plan from JSON text: shape, unknown fields, then everything `checkPlan` asks. Absent minimums get the defaults;
 * `comparison` and `direction` may be left out where they mean nothing (zero tolerance, monitor).
 */
export function parsePlanJson(text: string): ParsedPlan {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		const problem = error instanceof Error ? error.message : String(error);
		return {
			ok: false,
			line: errorLine(text, problem),
			field: '(json)',
			problem: 'not valid JSON'
		};
	}
	const lines = linesOfFields(text);
	const refuse = (field: string, problem: string): ParsedPlan => {
		return { ok: false, line: lineOf(lines, field), field: field || '(plan)', problem };
	};
	const shape = firstShapeFault(value);
	if (shape) return refuse(shape.field, shape.problem);
	const plan = withDefaults(value as RawPlan);
	const fault = checkPlan(plan)[0];
	if (fault) return refuse(fault.path, fault.sentence.en);
	return { ok: true, plan };
}

interface RawPlan extends Omit<Plan, 'minimums' | 'kpis'> {
	minimums?: Partial<Plan['minimums']>;
	kpis: PlanKpi[];
}

function withDefaults(raw: RawPlan): Plan {
	return {
		...raw,
		minimums: { ...defaultMinimums, ...raw.minimums },
		kpis: raw.kpis.map((kpi) =>
			kpi.type === 'zero-tolerance' || kpi.type === 'monitor'
				? { ...kpi, comparison: kpi.comparison ?? 'none', direction: kpi.direction ?? 'lower' }
				: kpi
		)
	};
}

type FieldKind = 'number' | 'string' | 'boolean' | 'object' | 'array';

const planFields: Record<string, FieldKind> = {
	alpha: 'number',
	horizon: 'object',
	minimums: 'object',
	teamOnly: 'boolean',
	baselineMaxAgeDays: 'number',
	kpis: 'array'
};
const nested: Record<string, Record<string, FieldKind>> = {
	horizon: { reports: 'number', until: 'string' },
	minimums: {
		baselineReports: 'number',
		aiReports: 'number',
		workers: 'number',
		coverage: 'number'
	},
	alarm: { below: 'number', above: 'number', atOrAbove: 'number', suddenShift: 'boolean' },
	title: { nl: 'string', en: 'string', fr: 'string' }
};
const kpiFields: Record<string, FieldKind> = {
	id: 'string',
	title: 'object',
	type: 'string',
	role: 'string',
	comparison: 'string',
	direction: 'string',
	unit: 'string',
	go: 'number',
	limit: 'number',
	margin: 'number',
	certify: 'number',
	plannedN: 'number',
	cadenceDays: 'number',
	counts: 'string',
	share: 'boolean',
	scale: 'number',
	neutral: 'boolean',
	alarm: 'object'
};

interface ShapeFault {
	field: string;
	problem: string;
}

function firstShapeFault(value: unknown): ShapeFault | null {
	if (kindOf(value) !== 'object') return { field: '', problem: 'a plan is a JSON object' };
	const plan = value as Record<string, unknown>;
	for (const field of ['alpha', 'horizon', 'kpis'])
		if (plan[field] === undefined) return { field, problem: 'is missing' };
	const top = fieldsFault(plan, planFields, '');
	if (top) return top;
	for (const [i, kpi] of (plan.kpis as unknown[]).entries()) {
		const at = `kpis[${i}]`;
		if (kindOf(kpi) !== 'object') return { field: at, problem: 'a KPI is a JSON object' };
		const record = kpi as Record<string, unknown>;
		for (const field of ['id', 'type'])
			if (record[field] === undefined) return { field: `${at}.${field}`, problem: 'is missing' };
		const fault = fieldsFault(record, kpiFields, `${at}.`);
		if (fault) return fault;
		if (record.counts !== undefined && record.counts !== 'ai' && record.counts !== 'all')
			return { field: `${at}.counts`, problem: 'must be "ai" or "all"' };
	}
	return null;
}

function fieldsFault(
	record: Record<string, unknown>,
	known: Record<string, FieldKind>,
	prefix: string
): ShapeFault | null {
	for (const [name, value] of Object.entries(record)) {
		const field = prefix + name;
		const kind = known[name];
		if (!kind) return { field, problem: 'is not a field of a plan' };
		if (kindOf(value) !== kind) return { field, problem: `must be a ${kind}` };
		const inner = nested[name];
		const fault =
			inner && kind === 'object'
				? fieldsFault(value as Record<string, unknown>, inner, `${field}.`)
				: null;
		if (fault) return fault;
	}
	return null;
}

function kindOf(value: unknown): FieldKind | 'null' {
	if (value === null || value === undefined) return 'null';
	if (Array.isArray(value)) return 'array';
	return typeof value as FieldKind;
}

function errorLine(text: string, message: string): number {
	const line = /line (\d+)/.exec(message)?.[1];
	if (line) return Number(line);
	const position = /position (\d+)/.exec(message)?.[1];
	return text.slice(0, position ? Number(position) : text.length).split('\n').length;
}

/** The line of a field, or of the nearest enclosing object when the field is absent. */
function lineOf(lines: Map<string, number>, field: string): number {
	for (let path = field; path !== ''; path = path.replace(/(\.[^.[]*|\[\d+\]|^[^.[]+)$/, '')) {
		const line = lines.get(path);
		if (line !== undefined) return line;
	}
	return 1;
}

/** Path → 1-based line of every field of valid JSON text. */
function linesOfFields(text: string): Map<string, number> {
	const lines = new Map<string, number>();
	const stack: { path: string; index: number; key: string | null }[] = [];
	let line = 1;
	const here = () => {
		const top = stack.at(-1);
		if (!top) return '';
		if (top.key === null) return `${top.path}[${top.index}]`;
		return top.path ? `${top.path}.${top.key}` : top.key;
	};
	for (let i = 0; i < text.length; i++) {
		const character = text[i];
		const top = stack.at(-1);
		if (character === '\n') line++;
		else if (character === '{' || character === '[') {
			const path = here();
			if (!lines.has(path)) lines.set(path, line);
			stack.push({ path, index: 0, key: character === '{' ? '' : null });
		} else if (character === '}' || character === ']') stack.pop();
		else if (character === ',' && top) top.index++;
		else if (character === '"') {
			let end = i + 1;
			while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
			if (top && top.key !== null && /^\s*:/.test(text.slice(end + 1, end + 200))) {
				top.key = JSON.parse(text.slice(i, end + 1)) as string;
				lines.set(here(), line);
			}
			i = end;
		}
	}
	return lines;
}
