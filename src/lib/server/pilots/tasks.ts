import { outcomeTexts } from '#lib/domain/decision-text.ts';
import { nextGate } from '#lib/domain/gate.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { pick } from '#lib/domain/locale.ts';
import type { PilotRole } from '#lib/domain/permissions.ts';
import type { Outcome, Phase } from '#lib/domain/pilot.ts';
import { phaseNames } from '#lib/domain/pilot.ts';
import type { MyAlert } from '../alerts/mine.ts';
import { myAlerts } from '../alerts/mine.ts';
import { alertTasks, dueOn, mailTasks, noticesOf } from '../alerts/tasks.ts';
import type { Ctx } from '../context.ts';
import { today } from '../context.ts';
import { mentionsOf } from '../assessments/comments.ts';
import { findRegister, findStatements } from '../assessments/repository.ts';
import type { Row } from '../db/schema.ts';
import { listItems } from '../checklists/item-repository.ts';
import { loadChecklistFacts, trainedWorkers } from '../checklists/facts.ts';
import type { Risk } from '#lib/domain/assessment/risk.ts';
import { hasHighResidual, residualLevel } from '#lib/domain/assessment/risk.ts';
import { checklistStatus } from '#lib/domain/checklist/readiness.ts';
import type { PilotFacts } from '../checklists/facts.ts';
import type { PressingTerm } from '../drafting/report-term.ts';
import { pressingTerms } from '../drafting/report-term.ts';
import { loadGovernanceState } from './governance.ts';
import type { Pilot } from './pilot-repository.ts';
import { listPilots, liveRoles } from './pilot-repository.ts';

export type TaskKind =
	| 'item'
	| 'owners'
	| 'values-sign'
	| 'consent-advise'
	| 'consent-approve'
	| 'assessment-advise'
	| 'assessment-sign'
	| 'assessment-views'
	| 'assessment-consult'
	| 'risk-accept'
	| 'assessment-lapsed'
	| 'assessment-review'
	| 'measure'
	| 'mention'
	| 'decision-second'
	| 'condition'
	| 'training'
	| 'deadline-decision'
	| 'deadline-notification'
	| 'decision-due'
	| 'mail-given-up'
	| 'alert';

export interface Task {
	kind: TaskKind;
	pilotId: string;
	pilotName: string;
	href: string;
	dueDate: string | null;
	overdue: boolean;
	/** Days until it is due; negative when it is late, null without a date. */
	days: number | null;
	/** It comes before everything: the AI is off or should be. */
	urgent: boolean;
	/** Fills the sentence of the kind: item number, assessment, text of the condition, count. */
	params: Record<string, string | number>;
}

/**
 * What the actor owes, over all her pilots: what keeps the AI off first, then what is late or due by date, then the rest. `notices`: open
 * alerts that others must act on; one that stops the AI stays there until its cause is gone.
 */
export async function myTasks(
	ctx: Ctx,
	locale: Locale = 'nl'
): Promise<{ tasks: Task[]; notices: MyAlert[]; drafts: boolean; pilots: number }> {
	const alerts = await myAlerts(ctx, locale);
	const tasks: Task[] = [...alertTasks(alerts, today(ctx)), ...(await mailTasks(ctx))];
	let drafts = false;
	let pilots = 0;
	const terms = await pressingTerms(ctx);
	for (const pilot of await listPilots(ctx.db, ctx.actor.organisationId)) {
		const roles = await liveRoles(ctx.db, pilot.id, ctx.actor.userId);
		if (roles.length === 0 || pilot.phase === 'afgesloten') continue;
		pilots += 1;
		drafts ||= roles.includes('MW') || roles.includes('SU');
		tasks.push(...(await tasksIn(ctx, pilot, roles, locale)));
		tasks.push(...termTasks(terms, pilot, today(ctx)));
	}
	const owed = onceEach(tasks);
	owed.sort(
		(a, b) =>
			Number(b.urgent) - Number(a.urgent) ||
			(a.dueDate ?? '9999').localeCompare(b.dueDate ?? '9999')
	);
	return { tasks: owed, notices: noticesOf(alerts), drafts, pilots };
}

