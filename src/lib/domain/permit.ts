import type { EngineVersion, GovernanceState } from './governance.ts';
import { isCurrent, isStale, overdueConditions, phaseAllows } from './governance.ts';
import type { Localized } from './locale.ts';
import type { Complexity } from './pilot.ts';
import { isLive } from './pilot.ts';

/** What someone wants the AI to do, or to have its result stored. */
export interface PermitRequest {
	worker: { hasRole: boolean; trained: boolean };
	contact: {
		consent: 'yes' | 'no' | 'withdrawn' | 'unasked';
		templateId: string;
		templateVersion: string;
		complexity: Complexity;
		known: boolean;
	};
	engine: EngineVersion;
	/** The no-go rule the result hit, if any (asked before storing). */
	noGoHit?: string;
}

export interface Permit {
	allowed: boolean;
	reasons: PermitReason[];
}

export interface PermitReason {
	code: PermitCode;
	params: Record<string, string | number>;
}

/**
 * The interlock. Pure; every reason that applies is given, so that one look tells what would lift them all. A state that could
 * not be read (`null`) is a no: it fails closed. The manual path never asks.
 */
export function permit(state: GovernanceState | null, request: PermitRequest): Permit {
	if (!state) return { allowed: false, reasons: [{ code: 'state-unreadable', params: {} }] };
	const reasons = [...pilotReasons(state), ...requestReasons(state, request)];
	return { allowed: reasons.length === 0, reasons };
}

/** The reasons that shut the interlock for everyone in the pilot, whatever the contact: shown on the pilot's page. */
export function pilotReasons(state: GovernanceState): PermitReason[] {
	const reasons: PermitReason[] = [];
	const add = (code: PermitCode, params: PermitReason['params'] = {}) =>
		reasons.push({ code, params });

	if (!isLive(state.pilot.phase)) add('phase-not-live', { phase: state.pilot.phase });
	if (state.pilot.running === 'gepauzeerd') add('paused');
	if (state.pilot.running === 'gestopt') add('stopped');
	if (isLive(state.pilot.phase) && !state.decision) add('no-decision');
	if (isStale(state)) add('decision-stale');
	for (const condition of overdueConditions(state)) {
		add('condition-overdue', { condition: condition.text, dueDate: condition.dueDate });
	}
	if (!state.plan) add('plan-not-frozen');
	for (const incident of state.openIncidents) {
		if (incident.severity === 'ernstig') add('incident-open', { kind: incident.kind });
	}
	for (const kpi of state.verdict?.red ?? []) add('red-verdict', { kpi });
	for (const kind of ['dpia', 'fria'] as const) {
		if (!isCurrent(state.assessments[kind], state.today)) {
			add('assessment-lapsed', { kind: kind.toUpperCase() });
		}
	}
	for (const evidence of state.vendorEvidence) {
		if (evidence.expiresOn < state.today) {
			add('vendor-evidence-expired', { title: evidence.title, date: evidence.expiresOn });
		}
	}
	return reasons;
}

function requestReasons(state: GovernanceState, request: PermitRequest): PermitReason[] {
	const reasons: PermitReason[] = [];
	const add = (code: PermitCode, params: PermitReason['params'] = {}) =>
		reasons.push({ code, params });
	const { worker, contact, engine } = request;

	if (!worker.hasRole) add('no-role');
	else if (!worker.trained) add('untrained');
	const { templateId: template, templateVersion: version } = contact;
	if (!state.pilot.scope.includes(template)) add('template-out-of-scope', { template });
	else if (
		!state.registeredTemplates.some((known) => known.id === template && known.version === version)
	) {
		add('template-not-registered', { template, version });
	}
	if (!phaseAllows(state.pilot.phase, contact)) add('phase-limits-contact');
	if (
		!state.engines.some((known) => known.name === engine.name && known.version === engine.version)
	) {
		add('engine-not-registered', { engine: engine.name, version: engine.version });
	}
	if (contact.consent === 'withdrawn') add('consent-withdrawn');
	else if (contact.consent !== 'yes') add('no-consent');
	if (request.noGoHit) add('no-go', { rule: request.noGoHit });
	return reasons;
}

/** Where a reason can be lifted, relative to the pilot's address (`contact` = the contact's own page). */
type Lift =
	| 'overview'
	| 'decisions'
	| 'plan'
	| 'incidents'
	| 'dashboard'
	| 'checklist/4'
	| 'checklist/6'
	| 'checklist/7'
	| 'checklist/8'
	| 'checklist/9'
	| 'contact'
	| 'none';

