import type { Answer, AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { askedAnswers } from '#lib/domain/assessment/answers.ts';
import type { Dossier } from '#lib/domain/assessment/exchange/dossier.ts';
import type { ImportPlan } from '#lib/domain/assessment/import-plan.ts';
import { planImport, voice } from '#lib/domain/assessment/import-plan.ts';
import { answerText } from '#lib/domain/assessment/answer-text.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { pick } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { now } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import { storeAttachment } from './attachments.ts';
import type { ChangeScope, Lapsed } from './change.ts';
import { changeAssessments } from './change.ts';
import { isSubject } from './comments.ts';
import { attachmentsOf, commentsOf } from './dossier.ts';
import type { LoadedAssessments } from './load.ts';
import { loadAssessments } from './load.ts';
import { insertMeasure } from './measures.ts';
import { recordChange, writeAnswer } from './record-change.ts';
import { insertRisk } from './risks.ts';
import { fits } from './save-answer.ts';
import type { AssessmentRef } from './state.ts';

export interface DossierImport extends AssessmentRef {
	dossier: Dossier;
	/** Bytes of its attachments by their SHA-256. */
	files: ReadonlyMap<string, Uint8Array>;
	/** `waarborg`, `cnil` or `invulhulpen`, for the audit. */
	format: string;
	/** What was on the screen when she confirmed; something else meanwhile is refused. */
	seenHash?: string;
}

export interface ImportPreview {
	answers: { code: string; question: string; was: string; becomes: string }[];
	fresh: number;
	same: number;
	misfits: number;
	risks: number;
	measures: number;
	comments: number;
	statements: number;
	attachments: number;
	/** Files that the dossier names and that did not come along. */
	withoutBytes: string[];
	/** Of the assessment as it is compared with. */
	contentsHash: string;
}

/** What reading a dossier in would do; nothing is stored. */
export async function previewImport(
	ctx: Ctx,
	{ pilotId, kind, dossier, files }: Omit<DossierImport, 'format'>,
	locale: Locale
): Promise<Result<ImportPreview>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'assessment.edit');
	if (!access.ok) return access;
	const loaded = await loadAssessments(ctx.db, ctx, access.value.pilot);
	if (!loaded) return refuse('not-found');
	const plan = await planOf(ctx, loaded, kind, dossier);
	const questions = loaded[kind].contents.template.sections.flatMap((section) => section.questions);
	const text = (id: string, answer: Answer | null) => {
		const question = questions.find((known) => known.id === id);
		return question ? answerText(question, answer, locale) : '';
	};
	return ok({
		answers: plan.answers
			.filter(({ was }) => was)
			.map(({ question: id, was, becomes }) => {
				const question = questions.find((known) => known.id === id);
				return {
					code: question?.code ?? '',
					question: question ? pick(question.question, locale) : id,
					was: text(id, was),
					becomes: text(id, becomes)
				};
			}),
		fresh: plan.answers.filter(({ was }) => !was).length,
		same: plan.same,
		misfits: plan.misfits.length,
		risks: plan.risks.length,
		measures: plan.measures.length,
		comments: plan.comments.length - plan.statements,
		statements: plan.statements,
		attachments: plan.attachments.filter(({ sha256 }) => files.has(sha256)).length,
		withoutBytes: plan.attachments
			.filter(({ sha256 }) => !files.has(sha256))
			.map(({ fileName }) => fileName),
		contentsHash: loaded[kind].state.contentsHash
	});
}

/**
 * Reads a dossier into an assessment of a pilot, all of it in one transaction or nothing: answers, risks, measures, remarks and files. Each
 * answer that changes has its line in the history, so that what was replaced can be put back.
 */
export async function importDossier(
	ctx: Ctx,
	input: DossierImport
): Promise<Result<{ plan: ImportPlan; lapsed: Lapsed }>> {
	const { pilotId, kind, dossier, files, format, seenHash } = input;
	if (dossier.kind !== kind)
		return refuse('import-other-kind', {
			found: dossier.kind.toUpperCase(),
			wanted: kind.toUpperCase()
		});
	const done = await changeAssessments(ctx, pilotId, 'assessment.edit', async (scope) => {
		const { before } = scope;
		if (seenHash && before[kind].state.contentsHash !== seenHash)
			return refuse('changed-meanwhile');
		const plan = await planOf({ ...ctx, db: scope.trx }, before, kind, dossier);
		await storeAnswers(ctx, scope, kind, plan);
		const ids = await storeRegister(ctx, scope, plan);
		await storeComments(ctx, scope, kind, dossier, plan, ids);
		const { head } = before[kind];
		for (const attachment of plan.attachments) {
			const bytes = files.get(attachment.sha256);
			if (!bytes) continue;
			const { fileName } = attachment;
			const subject = subjectHere(before, kind, attachment.subject, ids);
			const stored = await storeAttachment(scope.trx, ctx, scope.pilot.organisationId, head.id, {
				subject,
				fileName,
				bytes
			});
			if (!stored.ok) return stored;
		}
		await scope.audit({
			action: 'assessment.imported',
			subjectKind: 'assessment',
			subjectId: head.id,
			pilotId,
			detail: {
				kind,
				format,
				answers: plan.answers.length,
				replaced: plan.answers.filter(({ was }) => was).length,
				risks: plan.risks.length,
				measures: plan.measures.length,
				comments: plan.comments.length + plan.misfits.length,
				attachments: plan.attachments.length
			}
		});
		return ok(plan);
	});
	return done.ok ? ok({ plan: done.value.value, lapsed: done.value.lapsed }) : done;
}