/** An assessment that lapsed is told once: by the task, which says why, with the urgency of the alert about the same page. */
function onceEach(tasks: readonly Task[]): Task[] {
	const at = (kind: TaskKind) =>
		new Map(tasks.filter((task) => task.kind === kind).map((task) => [task.href, task]));
	const [alerts, lapsed] = [at('alert'), at('assessment-lapsed')];
	return tasks
		.filter(({ kind, href }) => kind !== 'alert' || !lapsed.has(href))
		.map((task) =>
			task.kind === 'assessment-lapsed'
				? { ...task, urgent: alerts.get(task.href)?.urgent ?? task.urgent }
				: task
		);
}

/** The legal terms of one's own contacts that end soon or have ended: they go on after the report is validated. */
function termTasks(terms: readonly PressingTerm[], pilot: Pilot, day: string): Task[] {
	return terms
		.filter(({ pilotId }) => pilotId === pilot.id)
		.map(({ contactId, reference, step, due }) => ({
			kind: `deadline-${step}` as const,
			pilotId: pilot.id,
			pilotName: pilot.name,
			href: `/opstellen/${contactId}/termijn`,
			...dueOn(due, day),
			urgent: false,
			params: { reference }
		}));
}

async function tasksIn(
	ctx: Ctx,
	pilot: Pilot,
	roles: PilotRole[],
	locale: Locale
): Promise<Task[]> {
	const facts = await loadChecklistFacts(ctx.db, ctx, pilot);
	if (!facts) return [];
	const day = today(ctx);
	const task = (
		kind: TaskKind,
		path: string,
		params: Task['params'] = {},
		dueDate: string | null = null
	): Task => ({
		kind,
		pilotId: pilot.id,
		pilotName: pilot.name,
		href: `/pilots/${pilot.id}/${path}`,
		...dueOn(dueDate, day),
		urgent: false,
		params
	});
	return [
		...(await itemTasks(ctx, pilot, facts, roles, task)),
		...consentTasks(ctx, facts, roles, task),
		...(await assessmentTasks(ctx, pilot, roles, task)),
		...watchTasks(facts, roles, task),
		...(await measureTasks(ctx, pilot, task)),
		...(await mentionTasks(ctx, pilot, task)),
		...(await trainingTasks(ctx, pilot, facts, roles, task)),
		...(await decisionTasks(ctx, pilot, roles, task, locale))
	];
}

type MakeTask = (
	kind: TaskKind,
	path: string,
	params?: Task['params'],
	dueDate?: string | null
) => Task;

async function itemTasks(
	ctx: Ctx,
	pilot: Pilot,
	facts: PilotFacts,
	roles: PilotRole[],
	task: MakeTask
) {
	const status = checklistStatus(facts);
	const items = await listItems(ctx.db, pilot.id);
	const missing = (number: number) => status.find((item) => item.number === number)?.missing ?? [];
	const owned = items
		.filter((item) => item.ownerId === ctx.actor.userId && missing(item.number).length > 0)
		.map((item) =>
			task(
				'item',
				`checklist/${item.number}`,
				{ item: item.number, count: missing(item.number).length },
				item.dueDate
			)
		);
	const signable =
		missing(2).length > 0 &&
		missing(2).every(({ code }) => ['values-not-signed', 'signature-outdated'].includes(code));
	if (signable && roles.includes('VB')) owned.push(task('values-sign', 'checklist/2'));
	const orphans = items.filter((item) => !item.ownerId).length;
	if (orphans > 0 && roles.includes('PO'))
		owned.push(task('owners', 'checklist', { count: orphans }));
	return owned;
}

