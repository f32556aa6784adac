import type { Localized } from './locale.ts';
import type { Actor, PilotRole } from './permissions.ts';
import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';

export type Severity = 'licht' | 'ernstig';

export const severities: readonly Severity[] = ['licht', 'ernstig'];

export const severityNames: Readonly<Record<Severity, Localized>> = {
	licht: { nl: 'Licht', en: 'Minor', fr: 'Léger' },
	ernstig: { nl: 'Ernstig', en: 'Serious', fr: 'Grave' }
};

export type IncidentKind =
	| 'datalek'
	| 'verzonnen-feit'
	| 'verkeerde-persoon'
	| 'overgeslagen-validatie'
	| 'zonder-toestemming'
	| 'no-go'
	| 'ongelijke-behandeling'
	| 'storing'
	| 'andere';

/** What can go wrong, in the words of the report form. `andere` stays last. */
export const incidentKinds: Readonly<Record<IncidentKind, Localized>> = {
	datalek: {
		nl: 'Datalek: gegevens kwamen bij iemand die ze niet mocht zien',
		en: 'Data breach: data reached someone who should not see them',
		fr: 'Fuite de données : des données sont parvenues à une personne non autorisée'
	},
	'verzonnen-feit': {
		nl: 'Verzonnen feit in een gevalideerd verslag',
		en: 'Invented fact in a validated report',
		fr: 'Fait inventé dans un rapport validé'
	},
	'verkeerde-persoon': {
		nl: 'Uitspraak of feit bij de verkeerde persoon gezet',
		en: 'Statement or fact put with the wrong person',
		fr: 'Propos ou fait attribué à la mauvaise personne'
	},
	'overgeslagen-validatie': {
		nl: 'Verslag gebruikt zonder dat iemand het valideerde',
		en: 'Report used without anyone validating it',
		fr: 'Rapport utilisé sans que personne ne l’ait validé'
	},
	'zonder-toestemming': {
		nl: 'AI gebruikt zonder toestemming van de cliënt',
		en: 'AI used without the client’s consent',
		fr: 'IA utilisée sans le consentement du client'
	},
	'no-go': {
		nl: 'Een no-go is overschreden',
		en: 'A no-go was crossed',
		fr: 'Un interdit a été franchi'
	},
	'ongelijke-behandeling': {
		nl: 'Een cliënt werd slechter geholpen (bijvoorbeeld na een weigering)',
		en: 'A client was served worse (for example after a refusal)',
		fr: 'Un client a été moins bien aidé (par exemple après un refus)'
	},
	storing: {
		nl: 'Storing: het hulpmiddel werkte niet of werkte verkeerd',
		en: 'Failure: the tool did not work, or worked wrongly',
		fr: 'Panne : l’outil ne fonctionnait pas ou fonctionnait mal'
	},
	andere: { nl: 'Iets anders', en: 'Something else', fr: 'Autre chose' }
};

/** The hours the GDPR gives to notify the supervisory authority of a data breach (art. 33(1)). */
export const breachNotificationHours = 72;

/**
 * What the law asks after an incident, so that nobody has to look it up on a bad day: AI Act art. 26(5) for a serious one, GDPR
 * art. 33 and 34 for a data breach.
 */
export function legalDuties(incident: { severity: Severity; kind: IncidentKind }): Localized[] {
	const duties: Localized[] = [];
	if (incident.kind === 'datalek') duties.push(breachDuty, breachPeopleDuty);
	if (incident.severity === 'ernstig') duties.push(seriousDuty);
	return duties;
}

/** Last moment to notify the supervisory authority of a data breach, ISO-8601 UTC; null when it is none. */
export function notifyBefore(incident: { kind: IncidentKind; at: string }): string | null {
	if (incident.kind !== 'datalek') return null;
	return new Date(Date.parse(incident.at) + breachNotificationHours * 3_600_000).toISOString();
}

export interface IncidentInput {
	severity: Severity;
	kind: IncidentKind;
	description: string;
}

/** The report as it will be kept, or what is missing from it. */
export function checkIncident(input: IncidentInput): Result<IncidentInput> {
	if (!severities.includes(input.severity))
		return refuse('incident-severity', undefined, 'severity');
	if (!Object.hasOwn(incidentKinds, input.kind)) return refuse('incident-kind', undefined, 'kind');
	const description = input.description.trim();
	if (!description) return refuse('incident-description', undefined, 'description');
	return ok({ severity: input.severity, kind: input.kind, description });
}

/**
 * Whether this person may close the incident with these measures. A serious one is never closed by who reported it: the same pair of
 * eyes would judge its own alarm.
 */
export function checkClosing(
	incident: { severity: Severity; reportedBy: string; closedAt: string | null },
	actor: Pick<Actor, 'userId'>,
	measures: string
): Result<{ measures: string }> {
	if (incident.closedAt) return refuse('incident-already-closed');
	if (incident.severity === 'ernstig' && incident.reportedBy === actor.userId) {
		return refuse('incident-own-report');
	}
	if (!measures.trim()) return refuse('incident-measures', undefined, 'measures');
	return ok({ measures: measures.trim() });
}

const readers: readonly PilotRole[] = ['PO', 'CISO', 'DPO'];

/**
 * Who reads the words of a report: those who handle it and who wrote it. Boards and auditors see counts, kinds and dates, because a
 * description of what went wrong can tell of a client.
 */
export function mayReadDescription(
	incident: { reportedBy: string },
	actor: Pick<Actor, 'userId'>,
	roles: readonly PilotRole[]
): boolean {
	return incident.reportedBy === actor.userId || roles.some((role) => readers.includes(role));
}

const breachDuty: Localized = {
	nl: 'Een datalek meldt u binnen 72 uur aan de toezichthouder, tenzij een risico voor mensen onwaarschijnlijk is; elk lek komt in het register (art. 33 AVG).',
	en: 'Notify the supervisory authority of a data breach within 72 hours, unless a risk to people is unlikely; every breach goes into the register (art. 33 GDPR).',
	fr: 'Notifiez une fuite de données à l’autorité de contrôle dans les 72 heures, sauf si un risque pour les personnes est improbable ; chaque fuite est inscrite au registre (art. 33 RGPD).'
};

const breachPeopleDuty: Localized = {
	nl: 'Is het risico hoog, verwittig dan zonder uitstel de betrokken mensen zelf (art. 34 AVG).',
	en: 'When the risk is high, tell the people concerned without delay (art. 34 GDPR).',
	fr: 'Si le risque est élevé, prévenez sans tarder les personnes concernées (art. 34 RGPD).'
};

const seriousDuty: Localized = {
	nl: 'Een ernstig incident meldt u meteen aan de aanbieder, daarna aan de importeur of distributeur en de markttoezichthouder, en het gebruik blijft opgeschort (art. 26, lid 5 AI-verordening).',
	en: 'Report a serious incident at once to the provider, then to the importer or distributor and the market surveillance authority; use stays suspended (art. 26(5) AI Act).',
	fr: 'Signalez immédiatement un incident grave au fournisseur, puis à l’importateur ou au distributeur et à l’autorité de surveillance du marché ; l’usage reste suspendu (art. 26, § 5, règlement IA).'
};
