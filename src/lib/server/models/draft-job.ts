import type { Draft } from '#lib/domain/drafting/draft.ts';
import type { Ask, ModelRequest, Screening } from '#lib/domain/drafting/model-draft.ts';
import { modelDraft, modelSections } from '#lib/domain/drafting/model-draft.ts';
import type { ReportTemplate } from '#lib/domain/drafting/template.ts';
import type { EngineVersion } from '#lib/domain/governance.ts';
import type { PermitReason } from '#lib/domain/permit.ts';
import type { Refusal, Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { inTransaction, now } from '../context.ts';
import type { ContactAccess } from '../drafting/access.ts';
import { changeContact, contactEvent, contactForActor } from '../drafting/access.ts';
import { addMoment } from '../drafting/activity.ts';
import { updateContact } from '../drafting/contact-repository.ts';
import { loadSource } from '../drafting/draft-repository.ts';
import { askPermit } from '../drafting/interlock.ts';
import type { DraftOutcome } from '../drafting/make-draft.ts';
import { refusedByInterlock, storeResult } from '../drafting/make-draft.ts';
import { contactTemplate } from '../drafting/templates.ts';
import { log } from '../log.ts';
import { chat } from './chat.ts';
import type { Endpoint } from './endpoint-repository.ts';
import type { JobOutcome, JobStatus } from './job-repository.ts';
import { endJob, insertJob, newestJob, noteProgress } from './job-repository.ts';
import { abortJobs, runInBackground } from './running.ts';

/** How often a running job looks whether it may still go on. */
const lookMs = 3_000;

/**
 * Starts drafting with a model, in the background: leaving the page changes nothing. The interlock is asked before the first word goes
 * out, before every section, while a section is written, and in the transaction that stores the result.
 */
export async function startDraftJob(
	ctx: Ctx,
	contactId: string,
	{ engine, endpoint }: { engine: EngineVersion; endpoint: Endpoint }
): Promise<Result<DraftOutcome>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.edit');
	if (!found.ok) return found;
	if (found.value.contact.step !== 'make') return refuse('contact-other-path');
	if (endpoint.retiredAt) return refuse('model-retired');
	const permit = await askPermit(ctx.db, ctx, found.value, engine);
	if (!permit.allowed) return refusedByInterlock(ctx, found.value, engine, permit, 'before');
	const template = await contactTemplate(ctx.db, found.value.contact);
	if (!template) return refuse('source-missing');
	const job = await enter(ctx, contactId, engine, template);
	if (!job.ok) return job;
	const run: Run = { ctx, found: found.value, template, engine, endpoint, ...job.value };
	runInBackground(contactId, run.jobId, modelSections(template).length, (signal, progress) =>
		work(run, signal, progress)
	);
	return ok({ made: false, started: true, reasons: [] });
}

/** Stops the job of a contact because the worker says so. Nothing of it is stored. */
export async function cancelDraftJob(ctx: Ctx, contactId: string): Promise<Result<null>> {
	const cancelled = await changeContact(
		ctx,
		contactId,
		'contact.edit',
		async (trx, { contact }, audit) => {
			const job = await newestJob(trx, ctx, contactId);
			if (job?.status !== 'running') return ok(null);
			if (!(await endJob(trx, ctx, job.id, 'cancelled', null))) return ok(null);
			await addMoment(trx, ctx, contactId, 'engine-wait', 'server');
			await audit(contactEvent(contact, 'draft.cancelled', { engine: job.engine.name }));
			return ok(null);
		}
	);
	if (cancelled.ok) abortJobs(contactId);
	return cancelled;
}

interface Run {
	ctx: Ctx;
	found: ContactAccess;
	template: ReportTemplate;
	engine: EngineVersion;
	endpoint: Endpoint;
	jobId: string;
	startedAt: string;
}

/** Notes the job; one at a time. The time of writing ends here, the time of waiting begins. */
function enter(
	ctx: Ctx,
	contactId: string,
	engine: EngineVersion,
	template: ReportTemplate
): Promise<Result<{ jobId: string; startedAt: string }>> {
	return changeContact(ctx, contactId, 'contact.edit', async (trx, { contact }) => {
		if (contact.step !== 'make') return refuse('contact-other-path');
		const before = await newestJob(trx, ctx, contactId);
		if (before?.status === 'running') return refuse('draft-running');
		if (before?.status === 'interrupted') await endJob(trx, ctx, before.id, 'interrupted', null);
		// Two clicks at once: the second finds another version of the contact.
		if (!(await updateContact(trx, contact, {}))) return refuse('draft-running');
		const startedAt = now(ctx);
		const jobId = await insertJob(trx, ctx, contactId, engine, modelSections(template).length);
		await addMoment(trx, ctx, contactId, 'draft', 'server', startedAt);
		return ok({ jobId, startedAt });
	});
}