function consentTasks(
	ctx: Ctx,
	{ consentText }: PilotFacts,
	roles: PilotRole[],
	task: MakeTask
): Task[] {
	if (!consentText) return [];
	const { version, advisedBy, approvedBy, createdBy } = consentText;
	const wroteIt = version > 1 && createdBy === ctx.actor.userId;
	if (wroteIt) return [];
	if (!advisedBy)
		return roles.includes('DPO') ? [task('consent-advise', 'checklist/3', { version })] : [];
	const mayApprove = roles.includes('PO') && advisedBy !== ctx.actor.userId;
	return !approvedBy && mayApprove ? [task('consent-approve', 'checklist/3', { version })] : [];
}

/**
 * What the next step of an unsigned assessment asks of whom. The DPO advises as soon as the text and the register are complete: who
 * accepts what remains, and who decides, must have her advice before them (GDPR art. 35(2)).
 */
async function assessmentTasks(
	ctx: Ctx,
	pilot: Pilot,
	roles: PilotRole[],
	task: MakeTask
): Promise<Task[]> {
	const rows = await ctx.db
		.selectFrom('assessment')
		.selectAll()
		.where('pilotId', '=', pilot.id)
		.where('status', '=', 'open')
		.where('contentsHash', 'is not', null)
		.orderBy('kind')
		.execute();
	if (rows.length === 0) return [];
	const { risks } = await findRegister(ctx.db, pilot.id);
	const toAccept = risks.filter((risk) => risk.after && waitsForAcceptance(risk)).length;
	const tasks: Task[] =
		toAccept > 0 && roles.includes('VB')
			? [task('risk-accept', 'beoordeling/risicos', { count: toAccept })]
			: [];
	const risksIn = ({ kind }: Row<'assessment'>) =>
		risks.filter(({ assessments }) => assessments.some((its) => its === kind));
	const consults = (row: Row<'assessment'>) =>
		hasHighResidual(risksIn(row)) && !row.priorConsultation;
	// One letter serves both: a risk that also stands in the DPIA is asked about there.
	const askedInDpia = rows.some((row) => row.kind === 'dpia' && consults(row));
	for (const row of rows) {
		const params = { kind: row.kind.toUpperCase() };
		const base = `beoordeling/${row.kind}`;
		const askedThere = row.kind === 'fria' && askedInDpia;
		if (consults(row) && !askedThere && (roles.includes('PO') || roles.includes('DPO')))
			tasks.push(task('assessment-consult', `${base}/advies#raadpleging`, params));
		const waiting = risksIn(row).filter(waitsForAcceptance).length;
		if (row.openCount > waiting) continue;
		if (row.adviceState !== 'actueel') {
			if (roles.includes('DPO')) tasks.push(task('assessment-advise', `${base}/advies`, params));
			continue;
		}
		const { views } = await findStatements(ctx.db, row.id);
		if (views.at(-1)?.contentsHash !== row.contentsHash) {
			if (roles.includes('PO'))
				tasks.push(task('assessment-views', `${base}/advies#betrokkenen`, params));
			continue;
		}
		if (row.openCount === 0 && (roles.includes('PO') || roles.includes('VB')))
			tasks.push(task('assessment-sign', `${base}/besluit`, params));
	}
	return tasks;
}

function waitsForAcceptance(risk: Risk): boolean {
	return !!risk.before && residualLevel(risk) !== 'laag' && !risk.accepted;
}

/** A signed assessment whose facts changed, or whose review comes near: for who guards it and for who signed. */
function watchTasks(
	{ assessments, today: day }: PilotFacts,
	roles: PilotRole[],
	task: MakeTask
): Task[] {
	if (!roles.includes('DPO') && !roles.includes('PO')) return [];
	return (['dpia', 'fria'] as const).flatMap((kind) => {
		const { signed, changedFacts, reviewOn } = assessments[kind];
		const params = { kind: kind.toUpperCase() };
		if (!signed) return [];
		if (changedFacts.length > 0) return [task('assessment-lapsed', `beoordeling/${kind}`, params)];
		return reviewOn && reviewOn <= daysAfter(day, 30)
			? [task('assessment-review', `beoordeling/${kind}`, params, reviewOn)]
			: [];
	});
}

