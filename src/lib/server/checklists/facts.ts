import type { WatchedFacts } from '#lib/domain/assessment/watched.ts';
import { vendorFact } from '#lib/domain/checklist/content.ts';
import type { ChecklistFacts, ChecklistRules } from '#lib/domain/checklist/facts.ts';
import type { EngineVersion, TemplateVersion } from '#lib/domain/governance.ts';
import type { Services, Trx } from '../context.ts';
import { today } from '../context.ts';
import type { Db } from '../db/open.ts';
import { currentTemplates } from '../drafting/templates.ts';
import { chosenModels } from '../models/pilot-engine.ts';
import type { Assignment } from '../pilots/assignments.ts';
import { assignmentsOf } from '../pilots/assignments.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';
import { assessmentStatus, watchedFacts } from '../assessments/status.ts';
import { newestConsentTexts } from './consent-repository.ts';
import { evidenceOf, itemFactsOf } from './item-repository.ts';
import type { PilotPacks } from './packs.ts';
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
	return (await checklistFactsOf(db, services, [pilot])).get(pilot.id) ?? null;
}

/** The same of several pilots, with as many queries as for one; a pilot whose packs are not installed is left out. */
export async function checklistFactsOf(
	db: Db | Trx,
	services: Services,
	all: readonly Pilot[]
): Promise<Map<string, PilotFacts>> {
	const packs = packsOf(services, all);
	const pilots = all.filter(({ id }) => packs.has(id));
	if (pilots.length === 0) return new Map();
	const ids = pilots.map(({ id }) => id);
	const evidence = await evidenceOf(db, ids);
	const items = await itemFactsOf(db, ids, evidence);
	const versions = await registeredVersions(db, ids);
	const assessments = await assessmentRows(db, ids);
	const plans = await planFacts(db, ids);
	const consents = await newestConsentTexts(db, packs);
	const people = await assignmentsOf(db, ids);
	const trained = await trainedPeople(db, ids);
	const chosen = await chosenModels(db, pilots);
	const drafted = await draftingEngines(db, ids);
	const current = await templatesInUse(db, pilots);
	const kept = await retentionFacts(db, pilots);
	const rulesOfPack = new Map([...new Set(packs.values())].map((own) => [own, checklistRules(own)]));
	const facts = new Map<string, PilotFacts>();
	for (const pilot of pilots) {
		const own = packs.get(pilot.id);
		const rules = own && rulesOfPack.get(own);
		if (!own || !rules) continue;
		const itemsHere = items.get(pilot.id) ?? [];
		const evidenceHere = evidence.get(pilot.id) ?? [];
		const engine = chosen.get(pilot.id) ?? null;
		const { registeredTemplates, ...registered } = registeredFor(pilot, versions.get(pilot.id) ?? []);
		const vendor = itemsHere.find((item) => item.number === 7);
		const vendorHash = vendorFact(vendor?.content ?? { answers: {} }, evidenceHere);
		const consent = consents.get(pilot.id);
		const watched = watchedFacts({
			vendor: vendorHash,
			scope: pilot.scope,
			...registered,
			engine,
			retention: kept.get(pilot.id) ?? '',
			legalBasis: consent?.newest ? legalBasisFact(consent.newest) : ''
		});
		const rows = assessments.get(pilot.id) ?? [];
		const status = (kind: string) =>
			assessmentStatus(
				rows.find((row) => row.kind === kind),
				watched
			);
		const raci = raciFaults(
			people.get(pilot.id) ?? [],
			itemsHere.find(({ number }) => number === 6)?.content,
			own
		);
		const engines = drafted.get(pilot.id) ?? [];
		const known = engines.some(
			({ name, version }) => name === engine?.name && version === engine.version
		);
		facts.set(pilot.id, {
			rules,
			items: itemsHere,
			evidence: evidenceHere,
			vendorHash,
			...(plans.get(pilot.id) ?? { planKpis: [], plan: { frozenAt: null, everFrozen: false } }),
			consentText: consent?.newest ?? null,
			consentEverApproved: consent?.everApproved ?? false,
			assessments: { dpia: status('dpia'), fria: status('fria') },
			raciFaults: raci.filter(({ effect }) => effect === 'block').length,
			workers: workerFacts(people.get(pilot.id) ?? [], trained.get(pilot.id) ?? [], rules),
			registered,
			engine,
			registeredTemplates,
			watched,
			inUse: {
				engines: engine && !known ? [...engines, engine] : engines,
				templates: (current.get(pilot.organisationId) ?? []).filter(({ id }) =>
					pilot.templates.includes(id)
				)
			},
			today: today(services)
		});
	}
	return facts;
}

/** What is kept for how long: days until the conversation is erased, days that audio stays, years that a report stays. */
async function retentionFacts(db: Db | Trx, pilots: readonly Pilot[]): Promise<Map<string, string>> {
	const privacy = await db
		.selectFrom('privacySetting')
		.select(['pilotId', 'sourceDays', 'reportYears'])
		.where(
			'pilotId',
			'in',
			pilots.map(({ id }) => id)
		)
		.execute();
	const recordings = await db
		.selectFrom('recordingSetting')
		.select(['organisationId', 'keepDays'])
		.execute();
	return new Map(
		pilots.map(({ id, organisationId }) => {
			const { sourceDays, reportYears } = privacy.find((row) => row.pilotId === id) ?? {};
			const recording = recordings.find((row) => row.organisationId === organisationId);
			return [id, `${sourceDays ?? '–'} / ${recording?.keepDays ?? 0} / ${reportYears ?? '–'}`];
		})
	);
}

