import { structureOf } from '#lib/domain/checklist/pack.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { can } from '#lib/domain/permissions.ts';
import { isLive } from '#lib/domain/pilot.ts';
import type { Place, PrivacyExplanation, PrivacyFacts } from '#lib/domain/privacy-explanation.ts';
import { privacyExplanation, privacyLines } from '#lib/domain/privacy-explanation.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { pilotPacks } from '../checklists/packs.ts';
import type { Ctx, Services } from '../context.ts';
import { now } from '../context.ts';
import { heading, paragraph } from '#lib/domain/document.ts';
import { letterheadOf } from '../house-style/repository.ts';
import type { Endpoint } from '../models/endpoint-repository.ts';
import { findHost } from '../models/hosts.ts';
import { pilotEngine } from '../models/pilot-engine.ts';
import { renderPdf } from '../pdf/render.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import { findPilot, liveRoles } from '../pilots/pilot-repository.ts';
import { transcriptionEngine } from '../recordings/engine.ts';
import { recordingSettings } from '../recordings/settings.ts';
import { bannedFor, passClientText } from './client-text.ts';
import { loadPrivacySettings } from './privacy-settings.ts';

export interface PrivacyPage {
	pilotId: string;
	explanation: PrivacyExplanation;
	facts: PrivacyFacts;
	/** True while the pilot is in preparation: only its own people see the text. */
	preview: boolean;
}

/**
 * The privacy explanation of a pilot, for everyone when the pilot is live, before that for its own people. Names no person. Refused when
 * something an organisation filled in puts pressure on the client.
 */
export async function privacyPage(
	services: Services,
	ctx: Ctx | null,
	pilotId: string,
	locale: Locale
): Promise<Result<PrivacyPage>> {
	const pilot = await readablePilot(services, ctx, pilotId);
	if (!pilot) return refuse('not-found');
	const facts = await privacyFacts(services, pilot);
	const explanation = privacyExplanation(facts, locale);
	const page = { pilotId, explanation, facts, preview: !isLive(pilot.phase) };
	return passClientText(page, privacyLines(explanation), locale, bannedFor(services, pilot));
}

/** The explanation as a PDF. */
export async function privacyPdf(
	services: Services,
	ctx: Ctx | null,
	pilotId: string,
	locale: Locale
): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; name: string }>> {
	const page = await privacyPage(services, ctx, pilotId, locale);
	if (!page.ok) return page;
	const { explanation, facts } = page.value;
	const { organisationId } = await services.db
		.selectFrom('pilot')
		.select('organisationId')
		.where('id', '=', pilotId)
		.executeTakeFirstOrThrow();
	const bytes = await renderPdf(
		{
			title: explanation.title,
			subtitle: explanation.head.join(' · '),
			organisation: facts.organisation,
			locale,
			confidentiality: 'public',
			at: services.clock(),
			content: explanation.sections.flatMap((section) => [
				heading(section.heading),
				...section.sentences.map(paragraph)
			])
		},
		await letterheadOf(services.db, organisationId)
	);
	return ok({ bytes, name: `privacy-${locale}` });
}

/** A live pilot for anyone; one in preparation for who may see it. */
async function readablePilot(
	services: Services,
	ctx: Ctx | null,
	pilotId: string
): Promise<Pilot | null> {
	const row = await services.db
		.selectFrom('pilot')
		.select('organisationId')
		.where('id', '=', pilotId)
		.executeTakeFirst();
	const pilot = row && (await findPilot(services.db, row.organisationId, pilotId));
	if (!pilot) return null;
	if (isLive(pilot.phase)) return pilot;
	if (ctx?.actor.organisationId !== pilot.organisationId) return null;
	const roles = await liveRoles(services.db, pilotId, ctx.actor.userId);
	return can(ctx.actor, 'pilot.view', { roles }) ? pilot : null;
}

async function privacyFacts(services: Services, pilot: Pilot): Promise<PrivacyFacts> {
	const { db } = services;
	const organisation = await db
		.selectFrom('organisation')
		.select(['name', 'supervisor'])
		.where('id', '=', pilot.organisationId)
		.executeTakeFirstOrThrow();
	const { engine, endpoint } = await pilotEngine(db, pilot);
	const { sourceDays, reportYears, reportRule } = await loadPrivacySettings(db, pilot.id);
	const approved = await approvedBasis(services, pilot);
	return {
		organisation: organisation.name,
		pilot: pilot.name,
		engine: {
			name: endpoint ? endpoint.model : engine.name,
			version: engine.version,
			writes: endpoint !== null,
			place: await placeOf(services, endpoint)
		},
		recording: await recordingFacts(services, pilot),
		sourceDays,
		report: { years: reportYears, rule: reportRule },
		basis: approved?.basis ?? null,
		textVersion: approved?.version ?? null,
		contact: pilot.publicContact,
		supervisor: organisation.supervisor === 'gba' ? 'gba' : 'vtc',
		at: now(services)
	};
}

async function recordingFacts(
	services: Services,
	pilot: Pilot
): Promise<PrivacyFacts['recording']> {
	const engine = await transcriptionEngine(services.db, { pilot });
	if (!engine) return null;
	const { keepDays, waitDays } = await recordingSettings(services.db, pilot.organisationId);
	return { keepDays, waitDays, place: await placeOf(services, engine.endpoint) };
}

async function placeOf(services: Services, endpoint: Endpoint | null): Promise<Place> {
	if (!endpoint) return { kind: 'here' };
	const { host, organisationId } = endpoint;
	const listed = await findHost(services.db, organisationId, host);
	return { kind: listed?.internal ? 'own-network' : 'elsewhere', host };
}

/** The legal basis of the newest approved consent text, as the checklist pack words it. */
async function approvedBasis(services: Services, pilot: Pilot) {
	const packs = pilotPacks(services.content, pilot);
	const text = await services.db
		.selectFrom('consentText')
		.select(['version', 'legalBasis6', 'legalBasis9'])
		.where('pilotId', '=', pilot.id)
		.where('approvedAt', 'is not', null)
		.orderBy('version', 'desc')
		.executeTakeFirst();
	if (!packs || !text) return null;
	const { article6, article9 } = structureOf(packs.checklist, 'consent-text').rechtsgrond;
	const chosen = [
		article6.find(({ id }) => id === text.legalBasis6),
		article9.find(({ id }) => id === text.legalBasis9)
	].filter((option) => option !== undefined);
	return {
		version: text.version,
		basis: {
			titles: chosen.map(({ title }) => title),
			citations: chosen.flatMap(({ basis = [] }) =>
				basis.map((provision) => ({
					nl: services.content.citation(provision, 'nl'),
					en: services.content.citation(provision, 'en'),
					fr: services.content.citation(provision, 'fr')
				}))
			),
			consentBased: chosen.some(({ consentBased }) => consentBased)
		}
	};
}