function daysAfter(day: string, days: number): string {
	return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Measures of the register that this person answers for and that are not done. */
async function measureTasks(ctx: Ctx, pilot: Pilot, task: MakeTask): Promise<Task[]> {
	const rows = await ctx.db
		.selectFrom('assessmentMeasure')
		.select(['id', 'text', 'dueDate'])
		.where('pilotId', '=', pilot.id)
		.where('ownerId', '=', ctx.actor.userId)
		.where('removedAt', 'is', null)
		.where('status', 'in', ['gepland', 'bezig'])
		.orderBy('position')
		.execute();
	return rows.map(({ text, dueDate }) => task('measure', 'beoordeling/risicos', { text }, dueDate));
}

async function mentionTasks(ctx: Ctx, pilot: Pilot, task: MakeTask): Promise<Task[]> {
	return (await mentionsOf(ctx, pilot.id)).map(({ kind, threadId, byName }) =>
		task('mention', `beoordeling/${kind}/opmerkingen#opmerking-${threadId}`, {
			kind: kind.toUpperCase(),
			name: byName
		})
	);
}

async function trainingTasks(
	ctx: Ctx,
	pilot: Pilot,
	facts: PilotFacts,
	roles: PilotRole[],
	task: MakeTask
): Promise<Task[]> {
	if (!roles.includes('MW') && !roles.includes('SU')) return [];
	const done = await trainedWorkers(ctx.db, pilot.id, facts.rules.trainingVersion);
	return done.has(ctx.actor.userId)
		? []
		: [task('training', 'checklist/8', { version: facts.rules.trainingVersion })];
}

async function decisionTasks(
	ctx: Ctx,
	pilot: Pilot,
	roles: PilotRole[],
	task: MakeTask,
	locale: Locale
): Promise<Task[]> {
	const tasks: Task[] = [];
	if (roles.includes(pilot.decisionRole)) {
		const phase = await openGate(ctx, pilot);
		if (phase)
			tasks.push(task('decision-due', 'besluiten', { phase: pick(phaseNames[phase], locale) }));
		const waiting = await ctx.db
			.selectFrom('decision')
			.select(['id', 'outcome'])
			.where('pilotId', '=', pilot.id)
			.where('status', '=', 'awaiting-second')
			.where('signedBy', '!=', ctx.actor.userId)
			.execute();
		tasks.push(
			...waiting.map(({ id, outcome }) =>
				task('decision-second', `besluiten/${id}`, {
					outcome: pick(outcomeTexts[outcome as Outcome].name, locale)
				})
			)
		);
	}
	const conditions = await ctx.db
		.selectFrom('condition')
		.innerJoin('decision', 'decision.id', 'condition.decisionId')
		.select(['condition.text', 'condition.dueDate', 'condition.decisionId'])
		.where('condition.pilotId', '=', pilot.id)
		.where('condition.ownerId', '=', ctx.actor.userId)
		.where('condition.doneAt', 'is', null)
		.where('decision.status', '=', 'effective')
		.execute();
	tasks.push(
		...conditions.map(({ text, dueDate, decisionId }) =>
			task('condition', `besluiten/${decisionId}`, { text }, dueDate)
		)
	);
	return tasks;
}

/** The phase that nothing stands before any more, while no decision on it waits for a signature. */
async function openGate(ctx: Ctx, pilot: Pilot): Promise<Phase | null> {
	const state = await loadGovernanceState(ctx.db, ctx, pilot.id);
	const gate = state && nextGate(state);
	if (!gate || gate.blockers.length > 0) return null;
	const prepared = await ctx.db
		.selectFrom('decision')
		.select('id')
		.where('pilotId', '=', pilot.id)
		.where('status', '=', 'awaiting-second')
		.executeTakeFirst();
	return prepared ? null : gate.phase;
}
