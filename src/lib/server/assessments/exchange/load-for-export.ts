import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import { otherKind } from '#lib/domain/assessment/answers.ts';
import type { ConsultationPrint } from '#lib/domain/assessment/exchange/art36.ts';
import type { Dossier } from '#lib/domain/assessment/exchange/dossier.ts';
import type { DossierInContext } from '#lib/domain/assessment/exchange/outgoing.ts';
import type { AssessmentPair } from '#lib/domain/assessment/exchange/summaries.ts';
import type { WatchedFacts } from '#lib/domain/assessment/watched.ts';
import { isFingerprint, watchedName } from '#lib/domain/assessment/watched.ts';
import { dayInBelgium } from '#lib/domain/calendar-day.ts';
import type { Locale, Localized } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../../context.ts';
import { pilotForActor } from '../../pilots/access.ts';
import type { Pilot } from '../../pilots/pilot-repository.ts';
import { dossierOf } from '../dossier.ts';
import type { LoadedAssessments } from '../load.ts';
import { loadAssessments } from '../load.ts';
import type { AssessmentRef } from '../state.ts';

/** Everything an export may need of one assessment. */
export interface ForExport {
	assessmentId: string;
	context: DossierInContext;
	pair: AssessmentPair;
	print: ConsultationPrint;
}

/** One assessment with the other one beside it, read once, for who may see the pilot. `locale` is what it is read in. */
export async function loadForExport(
	ctx: Ctx,
	{ pilotId, kind }: AssessmentRef,
	locale: Locale
): Promise<Result<ForExport>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot } = access.value;
	const loaded = await loadAssessments(ctx.db, ctx, pilot);
	if (!loaded) return refuse('not-found');
	const dpia = await dossierOf(ctx.db, pilot, loaded.dpia, locale);
	const fria = await dossierOf(ctx.db, pilot, loaded.fria, locale);
	const contexts = inContext({ dpia, fria }, loaded);
	const organisation = await ctx.db
		.selectFrom('organisation')
		.select(['name', 'supervisor'])
		.where('id', '=', pilot.organisationId)
		.executeTakeFirstOrThrow();
	const { head } = loaded[kind];
	return ok({
		assessmentId: head.id,
		context: contexts[kind],
		pair: {
			...contexts,
			organisation: { name: organisation.name, email: pilot.publicContact ?? '' },
			pilot: await pilotFacts(ctx, pilot)
		},
		print: {
			organisation: organisation.name,
			at: ctx.clock(),
			signed: await signedVersion(ctx, head.id),
			restsOn: restsOn(JSON.parse(head.watched) as WatchedFacts, locale),
			rights: rightsOf(loaded),
			citation: (basis) => ctx.content.citation(basis, locale),
			authority: supervisors[organisation.supervisor] ?? organisation.supervisor,
			dpo: await dpoOf(ctx, pilot.id)
		}
	});
}

/** Each dossier with its template and the other one, for the answers that are referred to. */
function inContext(
	dossiers: Record<AssessmentKind, Dossier>,
	{ packs, ...loaded }: LoadedAssessments
): Record<AssessmentKind, DossierInContext> {
	const one = (kind: AssessmentKind): DossierInContext => {
		const other = otherKind(kind);
		const { contentsHash: whole, sections } = loaded[kind].state;
		return {
			dossier: dossiers[kind],
			template: packs[kind],
			other: { dossier: dossiers[other], template: packs[other] },
			fingerprints: { whole, sections }
		};
	};
	return { dpia: one('dpia'), fria: one('fria') };
}

/** Whether the pilot runs, and the days on which a decision let it begin and ended it. */
async function pilotFacts(ctx: Ctx, pilot: Pilot): Promise<AssessmentPair['pilot']> {
	const steps = await ctx.db
		.selectFrom('decision')
		.select(['phaseFrom', 'phaseTo', 'effectiveAt'])
		.where('pilotId', '=', pilot.id)
		.where('effectiveAt', 'is not', null)
		.orderBy('effectiveAt')
		.execute();
	const dayOf = (step: (typeof steps)[number] | undefined) =>
		step?.effectiveAt ? dayInBelgium(step.effectiveAt) : null;
	const ended = pilot.phase === 'afgesloten';
	return {
		name: pilot.name,
		running: pilot.phase !== 'voorbereiding' && !ended,
		ended,
		startedOn: dayOf(
			steps.find(({ phaseFrom, phaseTo }) => phaseFrom === 'voorbereiding' && phaseTo !== phaseFrom)
		),
		endedOn: ended ? dayOf(steps.findLast(({ phaseTo }) => phaseTo === 'afgesloten')) : null
	};
}

/** Names of the rights in the FRIA's pack. */
function rightsOf({ packs }: LoadedAssessments): Map<string, Localized> {
	return new Map((packs.fria.rights ?? []).map(({ id, title }) => [id, title]));
}

async function signedVersion(ctx: Ctx, assessmentId: string) {
	const row = await ctx.db
		.selectFrom('assessmentVersion')
		.select(['number', 'hash', 'byName', 'at'])
		.where('assessmentId', '=', assessmentId)
		.orderBy('number', 'desc')
		.executeTakeFirst();
	return row ?? null;
}

function restsOn(facts: WatchedFacts, locale: Locale): [label: string, value: string][] {
	return Object.entries(facts).map(([fact, value]) => [
		watchedName(fact, locale),
		value && isFingerprint(fact) ? `SHA-256 ${value}` : value || '–'
	]);
}

const supervisors: Record<string, string> = {
	vtc: 'Vlaamse Toezichtcommissie (VTC)',
	gba: 'Gegevensbeschermingsautoriteit (GBA)'
};

async function dpoOf(ctx: Ctx, pilotId: string): Promise<{ name: string; email: string }> {
	const row = await ctx.db
		.selectFrom('pilotRole')
		.innerJoin('user', 'user.id', 'pilotRole.userId')
		.select(['user.name', 'user.email'])
		.where('pilotRole.pilotId', '=', pilotId)
		.where('pilotRole.role', '=', 'DPO')
		.where('pilotRole.endedAt', 'is', null)
		.orderBy('user.name')
		.executeTakeFirst();
	return row ?? { name: '', email: '' };
}
