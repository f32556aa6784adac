import { describe, expect, it } from 'vitest';
import type { Action, OrganisationRole, PilotRole } from './permissions.ts';
import { actions, can, organisationRoles, pilotRoles } from './permissions.ts';

/**
 * Who may do what, written out: [organisation roles that suffice, pilot roles that suffice, with which tie]. `own` = only for the
 * worker's own contact; `item` = besides, anyone with a pilot role who owns the item; `VB?` = the role that is accountable for
 * stop/go. A right that is granted by accident has no line here and fails.
 */
const table: Record<Action, [organisation: string, pilot: string, tie?: 'own' | 'item']> = {
	'organisation.manage': ['owner admin', ''],
	'people.view': ['owner admin member auditor', ''],
	'people.invite': ['owner admin', ''],
	'people.end': ['owner admin', ''],
	'audit.view': ['owner admin auditor', ''],
	'portfolio.view': ['owner admin member auditor', ''],
	'pilot.create': ['owner admin', ''],
	'pilot.view': ['owner admin auditor', 'PO FB DPO CISO ETH SU MW BCSD VB'],
	'pilot.edit': ['', 'PO FB'],
	'pilot.assign': ['owner admin', 'PO'],
	'pilot.pause': ['', 'PO FB DPO CISO ETH SU MW BCSD VB'],
	'checklist.edit': ['', 'PO FB', 'item'],
	'evidence.add': ['', 'PO FB DPO CISO SU', 'item'],
	'values.sign': ['', 'VB'],
	'consent-text.edit': ['', 'PO FB'],
	'consent-text.advise': ['', 'DPO'],
	'consent-text.approve': ['', 'PO'],
	'consent-register.view': ['owner admin auditor', 'PO DPO ETH VB'],
	'assessment.edit': ['', 'PO FB DPO ETH CISO'],
	'assessment.advise': ['', 'DPO'],
	'assessment.sign': ['', 'PO VB'],
	'assessment.comment': ['', 'PO FB DPO CISO ETH SU MW BCSD VB'],
	'risk.accept': ['', 'VB'],
	'plan.edit': ['', 'PO FB'],
	'plan.freeze': ['', 'VB?'],
	'measurement.import': ['', 'PO FB'],
	'measurement.record': ['', 'PO FB SU MW'],
	'dashboard.view': ['owner admin auditor', 'PO FB DPO CISO ETH SU MW BCSD VB'],
	'bundle.export': ['owner admin auditor', 'PO FB DPO CISO ETH VB'],
	'contact.create': ['', 'MW SU'],
	'contact.view': ['', 'MW SU', 'own'],
	'contact.edit': ['', 'MW SU', 'own'],
	'contact.withdraw': ['', 'MW SU', 'own'],
	'contact.hand-over': ['', 'SU PO', 'own'],
	'advice.dpo': ['', 'DPO'],
	'advice.ciso': ['', 'CISO'],
	'meeting.view': ['owner admin auditor', 'ETH VB PO DPO CISO FB BCSD'],
	'meeting.plan': ['', 'ETH PO'],
	'meeting.rules': ['', 'ETH'],
	'meeting.vote': ['', 'ETH'],
	'decision.sign': ['', 'VB?'],
	'decision.second-sign': ['', 'VB?'],
	'condition.fulfil': ['', 'PO', 'item'],
	'incident.report': ['', 'PO FB DPO CISO ETH SU MW BCSD VB'],
	'incident.view': ['owner admin auditor', 'PO FB DPO CISO ETH SU MW BCSD VB'],
	'incident.close': ['', 'PO CISO DPO'],
	'version.register': ['', 'FB PO'],
	'models.view': ['owner admin', 'FB'],
	'models.manage': ['owner admin', ''],
	'mail.manage': ['owner admin', ''],
	'engine.choose': ['', 'FB PO'],
	'template.view': ['owner admin member auditor', ''],
	'template.edit': ['owner admin', 'FB'],
	'training.record': ['', 'SU PO MW'],
	'pilot.audit': ['owner admin auditor', 'PO DPO CISO ETH VB FB']
};

const roleSets: (PilotRole | null)[] = [null, ...pilotRoles];

