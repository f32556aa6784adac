import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import type { ConsultationPrint } from '#lib/domain/assessment/exchange/art36.ts';
import type { DossierInContext } from '#lib/domain/assessment/exchange/outgoing.ts';
import type { AssessmentPair } from '#lib/domain/assessment/exchange/summaries.ts';
import type { Locale, Localized } from '#lib/domain/locale.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx } from '../../context.ts';
import { pilotForActor } from '../../pilots/access.ts';
import type { Pilot } from '../../pilots/pilot-repository.ts';
import { dossierInContext } from '../export.ts';
import type { LoadedAssessments } from '../load.ts';
import { loadAssessments } from '../load.ts';
import type { WatchedFacts } from '../status.ts';

/** Everything an export may need of one assessment. */
export interface ForExport {
	assessmentId: string;
	context: DossierInContext;
	pair: AssessmentPair;
	print: ConsultationPrint;
}

export async function loadForExport(
	ctx: Ctx,
	pilotId: string,
	kind: AssessmentKind,
	locale: Locale
): Promise<Result<ForExport>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'pilot.view');
	if (!access.ok) return access;
	const { pilot } = access.value;
	const loaded = await loadAssessments(ctx.db, ctx, pilot);
	if (!loaded) return refuse('not-found');
	const dpia = await dossierInContext(ctx, { pilotId, kind: 'dpia' }, locale);
	if (!dpia.ok) return dpia;
	const fria = await dossierInContext(ctx, { pilotId, kind: 'fria' }, locale);
	if (!fria.ok) return fria;
	const organisation = await ctx.db
		.selectFrom('organisation')
		.select(['name', 'supervisor'])
		.where('id', '=', pilot.organisationId)
		.executeTakeFirstOrThrow();
	return ok({
		assessmentId: loaded[kind].head.id,
		context: kind === 'dpia' ? dpia.value : fria.value,
		pair: {
			dpia: dpia.value,
			fria: fria.value,
			organisation: { name: organisation.name, email: pilot.publicContact ?? '' },
			pilot: pilotFacts(pilot)
		},
		print: {
			organisation: organisation.name,
			at: ctx.clock(),
			signed: await signedVersion(ctx, loaded[kind].head.id),
			restsOn: watchedRows(await watchedOf(ctx, loaded[kind].head.id)),
			rights: rightsOf(loaded),
			authority: supervisors[organisation.supervisor] ?? organisation.supervisor,
			dpo: await dpoOf(ctx, pilot.id)
		}
	});
}

function pilotFacts(pilot: Pilot): AssessmentPair['pilot'] {
	return {
		name: pilot.name,
		running: pilot.phase !== 'voorbereiding' && pilot.phase !== 'afgesloten',
		ended: pilot.phase === 'afgesloten',
		startedOn: null,
		endedOn: null
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

async function watchedOf(ctx: Ctx, assessmentId: string): Promise<WatchedFacts> {
	const row = await ctx.db
		.selectFrom('assessment')
		.select('watched')
		.where('id', '=', assessmentId)
		.executeTakeFirst();
	return row ? (JSON.parse(row.watched) as WatchedFacts) : {};
}

const watchedLabels: Record<string, Localized> = {
	vendor: {
		nl: 'Leverancier en contract (controlesom)',
		en: 'Vendor and contract (checksum)',
		fr: 'Fournisseur et contrat (somme de contrôle)'
	},
	scope: {
		nl: 'Afbakening (controlesom)',
		en: 'Scope (checksum)',
		fr: 'Délimitation (somme de contrôle)'
	},
	engines: { nl: 'Opstellers', en: 'Engines', fr: 'Moteurs' },
	engine: { nl: 'Gekozen opsteller', en: 'Chosen engine', fr: 'Moteur choisi' },
	templates: { nl: 'Sjablonen', en: 'Templates', fr: 'Modèles' }
};

function watchedRows(facts: WatchedFacts): [Localized, string][] {
	return Object.entries(facts).map(([key, value]) => [
		watchedLabels[key] ?? { nl: key, en: key, fr: key },
		value || '–'
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
