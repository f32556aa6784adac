import type { Answer, Answers } from '#lib/domain/assessment/answers.ts';
import { isAnswered } from '#lib/domain/assessment/answers.ts';
import type { Measure, MeasureStatus, Risk, RiskAcceptance } from '#lib/domain/assessment/risk.ts';
import type {
	Advice,
	AssessmentDecision,
	Consultation,
	Statements,
	Views
} from '#lib/domain/assessment/workflow.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';

export type AssessmentHead = Row<'assessment'>;
export type StoredRisk = Risk & { version: number };
export type StoredMeasure = Measure & { version: number };

/** Both heads of a pilot, the DPIA first. */
export async function findHeads(db: Db | Trx, pilotId: string): Promise<AssessmentHead[]> {
	return db
		.selectFrom('assessment')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.orderBy('kind')
		.execute();
}

export interface StoredAnswer {
	answer: Answer;
	version: number;
	updatedBy: string | null;
	updatedAt: string;
}

/** Question id → answer with its version, of one assessment. */
export async function findAnswers(
	db: Db | Trx,
	assessmentId: string
): Promise<Record<string, StoredAnswer>> {
	const rows = await db
		.selectFrom('assessmentAnswer')
		.select(['questionId', 'answer', 'version', 'updatedBy', 'updatedAt'])
		.where('assessmentId', '=', assessmentId)
		.execute();
	return Object.fromEntries(
		rows.map(({ questionId, answer, ...row }) => [
			questionId,
			{ ...row, answer: JSON.parse(answer) as Answer }
		])
	);
}

/** Without what was cleared. */
export function answersOf(stored: Record<string, StoredAnswer>): Answers {
	return Object.fromEntries(
		Object.entries(stored).flatMap(([id, { answer }]) => (isAnswered(answer) ? [[id, answer]] : []))
	);
}

export interface Register {
	risks: StoredRisk[];
	measures: StoredMeasure[];
}

/** The risks and measures of a pilot that were not removed, in their own order. */
export async function findRegister(db: Db | Trx, pilotId: string): Promise<Register> {
	const risks = await db
		.selectFrom('assessmentRisk')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.where('removedAt', 'is', null)
		.orderBy('position')
		.orderBy('id')
		.execute();
	const measures = await db
		.selectFrom('assessmentMeasure')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.where('removedAt', 'is', null)
		.orderBy('position')
		.orderBy('id')
		.execute();
	const kept = new Set(measures.map(({ id }) => id));
	return {
		risks: risks.map((row) => riskOf(row, kept)),
		measures: measures.map(measureOf)
	};
}

function riskOf(row: Row<'assessmentRisk'>, kept: ReadonlySet<string>): StoredRisk {
	const content = JSON.parse(row.content) as Omit<Risk, 'id' | 'accepted'>;
	return {
		id: row.id,
		...content,
		measures: content.measures.filter((id) => kept.has(id)),
		accepted: row.accepted ? (JSON.parse(row.accepted) as RiskAcceptance) : null,
		version: row.version
	};
}

export function measureOf(row: Row<'assessmentMeasure'>): StoredMeasure {
	const { id, text, ownerId, ownerName, dueDate, version } = row;
	return { id, text, ownerId, ownerName, dueDate, status: row.status as MeasureStatus, version };
}

/** Everything that was said about one assessment, the oldest first; the newest decision counts. */
export async function findStatements(db: Db | Trx, assessmentId: string): Promise<Statements> {
	const rows = await db
		.selectFrom('assessmentStatement')
		.selectAll()
		.where('assessmentId', '=', assessmentId)
		.orderBy('at')
		.orderBy('id')
		.execute();
	const of = <T>(kind: string) =>
		rows
			.filter((row) => row.kind === kind)
			.map(({ id, sectionId, contentsHash, content, by, byName, at }) => ({
				...(JSON.parse(content) as object),
				...(kind === 'advice' && { sectionId }),
				id,
				byId: by,
				byName,
				at,
				contentsHash
			})) as T[];
	return {
		advice: of<Advice>('advice'),
		views: of<Views>('views'),
		consultations: of<Consultation>('consultation'),
		decision: of<AssessmentDecision>('decision').at(-1) ?? null
	};
}
