import { vendorFact } from '#lib/domain/checklist/content.ts';
import type { ChecklistFacts } from '#lib/domain/checklist/facts.ts';
import type { EngineVersion, TemplateVersion } from '#lib/domain/governance.ts';
import type { Services, Trx } from '../context.ts';
import { today } from '../context.ts';
import type { Db } from '../db/open.ts';
import { currentTemplates } from '../drafting/templates.ts';
import { chosenModel } from '../models/pilot-engine.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import type { WatchedFacts } from '../assessments/status.ts';
import { assessmentStatus, watchedFacts } from '../assessments/status.ts';
import { newestConsentText } from './consent-repository.ts';
import { itemFacts, listEvidence } from './item-repository.ts';
import { checklistRules, pilotPacks } from './packs.ts';
import { raciFaults } from './raci-check.ts';

export interface PilotFacts extends ChecklistFacts {
	vendorHash: string;
	/** The model chosen to draft; null while the extractive engine does. */
	engine: EngineVersion | null;
	/** Every registered version of a template, in or out of scope. */
	registeredTemplates: TemplateVersion[];
	/** What an assessment signed now would rest on. */
	watched: WatchedFacts;
}

/** All that the ten items depend on, in one go; null when the packs of the pilot are not installed. */
export async function loadChecklistFacts(
	db: Db | Trx,
	services: Services,
	pilot: Pilot
): Promise<PilotFacts | null> {
	const packs = pilotPacks(services.content, pilot);
	if (!packs) return null;
	const rules = checklistRules(packs);
	const evidence = await listEvidence(db, pilot.id);
	const items = await itemFacts(db, pilot.id, evidence);
	const { registeredTemplates, ...registered } = await registeredVersions(db, pilot);
	const vendor = items.find((item) => item.number === 7);
	const vendorHash = vendorFact(vendor?.content ?? { answers: {} }, evidence);
	const engine = await chosenModel(db, pilot);
	const consent = await newestConsentText(db, pilot.id, packs);
	const watched = watchedFacts({
		vendor: vendorHash,
		scope: pilot.scope,
		...registered,
		engine,
		retention: await retentionFact(db, pilot),
		legalBasis: consent.newest ? legalBasisFact(consent.newest) : ''
	});
	const assessments = await db.selectFrom('assessment').selectAll().where('pilotId', '=', pilot.id).execute();
	const status = (kind: string) => assessmentStatus(assessments.find((row) => row.kind === kind), watched);
	const raci = await raciFaults(db, pilot.id, items.find(({ number }) => number === 6)?.content, packs);
	return {
		rules,
		items,
		evidence,
		vendorHash,
		...(await planFacts(db, pilot.id)),
		consentText: consent.newest,
		consentEverApproved: consent.everApproved,
		assessments: { dpia: status('dpia'), fria: status('fria') },
		raciFaults: raci.filter(({ effect }) => effect === 'block').length,
		workers: await workerFacts(db, pilot.id, rules.trainingVersion),
		registered,
		engine,
		registeredTemplates,
		watched,
		inUse: await versionsInUse(db, pilot, engine),
		today: today(services)
	};
}

/** What is kept for how long: days until the conversation is erased, days that audio stays, years that a report stays. */
async function retentionFact(db: Db | Trx, pilot: Pilot): Promise<string> {
	const privacy = await db
		.selectFrom('privacySetting')
		.select(['sourceDays', 'reportYears'])
		.where('pilotId', '=', pilot.id)
		.executeTakeFirst();
	const recording = await db
		.selectFrom('recordingSetting')
		.select('keepDays')
		.where('organisationId', '=', pilot.organisationId)
		.executeTakeFirst();
	const { sourceDays, reportYears } = privacy ?? {};
	return `${sourceDays ?? '–'} / ${recording?.keepDays ?? 0} / ${reportYears ?? '–'}`;
}

function legalBasisFact(text: { legalBasis6: string; legalBasis9: string }): string {
	return `${text.legalBasis6} / ${text.legalBasis9}`;
}

async function planFacts(db: Db | Trx, pilotId: string) {
	const plans = await db
		.selectFrom('plan')
		.select(['epoch', 'status', 'content', 'frozenAt'])
		.where('pilotId', '=', pilotId)
		.orderBy('epoch', 'desc')
		.execute();
	const frozen = plans.find((plan) => plan.status === 'frozen');
	const newest = frozen ?? plans[0];
	const { kpis = [] } = newest ? (JSON.parse(newest.content) as { kpis?: { id: string }[] }) : {};
	return {
		planKpis: kpis.map((kpi) => kpi.id),
		plan: { frozenAt: frozen?.frozenAt ?? null, everFrozen: plans.some((plan) => plan.frozenAt) }
	};
}

/** Versions that were registered, of the engines and of the templates in scope (the newest of each template). */
async function registeredVersions(db: Db | Trx, pilot: Pilot) {
	const rows = await db
		.selectFrom('registeredVersion')
		.select(['kind', 'name', 'version'])
		.where('pilotId', '=', pilot.id)
		.orderBy('registeredAt')
		.execute();
	const engines: EngineVersion[] = rows
		.filter((row) => row.kind === 'engine')
		.map(({ name, version }) => ({ name, version }));
	const registeredTemplates: TemplateVersion[] = rows
		.filter((row) => row.kind === 'template')
		.map(({ name, version }) => ({ id: name, version }));
	const templates = pilot.templates.flatMap(
		(id) => registeredTemplates.findLast((template) => template.id === id) ?? []
	);
	return { engines, templates, registeredTemplates };
}

/** Engines that made a draft here or are chosen to, and the templates in scope in the version that this installation has. */
async function versionsInUse(db: Db | Trx, pilot: Pilot, chosen: EngineVersion | null) {
	const engines = await db
		.selectFrom('draft')
		.innerJoin('contact', 'contact.id', 'draft.contactId')
		.select(['draft.engine as name', 'draft.engineVersion as version'])
		.distinct()
		.where('contact.pilotId', '=', pilot.id)
		.where('contact.path', '=', 'ai')
		.execute();
	const current = await currentTemplates(db, pilot.organisationId);
	const templates = current
		.filter(({ id }) => pilot.templates.includes(id))
		.map(({ id, version }) => ({ id, version }));
	const isIn = engines.some(({ name, version }) => name === chosen?.name && version === chosen.version);
	return { engines: chosen && !isIn ? [...engines, chosen] : engines, templates };
}

async function workerFacts(db: Db | Trx, pilotId: string, version: string) {
	const workers = await activeWorkers(db, pilotId);
	const trained = await trainedWorkers(db, pilotId, version);
	return { active: workers.length, trained: workers.filter((id) => trained.has(id)).length };
}

/** People with a live MW or SU role. */
export async function activeWorkers(db: Db | Trx, pilotId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('pilotRole')
		.select('userId')
		.distinct()
		.where('pilotId', '=', pilotId)
		.where('role', 'in', ['MW', 'SU'])
		.where('endedAt', 'is', null)
		.execute();
	return rows.map((row) => row.userId);
}

/** People who finished this version of the training. */
export async function trainedWorkers(db: Db | Trx, pilotId: string, version: string): Promise<Set<string>> {
	const rows = await db
		.selectFrom('trainingRecord')
		.select('userId')
		.where('pilotId', '=', pilotId)
		.where('moduleVersion', '=', version)
		.execute();
	return new Set(rows.map((row) => row.userId));
}
