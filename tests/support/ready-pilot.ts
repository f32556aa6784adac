import type { ItemContent } from '#lib/domain/checklist/content.ts';
import { itemHash, parseItemContent } from '#lib/domain/checklist/content.ts';
import type { Phase } from '#lib/domain/pilot.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { planHash } from '#lib/domain/plan.ts';
import { watchedFacts } from '#lib/server/assessments/status.ts';
import { loadChecklistFacts } from '#lib/server/checklists/facts.ts';
import { recordMeasurements } from '#lib/server/measurements/record.ts';
import { standardTemplate } from '#lib/server/drafting/templates/standard.ts';
import { createPilot } from '#lib/server/pilots/create.ts';
import { findPilot } from '#lib/server/pilots/pilot-repository.ts';
import type { World } from './world.ts';

/** One zero-tolerance KPI: 63 clean reports give a GO, one event a PAUSE. */
export const incidentPlan: Plan = {
	alpha: 0.05,
	horizon: { reports: 500 },
	minimums: { baselineReports: 30, aiReports: 20, workers: 10, coverage: 0.8 },
	kpis: [
		{
			id: 'ernstige-incidenten',
			type: 'zero-tolerance',
			comparison: 'none',
			direction: 'lower',
			certify: 0.05
		}
	]
};

/**
 * A pilot in voorbereiding with everyone in her role and all ten items ready: what the first gate and the later ones ask. The rooms
 * are filled by rows, because each room has tests of its own.
 */
export async function readyPilot(world: World): Promise<string> {
	const { services, users } = world;
	const { db } = services;
	const useCase = services.content.useCases[0]!;
	const template = useCase.reportTemplates[0]!;
	const made = await createPilot(world.ctx('owner'), {
		name: 'Verslagen',
		scope: 'Concepten van sociale verslagen',
		packUrn: useCase.urn,
		templates: [template],
		decisionRole: 'VB',
		teams: [],
		people: [],
		locale: 'nl'
	});
	if (!made.ok) throw new Error(made.refusal.code);
	const pilotId = made.value.id;
	await world.assignRoles(pilotId);
	const at = services.clock().toISOString();
	// The committee decides on single files: the pack's RACI counts on it.
	await db
		.insertInto('pilotRole')
		.values({
			id: services.newId(),
			pilotId,
			userId: users.owner,
			role: 'BCSD',
			deputy: 0,
			teamId: null,
			startedAt: at,
			endedAt: null
		})
		.execute();
	await freezeByRow(world, pilotId, incidentPlan);
	await registerByRow(world, pilotId, 'engine', 'extractief', '1.0.0');
	const { version } = standardTemplate(template)!;
	await registerByRow(world, pilotId, 'template', template, version);
	await db
		.updateTable('checklistItem')
		.set({ ownerId: users.po })
		.where('pilotId', '=', pilotId)
		.execute();
	await db
		.updateTable('checklistItem')
		.set({ notApplicableReason: 'Buiten dit voorbeeld' })
		.where('pilotId', '=', pilotId)
		.where('number', 'in', [1, 7, 8, 9, 10])
		.execute();
	await changeItem(world, pilotId, 10, (content) => {
		content.drill = { passedOn: at.slice(0, 10), note: 'geslaagd' };
	});
	await changeItem(world, pilotId, 3, (content) => {
		content.withdrawal = { triedOn: at.slice(0, 10), channel: 'telefoon', note: 'ok' };
	});
	await db
		.updateTable('consentText')
		.set({ advisedBy: users.dpo, advisedAt: at, approvedBy: users.po, approvedAt: at })
		.where('pilotId', '=', pilotId)
		.execute();
	await answerQuestions(world, pilotId);
	await signValues(world, pilotId);
	await signAssessments(world, pilotId);
	return pilotId;
}

/** The same, already live in a phase by hand and not by a decision. */
export async function livePilot(world: World, phase: Phase = 'kennismaking'): Promise<string> {
	const pilotId = await readyPilot(world);
	await world.services.db.updateTable('pilot').set({ phase }).where('id', '=', pilotId).execute();
	return pilotId;
}

/** Clean AI reports of the incident plan: 63 of them certify. */
export async function recordClean(
	world: World,
	pilotId: string,
	count: number,
	engineVersion = 'extractief@1.0.0'
): Promise<void> {
	const { services } = world;
	const rows = Array.from({ length: count }, () => ({
		kpi: 'ernstige-incidenten',
		value: 0,
		unit: 'gebeurtenis',
		path: 'ai' as const,
		reportId: services.newId(),
		workerPseudonym: 'w1',
		teamId: null,
		complexity: 'gewoon' as const,
		known: true,
		at: services.clock().toISOString(),
		source: 'timer' as const,
		engineVersion
	}));
	await services.db.transaction().execute(async (trx) => {
		const recorded = await recordMeasurements(trx, services, pilotId, rows);
		if (!recorded.ok) throw new Error(recorded.refusal.code);
	});
}

