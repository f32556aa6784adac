import type { Result } from '../../result.ts';
import { ok, refuse } from '../../result.ts';
import type { Rec } from './json-value.ts';
import { isRec, member } from './json-value.ts';

/** 2018: the database's own fields stand beside the assessment's; 2022: structures and progress; nested: the back end's. */
export type CnilDialect = '2018' | '2022' | 'nested';
export const cnilDialects: readonly CnilDialect[] = ['2018', '2022', 'nested'];

const lists = ['answers', 'measures', 'evaluations', 'comments'] as const;
type CnilList = (typeof lists)[number];

export interface CnilFile extends Record<CnilList, readonly unknown[]> {
	dialect: CnilDialect;
	pia: Rec;
	/** Where each list stands in the file, for reports. */
	at: Record<CnilList, string>;
	/** Keys beside the parts that a file of this dialect has. */
	strange: string[];
	/** Lists that are something else. */
	noLists: string[];
}

/** Tells the three shapes of a CNIL PIA apart. Refuses a structure (a model for PIAs), several at once, and what is none. */
export function cnilFile(data: unknown): Result<CnilFile> {
	if (Array.isArray(data)) {
		if (data.length > 1) return refuse('import-several', { count: data.length });
		const [only] = data as unknown[];
		return isRec(only) ? cnilFile(only) : refuse('import-not-cnil');
	}
	if (!isRec(data)) return refuse('import-not-cnil');
	if (isCnilStructure(data)) return refuse('import-cnil-structure');
	const inside = member(data, 'pia');
	if (inside === undefined && looksFlat(data)) return ok(nested(data, '', data));
	if (!isRec(inside)) return refuse('import-not-cnil');
	const associations = member(inside, 'associations');
	if (isRec(associations)) return ok(nested(inside, 'pia', associations, 'pia.associations', data));
	if (Array.isArray(member(inside, 'answers')))
		return ok(nested(inside, 'pia', inside, 'pia', data));
	const dialect = member(inside, 'dbVersion') === undefined ? '2022' : '2018';
	return ok(fileOf(dialect, inside, data, '', strangers(data, ['pia', ...lists])));
}

/** A structure holds questions with model answers, and no assessment. */
export function isCnilStructure(data: unknown): boolean {
	if (!isRec(data) || member(data, 'pia') !== undefined) return false;
	const structure = member(data, 'structure');
	const inner = isRec(structure) ? structure : data;
	const held = isRec(member(inner, 'data')) ? (member(inner, 'data') as Rec) : inner;
	return isRec(structure) || (Array.isArray(member(held, 'sections')) && !member(data, 'answers'));
}

/** Whether it may be a PIA of any of the shapes; for telling formats apart. */
export function looksLikeCnil(data: unknown): boolean {
	const one = Array.isArray(data) ? (data as unknown[])[0] : data;
	return isRec(one) && (isRec(member(one, 'pia')) || looksFlat(one));
}

function looksFlat(data: Rec): boolean {
	return (
		typeof member(data, 'name') === 'string' &&
		(isRec(member(data, 'associations')) ||
			(Array.isArray(member(data, 'answers')) && Array.isArray(member(data, 'evaluations'))))
	);
}

function nested(pia: Rec, piaAt: string, holder: Rec, at = piaAt, around: Rec = pia): CnilFile {
	const associations = member(holder, 'associations');
	const inner = isRec(associations) ? associations : holder;
	const place = inner === holder ? at : [at, 'associations'].filter(Boolean).join('.');
	const strange = around === pia ? [] : strangers(around, ['pia']);
	return fileOf('nested', pia, inner, place, strange);
}

function fileOf(
	dialect: CnilDialect,
	pia: Rec,
	holder: Rec,
	at: string,
	strange: string[]
): CnilFile {
	const place = (list: CnilList) => (at ? `${at}.${list}` : list);
	const listed = (list: CnilList) => {
		const value = member(holder, list);
		return Array.isArray(value) ? (value as unknown[]) : [];
	};
	const wrong = lists.filter((list) => {
		const value = member(holder, list);
		return value !== undefined && value !== null && !Array.isArray(value);
	});
	return {
		dialect,
		pia,
		answers: listed('answers'),
		measures: listed('measures'),
		evaluations: listed('evaluations'),
		comments: listed('comments'),
		at: {
			answers: place('answers'),
			measures: place('measures'),
			evaluations: place('evaluations'),
			comments: place('comments')
		},
		strange,
		noLists: wrong.map(place)
	};
}

function strangers(data: Rec, known: readonly string[]): string[] {
	return Object.keys(data).filter((key) => !known.includes(key));
}

/** Keys of each part that carry nothing a person wrote, or that are read. */
export const cnilKeys = {
	pia: new Set([
		...['id', 'status', 'name', 'category', 'author_name', 'evaluator_name', 'validator_name'],
		...['dpo_status', 'dpo_opinion', 'dpos_names', 'people_names', 'concerned_people_opinion'],
		...['concerned_people_status', 'concerned_people_searched_opinion'],
		...['concerned_people_searched_content', 'rejection_reason', 'applied_adjustments'],
		...['rejected_reason', 'applied_adjustements', 'created_at', 'updated_at'],
		...['dbVersion', 'tableName', 'serverUrl', 'objectStore', 'numberOfQuestions'],
		...['is_example', 'is_archive', 'progress', 'lock_version', 'structure_id', 'structure_name'],
		...['structure_sector_name', 'structure_data', 'associations', ...lists]
	]),
	answers: new Set([
		'id',
		'pia_id',
		'reference_to',
		'data',
		'created_at',
		'updated_at',
		'lock_version'
	]),
	answerData: new Set(['text', 'gauge', 'list']),
	measures: new Set([
		...[
			'id',
			'pia_id',
			'title',
			'content',
			'placeholder',
			'created_at',
			'updated_at',
			'lock_version'
		]
	]),
	evaluations: new Set([
		...['id', 'pia_id', 'reference_to', 'status', 'global_status', 'evaluation_comment'],
		...['action_plan_comment', 'gauges', 'person_in_charge', 'estimated_implementation_date'],
		...['evaluation_date', 'evaluation_infos', 'created_at', 'updated_at', 'lock_version']
	]),
	gauges: new Set(['x', 'y']),
	comments: new Set([
		...['id', 'pia_id', 'reference_to', 'description', 'for_measure', 'user', 'user_id'],
		...['created_at', 'updated_at', 'lock_version']
	])
} as const;
