import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { factsHash, governanceFacts } from '#lib/domain/governance.ts';
import { refuse } from '#lib/domain/result.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { sendDigests } from '#lib/server/alerts/digest.ts';
import { alertsPage, markAlerts, myAlerts, unreadAlerts } from '#lib/server/alerts/mine.ts';
import { tickAlerts } from '#lib/server/alerts/tick.ts';
import { savePrivacySettings } from '#lib/server/clients/privacy-settings.ts';
import { loadChecklistFacts } from '#lib/server/checklists/facts.ts';
import { registerVersion } from '#lib/server/checklists/registers.ts';
import { inTransaction } from '#lib/server/context.ts';
import { fulfilCondition } from '#lib/server/decisions/conditions.ts';
import { closeIncident } from '#lib/server/incidents/close.ts';
import { reportIncident } from '#lib/server/incidents/report.ts';
import { chooseMail } from '#lib/server/mail/preferences.ts';
import { saveMailSettings } from '#lib/server/mail/settings.ts';
import { importMeasurements } from '#lib/server/measurements/import.ts';
import { recordMeasurements } from '#lib/server/measurements/record.ts';
import { computeVerdict } from '#lib/server/measurements/verdict.ts';
import { loadGovernanceState } from '#lib/server/pilots/governance.ts';
import { pauseIn, pausePilot } from '#lib/server/pilots/pause.ts';
import { myTasks } from '#lib/server/pilots/tasks.ts';
import { findPilot } from '#lib/server/pilots/pilot-repository.ts';
import { dialectKeys } from '../support/database.ts';
import {
	freezeByRow,
	incidentPlan,
	livePilot,
	readyPilot,
	recordClean
} from '../support/ready-pilot.ts';
import type { PersonKey, World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';

const day = 24 * 60 * 60_000;

describe.each(dialectKeys)('alerts on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	beforeAll(async () => {
		world = await openWorld(dialect);
		const saved = await saveMailSettings(world.ctx('owner'), {
			version: 0,
			host: '127.0.0.1',
			port: 25,
			tls: 'none',
			internal: true,
			plainConfirmed: false,
			authority: '',
			username: '',
			password: '',
			senderName: '',
			senderAddress: 'waarborg@test.example'
		});
		if (!saved.ok) throw new Error(saved.refusal.code);
	});
	beforeEach(async () => {
		world.clock.set('2026-03-02T09:00:00.000Z');
		// What an earlier test left would be in everyone's list.
		await world.services.db
			.updateTable('alert')
			.set({ closedAt: '2026-03-01T00:00:00.000Z' })
			.where('closedAt', 'is', null)
			.execute();
		await world.services.db.updateTable('pilot').set({ phase: 'afgesloten' }).execute();
		await world.services.db
			.updateTable('incident')
			.set({ closedAt: '2026-03-01T00:00:00.000Z' })
			.execute();
		await world.services.db.deleteFrom('mailOutbox').execute();
		pilotId = await livePilot(world);
		await decideByRow();
	});
	afterAll(() => world.close());

	const keys = async (person: PersonKey = 'po') =>
		(await myAlerts(world.ctx(person), 'nl')).map(({ kind }) => kind).toSorted();
	const rows = () =>
		world.services.db
			.selectFrom('alert')
			.selectAll()
			.where('pilotId', '=', pilotId)
			.orderBy('raisedAt')
			.orderBy('id')
			.execute();
	const audited = async () =>
		(
			await world.services.db
				.selectFrom('auditEvent')
				.select(['action', 'actorId', 'actorName', 'detail'])
				.where('pilotId', '=', pilotId)
				.where('action', 'like', 'alert.%')
				.orderBy('seq')
				.execute()
		).map(({ detail, ...entry }) => ({ ...entry, ...(JSON.parse(detail) as { key: string }) }));
	const outbox = async (person: PersonKey) =>
		world.services.db
			.selectFrom('mailOutbox')
			.select(['subject', 'text', 'path', 'language'])
			.where('userId', '=', world.users[person])
			.orderBy('id')
			.execute();
	const pause = (person: PersonKey = 'mw1') =>
		pausePilot(world.ctx(person), pilotId, { reason: 'Mevrouw Peeters klaagde' });
	const tick = () => tickAlerts(world.services);
	const harm = () =>
		reportIncident(world.ctx('mw1'), {
			pilotId,
			severity: 'ernstig',
			kind: 'datalek',
			description: 'Het verslag van Rozemarijn'
		});

	async function decideByRow(more: { nextReviewOn?: string; conditionDue?: string } = {}) {
		const { db } = world.services;
		const facts = governanceFacts((await loadGovernanceState(db, world.services, pilotId))!);
		const at = world.services.clock().toISOString();
		const id = world.services.newId();
		await db
			.updateTable('decision')
			.set({ status: 'replaced' })
			.where('pilotId', '=', pilotId)
			.execute();
		await db
			.insertInto('decision')
			.values({
				id,
				organisationId: world.organisationId,
				pilotId,
				outcome: 'starten',
				reason: 'alles gereed',
				dissent: null,
				proposal: null,
				phaseFrom: 'voorbereiding',
				phaseTo: 'kennismaking',
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
				nextReviewOn: more.nextReviewOn ?? null,
				effectiveAt: at
			})
			.execute();
		const condition = world.services.newId();
		if (more.conditionDue) {
			await db
				.insertInto('condition')
				.values({
					id: condition,
					decisionId: id,
					pilotId,
					text: 'Bel mevrouw Peeters terug',
					ownerId: world.users.mw2,
					dueDate: more.conditionDue,
					doneAt: null,
					doneBy: null,
					doneNote: null
				})
				.execute();
		}
		return condition;
	}

	it('tells everyone of a pause in the transaction of the pause, with an audit entry of the house', async () => {
		expect(await pause()).toMatchObject({ ok: true });
		for (const person of ['po', 'fb', 'dpo', 'ciso', 'eth1', 'su', 'mw3', 'vb2'] as const)
			expect(await keys(person)).toEqual(['paused']);
		expect(await keys('auditor')).toEqual([]);
		expect(await keys('outsider')).toEqual([]);
		expect(await audited()).toMatchObject([
			{ action: 'alert.raised', actorId: null, actorName: 'Waarborg', key: 'paused', round: 1 }
		]);
	});

	it('raises nothing when the transaction fails', async () => {
		const ctx = world.ctx('po');
		const pilot = (await findPilot(world.services.db, world.organisationId, pilotId))!;
		await inTransaction(ctx, async (trx, audit) => {
			await pauseIn(trx, ctx, pilot, { cause: 'person', reason: 'x' }, audit);
			return refuse('not-found');
		});
		expect(await rows()).toEqual([]);
		expect(await outbox('dpo')).toEqual([]);
	});

	it('raises one cause once, closes it when it is gone, and raises it again when it returns', async () => {
		await pause();
		await pause('mw2');
		expect(await rows()).toHaveLength(1);
		await open();
		await tick();
		expect(await keys()).toEqual([]);
		world.clock.advance(60_000);
		await pause();
		expect((await rows()).map(({ key, round, closedAt }) => [key, round, !!closedAt])).toEqual([
			['paused', 1, true],
			['paused', 2, false]
		]);
		expect((await audited()).map(({ action }) => action)).toEqual([
			'alert.raised',
			'alert.closed',
			'alert.raised'
		]);
	});

	async function open() {
		await world.services.db
			.updateTable('pilot')
			.set({ runningState: 'open' })
			.where('id', '=', pilotId)
			.execute();
	}

	it('mails those concerned in one message, in their language, without words that people typed', async () => {
		await chooseMail(world.ctx('dpo'), 'now', 'en');
		await harm();
		expect(await outbox('mw1')).toEqual([]);
		const mails = await outbox('dpo');
		expect(mails).toHaveLength(1);
		expect(mails[0]).toMatchObject({ language: 'en', path: '/meldingen' });
		expect(mails[0]?.subject).toContain('Verslagen');
		expect(mails[0]?.text).toContain('An incident was reported');
		expect(mails[0]?.text).toContain('→ Look into the incident');
		await pause();
		const all = await world.services.db.selectFrom('mailOutbox').select('text').execute();
		expect(JSON.stringify(all)).not.toMatch(/Peeters|Rozemarijn/);
		await chooseMail(world.ctx('dpo'), 'now', 'nl');
	});

	it('leaves the task where mail is switched off', async () => {
		await chooseMail(world.ctx('vb1'), 'off', 'nl');
		await pause();
		expect(await outbox('vb1')).toEqual([]);
		expect(await outbox('vb2')).toHaveLength(1);
		expect(await keys('vb1')).toEqual(['paused']);
		await chooseMail(world.ctx('vb1'), 'now', 'nl');
	});

	it('keeps what came up for the one mail of the day, and sends none on a day without', async () => {
		await chooseMail(world.ctx('ciso'), 'daily', 'fr');
		await pause();
		expect(await outbox('ciso')).toEqual([]);
		expect(await sendDigests(world.services)).toBe(0);
		world.clock.set('2026-03-03T04:00:00.000Z');
		expect(await sendDigests(world.services)).toBe(0);
		world.clock.set('2026-03-03T06:30:00.000Z');
		expect(await sendDigests(world.services)).toBe(1);
		expect(await sendDigests(world.services)).toBe(0);
		const [mail] = await outbox('ciso');
		expect(mail?.subject).toBe('Alertes du jour');
		expect(mail?.text).toContain('L’IA est en pause');
		world.clock.set('2026-03-04T06:30:00.000Z');
		expect(await sendDigests(world.services)).toBe(0);
		await chooseMail(world.ctx('ciso'), 'now', 'nl');
	});

	it('tells of an incident until it is closed with measures', async () => {
		const reported = await harm();
		expect(await keys('dpo')).toEqual(['incident', 'paused']);
		expect(await keys('mw1')).toEqual(['paused']);
		const incidentId = reported.ok ? reported.value.id : '';
		await closeIncident(world.ctx('dpo'), { pilotId, incidentId, measures: 'Hersteld' });
		expect(await keys('dpo')).toEqual(['paused']);
	});

	it('tells of a decision that went stale, in the transaction of what changed', async () => {
		await registerVersion(world.ctx('fb'), {
			pilotId,
			kind: 'engine',
			name: 'extractief',
			version: '9.9.9',
			reason: 'nieuw'
		});
		expect(await keys('vb1')).toEqual(['assessment-lapsed', 'assessment-lapsed', 'stale-decision']);
		expect(await keys('mw1')).toEqual([]);
	});

	it('tells of an assessment that rests on another keeping term, in the transaction of what changed', async () => {
		const { db } = world.services;
		const pilot = (await findPilot(db, world.organisationId, pilotId))!;
		const facts = (await loadChecklistFacts(db, world.services, pilot))!;
		await db
			.updateTable('assessment')
			.set({ watched: JSON.stringify(facts.watched) })
			.where('pilotId', '=', pilotId)
			.execute();
		const changed = await savePrivacySettings(world.ctx('po'), {
			pilotId,
			version: 0,
			sourceDays: 30,
			reportYears: 10,
			reportRule: ''
		});
		expect(changed).toMatchObject({ ok: true });
		expect(await keys('dpo')).toContain('assessment-lapsed');
	});

	it('tells of a condition and a review that are late, on the day after, and of the condition until it is met', async () => {
		const conditionId = await decideByRow({
			nextReviewOn: '2026-03-10',
			conditionDue: '2026-03-10'
		});
		world.clock.set('2026-03-10T22:59:00.000Z');
		await tick();
		expect(await keys('vb1')).toEqual([]);
		world.clock.set('2026-03-10T23:01:00.000Z');
		expect(await tick()).toMatchObject({ raised: 2 });
		expect(await tick()).toMatchObject({ raised: 0, closed: 0 });
		expect(await keys('vb1')).toEqual(['condition-overdue', 'review-passed']);
		const [hers] = await myAlerts(world.ctx('mw2'), 'nl');
		expect(hers).toMatchObject({ kind: 'condition-overdue', dueOn: '2026-03-10', named: true });
		expect(hers?.todo).not.toContain('Peeters');
		await fulfilCondition(world.ctx('mw2'), { pilotId, conditionId, note: 'Gedaan' });
		expect(await keys('mw2')).toEqual([]);
		expect(await keys('vb1')).toEqual(['review-passed']);
	});

	it('tells of an assessment past its review date', async () => {
		await world.services.db
			.updateTable('assessment')
			.set({ reviewOn: '2026-03-05' })
			.where('pilotId', '=', pilotId)
			.where('kind', '=', 'dpia')
			.execute();
		world.clock.set('2026-03-06T09:00:00.000Z');
		await tick();
		const alerts = await myAlerts(world.ctx('dpo'), 'fr');
		expect(alerts.find(({ kind }) => kind === 'assessment-lapsed')).toMatchObject({
			href: `/pilots/${pilotId}/beoordeling/dpia`
		});
		expect(JSON.stringify(alerts)).toContain('AIPD');
	});

	it('tells that measurements stay away, and that they are back', async () => {
		for (let week = 0; week < 4; week += 1) {
			await recordClean(world, pilotId, 5);
			world.clock.advance(7 * day);
		}
		await tick();
		expect(await keys('fb')).toEqual([]);
		world.clock.advance(day);
		await tick();
		const [quiet] = await myAlerts(world.ctx('fb'), 'nl');
		expect(quiet).toMatchObject({ kind: 'quiet', severity: 'attention' });
		expect(quiet?.title).toContain('23 maart 2026');
		await recordClean(world, pilotId, 1);
		await tick();
		expect(await keys('fb')).toEqual([]);
	});

	it('tells of a red zone', async () => {
		const plan: Plan = {
			...incidentPlan,
			kpis: [
				...incidentPlan.kpis,
				{
					id: 'tevreden',
					title: { nl: 'Tevreden', en: 'Satisfied', fr: 'Satisfait' },
					type: 'proportion',
					comparison: 'norm',
					direction: 'higher',
					role: 'goal',
					go: 0.9,
					limit: 0.8
				}
			]
		};
		await freezeByRow(world, pilotId, plan);
		await recordClean(world, pilotId, 1);
		await satisfied(0, 60);
		await computeVerdict(world.ctx('po'), pilotId);
		await tick();
		expect(await keys()).toContain('red-zone');
		const red = (await myAlerts(world.ctx('eth1'), 'en')).find(({ kind }) => kind === 'red-zone');
		expect(red?.title).toContain('“Satisfied”');
	});

	it('tells of a monitored KPI outside its band, in the transaction of the file that shows it', async () => {
		const plan: Plan = {
			...incidentPlan,
			kpis: [
				...incidentPlan.kpis,
				{
					id: 'correctiegraad',
					title: { nl: 'Correctiegraad', en: 'Correction rate', fr: 'Taux de correction' },
					type: 'monitor',
					role: 'monitor',
					comparison: 'none',
					direction: 'higher',
					alarm: { below: 0.05, above: 0.5 }
				}
			]
		};
		await freezeByRow(world, pilotId, plan);
		const header = 'at,epoch,kpi,path,value,worker,report,engine,source';
		const corrected = (from: number, count: number, value: number) => {
			world.clock.advance(3_600_000);
			const at = world.services.clock().toISOString();
			const rows = Array.from(
				{ length: count },
				(_, i) => `${at},2,correctiegraad,ai,${value},w${i},r${from + i},extractief@1.0.0,csv`
			);
			return importMeasurements(world.ctx('fb'), { pilotId, text: [header, ...rows].join('\n') });
		};
		expect(await corrected(0, 9, 0)).toMatchObject({ ok: true });
		expect(await keys()).not.toContain('alarm-band');
		expect(await corrected(9, 3, 0)).toMatchObject({ ok: true });
		expect(await keys('mw1')).not.toContain('alarm-band');
		const alarm = (await myAlerts(world.ctx('po'), 'nl')).find(({ kind }) => kind === 'alarm-band');
		expect(alarm).toMatchObject({
			title: 'Opvolging van “Correctiegraad”: het cijfer ligt onder de alarmband.',
			severity: 'attention',
			href: `/pilots/${pilotId}/dashboard`
		});
		expect(alarm?.todo).toContain('Correctiegraad');
		expect(await corrected(12, 8, 0.5)).toMatchObject({ ok: true });
		expect(await keys()).not.toContain('alarm-band');
	});

	it('tells of drift after Go', async () => {
		await recordClean(world, pilotId, 70);
		await computeVerdict(world.ctx('po'), pilotId);
		await decideByRow();
		await tick();
		expect(await keys()).toEqual([]);
		await recordClean(world, pilotId, 1, 'ander@2.0.0');
		await computeVerdict(world.ctx('po'), pilotId);
		await tick();
		expect(await keys()).toEqual(['drift']);
		expect(await keys('mw1')).toEqual([]);
	});

	async function satisfied(value: number, count: number) {
		const rows = Array.from({ length: count }, (_, index) => ({
			kpi: 'tevreden',
			value,
			unit: 'ja',
			path: 'ai' as const,
			reportId: world.services.newId(),
			workerPseudonym: `w${index % 10}`,
			teamId: null,
			complexity: 'gewoon' as const,
			known: true,
			at: world.services.clock().toISOString(),
			source: 'timer' as const,
			engineVersion: 'extractief@1.0.0'
		}));
		await world.services.db.transaction().execute(async (trx) => {
			const recorded = await recordMeasurements(trx, world.services, pilotId, rows);
			if (!recorded.ok) throw new Error(recorded.refusal.code);
		});
	}

	it('counts what is unread, keeps reading to oneself, and never hides a task by it', async () => {
		await pause();
		expect(await unreadAlerts(world.ctx('po'))).toBe(1);
		const [alert] = await myAlerts(world.ctx('po'), 'nl');
		expect(await markAlerts(world.ctx('po'), { id: alert!.id, read: true })).toMatchObject({
			value: { marked: 1 }
		});
		expect(await unreadAlerts(world.ctx('po'))).toBe(0);
		expect(await unreadAlerts(world.ctx('dpo'))).toBe(1);
		expect(await keys('po')).toEqual(['paused']);
		await markAlerts(world.ctx('po'), { id: alert!.id, read: false });
		expect(await unreadAlerts(world.ctx('po'))).toBe(1);
		expect(await markAlerts(world.ctx('po'), { id: null, read: true })).toMatchObject({ ok: true });
		expect(await unreadAlerts(world.ctx('po'))).toBe(0);
		expect(await markAlerts(world.ctx('outsider'), { id: alert!.id, read: true })).toMatchObject({
			refusal: { code: 'not-found' }
		});
		expect(await markAlerts(world.ctx('auditor'), { id: alert!.id, read: true })).toMatchObject({
			refusal: { code: 'not-found' }
		});
	});

	it('puts what keeps the AI off first among the tasks, and before those who cannot act as a notice', async () => {
		await decideByRow({ nextReviewOn: '2026-03-01', conditionDue: '2026-03-01' });
		await pause();
		const board = await myTasks(world.ctx('vb1'), 'nl');
		expect(board.tasks[0]).toMatchObject({ kind: 'alert', urgent: true, overdue: false });
		expect(board.tasks[0]?.params.text).toContain('Beslis of de AI weer aan mag');
		const late = board.tasks.find(({ overdue }) => overdue);
		expect(late).toMatchObject({ kind: 'alert', days: -1, dueDate: '2026-03-01', urgent: false });
		const owner = (await myTasks(world.ctx('mw2'), 'nl')).tasks;
		expect(owner.filter(({ dueDate }) => dueDate).map(({ kind }) => kind)).toEqual(['condition']);
		await markAlerts(world.ctx('mw2'), { id: null, read: true });
		const { notices, tasks } = await myTasks(world.ctx('mw2'), 'nl');
		expect(notices.map(({ kind }) => kind)).toEqual(['paused']);
		expect(tasks.some(({ kind }) => kind === 'condition')).toBe(true);
	});

	it('asks whoever decides for a decision when nothing stands before the gate, and the owner after mail that was given up', async () => {
		const ready = await readyPilot(world);
		const due = async (person: PersonKey) =>
			(await myTasks(world.ctx(person), 'en')).tasks.filter(
				({ kind, pilotId }) => kind === 'decision-due' && pilotId === ready
			);
		expect(await due('vb1')).toMatchObject([{ params: { phase: 'Getting acquainted' } }]);
		expect(await due('po')).toEqual([]);
		await pause();
		await world.services.db
			.updateTable('mailOutbox')
			.set({ status: 'given-up' })
			.where('userId', '=', world.users.vb1)
			.execute();
		const [mail] = (await myTasks(world.ctx('owner'))).tasks.filter(
			({ kind }) => kind === 'mail-given-up'
		);
		expect(mail).toMatchObject({ href: '/organisatie/mail', params: { count: 1 } });
		expect(
			(await myTasks(world.ctx('po'))).tasks.some(({ kind }) => kind === 'mail-given-up')
		).toBe(false);
	});

	it('keeps the history, by page and by kind', async () => {
		await pause();
		await open();
		await tick();
		await harm();
		const page = async (show: 'open' | 'all' | 'unread', kind: 'paused' | null = null) =>
			(await alertsPage(world.ctx('ciso'), { show, kind, page: 9 }, 'nl')).alerts
				.filter((alert) => alert.pilotId === pilotId)
				.map(({ kind, closedAt }) => [kind, !!closedAt]);
		expect(await page('open')).toHaveLength(2);
		const { page: shown, pages } = await alertsPage(
			world.ctx('ciso'),
			{ show: 'all', kind: null, page: 999 },
			'nl'
		);
		expect(shown).toBe(pages);
		expect(await page('open', 'paused')).toEqual([['paused', false]]);
	});

	it('follows the roles of today', async () => {
		await pause();
		await world.services.db
			.updateTable('pilotRole')
			.set({ endedAt: '2026-03-02T09:00:00.000Z' })
			.where('pilotId', '=', pilotId)
			.where('userId', '=', world.users.eth3)
			.execute();
		expect(await keys('eth3')).toEqual([]);
		expect(await unreadAlerts(world.ctx('eth3'))).toBe(0);
	});
});
