/** Roles in the organisation (account level). */
export type OrganisationRole = 'owner' | 'admin' | 'member' | 'auditor';

/** Roles in a pilot, from the RACI (legal-facts.md §6). The vendor has no login. */
export type PilotRole = 'PO' | 'FB' | 'DPO' | 'CISO' | 'ETH' | 'SU' | 'MW' | 'BCSD' | 'VB';

export const organisationRoles: readonly OrganisationRole[] = [
	'owner',
	'admin',
	'member',
	'auditor'
];
export const pilotRoles: readonly PilotRole[] = [
	'PO',
	'FB',
	'DPO',
	'CISO',
	'ETH',
	'SU',
	'MW',
	'BCSD',
	'VB'
];

export interface Actor {
	userId: string;
	name: string;
	organisationId: string;
	organisationRole: OrganisationRole;
}

/** What the action is about: the actor's live roles in that pilot, and who the person concerned is. */
export interface Subject {
	/** Roles the actor holds in the pilot now; empty for organisation-level actions. */
	roles?: readonly PilotRole[];
	/** Who is accountable for stop/go in this pilot (VB, or ETH if the organisation chose so). */
	decisionRole?: PilotRole;
	/** The worker whose contact it is. */
	workerId?: string;
	/** The person who owns the checklist item. */
	ownerId?: string | null;
}

type Rule = (actor: Actor, subject: Subject) => boolean;

const organisation =
	(...allowed: OrganisationRole[]): Rule =>
	(actor) =>
		allowed.includes(actor.organisationRole);
const pilot =
	(...allowed: PilotRole[]): Rule =>
	(_, subject) =>
		allowed.some((role) => subject.roles?.includes(role));
const anyPilotRole: Rule = (_, subject) => (subject.roles?.length ?? 0) > 0;
const either =
	(...rules: Rule[]): Rule =>
	(actor, subject) =>
		rules.some((rule) => rule(actor, subject));
const both =
	(...rules: Rule[]): Rule =>
	(actor, subject) =>
		rules.every((rule) => rule(actor, subject));
const ownContact: Rule = (actor, subject) => subject.workerId === actor.userId;
const itemOwner: Rule = (actor, subject) => !!subject.ownerId && subject.ownerId === actor.userId;
const accountable: Rule = (_, subject) => !!subject.roles?.includes(subject.decisionRole ?? 'VB');
const oversight = organisation('owner', 'admin', 'auditor');

/**
 * Who may do what. Client data (`contact.*`) follows the worker, never the board, the administrator or the auditor.
 * The DPO advises and guards; art. 38(6) GDPR keeps her out of purposes, risk acceptance and stop/go.
 */
const rules = {
	'organisation.manage': organisation('owner', 'admin'),
	'people.view': organisation('owner', 'admin', 'member', 'auditor'),
	'people.invite': organisation('owner', 'admin'),
	'people.end': organisation('owner', 'admin'),
	'audit.view': oversight,
	'portfolio.view': organisation('owner', 'admin', 'member', 'auditor'),
	'pilot.create': organisation('owner', 'admin'),
	'pilot.view': either(anyPilotRole, oversight),
	'pilot.edit': pilot('PO', 'FB'),
	'pilot.assign': either(pilot('PO'), organisation('owner', 'admin')),
	'pilot.pause': anyPilotRole,
	'checklist.edit': either(pilot('PO', 'FB'), both(anyPilotRole, itemOwner)),
	'evidence.add': either(pilot('PO', 'FB', 'DPO', 'CISO', 'SU'), both(anyPilotRole, itemOwner)),
	'values.sign': pilot('VB'),
	'consent-text.edit': pilot('PO', 'FB'),
	'consent-text.advise': pilot('DPO'),
	'consent-text.approve': pilot('PO'),
	'consent-register.view': either(pilot('PO', 'DPO', 'ETH', 'VB'), oversight),
	'assessment.edit': pilot('PO', 'FB', 'DPO', 'ETH', 'CISO'),
	'assessment.advise': pilot('DPO'),
	'assessment.sign': pilot('PO', 'VB'),
	'assessment.comment': anyPilotRole,
	'risk.accept': pilot('VB'),
	'plan.edit': pilot('PO', 'FB'),
	'plan.freeze': accountable,
	'measurement.import': pilot('PO', 'FB'),
	'measurement.record': pilot('PO', 'FB', 'SU', 'MW'),
	'dashboard.view': either(anyPilotRole, oversight),
	'bundle.export': either(pilot('PO', 'FB', 'DPO', 'CISO', 'ETH', 'VB'), oversight),
	'contact.create': pilot('MW', 'SU'),
	'contact.view': both(pilot('MW', 'SU'), ownContact),
	'contact.edit': both(pilot('MW', 'SU'), ownContact),
	'contact.withdraw': both(pilot('MW', 'SU'), ownContact),
	'contact.hand-over': either(both(pilot('MW', 'SU'), ownContact), pilot('SU', 'PO')),
	'advice.dpo': pilot('DPO'),
	'advice.ciso': pilot('CISO'),
	'meeting.view': either(pilot('ETH', 'VB', 'PO', 'DPO', 'CISO', 'FB', 'BCSD'), oversight),
	'meeting.plan': pilot('ETH', 'PO'),
	'meeting.rules': pilot('ETH'),
	'meeting.vote': pilot('ETH'),
	'decision.sign': accountable,
	'decision.second-sign': accountable,
	'condition.fulfil': either(pilot('PO'), both(anyPilotRole, itemOwner)),
	'incident.report': anyPilotRole,
	'incident.view': either(anyPilotRole, oversight),
	'incident.close': pilot('PO', 'CISO', 'DPO'),
	'version.register': pilot('FB', 'PO'),
	'models.view': either(organisation('owner', 'admin'), pilot('FB')),
	'models.manage': organisation('owner', 'admin'),
	'mail.manage': organisation('owner', 'admin'),
	'engine.choose': pilot('FB', 'PO'),
	'template.view': organisation('owner', 'admin', 'member', 'auditor'),
	'template.edit': either(organisation('owner', 'admin'), pilot('FB')),
	'training.record': pilot('SU', 'PO', 'MW'),
	'pilot.audit': either(pilot('PO', 'DPO', 'CISO', 'ETH', 'VB', 'FB'), oversight)
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof rules;

export const actions = Object.keys(rules) as Action[];

/** True when the actor may do the action on the subject, on this day's roles. Everything not granted is refused. */
export function can(actor: Actor, action: Action, subject: Subject = {}): boolean {
	return rules[action](actor, subject);
}
