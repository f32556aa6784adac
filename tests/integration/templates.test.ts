import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sectionFields } from '#lib/domain/drafting/template-form.ts';
import { loadChecklistFacts } from '#lib/server/checklists/facts.ts';
import { registerVersion } from '#lib/server/checklists/registers.ts';
import { createContact, pilotsForContact } from '#lib/server/drafting/create-contact.ts';
import { draftFromSource } from '#lib/server/drafting/draft-from-source.ts';
import { ownContact } from '#lib/server/drafting/overview.ts';
import { loadReview } from '#lib/server/drafting/review.ts';
import { contactTemplate, reportTemplate } from '#lib/server/drafting/templates.ts';
import {
	copyTemplate,
	discardTemplateDraft,
	saveTemplateDraft,
	startTemplateDraft,
	templateDraft
} from '#lib/server/drafting/templates/drafts.ts';
import {
	compareVersions,
	templateLibrary,
	templatePage
} from '#lib/server/drafting/templates/library.ts';
import { publicationPage } from '#lib/server/drafting/templates/preview.ts';
import {
	publishTemplate,
	restoreTemplate,
	retireTemplate
} from '#lib/server/drafting/templates/publish.ts';
import { pilotTemplates, scopeTemplate } from '#lib/server/drafting/templates/scope.ts';
import { standardTemplate } from '#lib/server/drafting/templates/standard.ts';
import { findPilot } from '#lib/server/pilots/pilot-repository.ts';
import type { Ctx } from '#lib/server/context.ts';
import { dialectKeys } from '../support/database.ts';
import type { World } from '../support/world.ts';
import { openWorld } from '../support/world.ts';
import { code, consented, conversation, livePilot, opened, value } from './drafting-support.ts';

const id = 'intakeverslag';

