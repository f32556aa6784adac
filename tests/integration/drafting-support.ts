import type { EngineVersion } from '#lib/domain/governance.ts';
import { factsHash, governanceFacts } from '#lib/domain/governance.ts';
import { extractiveEngine } from '#lib/domain/drafting/extractive.ts';
import type { Result } from '#lib/domain/result.ts';
import { checklistRules, pilotPacks } from '#lib/server/checklists/packs.ts';
import type { Ctx } from '#lib/server/context.ts';
import { recordConsent } from '#lib/server/drafting/consent.ts';
import type { NewContact } from '#lib/server/drafting/create-contact.ts';
import { createContact } from '#lib/server/drafting/create-contact.ts';
import { draftFromSource } from '#lib/server/drafting/draft-from-source.ts';
import { standardTemplate } from '#lib/server/drafting/templates/standard.ts';
import { createPilot } from '#lib/server/pilots/create.ts';
import { loadGovernanceState } from '#lib/server/pilots/governance.ts';
import { findPilot } from '#lib/server/pilots/pilot-repository.ts';
import type { World } from '../support/world.ts';

/** A word that only the client says: it may stand nowhere in clear in the database. */
export const canary = 'Zwaluwstaartkanarie';

export const conversation = `Maatschappelijk werker: Goedemiddag, waarmee kan ik u helpen?
Cliënt: Ik kan mijn huur niet meer betalen. De huurprijs is 650 euro per maand en ik heb drie maanden achterstal.
Maatschappelijk werker: Hoe is uw gezin samengesteld?
Cliënt: Ik woon samen met mijn twee kinderen, ${canary} en haar broer.
Maatschappelijk werker: Wat is uw inkomen?
Cliënt: Ik krijg een uitkering van 1.250 euro per maand.
Maatschappelijk werker: Ik zal morgen de huisbaas bellen.
Cliënt: Dat is goed, dank u.`;