/** Every reason: its sentence for a social worker, and where to go. */
export const permitReasons = {
	'state-unreadable': {
		lift: 'none',
		nl: 'De toestand van de pilot kon niet gelezen worden. Daarom staat de AI uit. Probeer opnieuw of verwittig functioneel beheer.',
		en: 'The state of the pilot could not be read, so the AI is off. Try again or tell the functional manager.',
		fr: 'L’état du pilote n’a pas pu être lu. L’IA est donc désactivée. Réessayez ou prévenez le gestionnaire fonctionnel.'
	},
	'phase-not-live': {
		lift: 'decisions',
		nl: 'De pilot is in de fase “{phase}”: de AI mag nog niet of niet meer werken.',
		en: 'The pilot is in the phase “{phase}”: the AI may not run yet, or no longer.',
		fr: 'Le pilote est dans la phase « {phase} » : l’IA ne peut pas encore, ou ne peut plus fonctionner.'
	},
	paused: {
		lift: 'decisions',
		nl: 'De pilot is gepauzeerd. Alleen een besluit kan hem weer openen.',
		en: 'The pilot is paused. Only a decision can open it again.',
		fr: 'Le pilote est en pause. Seule une décision peut le rouvrir.'
	},
	stopped: {
		lift: 'decisions',
		nl: 'De pilot is gestopt door een besluit.',
		en: 'The pilot was stopped by a decision.',
		fr: 'Le pilote a été arrêté par une décision.'
	},
	'no-decision': {
		lift: 'decisions',
		nl: 'Er is nog geen ondertekend besluit om te starten.',
		en: 'There is no signed decision to start yet.',
		fr: 'Il n’y a pas encore de décision signée de démarrer.'
	},
	'decision-stale': {
		lift: 'decisions',
		nl: 'Het besluit is verouderd: wat eraan ten grondslag lag, is gewijzigd. Het bestuur moet opnieuw beslissen.',
		en: 'The decision is stale: what it was based on has changed. The board must decide again.',
		fr: 'La décision est périmée : ce sur quoi elle reposait a changé. L’organe compétent doit décider à nouveau.'
	},
	'condition-overdue': {
		lift: 'decisions',
		nl: 'Een voorwaarde van het besluit is te laat ({dueDate}): “{condition}”.',
		en: 'A condition of the decision is overdue ({dueDate}): “{condition}”.',
		fr: 'Une condition de la décision est en retard ({dueDate}) : « {condition} ».'
	},
	'plan-not-frozen': {
		lift: 'plan',
		nl: 'Het meetplan is niet vastgelegd en ondertekend.',
		en: 'The measurement plan is not frozen and signed.',
		fr: 'Le plan de mesure n’est pas figé et signé.'
	},
	'incident-open': {
		lift: 'incidents',
		nl: 'Er staat een ernstig incident open ({kind}).',
		en: 'A serious incident is open ({kind}).',
		fr: 'Un incident grave est ouvert ({kind}).'
	},
	'red-verdict': {
		lift: 'dashboard',
		nl: 'De meting “{kpi}” staat op rood.',
		en: 'The measurement “{kpi}” is red.',
		fr: 'La mesure « {kpi} » est au rouge.'
	},
	'assessment-lapsed': {
		lift: 'checklist/4',
		nl: 'De {kind} is niet (meer) geldig ondertekend.',
		en: 'The {kind} is not, or no longer, validly signed.',
		fr: 'La {kind} n’est pas, ou plus, valablement signée.'
	},
	'vendor-evidence-expired': {
		lift: 'checklist/7',
		nl: 'Een bewijsstuk van de leverancier is vervallen op {date}: “{title}”.',
		en: 'Evidence from the vendor expired on {date}: “{title}”.',
		fr: 'Une pièce justificative du fournisseur a expiré le {date} : « {title} ».'
	},
	'no-role': {
		lift: 'checklist/6',
		nl: 'U hebt in deze pilot geen rol waarmee u met de AI mag werken.',
		en: 'You have no role in this pilot that lets you work with the AI.',
		fr: 'Vous n’avez dans ce pilote aucun rôle permettant de travailler avec l’IA.'
	},
	untrained: {
		lift: 'checklist/8',
		nl: 'U hebt de opleiding (huidige versie) nog niet afgerond.',
		en: 'You have not finished the training (current version) yet.',
		fr: 'Vous n’avez pas encore terminé la formation (version actuelle).'
	},
	'template-out-of-scope': {
		lift: 'overview',
		nl: 'Het sjabloon “{template}” valt buiten deze pilot.',
		en: 'The template “{template}” is outside this pilot.',
		fr: 'Le modèle « {template} » n’entre pas dans ce pilote.'
	},
	'template-not-registered': {
		lift: 'checklist/9',
		nl: 'De versie {version} van het sjabloon “{template}” is in deze pilot niet geregistreerd.',
		en: 'Version {version} of the template “{template}” is not registered in this pilot.',
		fr: 'La version {version} du modèle « {template} » n’est pas enregistrée dans ce pilote.'
	},
	'phase-limits-contact': {
		lift: 'overview',
		nl: 'In de fase kennismaking mag de AI alleen bij eenvoudige en gewone dossiers van cliënten die u al kent.',
		en: 'In the phase of getting acquainted the AI may only be used for simple and ordinary files of clients you already know.',
		fr: 'Dans la phase de prise de connaissance, l’IA ne peut servir que pour des dossiers simples et ordinaires de clients que vous connaissez déjà.'
	},
	'engine-not-registered': {
		lift: 'checklist/9',
		nl: 'De versie {version} van “{engine}” is niet geregistreerd.',
		en: 'Version {version} of “{engine}” is not registered.',
		fr: 'La version {version} de « {engine} » n’est pas enregistrée.'
	},
	'no-consent': {
		lift: 'contact',
		nl: 'De cliënt heeft voor dit contact geen ja gezegd op het gebruik van AI.',
		en: 'The client has not said yes to the use of AI for this contact.',
		fr: 'Le client n’a pas dit oui à l’utilisation de l’IA pour ce contact.'
	},
	'consent-withdrawn': {
		lift: 'contact',
		nl: 'De cliënt heeft de toestemming ingetrokken.',
		en: 'The client has withdrawn consent.',
		fr: 'Le client a retiré son consentement.'
	},
	'no-go': {
		lift: 'contact',
		nl: 'Het resultaat raakt aan een no-go: {rule}.',
		en: 'The result touches a no-go: {rule}.',
		fr: 'Le résultat touche à un interdit : {rule}.'
	}
} as const satisfies Record<string, Localized & { lift: Lift }>;

export type PermitCode = keyof typeof permitReasons;