describe('the permission matrix', () => {
	it('has a line for every action', () => {
		expect(Object.keys(table).sort()).toEqual([...actions].sort());
	});

	it.each(actions)('%s', (action) => {
		for (const organisationRole of organisationRoles) {
			for (const role of roleSets) {
				for (const decisionRole of [undefined, 'VB', 'ETH'] as const) {
					for (const own of [false, true]) {
						const asked = { organisationRole, role, decisionRole, own };
						const granted = can(actor(organisationRole), action, {
							roles: role ? [role] : [],
							...(decisionRole && { decisionRole }),
							workerId: own ? 'me' : 'someone-else',
							ownerId: own ? 'me' : 'someone-else'
						});
						expect({ ...asked, granted }).toEqual({ ...asked, granted: expected(action, asked) });
					}
				}
			}
		}
	});

	it('adds up the roles of one person and gives nothing more', () => {
		const both = { roles: ['MW', 'DPO'] as const, workerId: 'me' };
		expect(can(actor('member'), 'contact.view', both)).toBe(true);
		expect(can(actor('member'), 'advice.dpo', both)).toBe(true);
		expect(can(actor('member'), 'decision.sign', both)).toBe(false);
	});

	it('refuses what has no subject: no roles given is no roles', () => {
		for (const action of actions) {
			const [organisation] = table[action];
			expect(can(actor('member'), action)).toBe(organisation.split(' ').includes('member'));
		}
	});
});

describe('lines that must never blur', () => {
	const boards = ['PO', 'FB', 'DPO', 'CISO', 'ETH', 'BCSD', 'VB'] as const;
	const clientData = ['contact.view', 'contact.edit', 'contact.withdraw'] as const;

	it.each(boards)('%s never reads client data, not even of a contact in her own name', (role) => {
		for (const action of clientData) {
			expect(can(actor('owner'), action, { roles: [role], workerId: 'me' })).toBe(false);
		}
	});

	it('no organisation role reads client data', () => {
		for (const organisationRole of organisationRoles) {
			for (const action of clientData) {
				expect(can(actor(organisationRole), action, { workerId: 'me' })).toBe(false);
			}
		}
	});

	it('a worker does not read a colleague’s contact', () => {
		for (const role of ['MW', 'SU'] as const) {
			for (const action of clientData) {
				expect(can(actor('member'), action, { roles: [role], workerId: 'colleague' })).toBe(false);
			}
		}
	});

	it('the DPO is kept out of purposes, risk acceptance and stop/go (art. 38(6) GDPR)', () => {
		const dpo = { roles: ['DPO'] as const, decisionRole: 'VB' as const };
		for (const action of [
			'decision.sign',
			'decision.second-sign',
			'plan.freeze',
			'assessment.sign',
			'risk.accept',
			'values.sign',
			'pilot.edit'
		] as const) {
			expect(can(actor('admin'), action, dpo)).toBe(false);
		}
	});

	it('an auditor changes nothing', () => {
		const readable = ['audit.view', 'portfolio.view', 'people.view', 'pilot.view'];
		const alsoReadable = [
			'meeting.view',
			'template.view',
			'dashboard.view',
			'bundle.export',
			'incident.view',
			'pilot.audit',
			'consent-register.view'
		];
		const granted = actions.filter((action) => can(actor('auditor'), action, { ownerId: 'me' }));
		expect(granted.sort()).toEqual([...readable, ...alsoReadable].sort());
	});
});

function actor(organisationRole: OrganisationRole) {
	return { userId: 'me', name: 'Ik', organisationId: 'org', organisationRole };
}

function expected(
	action: Action,
	asked: {
		organisationRole: OrganisationRole;
		role: PilotRole | null;
		decisionRole: PilotRole | undefined;
		own: boolean;
	}
): boolean {
	const [organisation, pilot, tie] = table[action];
	if (organisation.split(' ').includes(asked.organisationRole)) return true;
	if (!asked.role) return false;
	const roles = pilot.replace('VB?', asked.decisionRole ?? 'VB').split(' ');
	if (tie === 'item') return roles.includes(asked.role) || asked.own;
	if (action === 'contact.hand-over') {
		return roles.includes(asked.role) || (asked.own && asked.role === 'MW');
	}
	return roles.includes(asked.role) && (tie !== 'own' || asked.own);
}