export function value<T>(result: Result<T>): T {
	if (!result.ok)
		throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.params)}`);
	return result.value;
}

export function code(result: Result<unknown>): string {
	return result.ok ? 'ok' : result.refusal.code;
}

/**
 * A pilot in which nothing stands in the way of the AI: live, signed, registered (the built-in engine and any others), trained,
 * decided. It has the templates of the use case and any others.
 */
export async function livePilot(
	world: World,
	otherEngines: readonly EngineVersion[] = [],
	otherTemplates: readonly string[] = []
): Promise<string> {
	const { db, content } = world.services;
	const useCase = content.useCases[0]!;
	const templates = [...useCase.reportTemplates, ...otherTemplates];
	const made = await createPilot(world.ctx('owner'), {
		name: 'Verslagen',
		scope: 'Concepten van sociale verslagen',
		packUrn: useCase.urn,
		templates: [...useCase.reportTemplates],
		decisionRole: 'VB',
		publicContact: 'onthaal@test.example',
		teams: [],
		people: [],
		locale: 'nl'
	});
	const { id: pilotId } = value(made);
	await world.assignRoles(pilotId);
	await db
		.updateTable('pilot')
		.set({ phase: 'uitbreiding', templates: JSON.stringify(templates) })
		.where('id', '=', pilotId)
		.execute();
	const at = world.services.clock().toISOString();
	await db
		.updateTable('consentText')
		.set({ approvedBy: world.users.po, approvedAt: at })
		.where('pilotId', '=', pilotId)
		.execute();
	const registered = [
		...[extractiveEngine, ...otherEngines].map((engine) => ({ kind: 'engine', ...engine })),
		...templates.map((name) => ({
			kind: 'template',
			name,
			version: standardTemplate(name)!.version
		}))
	];
	for (const { kind, name, version } of registered) {
		await db
			.insertInto('registeredVersion')
			.values({
				id: world.services.newId(),
				pilotId,
				kind,
				name,
				version,
				reason: 'eerste versie',
				registeredBy: world.users.fb,
				registeredAt: at
			})
			.execute();
	}
	const pilot = (await findPilot(db, world.organisationId, pilotId))!;
	const { trainingVersion } = checklistRules(pilotPacks(content, pilot)!);
	for (const person of ['mw1', 'mw2', 'su'] as const) {
		await db
			.insertInto('trainingRecord')
			.values({
				id: world.services.newId(),
				pilotId,
				userId: world.users[person],
				moduleVersion: trainingVersion,
				completedAt: at,
				recordedBy: world.users.su
			})
			.execute();
	}
	await freezePlan(world, pilotId, at);
	await signAssessments(world, pilotId, at);
	await decide(world, pilotId, at);
	return pilotId;
}

/** Opens a contact and brings it to a draft with its source. */
export async function drafted(
	ctx: Ctx,
	pilotId: string,
	more: Partial<NewContact> = {}
): Promise<string> {
	const id = await consented(ctx, pilotId, more);
	const outcome = value(await draftFromSource(ctx, id, { text: conversation }));
	if (!outcome.made) throw new Error(JSON.stringify(outcome.reasons));
	return id;
}

/** Opens a contact in which the client said yes. */
export async function consented(
	ctx: Ctx,
	pilotId: string,
	more: Partial<NewContact> = {}
): Promise<string> {
	const id = await opened(ctx, pilotId, more);
	value(await recordConsent(ctx, id, { answer: 'yes', channel: 'gesprek', textVersion: 1 }));
	return id;
}

export async function opened(
	ctx: Ctx,
	pilotId: string,
	more: Partial<NewContact> = {}
): Promise<string> {
	const contact: NewContact = {
		pilotId,
		reference: 'D-2026-0147',
		templateId: 'sociaal-verslag',
		language: 'nl',
		complexity: 'gewoon',
		known: true,
		mode: 'contact',
		...more
	};
	return value(await createContact(ctx, contact)).id;
}

/** Tables and columns in which the text stands in clear, in text or in bytes. */
export async function clearHits(world: World, text: string): Promise<string[]> {
	const { db } = world.services;
	const tables = await db.introspection.getTables();
	const hits: string[] = [];
	for (const { name } of tables) {
		const rows = (await db
			.selectFrom(name as 'contact')
			.selectAll()
			.execute()) as Record<string, unknown>[];
		for (const row of rows) {
			for (const [column, cell] of Object.entries(row)) {
				const words =
					cell instanceof Uint8Array ? Buffer.from(cell).toString('latin1') : String(cell);
				if (words.toLowerCase().includes(text.toLowerCase())) hits.push(`${name}.${column}`);
			}
		}
	}
	return hits;
}

async function freezePlan(world: World, pilotId: string, at: string): Promise<void> {
	const plan = {
		alpha: 0.05,
		horizon: { reports: 100 },
		minimums: { baselineReports: 30, aiReports: 20, workers: 10, coverage: 0.8 },
		kpis: [
			{
				id: 'administratietijd',
				type: 'duration',
				comparison: 'baseline',
				direction: 'lower',
				go: -0.2,
				limit: 0
			},
			{
				id: 'volledigheid',
				type: 'score',
				role: 'guardrail',
				comparison: 'baseline',
				direction: 'higher',
				margin: 0.1
			}
		]
	};
	await world.services.db.deleteFrom('plan').where('pilotId', '=', pilotId).execute();
	await world.services.db
		.insertInto('plan')
		.values({
			id: world.services.newId(),
			pilotId,
			epoch: 1,
			content: JSON.stringify(plan),
			status: 'frozen',
			hash: 'plan-hash',
			baselineHash: null,
			amendmentReason: null,
			frozenBy: world.users.vb1,
			frozenAt: at,
			createdBy: world.users.po,
			createdAt: at,
			version: 1
		})
		.execute();
}

/** Signs both assessments on the facts as they are now, read from the interlock's own state. */
async function signAssessments(world: World, pilotId: string, at: string): Promise<void> {
	const { db } = world.services;
	const signed = {
		status: 'signed',
		signedAt: at,
		signedBy: world.users.vb1,
		signedHash: 'hash',
		watched: '{}'
	};
	await db.updateTable('assessment').set(signed).where('pilotId', '=', pilotId).execute();
	const { watchedFacts } = await import('#lib/server/assessments/status.ts');
	const state = (await loadGovernanceState(db, world.services, pilotId))!;
	const pilot = (await findPilot(db, world.organisationId, pilotId))!;
	const watched = watchedFacts({
		vendor: state.vendorHash,
		scope: pilot.scope,
		engines: state.engines,
		templates: state.pilot.templates
	});
	await db
		.updateTable('assessment')
		.set({ watched: JSON.stringify(watched) })
		.where('pilotId', '=', pilotId)
		.execute();
}

async function decide(world: World, pilotId: string, at: string): Promise<void> {
	const { db } = world.services;
	const facts = governanceFacts((await loadGovernanceState(db, world.services, pilotId))!);
	await db
		.insertInto('decision')
		.values({
			id: world.services.newId(),
			organisationId: world.organisationId,
			pilotId,
			outcome: 'starten',
			reason: 'alles gereed',
			dissent: null,
			proposal: null,
			phaseFrom: 'kennismaking',
			phaseTo: 'uitbreiding',
			snapshotId: null,
			snapshotHash: null,
			governanceState: JSON.stringify(facts),
			stateHash: factsHash(facts),
			screen: '{}',
			advice: '{}',
			overrides: 0,
			status: 'effective',
			preparedBy: world.users.po,
			preparedAt: at,
			signedBy: world.users.vb1,
			signedByName: 'Vera Bureau',
			signedAt: at,
			secondSignedBy: null,
			secondSignedByName: null,
			secondSignedAt: null,
			nextReviewOn: null,
			effectiveAt: at
		})
		.execute();
}