function legalBasisFact(text: { legalBasis6: string; legalBasis9: string }): string {
	return `${text.legalBasis6} / ${text.legalBasis9}`;
}

/** Pilots made from the same packs share them. */
function packsOf(services: Services, pilots: readonly Pilot[]): Map<string, PilotPacks> {
	const known = new Map<string, PilotPacks | null>();
	const found = new Map<string, PilotPacks>();
	for (const pilot of pilots) {
		const key = `${pilot.packUrn}@${pilot.packVersion}`;
		if (!known.has(key)) known.set(key, pilotPacks(services.content, pilot));
		const packs = known.get(key);
		if (packs) found.set(pilot.id, packs);
	}
	return found;
}

async function assessmentRows(db: Db | Trx, pilotIds: readonly string[]) {
	const rows = await db
		.selectFrom('assessment')
		.selectAll()
		.where('pilotId', 'in', pilotIds)
		.execute();
	return Map.groupBy(rows, ({ pilotId }) => pilotId);
}

async function planFacts(db: Db | Trx, pilotIds: readonly string[]) {
	const rows = await db
		.selectFrom('plan')
		.select(['pilotId', 'epoch', 'status', 'content', 'frozenAt'])
		.where('pilotId', 'in', pilotIds)
		.orderBy('epoch', 'desc')
		.execute();
	const byPilot = Map.groupBy(rows, ({ pilotId }) => pilotId);
	return new Map(
		[...byPilot].map(([pilotId, plans]) => {
			const frozen = plans.find((plan) => plan.status === 'frozen');
			const newest = frozen ?? plans[0];
			const { kpis = [] } = newest
				? (JSON.parse(newest.content) as { kpis?: { id: string }[] })
				: {};
			const plan = {
				frozenAt: frozen?.frozenAt ?? null,
				everFrozen: plans.some(({ frozenAt }) => frozenAt)
			};
			return [pilotId, { planKpis: kpis.map((kpi) => kpi.id), plan }];
		})
	);
}

type RegisteredRow = { kind: string; name: string; version: string };

async function registeredVersions(db: Db | Trx, pilotIds: readonly string[]) {
	const rows = await db
		.selectFrom('registeredVersion')
		.select(['pilotId', 'kind', 'name', 'version'])
		.where('pilotId', 'in', pilotIds)
		.orderBy('registeredAt')
		.execute();
	return Map.groupBy(rows, ({ pilotId }) => pilotId);
}

/** Versions that were registered, of the engines and of the templates in scope (the newest of each template). */
function registeredFor(pilot: Pilot, rows: readonly RegisteredRow[]) {
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

/** Engines that made a draft in each pilot. */
async function draftingEngines(db: Db | Trx, pilotIds: readonly string[]) {
	const rows = await db
		.selectFrom('draft')
		.innerJoin('contact', 'contact.id', 'draft.contactId')
		.select(['contact.pilotId', 'draft.engine as name', 'draft.engineVersion as version'])
		.distinct()
		.where('contact.pilotId', 'in', pilotIds)
		.where('contact.path', '=', 'ai')
		.execute();
	const byPilot = Map.groupBy(rows, ({ pilotId }) => pilotId);
	return new Map(
		[...byPilot].map(([id, own]) => [id, own.map(({ name, version }) => ({ name, version }))])
	);
}

/** Per organisation the templates in use, in the version that this installation has. */
async function templatesInUse(db: Db | Trx, pilots: readonly Pilot[]) {
	const found = new Map<string, TemplateVersion[]>();
	for (const organisationId of new Set(pilots.map((pilot) => pilot.organisationId))) {
		const current = await currentTemplates(db, organisationId);
		found.set(
			organisationId,
			current.map(({ id, version }) => ({ id, version }))
		);
	}
	return found;
}

async function trainedPeople(db: Db | Trx, pilotIds: readonly string[]) {
	const rows = await db
		.selectFrom('trainingRecord')
		.select(['pilotId', 'userId', 'moduleVersion'])
		.where('pilotId', 'in', pilotIds)
		.execute();
	return Map.groupBy(rows, ({ pilotId }) => pilotId);
}

function workerFacts(
	people: readonly Assignment[],
	records: readonly { userId: string; moduleVersion: string }[],
	{ trainingVersion }: ChecklistRules
) {
	const workers = new Set(
		people.filter(({ role }) => role === 'MW' || role === 'SU').map(({ userId }) => userId)
	);
	const done = new Set(
		records
			.filter(({ moduleVersion }) => moduleVersion === trainingVersion)
			.map(({ userId }) => userId)
	);
	return { active: workers.size, trained: [...workers].filter((id) => done.has(id)).length };
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