describe.each(dialectKeys)('report templates on %s', (dialect) => {
	let world: World;
	let pilotId: string;
	let frank: Ctx;
	let mia: Ctx;
	beforeAll(async () => {
		world = await openWorld(dialect);
		pilotId = await livePilot(world);
		frank = world.ctx('fb');
		mia = world.ctx('mw1');
	});
	afterAll(() => world.close());

	const standard = () => standardTemplate(id)!;
	const current = async (of = id) =>
		(await reportTemplate(world.services.db, world.organisationId, of))?.version ?? null;
	const lastAudit = async (action: string) => {
		const row = await world.services.db
			.selectFrom('auditEvent')
			.select(['action', 'subjectId', 'pilotId', 'actorName', 'detail'])
			.where('action', '=', action)
			.orderBy('seq', 'desc')
			.executeTakeFirst();
		return row && { ...row, detail: JSON.parse(row.detail) as Record<string, unknown> };
	};
	/** Changes the Dutch title of a section in the draft. */
	const retitle = async (title: string, ctx = frank, of = id) => {
		const { version, template } = value(await templateDraft(ctx, of));
		const section = template.sections[0]!;
		const fields = { ...sectionFields(section), 'title.nl': title };
		return saveTemplateDraft(ctx, { templateId: of, version, section: section.id, fields });
	};
	const publish = async (reason: string, ctx = frank, of = id) => {
		const { version } = value(await templateDraft(ctx, of));
		return publishTemplate(ctx, { templateId: of, draftVersion: version, reason });
	};
	/** Publishes a next version in which only that title differs. */
	const nextVersion = async (title: string, reason = 'Klaardere titel') => {
		value(await startTemplateDraft(frank, { templateId: id }));
		value(await retitle(title));
		return value(await publish(reason)).version;
	};
	const templateOf = async (contactId: string) => {
		const { contact } = value(await ownContact(mia, contactId));
		return contactTemplate(world.services.db, contact);
	};

	it('begins with the nine standard versions, nobody’s draft and no history of its own', async () => {
		const { templates } = value(await templateLibrary(mia));
		expect(templates).toHaveLength(9);
		const intake = templates.find((template) => template.id === id)!;
		expect(intake).toMatchObject({
			versions: 1,
			retired: false,
			draft: null,
			pilots: [{ id: pilotId }],
			newest: { version: standard().version, origin: 'standard', current: true }
		});
	});

	it('lets owner, administrator and functional manager change, and keeps the attempt of others', async () => {
		for (const person of ['po', 'mw1', 'dpo', 'vb1', 'auditor'] as const) {
			expect(code(await startTemplateDraft(world.ctx(person), { templateId: id }))).toBe(
				'not-allowed'
			);
			expect(await lastAudit('access.refused')).toMatchObject({
				actorName: world.ctx(person).actor.name,
				subjectId: id,
				detail: { action: 'template.edit' }
			});
		}
		const plain = { ...frank, actor: { ...frank.actor, organisationRole: 'member' as const } };
		expect(code(await startTemplateDraft(plain, { templateId: id }))).toBe('ok');
		expect(code(await startTemplateDraft(world.ctx('owner'), { templateId: id }))).toBe('ok');
		expect(await lastAudit('template.started')).toMatchObject({ subjectId: id });
		expect(code(await discardTemplateDraft(plain, id))).toBe('ok');
		expect(await lastAudit('template.discarded')).toMatchObject({ subjectId: id });
	});

	it('shows another organisation nothing of it', async () => {
		await nextVersion('Eerste titel', 'Van ons alleen');
		const otto = world.ctx('outsider');
		expect(await reportTemplate(world.services.db, otto.actor.organisationId, id)).toBe(standard());
		const theirs = value(await templatePage(otto, id));
		expect(theirs.history.map(({ version }) => version)).toEqual([standard().version]);
		expect(code(await templatePage(otto, id, '2'))).toBe('template-gone');
		expect(code(await saveTemplateDraft(otto, { templateId: id, version: 1 }))).toBe(
			'template-no-draft'
		);
	});

	it('publishes with a reason as the next version and keeps the old ones', async () => {
		const version = await nextVersion('Aanmelding en gesprek', 'De teamvergadering vroeg het');
		expect(version).toBe('3');
		expect(await current()).toBe('3');
		expect(await lastAudit('template.published')).toMatchObject({
			subjectId: id,
			actorName: 'Frank Beheer',
			detail: { version: '3', basedOn: '2', changes: 1, reason: 'De teamvergadering vroeg het' }
		});
		const page = value(await templatePage(mia, id));
		expect(page.history.map(({ version: each }) => each)).toEqual(['3', '2', standard().version]);
		expect(page.history[0]).toMatchObject({
			by: 'Frank Beheer',
			reason: 'De teamvergadering vroeg het',
			current: true
		});
		expect(value(await templatePage(mia, id, '2')).shown?.sections[0]?.title.nl).toBe(
			'Eerste titel'
		);
		expect(value(await compareVersions(mia, id, '2', '3'))).toMatchObject([
			{ what: 'changed', field: 'title.nl', before: 'Eerste titel' }
		]);
	});

	it('refuses to publish without a reason, without a change, or what is not right', async () => {
		value(await startTemplateDraft(frank, { templateId: id }));
		expect(code(await publish('Niets veranderd'))).toBe('template-unchanged');
		value(await retitle('Nog een titel'));
		expect(code(await publish('  '))).toBe('reason-required');
		value(await retitle(''));
		const refused = await publish('Toch maar');
		expect(refused).toMatchObject({ ok: false, refusal: { code: 'template-faults' } });
		expect(JSON.stringify(refused)).toContain('titel ontbreekt in het Nederlands');
		expect(await current()).toBe('3');
		value(await discardTemplateDraft(frank, id));
	});

	it('saves what is not finished, and nothing over what someone else saved', async () => {
		value(await startTemplateDraft(frank, { templateId: id }));
		value(await retitle(''));
		const { version, faults } = value(await templateDraft(frank, id));
		expect(faults.map(({ code: fault }) => fault)).toContain('section-title-missing');
		value(await retitle('Van de eigenaar', world.ctx('owner')));
		const stale = { templateId: id, version, edit: { kind: 'add-section', title: 'X' } as const };
		expect(code(await saveTemplateDraft(frank, stale))).toBe('changed-meanwhile');
		expect(
			code(await publishTemplate(frank, { templateId: id, draftVersion: version, reason: 'x' }))
		).toBe('changed-meanwhile');
		expect(value(await templateDraft(frank, id)).updatedBy).toBe('Olga Owner');
		value(await discardTemplateDraft(frank, id));
	});

	it('does not publish over a version that came in between', async () => {
		value(await startTemplateDraft(frank, { templateId: id }));
		value(await retitle('Trage wijziging'));
		value(await restoreTemplate(frank, { templateId: id, version: '2', reason: 'Was beter' }));
		expect(code(await publish('Nu pas klaar'))).toBe('template-based-on-older');
		value(await discardTemplateDraft(frank, id));
	});

	it('restores an old version as a new one', async () => {
		expect(await current()).toBe('4');
		const page = value(await templatePage(mia, id));
		expect(page.shown?.sections[0]?.title.nl).toBe('Eerste titel');
		expect(page.history[0]).toMatchObject({ version: '4', basedOn: '2', reason: 'Was beter' });
		expect(await lastAudit('template.published')).toMatchObject({ detail: { restored: '2' } });
		expect(code(await restoreTemplate(frank, { templateId: id, version: '9', reason: 'x' }))).toBe(
			'template-gone'
		);
		expect(code(await restoreTemplate(frank, { templateId: id, version: '2', reason: 'x' }))).toBe(
			'template-unchanged'
		);
	});

	it('keeps a contact in its version, and gives new ones the newest', async () => {
		const old = await opened(mia, pilotId, { templateId: id });
		const before = (await templateOf(old))!;
		const version = await nextVersion('Allernieuwste titel');
		const made = await opened(mia, pilotId, { templateId: id });
		expect((await templateOf(old))!).toEqual(before);
		expect((await templateOf(made))!.version).toBe(version);
		expect((await templateOf(made))!.sections[0]!.title.nl).toBe('Allernieuwste titel');
	});

	describe('the interlock', () => {
		it('shuts for a version nobody registered, and opens when it is', async () => {
			const contactId = await consented(mia, pilotId, { templateId: id });
			const version = (await templateOf(contactId))!.version;
			const refused = value(await draftFromSource(mia, contactId, { text: conversation }));
			expect(refused).toEqual({
				made: false,
				reasons: [{ code: 'template-not-registered', params: { template: id, version } }]
			});
			const registration = { pilotId, kind: 'template' as const, name: id, version };
			value(await registerVersion(frank, { ...registration, reason: 'Nagekeken' }));
			const after = value(await draftFromSource(mia, contactId, { text: conversation }));
			const reasons = after.made ? [] : after.reasons.map((reason) => reason.code);
			// A new template is a fact the assessments and the decision rest on.
			expect(reasons.sort()).toEqual(['assessment-lapsed', 'assessment-lapsed', 'decision-stale']);
			const pilot = (await findPilot(world.services.db, world.organisationId, pilotId))!;
			const facts = (await loadChecklistFacts(world.services.db, world.services, pilot))!;
			expect(facts.assessments.dpia.changedFacts).toEqual(['templates']);
		});

		it('makes the draft with exactly the version of the contact', async () => {
			const other = await livePilot(world);
			const version = (await current())!;
			const contactId = await consented(mia, other, { templateId: id });
			await nextVersion('Na de start van het contact');
			const registration = {
				kind: 'template',
				name: id,
				reason: 'x',
				registeredBy: frank.actor.userId
			};
			// Registered before the one that came with the pilot, so that the pilot still stands on that.
			await world.services.db
				.insertInto('registeredVersion')
				.values({
					...registration,
					id: world.services.newId(),
					pilotId: other,
					version,
					registeredAt: '2026-01-01T00:00:00.000Z'
				})
				.execute();
			expect(value(await draftFromSource(mia, contactId, { text: conversation }))).toEqual({
				made: true
			});
			const { draft } = value(await loadReview(mia, contactId));
			expect(draft.template.version).toBe(version);
			expect(draft.sections[0]!.title.nl).toBe('Allernieuwste titel');
		});
	});

	it('copies a template into one with an id of its own', async () => {
		const made = value(await copyTemplate(frank, { templateId: id, title: 'Verslag huisbezoek' }));
		expect(made.id).toBe('verslag-huisbezoek');
		expect(
			value(await copyTemplate(frank, { templateId: id, title: 'Verslag huisbezoek' })).id
		).toBe('verslag-huisbezoek-2');
		expect(await current(made.id)).toBeNull();
		expect(code(await publish('Nieuw', frank, made.id))).toBe('template-faults');
		const { version } = value(await templateDraft(frank, made.id));
		const fields = {
			'title.nl': 'Verslag huisbezoek',
			'title.en': 'Home visit',
			'title.fr': 'Visite à domicile',
			'user.SU': 'on',
			'basis.0.nl': 'OCMW-wet van 8 juli 1976, art. 60',
			'basis.0.en': 'Organic law of 8 July 1976, art. 60',
			'basis.0.fr': 'Loi organique du 8 juillet 1976, art. 60'
		};
		value(await saveTemplateDraft(frank, { templateId: made.id, version, fields }));
		expect(value(await publish('Voor huisbezoeken', frank, made.id)).version).toBe('1');
		expect(await current(made.id)).toBe('1');
	});

	it('takes templates in and out of a pilot with a reason', async () => {
		const templateId = 'verslag-huisbezoek';
		const version = async () => value(await pilotTemplates(frank, pilotId)).version;
		const scope = async (ctx: Ctx, inScope: boolean, reason = 'De dienst doet ook huisbezoeken') =>
			scopeTemplate(ctx, { pilotId, templateId, inScope, reason, version: await version() });
		expect(code(await scope(mia, true))).toBe('not-allowed');
		expect(code(await scope(frank, true, ' '))).toBe('reason-required');
		value(await scope(world.ctx('po'), true));
		expect(await lastAudit('template.scoped')).toMatchObject({
			pilotId,
			detail: { template: templateId, inScope: true, reason: 'De dienst doet ook huisbezoeken' }
		});
		const row = value(await pilotTemplates(mia, pilotId)).templates.find(
			(template) => template.id === templateId
		);
		expect(row).toMatchObject({
			inScope: true,
			toRegister: true,
			outsideUseCase: true,
			version: '1',
			registered: []
		});
		const stale = { pilotId, templateId, inScope: false, reason: 'x', version: 1 };
		expect(code(await scopeTemplate(frank, stale))).toBe('changed-meanwhile');
	});

	it('offers a template only to those it is meant for', async () => {
		const offered = async (ctx: Ctx) =>
			(await pilotsForContact(ctx))
				.find((pilot) => pilot.id === pilotId)!
				.templates.map((template) => template.id);
		expect(await offered(world.ctx('su'))).toContain('verslag-huisbezoek');
		expect(await offered(mia)).not.toContain('verslag-huisbezoek');
		const input = {
			pilotId,
			reference: 'D-1',
			templateId: 'verslag-huisbezoek',
			language: 'nl' as const,
			complexity: 'gewoon' as const,
			known: true,
			mode: 'contact' as const
		};
		expect(code(await createContact(mia, input))).toBe('template-not-yours');
		expect(code(await createContact(world.ctx('su'), input))).toBe('ok');
	});

	it('keeps at least one template in a pilot', async () => {
		const { templates } = value(await pilotTemplates(frank, pilotId));
		const inScope = templates.filter((template) => template.inScope).map((each) => each.id);
		const codes: string[] = [];
		for (const templateId of inScope) {
			const { version } = value(await pilotTemplates(frank, pilotId));
			const input = { pilotId, templateId, inScope: false, reason: 'Opkuis', version };
			codes.push(code(await scopeTemplate(frank, input)));
		}
		expect(codes).toEqual([...inScope.slice(1).map(() => 'ok'), 'template-last-in-scope']);
		const { version } = value(await pilotTemplates(frank, pilotId));
		value(
			await scopeTemplate(frank, { pilotId, templateId: id, inScope: true, reason: 'x', version })
		);
	});

	it('retires with a reason: no new contacts, the old ones go on', async () => {
		const contactId = await opened(mia, pilotId, { templateId: id });
		const before = await templateOf(contactId);
		expect(code(await retireTemplate(mia, { templateId: id, reason: 'x' }))).toBe('not-allowed');
		expect(code(await retireTemplate(frank, { templateId: id, reason: '' }))).toBe(
			'reason-required'
		);
		value(
			await retireTemplate(frank, { templateId: id, reason: 'Vervangen door het trajectverslag' })
		);
		expect(await lastAudit('template.retired')).toMatchObject({
			subjectId: id,
			detail: { reason: 'Vervangen door het trajectverslag' }
		});
		expect(await current()).toBeNull();
		expect(await templateOf(contactId)).toEqual(before);
		const input = {
			pilotId,
			reference: 'D-2',
			templateId: id,
			language: 'nl' as const,
			complexity: 'gewoon' as const,
			known: true,
			mode: 'contact' as const
		};
		expect(code(await createContact(mia, input))).toBe('template-not-in-pilot');
		const page = value(await templatePage(mia, id));
		expect(page.retired).toBe(true);
		expect(page.history[0]!.retired).toMatchObject({ by: 'Frank Beheer' });
		value(await restoreTemplate(frank, { templateId: id, version: '3', reason: 'Toch nodig' }));
		expect(await current()).toBe(String(Number(before!.version) + 1));
	});

	it('retires a standard template that was never changed, also after an update', async () => {
		value(await retireTemplate(frank, { templateId: 'evaluatieverslag', reason: 'Niet gebruikt' }));
		expect(await current('evaluatieverslag')).toBeNull();
		const { templates } = value(await templateLibrary(mia));
		expect(templates.find((template) => template.id === 'evaluatieverslag')!.retired).toBe(true);
	});

	it('previews what a sample becomes before and after, sentence by sentence', async () => {
		const of = 'trajectverslag';
		value(await startTemplateDraft(frank, { templateId: of }));
		const { template, version } = value(await templateDraft(frank, of));
		const gone = template.sections[0]!;
		value(
			await saveTemplateDraft(frank, {
				templateId: of,
				version,
				edit: { kind: 'remove-section', section: gone.id }
			})
		);
		const page = value(await publicationPage(frank, { templateId: of, lang: 'nl' }));
		expect(page.sample).toMatchObject({ template: of, lang: 'nl' });
		expect(page.changes).toMatchObject([{ what: 'removed' }]);
		const { before, after } = page.preview!;
		const was = before!.sections.find((section) => section.id === gone.id)!;
		expect(was.passages.length).toBeGreaterThan(0);
		for (const passage of was.passages) expect(passage).toHaveProperty('elsewhere');
		expect(after.sections.some((section) => section.id === gone.id)).toBe(false);
		expect(after.moved).toBeGreaterThanOrEqual(was.passages.length);
		expect(code(await publicationPage(mia, { templateId: of, lang: 'nl' }))).toBe('not-allowed');
		value(await discardTemplateDraft(frank, of));
	});
});