async function planOf(
	ctx: Pick<Ctx, 'db'>,
	loaded: LoadedAssessments,
	kind: AssessmentKind,
	dossier: Dossier
): Promise<ImportPlan> {
	const { head, contents, statements } = loaded[kind];
	const { other, template, answers } = contents;
	const spoken = [
		...statements.advice,
		...statements.views,
		...statements.consultations,
		...(statements.decision ? [{ ...statements.decision, text: statements.decision.reason }] : [])
	];
	return planImport(dossier, {
		template,
		answers,
		others: other ? askedAnswers(other.template, other.answers) : {},
		risks: loaded.register.risks,
		measures: loaded.register.measures,
		comments: await commentsOf(ctx.db, head.id),
		attachments: await attachmentsOf(ctx.db, head.id),
		said: new Set([
			...spoken.map(voice),
			...loaded.register.risks.flatMap(({ accepted }) =>
				accepted ? [voice({ ...accepted, text: accepted.reason })] : []
			)
		]),
		fits
	});
}

async function storeAnswers(
	ctx: Ctx,
	{ trx, pilot, before }: ChangeScope,
	kind: AssessmentKind,
	plan: ImportPlan
): Promise<void> {
	const { head, stored } = before[kind];
	for (const { question, was, becomes } of plan.answers) {
		await writeAnswer(trx, ctx, head.id, question, becomes, stored[question] ?? null);
		await recordChange(trx, ctx, {
			pilotId: pilot.id,
			assessmentId: head.id,
			subject: `vraag:${question}`,
			before: was,
			after: becomes
		});
	}
}

/** Adds the measures and the risks that are not here yet; gives id in the file → id here. */
async function storeRegister(
	ctx: Ctx,
	scope: ChangeScope,
	plan: ImportPlan
): Promise<Record<string, string>> {
	const { risks, measures } = scope.before.register;
	const ids: Record<string, string> = { ...plan.known };
	for (const [index, { id, ...measure }] of plan.measures.entries()) {
		const text = { ...measure, ownerId: null };
		ids[id] = await insertMeasure(ctx, scope, text, measures.length + index);
	}
	for (const [index, { id, accepted: _, ...risk }] of plan.risks.entries()) {
		const here = risk.measures.flatMap((measure) => ids[measure] ?? []);
		ids[id] = await insertRisk(ctx, scope, { ...risk, measures: here }, risks.length + index);
	}
	return ids;
}

async function storeComments(
	ctx: Ctx,
	{ trx, before }: ChangeScope,
	kind: AssessmentKind,
	dossier: Dossier,
	plan: ImportPlan,
	ids: Record<string, string>
): Promise<void> {
	const { head } = before[kind];
	const misfits = plan.misfits.map(({ question, answer }) => ({
		id: `antwoord:${question}`,
		subject: 'geheel',
		parentId: null,
		text: `${question}: ${wordsOf(answer)}`,
		byName: dossier.authors[0] ?? ctx.actor.name,
		at: now(ctx),
		resolvedByName: null,
		resolvedAt: null
	}));
	// An answer to a remark comes after it.
	const all = [...plan.comments, ...misfits].sort(
		(a, b) => Number(a.parentId !== null) - Number(b.parentId !== null)
	);
	for (const { id, subject, parentId, ...comment } of all) {
		const own = ctx.newId();
		ids[id] = own;
		await trx
			.insertInto('assessmentComment')
			.values({
				...comment,
				id: own,
				assessmentId: head.id,
				subject: subjectHere(before, kind, subject, ids),
				parentId: parentId === null ? null : (ids[parentId] ?? null),
				mentions: '[]',
				by: null,
				resolvedBy: null
			})
			.execute();
	}
}

/** Where a remark or file of the dossier belongs here; what has no place here belongs to the whole. */
function subjectHere(
	before: LoadedAssessments,
	kind: AssessmentKind,
	subject: string,
	ids: Record<string, string>
): string {
	const [of, id = ''] = subject.split(':', 2);
	const own = of === 'risico' ? ids[id] : undefined;
	if (own) return `risico:${own}`;
	return isSubject(before, kind, subject) ? subject : 'geheel';
}

/** The words of an answer whose question is not known here. */
function wordsOf({ value, notApplicableReason }: Answer): string {
	if (notApplicableReason) return notApplicableReason;
	if (typeof value === 'string') return value;
	return value
		.map((item) =>
			typeof item === 'string'
				? item
				: Object.entries(item)
						.map(([field, filled]) => `${field}: ${String(filled)}`)
						.join('; ')
		)
		.join('\n');
}