/** Registers a version: a new engine version makes decisions and assessments that rest on the old one stale. */
export async function registerByRow(
	world: World,
	pilotId: string,
	kind: 'engine' | 'template',
	name: string,
	version: string
): Promise<void> {
	const { services, users } = world;
	await services.db
		.insertInto('registeredVersion')
		.values({
			id: services.newId(),
			pilotId,
			kind,
			name,
			version,
			reason: 'voorbeeld',
			registeredBy: users.fb,
			registeredAt: services.clock().toISOString()
		})
		.execute();
}

/** Freezes a plan as the next epoch. */
export async function freezeByRow(world: World, pilotId: string, plan: Plan): Promise<void> {
	const { services, users } = world;
	const at = services.clock().toISOString();
	const before = await services.db
		.selectFrom('plan')
		.select('epoch')
		.where('pilotId', '=', pilotId)
		.orderBy('epoch', 'desc')
		.executeTakeFirst();
	await services.db
		.updateTable('plan')
		.set({ status: 'superseded' })
		.where('pilotId', '=', pilotId)
		.execute();
	await services.db
		.insertInto('plan')
		.values({
			id: services.newId(),
			pilotId,
			epoch: (before?.epoch ?? 0) + 1,
			content: JSON.stringify(plan),
			status: 'frozen',
			hash: planHash(plan),
			baselineHash: null,
			amendmentReason: null,
			frozenBy: users.vb1,
			frozenAt: at,
			createdBy: users.po,
			createdAt: at,
			version: 1
		})
		.execute();
}

/** Signs both assessments on the facts as they are. */
export async function signAssessments(world: World, pilotId: string): Promise<void> {
	const { services, users } = world;
	const pilot = await findPilot(services.db, world.organisationId, pilotId);
	const facts = await loadChecklistFacts(services.db, services, pilot!);
	const watched = watchedFacts({
		vendor: facts!.vendorHash,
		scope: pilot!.scope,
		...facts!.registered
	});
	await services.db
		.updateTable('assessment')
		.set({
			status: 'signed',
			signedBy: users.po,
			signedAt: services.clock().toISOString(),
			signedHash: services.newId(),
			watched: JSON.stringify(watched)
		})
		.where('pilotId', '=', pilotId)
		.execute();
}

async function signValues(world: World, pilotId: string): Promise<void> {
	const { services, users } = world;
	const values = await changeItem(world, pilotId, 2, (content) => {
		content.values?.noGos.forEach((noGo) => {
			noGo.how = 'Staat uit in de configuratie';
		});
	});
	await services.db
		.insertInto('signature')
		.values({
			id: services.newId(),
			organisationId: world.organisationId,
			pilotId,
			subjectKind: 'checklist-item',
			subjectId: values.id,
			subjectHash: itemHash(2, values.content, []),
			meaning: 'waarden',
			userId: users.vb1,
			userName: 'Vera Bureau',
			at: services.clock().toISOString()
		})
		.execute();
}

async function changeItem(
	world: World,
	pilotId: string,
	number: number,
	change: (content: ItemContent) => void
): Promise<{ id: string; content: ItemContent }> {
	const { db } = world.services;
	const row = await db
		.selectFrom('checklistItem')
		.select(['id', 'content'])
		.where('pilotId', '=', pilotId)
		.where('number', '=', number)
		.executeTakeFirstOrThrow();
	const content = parseItemContent(row.content);
	change(content);
	await db
		.updateTable('checklistItem')
		.set({ content: JSON.stringify(content) })
		.where('id', '=', row.id)
		.execute();
	return { id: row.id, content };
}

/** Says "ja" to each question of the items that cannot be left out, with the evidence that it asks. */
async function answerQuestions(world: World, pilotId: string): Promise<void> {
	const { services } = world;
	const pilot = await findPilot(services.db, world.organisationId, pilotId);
	const facts = await loadChecklistFacts(services.db, services, pilot!);
	for (const number of [2, 3, 4, 5, 6]) {
		const questions = facts!.rules.questions[number] ?? [];
		await changeItem(world, pilotId, number, (content) => {
			for (const { id } of questions) content.answers[id] = { value: 'ja', reason: '' };
		});
		const required = questions.filter(({ evidence }) => evidence === 'required');
		for (const { id } of required) await addEvidence(world, pilotId, number, id);
	}
}

async function addEvidence(
	world: World,
	pilotId: string,
	itemNumber: number,
	questionId: string
): Promise<void> {
	const { services, users } = world;
	const at = services.clock().toISOString();
	await services.db
		.insertInto('evidence')
		.values({
			id: services.newId(),
			pilotId,
			itemNumber,
			questionId,
			title: `Bewijs ${questionId}`,
			fileName: 'bewijs.pdf',
			mediaType: 'application/pdf',
			size: 1,
			sha256: questionId,
			effectiveDate: at.slice(0, 10),
			expiresOn: '2030-01-01',
			content: new Uint8Array([1]),
			uploadedBy: users.po,
			uploadedAt: at
		})
		.execute();
}
