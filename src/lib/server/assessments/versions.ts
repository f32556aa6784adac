import type { WatchedFacts } from '#lib/domain/assessment/watched.ts';
import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { answerText } from '#lib/domain/assessment/answer-text.ts';
import type { ComparableContents, Difference } from '#lib/domain/assessment/compare.ts';
import { compareContents } from '#lib/domain/assessment/compare.ts';
import { visibleAnswers } from '#lib/domain/assessment/contents.ts';
import type { Measure, Risk } from '#lib/domain/assessment/risk.ts';
import type { RegisterNames } from '#lib/domain/assessment/register-text.ts';
import { registerChange } from '#lib/domain/assessment/register-text.ts';
import type { AssessmentOutcome } from '#lib/domain/assessment/outcome.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { pick } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { LoadedAssessment } from './load.ts';
import { loadAssessments } from './load.ts';
import { registerNames } from './register-names.ts';

/** A decided version, as it was; never changed. */
interface StoredVersion extends ComparableContents {
	template: { urn: string; version: string };
	decision: { reason: string; departureReason: string; reviewOn: string };
	watched: WatchedFacts;
}

export interface VersionLine {
	number: number;
	outcome: AssessmentOutcome;
	hash: string;
	byName: string;
	at: string;
	template: string;
}

export interface DifferenceLine {
	kind: Difference['kind'];
	title: string;
	before: string;
	after: string;
}

export interface VersionsPage {
	versions: VersionLine[];
	/** What differs between two of them; null when fewer than one was chosen. */
	comparison: { from: number; to: number | null; lines: DifferenceLine[] } | null;
}

/**
 * Every version that was decided on, the newest first, and what differs between two. `to` null is the text as it is now; without a choice
 * the newest version is held against now.
 */
export async function versionsPage(
	ctx: Ctx,
	pilotId: string,
	kind: AssessmentKind,
	chosen: { from: number | null; to: number | null },
	locale: Locale
): Promise<Result<VersionsPage>> {
	const found = await versionsOf(ctx, pilotId, kind);
	if (!found.ok) return found;
	const { rows, loaded, assessment } = found.value;
	const contentsOf = (number: number | null): ComparableContents | null => {
		if (number === null) return now(assessment);
		const row = rows.find((one) => one.number === number);
		return row ? (JSON.parse(row.contents) as StoredVersion) : null;
	};
	const from = chosen.from ?? rows[0]?.number ?? null;
	const one = from === null ? null : contentsOf(from);
	const other = contentsOf(chosen.to);
	const gone = [...(one?.measures ?? []), ...(other?.measures ?? [])];
	return ok({
		versions: rows.map(({ number, outcome, hash, byName, at, contents }) => ({
			number,
			outcome: outcome as AssessmentOutcome,
			hash,
			byName,
			at,
			template: (JSON.parse(contents) as StoredVersion).template.version
		})),
		comparison:
			from !== null && one && other
				? {
						from,
						to: chosen.to,
						lines: compareContents(one, other).map((line) =>
							inWords(line, assessment, registerNames(loaded, locale, gone), locale)
						)
					}
				: null
	});
}

export interface VersionPage {
	line: VersionLine;
	decision: StoredVersion['decision'];
	sections: { title: string; answers: { code: string; question: string; text: string }[] }[];
	risks: readonly Risk[];
	measures: readonly Measure[];
	watched: WatchedFacts;
}

/** One version to read, as it was decided on. A question that the installed template no longer has is shown under its id. */
export async function versionPage(
	ctx: Ctx,
	pilotId: string,
	kind: AssessmentKind,
	number: number,
	locale: Locale
): Promise<Result<VersionPage>> {
	const found = await versionsOf(ctx, pilotId, kind);
	if (!found.ok) return found;
	const { rows, assessment } = found.value;
	const row = rows.find((one) => one.number === number);
	if (!row) return refuse('not-found');
	const stored = JSON.parse(row.contents) as StoredVersion;
	const { outcome, hash, byName, at } = row;
	const { sections } = assessment.contents.template;
	const known = new Set(sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
	const gone = Object.entries(stored.answers)
		.filter(([id]) => !known.has(id))
		.map(([id, answer]) => ({ code: id, question: '', text: JSON.stringify(answer.value) }));
	return ok({
		line: {
			number,
			outcome: outcome as AssessmentOutcome,
			hash,
			byName,
			at,
			template: stored.template.version
		},
		decision: stored.decision,
		sections: [
			...sections.map(({ number: order, title, questions }) => ({
				title: `${order}. ${pick(title, locale)}`,
				answers: questions.flatMap((question) => {
					const answer = stored.answers[question.id];
					if (!answer) return [];
					const { code } = question;
					const text = answerText(question, answer, locale);
					return [{ code, question: pick(question.question, locale), text }];
				})
			})),
			{ title: '', answers: gone }
		].filter(({ answers }) => answers.length > 0),
		risks: stored.risks,
		measures: stored.measures,
		watched: stored.watched
	});
}

async function versionsOf(ctx: Ctx, pilotId: string, kind: AssessmentKind) {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const loaded = await loadAssessments(ctx.db, ctx, access.value.pilot);
	if (!loaded) return refuse('not-found');
	const assessment = loaded[kind];
	const rows = await ctx.db
		.selectFrom('assessmentVersion')
		.selectAll()
		.where('assessmentId', '=', assessment.head.id)
		.orderBy('number', 'desc')
		.execute();
	return ok({ rows, loaded, assessment });
}

function now({ contents }: LoadedAssessment): ComparableContents {
	const { risks, measures } = contents;
	return { answers: visibleAnswers(contents), risks, measures };
}

function inWords(
	line: Difference,
	{ contents }: LoadedAssessment,
	names: RegisterNames,
	locale: Locale
): DifferenceLine {
	const { kind } = line;
	if (line.kind === 'answer') {
		const question = contents.template.sections
			.flatMap(({ questions }) => questions)
			.find(({ id }) => id === line.id);
		const text = (answer: typeof line.before) =>
			answer && question ? answerText(question, answer, locale) : '';
		const title = question ? `${question.code} ${pick(question.question, locale)}` : line.id;
		return { kind, title, before: text(line.before), after: text(line.after) };
	}
	const title =
		line.kind === 'risk'
			? (line.after?.title ?? line.before?.title)
			: (line.after?.text ?? line.before?.text);
	const words = registerChange(line.before, line.after, names, locale);
	return { kind, title: title ?? '', ...words };
}
