import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { structureOf } from '#lib/domain/checklist/pack.ts';
import type { Result } from '#lib/domain/result.ts';
import {
	approveConsentText,
	adviseConsentText,
	saveConsentText
} from '#lib/server/checklists/consent-texts.ts';
import { addEvidence, readEvidence, withdrawEvidence } from '#lib/server/checklists/evidence.ts';
import { itemExtras } from '#lib/server/checklists/item-extras.ts';
import { checklistPage, itemPage } from '#lib/server/checklists/item-page.ts';
import { planItem, saveAnswers, setNotApplicable } from '#lib/server/checklists/items.ts';
import { pilotPacks } from '#lib/server/checklists/packs.ts';
import { recordTraining, registerVersion } from '#lib/server/checklists/registers.ts';
import { signItem } from '#lib/server/checklists/sign-item.ts';
import {
	recordExitDrill,
	recordWithdrawalTrial,
	saveExitSteps,
	saveGoals,
	saveRaci,
	saveValues
} from '#lib/server/checklists/structured.ts';
import { editPilot } from '#lib/server/pilots/edit.ts';
import { loadGovernanceState } from '#lib/server/pilots/governance.ts';
import { endRole } from '#lib/server/pilots/roles.ts';
import { dialectKeys } from '../support/database.ts';
import { useCasePilot } from '../support/pilot.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld, password } from '../support/world.ts';