type Tell = Parameters<Parameters<typeof runInBackground>[3]>[1];

async function work(run: Run, signal: AbortSignal, progress: Tell): Promise<void> {
	const { ctx, jobId } = run;
	const stop = new AbortController();
	const both = AbortSignal.any([signal, stop.signal]);
	let shut: PermitReason[] | null = null;
	const look = async () => {
		shut ??= await reasonsToStop(run);
		if (shut || !(await noteProgress(ctx, jobId, {}))) stop.abort();
	};
	const timer = setInterval(() => void look().catch(logged), lookMs);
	try {
		const made = await draft(run, both, progress, look);
		clearInterval(timer);
		if (made.ok) await finish(run, made.value.draft, made.value.screening);
		else if (made.refusal.code !== 'model-cancelled')
			await end(run, 'failed', { refusal: withoutEvent(made.refusal) });
		else {
			const reasons = shut ?? (await reasonsToStop(run));
			await end(run, reasons ? 'dropped' : 'cancelled', reasons && { reasons });
		}
	} catch (error) {
		log.error({ err: error, job: jobId }, 'drafting with a model broke');
		await end(run, 'failed', null).catch(logged);
	} finally {
		clearInterval(timer);
	}
}

async function draft(run: Run, signal: AbortSignal, progress: Tell, look: () => Promise<void>) {
	const { ctx, found, template, engine } = run;
	const stored = await loadSource(ctx.db, ctx, found.contact);
	if (!stored) return refuse('source-missing');
	const options = { lang: found.contact.language };
	return modelDraft(stored.source, template, options, engine, asker(run, signal, progress, look));
}

/** Asks the endpoint, one section after another, and tells how far it is. */
function asker(
	{ ctx, found, endpoint, jobId }: Run,
	signal: AbortSignal,
	progress: Tell,
	look: () => Promise<void>
): Ask {
	const seen = new Set<string>();
	return async ({ sectionId, messages, schema }: ModelRequest) => {
		await look();
		if (signal.aborted) return refuse('model-cancelled');
		seen.add(sectionId);
		const at = { section: sectionId, sectionsDone: seen.size - 1 };
		await noteProgress(ctx, jobId, at);
		progress({ ...at, received: 0 });
		const answer = await chat(ctx, endpoint, {
			messages,
			schema,
			pilotId: found.pilot.id,
			purpose: 'draft',
			signal,
			onBytes: (received) => progress({ received })
		});
		return answer.ok ? ok(answer.value.text) : answer;
	};
}

/** The reasons of the interlock, while the contact can still be read; an empty list when it cannot. */
async function reasonsToStop({ ctx, found, engine }: Run): Promise<PermitReason[] | null> {
	const access = await contactForActor(ctx.db, ctx, found.contact.id, 'contact.edit');
	if (!access.ok) return [];
	const permit = await askPermit(ctx.db, ctx, access.value, engine);
	return permit.allowed ? null : permit.reasons;
}

async function finish(run: Run, draft: Draft, screening: Screening): Promise<void> {
	const { ctx, found, engine, startedAt, jobId } = run;
	const stored = await storeResult(ctx, found.contact.id, engine, draft, startedAt, {
		detail: { ...screening },
		inStore: (trx) => endJob(trx, ctx, jobId, 'done', { screening })
	});
	if (!stored.ok) {
		const cancelled = stored.refusal.code === 'model-cancelled';
		return end(run, cancelled ? 'cancelled' : 'failed', { refusal: withoutEvent(stored.refusal) });
	}
	if (!stored.value.made) await end(run, 'dropped', { reasons: stored.value.reasons });
}

/** Ends a job without a draft; the waiting is counted as waiting, and what went wrong is kept without a word of the conversation. */
async function end(
	{ ctx, found, jobId }: Run,
	status: Exclude<JobStatus, 'running' | 'done'>,
	outcome: JobOutcome | null
): Promise<void> {
	const { contact } = found;
	await inTransaction(ctx, async (trx, audit) => {
		if (!(await endJob(trx, ctx, jobId, status, outcome))) return ok(null);
		await addMoment(trx, ctx, contact.id, 'engine-wait', 'server');
		const code = outcome && 'refusal' in outcome ? outcome.refusal.code : status;
		const detail = {
			code,
			...(outcome && 'reasons' in outcome && { reasons: outcome.reasons.map((r) => r.code) })
		};
		await audit(contactEvent(contact, 'draft.failed', detail));
		return ok(null);
	});
}

function withoutEvent({ event: _, ...refusal }: Refusal): Omit<Refusal, 'event'> {
	return refusal;
}

function logged(error: unknown): void {
	log.error({ err: error }, 'a running draft could not be looked after');
}
