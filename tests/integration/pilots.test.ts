import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pilotReasons } from '#lib/domain/permit.ts';
import { createPilot } from '#lib/server/pilots/create.ts';
import { editPilot } from '#lib/server/pilots/edit.ts';
import { loadGovernanceState } from '#lib/server/pilots/governance.ts';
import { pilotOverview } from '#lib/server/pilots/overview.ts';
import { pausePilot } from '#lib/server/pilots/pause.ts';
import { publicRegister } from '#lib/server/pilots/register.ts';
import { assignRole, endRole } from '#lib/server/pilots/roles.ts';
import { myTasks } from '#lib/server/pilots/tasks.ts';
import { auditForExport, organisationAudit, pilotTimeline } from '#lib/server/pilots/timeline.ts';
import { dialectKeys } from '../support/database.ts';
import type { World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';

describe.each(dialectKeys)('pilots on %s', (dialect) => {
	let world: World;
	beforeAll(async () => {
		world = await openWorld(dialect);
	});
	afterAll(() => world.close());

	const input = (more: object = {}) => ({
		name: 'Verslagen',
		scope: 'Concepten van sociale verslagen',
		packUrn: world.services.content.useCases[0]!.urn,
		templates: [world.services.content.useCases[0]!.reportTemplates[0]!],
		decisionRole: 'VB' as const,
		publicContact: 'onthaal@test.example',
		teams: ['Onthaal'],
		people: [
			{ userId: world.users.po, role: 'PO' },
			{ userId: world.users.mw1, role: 'MW', team: 0 }
		],
		locale: 'nl' as const,
		...more
	});
	async function pilot(more: object = {}): Promise<string> {
		const made = await createPilot(world.ctx('owner'), input(more));
		if (!made.ok) throw new Error(made.refusal.code);
		return made.value.id;
	}
	const count = async (
		table: 'checklistItem' | 'consentText' | 'assessment' | 'team',
		pilotId: string
	) =>
		(
			await world.services.db
				.selectFrom(table)
				.select('id')
				.where('pilotId', '=', pilotId)
				.execute()
		).length;
	const pilots = async () =>
		(await world.services.db.selectFrom('pilot').select('id').execute()).length;
	const actionsOf = async (pilotId: string) => {
		const rows = await world.services.db
			.selectFrom('auditEvent')
			.select('action')
			.where('pilotId', '=', pilotId)
			.where('action', 'not like', 'alert.%')
			.orderBy('seq')
			.execute();
		return rows.map((row) => row.action);
	};

	it('makes a pilot with everything its packs ask, in one go', async () => {
		const id = await pilot();
		expect(await count('checklistItem', id)).toBe(10);
		expect(await count('consentText', id)).toBe(1);
		expect(await count('assessment', id)).toBe(2);
		expect(await count('team', id)).toBe(1);
		expect(await actionsOf(id)).toEqual([
			'pilot.created',
			'role.assigned',
			'role.assigned',
			'consent-text.created'
		]);
		const overview = await pilotOverview(world.ctx('po'), id);
		if (!overview.ok) throw new Error(overview.refusal.code);
		expect(overview.value.state.pilot).toMatchObject({ phase: 'voorbereiding', running: 'open' });
		expect(overview.value.items.map((item) => item.number)).toEqual([
			1, 2, 3, 4, 5, 6, 7, 8, 9, 10
		]);
		expect(overview.value.items.every((item) => !item.ready && !item.lapsed)).toBe(true);
		expect(overview.value.gate?.phase).toBe('kennismaking');
		expect(overview.value.gate?.blockers.map(({ code }) => code)).toContain('exit-plan-missing');
		expect(overview.value.reasons.map(({ code }) => code)).toContain('phase-not-live');
		expect(overview.value.people.find(({ role }) => role === 'MW')?.teamName).toBe('Onthaal');
	});

	it('makes nothing at all when one person cannot get a role', async () => {
		const before = { pilots: await pilots(), actions: await world.auditActions() };
		const people = [{ userId: world.users.outsider, role: 'MW' }];
		const made = await createPilot(world.ctx('owner'), input({ people }));
		expect(made).toMatchObject({ ok: false, refusal: { code: 'person-not-assignable' } });
		expect({ pilots: await pilots(), actions: await world.auditActions() }).toEqual(before);
	});

	it('refuses what is not in the pack, and who may not', async () => {
		const before = await pilots();
		const by = async (person: 'owner' | 'po', more: object) => {
			const made = await createPilot(world.ctx(person), input(more));
			return made.ok ? 'made' : made.refusal.code;
		};
		expect(await by('po', {})).toBe('not-allowed');
		expect(await by('owner', { name: ' ' })).toBe('name-required');
		expect(await by('owner', { scope: '' })).toBe('scope-required');
		expect(await by('owner', { packUrn: 'urn:waarborg:use-case:niets' })).toBe('pack-unknown');
		expect(await by('owner', { templates: [] })).toBe('templates-required');
		expect(await by('owner', { templates: ['iets-anders'] })).toBe('template-unknown');
		expect(await pilots()).toBe(before);
	});

	it('does not exist for another organisation, and the attempt is kept in that chain', async () => {
		const id = await pilot();
		const outsider = world.ctx('outsider');
		expect(await pilotOverview(outsider, id)).toMatchObject({
			ok: false,
			refusal: { code: 'not-found' }
		});
		const refused = await pausePilot(outsider, id, { reason: 'Zomaar' });
		expect(refused).toEqual({ ok: false, refusal: { code: 'not-found' } });
		const entries = await world.services.db
			.selectFrom('auditEvent')
			.select(['action', 'subjectId', 'pilotId'])
			.where('organisationId', '=', outsider.actor.organisationId)
			.execute();
		expect(entries).toEqual([
			{ action: 'access.refused', subjectId: id, pilotId: null },
			{ action: 'access.refused', subjectId: id, pilotId: null }
		]);
		const pauses = await world.services.db
			.selectFrom('pause')
			.selectAll()
			.where('pilotId', '=', id)
			.execute();
		expect(pauses).toEqual([]);
	});

	it('anyone with a role pauses with a reason; no one without; nobody un-pauses', async () => {
		const id = await pilot();
		expect(await pausePilot(world.ctx('mw2'), id, { reason: 'x' })).toMatchObject({
			refusal: { code: 'not-allowed' }
		});
		expect(await pausePilot(world.ctx('mw1'), id, { reason: ' ' })).toMatchObject({
			refusal: { code: 'reason-required' }
		});
		expect(await pausePilot(world.ctx('mw1'), id, { reason: 'Een cliënt klaagde' })).toMatchObject({
			ok: true
		});
		const state = await loadGovernanceState(world.services.db, world.services, id);
		expect(state?.pilot.running).toBe('gepauzeerd');
		expect(pilotReasons(state!).map(({ code }) => code)).toContain('paused');
		expect((await actionsOf(id)).slice(-2)).toEqual(['access.refused', 'pilot.paused']);
		const pauses = await world.services.db
			.selectFrom('pause')
			.selectAll()
			.where('pilotId', '=', id)
			.execute();
		expect(pauses).toMatchObject([
			{ cause: 'person', reason: 'Een cliënt klaagde', by: world.users.mw1, liftedAt: null }
		]);
	});

	it('assigns and ends roles, with deputies, once', async () => {
		const id = await pilot();
		const deputy = { userId: world.users.fb, role: 'FB', deputy: true };
		const given = await assignRole(world.ctx('po'), id, deputy);
		if (!given.ok) throw new Error(given.refusal.code);
		expect(await assignRole(world.ctx('po'), id, deputy)).toMatchObject({
			refusal: { code: 'role-already-held' }
		});
		expect(await assignRole(world.ctx('mw1'), id, deputy)).toMatchObject({
			refusal: { code: 'not-allowed' }
		});
		const auditor = { userId: world.users.auditor, role: 'MW' };
		expect(await assignRole(world.ctx('po'), id, auditor)).toMatchObject({
			refusal: { code: 'person-not-assignable' }
		});
		expect(await endRole(world.ctx('po'), id, given.value.id)).toMatchObject({ ok: true });
		expect(await endRole(world.ctx('po'), id, given.value.id)).toMatchObject({
			refusal: { code: 'not-found' }
		});
		expect((await actionsOf(id)).filter((action) => action.startsWith('role.'))).toEqual([
			'role.assigned',
			'role.assigned',
			'role.assigned',
			'role.ended'
		]);
		expect(await pausePilot(world.ctx('fb'), id, { reason: 'x' })).toMatchObject({
			refusal: { code: 'not-allowed' }
		});
	});

	it('edits with the version that was on the screen, never over someone else', async () => {
		const id = await pilot();
		const change = {
			pilotId: id,
			version: 1,
			name: 'Nieuw',
			scope: 'Anders',
			templates: input().templates,
			publicContact: ''
		};
		expect(await editPilot(world.ctx('po'), change)).toEqual({ ok: true, value: { version: 2 } });
		expect(await editPilot(world.ctx('po'), { ...change, name: 'Later' })).toMatchObject({
			refusal: { code: 'changed-meanwhile' }
		});
		const row = await world.services.db
			.selectFrom('pilot')
			.selectAll()
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		expect(row).toMatchObject({ name: 'Nieuw', scope: 'Anders', version: 2, publicContact: null });
	});

	it('shows the timeline by kind, person and day, to who may', async () => {
		world.clock.set('2026-03-02T09:00:00.000Z');
		const id = await pilot();
		world.clock.set('2026-03-03T22:59:00.000Z');
		await pausePilot(world.ctx('mw1'), id, { reason: '=SOM(A1)' });
		const page = await pilotTimeline(world.ctx('po'), id, {});
		expect(page.ok && page.value.entries.slice(0, 2)).toMatchObject([
			{ action: 'alert.raised', actorName: 'Waarborg' },
			{ action: 'pilot.paused', actorName: 'Mia Werk' }
		]);
		const only = async (filter: object) => {
			const found = await auditForExport(world.ctx('po'), filter, id);
			return found.ok ? found.value.map((entry) => entry.action) : found.refusal.code;
		};
		expect(await only({ kind: 'pilot' })).toEqual(['pilot.paused', 'pilot.created']);
		expect(await only({ actorId: world.users.mw1 })).toEqual(['pilot.paused']);
		expect(await only({ from: '2026-03-03', to: '2026-03-03' })).toEqual([
			'alert.raised',
			'pilot.paused'
		]);
		expect(await only({ from: '2026-03-04' })).toEqual([]);
		expect(await pilotTimeline(world.ctx('mw1'), id, {})).toMatchObject({
			refusal: { code: 'not-allowed' }
		});
	});

	it('checks the chain of the organisation for oversight only', async () => {
		await pilot();
		const entries = async () => {
			const { count } = await world.services.db
				.selectFrom('auditEvent')
				.select(({ fn }) => fn.countAll().as('count'))
				.where('organisationId', '=', world.organisationId)
				.executeTakeFirstOrThrow();
			return Number(count);
		};
		const audit = await organisationAudit(world.ctx('auditor'), {});
		expect(audit.ok && audit.value).toMatchObject({
			total: await entries(),
			brokenAt: null
		});
		expect(await organisationAudit(world.ctx('po'), {})).toMatchObject({
			refusal: { code: 'not-allowed' }
		});
	});

	it('publishes live pilots only', async () => {
		const id = await pilot();
		expect(await publicRegister(world.services)).toEqual([]);
		await world.services.db
			.updateTable('pilot')
			.set({ phase: 'kennismaking' })
			.where('id', '=', id)
			.execute();
		expect(await publicRegister(world.services)).toEqual([
			{
				id,
				organisation: 'OCMW Test',
				demo: false,
				name: 'Verslagen',
				purpose: 'Concepten van sociale verslagen',
				phase: 'kennismaking',
				running: 'open',
				contact: 'onthaal@test.example'
			}
		]);
	});

	it('tells everyone what she owes', async () => {
		const id = await pilot();
		await world.assignRoles(id);
		const kinds = async (person: 'po' | 'dpo' | 'mw1') =>
			(await myTasks(world.ctx(person))).tasks
				.filter((task) => task.pilotId === id)
				.map(({ kind }) => kind);
		expect(await kinds('dpo')).toContain('consent-advise');
		expect(await kinds('mw1')).toEqual(['training']);
		expect(await kinds('po')).toEqual(expect.arrayContaining(['item', 'owners']));
		expect((await myTasks(world.ctx('mw1'))).drafts).toBe(true);
		expect(await myTasks(world.ctx('outsider'))).toEqual({
			tasks: [],
			notices: [],
			drafts: false,
			pilots: 0
		});
	});
});