describe.each(dialectKeys)('the checklist on %s', (dialect) => {
	let world: World;
	beforeAll(async () => {
		world = await openWorld(dialect);
	});
	afterAll(() => world.close());

	const must = <T>(result: Result<T>): T => {
		if (!result.ok) throw new Error(JSON.stringify(result.refusal));
		return result.value;
	};
	const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code);
	const ctx = (person: PersonKey) => world.ctx(person);

	const pilot = () => useCasePilot(world);
	const packs = (id: string) =>
		world.services.db
			.selectFrom('pilot')
			.selectAll()
			.where('id', '=', id)
			.executeTakeFirstOrThrow()
			.then((row) => pilotPacks(world.services.content, row)!);
	const versionOf = async (id: string, number: number) =>
		must(await itemPage(ctx('po'), id, number)).item.version;
	const at = async (id: string, number: number) => ({
		pilotId: id,
		number,
		version: await versionOf(id, number)
	});
	const status = async (id: string, number: number) =>
		must(await itemPage(ctx('po'), id, number)).status;
	const missing = async (id: string, number: number) =>
		(await status(id, number)).missing.map((gap) => gap.code);
	const lastAction = async (id: string) =>
		world.services.db
			.selectFrom('auditEvent')
			.select(['action', 'detail'])
			.where('pilotId', '=', id)
			.orderBy('seq', 'desc')
			.executeTakeFirstOrThrow();
	const file = (text: string) => new TextEncoder().encode(text);
	const own = async (id: string, number: number) =>
		must(
			await planItem(ctx('po'), await at(id, number), {
				ownerId: world.users.po,
				dueDate: '2026-04-01'
			})
		);

	it('plans an item for someone with a role, and never over a newer version', async () => {
		const id = await pilot();
		const ref = await at(id, 7);
		expect(
			code(await planItem(ctx('po'), ref, { ownerId: world.users.owner, dueDate: null }))
		).toBe('person-without-role');
		expect(code(await planItem(ctx('mw1'), ref, { ownerId: world.users.fb, dueDate: null }))).toBe(
			'not-allowed'
		);
		expect(
			must(await planItem(ctx('po'), ref, { ownerId: world.users.mw1, dueDate: '2026-04-01' }))
		).toEqual({ version: 2 });
		expect(code(await planItem(ctx('po'), ref, { ownerId: null, dueDate: null }))).toBe(
			'changed-meanwhile'
		);
		expect(await lastAction(id)).toMatchObject({ action: 'checklist.changed' });
		// The owner may now edit her item, and only that one.
		expect(code(await saveAnswers(ctx('mw1'), await at(id, 7), {}))).toBe('ok');
		expect(code(await saveAnswers(ctx('mw1'), await at(id, 9), {}))).toBe('not-allowed');
		expect(code(await planItem(ctx('outsider'), ref, { ownerId: null, dueDate: null }))).toBe(
			'not-found'
		);
		expect(
			must(await checklistPage(ctx('auditor'), id)).find(({ number }) => number === 7)
		).toMatchObject({ ownerName: 'Mia Werk' });
	});

	it('sets aside with a reason what a pilot can do without, and nothing else', async () => {
		const id = await pilot();
		const aside = { notApplicable: true, reason: 'Geen leverancier: eigen motor' };
		expect(
			code(await setNotApplicable(ctx('po'), await at(id, 7), { ...aside, reason: ' ' }))
		).toBe('reason-required');
		expect(code(await setNotApplicable(ctx('po'), await at(id, 4), aside))).toBe(
			'item-indispensable'
		);
		must(await setNotApplicable(ctx('po'), await at(id, 7), aside));
		expect((await status(id, 7)).ready).toBe(true);
		must(await setNotApplicable(ctx('po'), await at(id, 7), { notApplicable: false, reason: '' }));
		expect(await status(id, 7)).toMatchObject({ ready: false, lapsed: true });
	});

	it('1: goals are ready on a KPI of the plan and lapse when scope changes after the freeze', async () => {
		const id = await pilot();
		const kpi = (await packs(id)).kpi.kpis[0]!.id;
		const goal = { text: 'Sneller', kpi, baseline: '40', target: '30', date: '2026-12-31' };
		await own(id, 1);
		const ref = { pilotId: id, version: await versionOf(id, 1) };
		must(
			await saveGoals(ctx('po'), ref, {
				goals: [goal],
				useCases: ['Verslag'],
				outOfScope: ['Beslissen'],
				beyondReason: ''
			})
		);
		expect(await missing(id, 1)).toEqual(['goal-kpi-unknown']);
		world.clock.advance(1000);
		const frozenAt = world.services.clock().toISOString();
		await world.services.db
			.insertInto('plan')
			.values({
				id: `plan-${id}`,
				pilotId: id,
				epoch: 1,
				content: JSON.stringify({ kpis: [{ id: kpi }] }),
				status: 'frozen',
				hash: 'h',
				frozenBy: world.users.vb1,
				frozenAt,
				createdBy: world.users.po,
				createdAt: frozenAt,
				version: 1
			})
			.execute();
		expect(await missing(id, 1)).toEqual([]);
		world.clock.advance(1000);
		const templates = [...world.services.content.useCases[0]!.reportTemplates];
		must(
			await editPilot(ctx('po'), {
				pilotId: id,
				version: 1,
				name: 'V',
				scope: 'Ruimer',
				templates,
				publicContact: ''
			})
		);
		expect(await missing(id, 1)).toEqual(['goals-changed']);
	});

	it('2: values are signed by the executive with her password, and lapse when a no-go is dropped', async () => {
		const id = await pilot();
		await own(id, 2);
		const { values } = must(await itemPage(ctx('po'), id, 2)).item.content;
		const signing = async (person: PersonKey, word = password) =>
			code(await signItem(ctx(person), { ...(await at(id, 2)), password: word }));
		expect(await signing('vb1')).toBe('item-not-complete');
		const noGos = values!.noGos.map((noGo) => ({ ...noGo, how: 'Regel in de opsteller' }));
		const save = async (kept: typeof noGos) =>
			saveValues(
				ctx('po'),
				{ pilotId: id, version: await versionOf(id, 2) },
				{ principles: values!.principles, noGos: kept }
			);
		must(await save(noGos));
		expect(await missing(id, 2)).toEqual(['values-not-signed']);
		expect(await signing('po')).toBe('not-allowed');
		expect(await signing('vb1', 'verkeerd wachtwoord')).toBe('password-wrong');
		expect(await signing('vb1')).toBe('ok');
		expect((await lastAction(id)).action).toBe('values.signed');
		expect((await status(id, 2)).ready).toBe(true);
		must(await save(noGos.slice(1)));
		expect(await missing(id, 2)).toEqual(['no-gos-few', 'no-go-mandatory', 'signature-outdated']);
		expect((await status(id, 2)).lapsed).toBe(true);
		// The same content is the signed content again.
		must(await save(noGos));
		expect((await status(id, 2)).ready).toBe(true);
	});

	it('3: texts are advised and approved by others than the author; banned phrases are refused', async () => {
		const id = await pilot();
		await own(id, 3);
		const consent = must(await itemExtras(ctx('fb'), id, 3)).consent!;
		const { banned } = structureOf((await packs(id)).checklist, 'consent-text');
		const phrase = banned.nl[0]!.replace(/…$/, '');
		const save = (basedOn: number, nl: string, person: PersonKey = 'fb') =>
			saveConsentText(ctx(person), {
				...consent,
				pilotId: id,
				basedOn,
				texts: { ...consent.texts, nl }
			});
		expect(await save(1, `Hallo. ${phrase} en meer.`)).toMatchObject({
			refusal: { code: 'consent-text-banned', field: 'texts.nl' }
		});
		expect(await save(1, ' ')).toMatchObject({ refusal: { code: 'consent-text-language' } });
		expect(code(await save(1, 'Mag ik AI gebruiken?', 'mw1'))).toBe('not-allowed');
		expect(must(await save(1, 'Mag ik AI gebruiken?'))).toEqual({ version: 2 });
		expect(code(await save(1, 'Te laat.'))).toBe('changed-meanwhile');
		const newest = { pilotId: id, version: 2 };
		expect(code(await approveConsentText(ctx('po'), newest))).toBe('not-advised');
		expect(code(await adviseConsentText(ctx('po'), { ...newest, advice: 'Goed' }))).toBe(
			'not-allowed'
		);
		must(await adviseConsentText(ctx('dpo'), { ...newest, advice: 'Goed' }));
		must(await approveConsentText(ctx('po'), newest));
		expect((await lastAction(id)).action).toBe('consent-text.approved');
		expect(await missing(id, 3)).toEqual(['withdrawal-not-tried']);
		const trial = { triedOn: '2026-03-02', channel: 'mail', note: 'Bevestigd' };
		const ref = { pilotId: id, version: await versionOf(id, 3) };
		expect(
			code(await recordWithdrawalTrial(ctx('po'), ref, { ...trial, triedOn: '2099-01-01' }))
		).toBe('date-in-future');
		must(await recordWithdrawalTrial(ctx('po'), ref, trial));
		expect((await status(id, 3)).ready).toBe(true);
		must(await save(2, 'Mag ik AI gebruiken voor uw verslag?', 'po'));
		expect(await missing(id, 3)).toEqual(['consent-not-advised', 'consent-not-approved']);
		must(await adviseConsentText(ctx('dpo'), { pilotId: id, version: 3, advice: 'Goed' }));
		expect(code(await approveConsentText(ctx('po'), { pilotId: id, version: 3 }))).toBe('own-work');
	});

	it('6: the matrix of the pack holds with everyone named, and lapses when someone leaves', async () => {
		const id = await pilot();
		await own(id, 6);
		expect(await missing(id, 6)).toEqual(['raci-faults']);
		const bcsd = {
			id: `bcsd-${id}`,
			pilotId: id,
			userId: world.users.vb2,
			role: 'BCSD',
			deputy: 0 as const,
			startedAt: '2026-03-02T09:00:00.000Z'
		};
		await world.services.db.insertInto('pilotRole').values(bcsd).execute();
		const { raci } = must(await itemPage(ctx('po'), id, 6)).item.content;
		must(await saveRaci(ctx('po'), { pilotId: id, version: await versionOf(id, 6) }, raci!));
		expect(await missing(id, 6)).toEqual([]);
		const two = {
			...raci,
			[Object.keys(raci!)[0]!]: { ...Object.values(raci!)[0]!, A: ['PO' as const, 'FB' as const] }
		};
		must(await saveRaci(ctx('po'), { pilotId: id, version: await versionOf(id, 6) }, two));
		expect(await missing(id, 6)).toEqual(['raci-faults']);
		expect(
			code(
				await saveRaci(
					ctx('po'),
					{ pilotId: id, version: await versionOf(id, 6) },
					{ verzonnen: raci![Object.keys(raci!)[0]!]! }
				)
			)
		).toBe('not-found');
		must(await saveRaci(ctx('po'), { pilotId: id, version: await versionOf(id, 6) }, raci!));
		must(await endRole(ctx('po'), id, bcsd.id));
		expect(await status(id, 6)).toMatchObject({ ready: false, lapsed: true });
	});

	it('7: evidence is sealed, fingerprinted, checked by content, and expires', async () => {
		const id = await pilot();
		const questions = (await packs(id)).checklist.items[6]!.questions;
		const piece = (more: object = {}) => ({
			pilotId: id,
			itemNumber: 7,
			questionId: questions[0]!.id,
			title: 'Overeenkomst',
			fileName: '../overeen"komst.exe',
			bytes: file('%PDF-1.7 getekend'),
			effectiveDate: '2026-01-01',
			expiresOn: null,
			...more
		});
		expect(
			code(await addEvidence(ctx('fb'), piece({ bytes: new Uint8Array([0x4d, 0x5a, 0, 1]) })))
		).toBe('evidence-kind');
		expect(
			code(await addEvidence(ctx('fb'), piece({ bytes: new Uint8Array(10 * 1024 * 1024 + 1) })))
		).toBe('evidence-too-large');
		expect(code(await addEvidence(ctx('fb'), piece({ bytes: new Uint8Array() })))).toBe(
			'evidence-empty'
		);
		expect(code(await addEvidence(ctx('fb'), piece({ expiresOn: '2025-12-31' })))).toBe(
			'evidence-dates'
		);
		expect(code(await addEvidence(ctx('mw1'), piece()))).toBe('not-allowed');
		expect(code(await addEvidence(ctx('fb'), piece({ questionId: 'verzonnen' })))).toBe(
			'not-found'
		);
		const { id: evidenceId, sha256 } = must(await addEvidence(ctx('fb'), piece()));
		expect((await lastAction(id)).action).toBe('evidence.added');
		const stored = await world.services.db
			.selectFrom('evidence')
			.selectAll()
			.where('id', '=', evidenceId)
			.executeTakeFirstOrThrow();
		expect(Buffer.from(stored.content).includes('getekend')).toBe(false);
		expect(stored).toMatchObject({
			mediaType: 'application/pdf',
			fileName: 'overeen-komst.pdf',
			sha256
		});
		const read = must(await readEvidence(ctx('auditor'), id, evidenceId));
		expect(Buffer.from(read.bytes).toString()).toBe('%PDF-1.7 getekend');
		expect(code(await readEvidence(ctx('outsider'), id, evidenceId))).toBe('not-found');

		await own(id, 7);
		const answers = Object.fromEntries(
			questions.map((question) => [question.id, { value: 'ja' as const, reason: '' }])
		);
		must(await saveAnswers(ctx('po'), await at(id, 7), answers));
		for (const question of questions.slice(1)) {
			const expiresOn = question.expires ? '2026-12-31' : null;
			must(
				await addEvidence(
					ctx('fb'),
					piece({ questionId: question.id, expiresOn, bytes: file(`Bewijs ${question.id}`) })
				)
			);
		}
		expect(await missing(id, 7)).toEqual(['signature-missing']);
		must(await signItem(ctx('po'), { ...(await at(id, 7)), password }));
		expect((await status(id, 7)).ready).toBe(true);
		const before = (await loadGovernanceState(world.services.db, world.services, id))!;
		expect(before.vendorEvidence.length).toBe(
			questions.filter((question) => question.expires).length
		);

		expect(code(await withdrawEvidence(ctx('fb'), { pilotId: id, evidenceId, reason: '' }))).toBe(
			'reason-required'
		);
		must(await withdrawEvidence(ctx('fb'), { pilotId: id, evidenceId, reason: 'Verkeerd stuk' }));
		expect((await lastAction(id)).action).toBe('evidence.withdrawn');
		expect(await missing(id, 7)).toEqual(['evidence-missing', 'signature-outdated']);
		expect((await loadGovernanceState(world.services.db, world.services, id))!.vendorHash).not.toBe(
			before.vendorHash
		);
	});

	it('8 and 9: training and versions count when every active worker and every version in use is on record', async () => {
		const id = await pilot();
		const training = async () => (await missing(id, 8)).includes('training-open');
		expect(await training()).toBe(true);
		expect(code(await recordTraining(ctx('mw1'), { pilotId: id, userId: world.users.mw2 }))).toBe(
			'not-allowed'
		);
		expect(code(await recordTraining(ctx('su'), { pilotId: id, userId: world.users.po }))).toBe(
			'not-found'
		);
		must(await recordTraining(ctx('mw1'), { pilotId: id, userId: world.users.mw1 }));
		expect((await lastAction(id)).action).toBe('training.recorded');
		for (const person of ['su', 'mw2', 'mw3'] as const)
			must(await recordTraining(ctx('su'), { pilotId: id, userId: world.users[person] }));
		expect(await training()).toBe(false);
		expect(
			must(await itemExtras(ctx('mw1'), id, 8)).training!.workers.map(({ userId }) => userId)
		).toEqual([world.users.mw1]);

		const { open } = must(await itemExtras(ctx('fb'), id, 9)).versions!;
		expect(open.some(({ kind }) => kind === 'engine')).toBe(true);
		for (const row of open)
			must(await registerVersion(ctx('fb'), { pilotId: id, ...row, reason: 'Start van de pilot' }));
		expect((await lastAction(id)).action).toBe('version.registered');
		expect(
			code(await registerVersion(ctx('fb'), { pilotId: id, ...open[0]!, reason: 'Nog eens' }))
		).toBe('version-known');
		expect(must(await itemExtras(ctx('fb'), id, 9)).versions!.open).toEqual([]);
		expect(
			(await missing(id, 9)).filter((gap) => gap.startsWith('version') || gap === 'engine-none')
		).toEqual([]);
		const state = (await loadGovernanceState(world.services.db, world.services, id))!;
		expect(state.engines).toHaveLength(1);
		expect(state.pilot.templates.length).toBe(
			world.services.content.useCases[0]!.reportTemplates.length
		);
	});

	it('10: the exit plan is approved, then the drill is passed', async () => {
		const id = await pilot();
		await own(id, 10);
		const exit = async () =>
			(await loadGovernanceState(world.services.db, world.services, id))!.exit;
		expect(await exit()).toEqual({ planApproved: false, drillPassedOn: null });
		const ref = async () => ({ pilotId: id, version: await versionOf(id, 10) });
		must(
			await saveExitSteps(ctx('po'), await ref(), [
				{ id: 's1', text: 'Gegevens terug', ownerId: null }
			])
		);
		expect(code(await signItem(ctx('po'), { ...(await at(id, 10)), password }))).toBe(
			'item-not-complete'
		);
		must(
			await saveExitSteps(ctx('po'), await ref(), [
				{ id: 's1', text: 'Gegevens terug', ownerId: world.users.fb }
			])
		);
		must(await signItem(ctx('po'), { ...(await at(id, 10)), password }));
		expect(await exit()).toEqual({ planApproved: true, drillPassedOn: null });
		must(
			await recordExitDrill(ctx('po'), await ref(), { passedOn: '2026-03-01', note: 'Vergeleken' })
		);
		expect(await exit()).toEqual({ planApproved: true, drillPassedOn: '2026-03-01' });
		world.clock.advance(400 * 86_400_000);
		expect((await exit()).drillPassedOn).toBe(null);
	});
});
