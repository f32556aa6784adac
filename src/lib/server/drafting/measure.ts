import type { ActiveTime, ActivityKind } from '#lib/domain/active-time.ts';
import type { Draft } from '#lib/domain/drafting/draft.ts';
import { findRate } from '#lib/domain/drafting/completeness.ts';
import { draftCompleteness } from '#lib/domain/drafting/draft.ts';
import { editDistance } from '#lib/domain/drafting/edit-distance.ts';
import { longestMinutes } from '#lib/domain/measurement.ts';
import { correctionRate, supportedShare } from '#lib/domain/report.ts';
import type { TimePartId } from '#lib/domain/time-parts.ts';
import { timeParts } from '#lib/domain/time-parts.ts';
import type { Ctx, Trx } from '../context.ts';
import { now } from '../context.ts';
import type { MeasurementInput } from '../measurements/record.ts';
import { recordMeasurements } from '../measurements/record.ts';
import type { Contact } from './contact-repository.ts';
import { pseudonym } from './pseudonym.ts';

/** Below this share of the counted time seen by heartbeats, a timer says too little and the worker's own estimate is asked. */
export const enoughCoverage = 0.5;

/** KPIs that were recorded, and those the measuring side refused: a report is never held up by its own measurement. */
export interface Measured {
	measured: string[];
	notMeasured: string[];
}

/**
 * Records what a validated report says about the pilot, in the transaction of the validation. A contact with a withdrawn consent counts
 * nowhere. `ownMinutes` is the worker's estimate, used (and marked as such) only when the timer saw too little.
 */
export async function measureReport(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	made: { draft: Draft; original: Draft; time: ActiveTime; ownMinutes: number | null }
): Promise<Measured> {
	if (contact.consent === 'withdrawn') return { measured: [], notMeasured: [] };
	const { draft, original, time, ownMinutes } = made;
	const timed = minutesOf(time, ownMinutes);
	const asked = contact.consent === 'yes' || contact.consent === 'no';
	const serious = await hasSeriousIncident(trx, contact.id);
	const leadDays = (Date.parse(now(ctx)) - Date.parse(contact.createdAt)) / 86_400_000;
	const ofAi: Value[] = [
		['onderbouwde-zinnen', supportedShare(draft), 'ratio'],
		['correctiegraad', correctionRate(draft, original), 'ratio'],
		['bewerkingsafstand', editDistance(original, draft).share, 'ratio'],
		['vindgraad', findRate(original.slots), 'ratio'],
		// Where the minutes went, only when the timer saw them.
		...timeParts.map(({ id }): Value => [
			id,
			timed?.source === 'timer' ? time.seconds[partKinds[id]] : null,
			'seconden'
		])
	];
	const ofPilot: Value[] = [
		['keuze-gevraagd', contact.asks ? (asked ? 1 : 0) : null, 'ja/nee'],
		['toestemmingsgraad', asked ? (contact.consent === 'yes' ? 1 : 0) : null, 'ja/nee'],
		['overgeslagen-validatie', 0, 'gebeurtenis'],
		// A serious incident was counted as an event when it was reported; only a clean report is added here.
		['ernstige-incidenten', serious ? null : 0, 'gebeurtenis'],
		['gelijke-behandeling', leadDays > 0 ? leadDays : null, 'dagen']
	];
	const values: Value[] = [
		['administratietijd', timed?.minutes ?? null, 'minuten', timed?.source],
		['volledigheid', draftCompleteness(draft).value, 'ratio'],
		...(contact.path === 'ai' ? ofAi : []),
		...(contact.path === 'baseline' ? [] : ofPilot)
	];
	const engine = contact.path === 'ai' ? `${draft.engine.name}@${draft.engine.version}` : null;
	return record(trx, ctx, contact, values, engine);
}

/** Records a baseline timed beside today's usual software: minutes, and the share of required points that its report answers. */
export function measureStopwatch(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	made: { minutes: number; completeness: number }
): Promise<Measured> {
	const values: Value[] = [
		['administratietijd', made.minutes, 'minuten', 'stopwatch'],
		['volledigheid', made.completeness, 'ratio', 'stopwatch']
	];
	return record(trx, ctx, contact, values, null);
}

/**
 * Records that a withdrawal was carried out in time: here it always is, in the transaction in which it was said. Under an id of its
 * own, for the contact's other rows no longer count.
 */
export function measureWithdrawal(trx: Trx, ctx: Ctx, contact: Contact): Promise<Measured> {
	const withdrawal = { ...contact, id: `withdrawal:${contact.id}` };
	return record(trx, ctx, withdrawal, [['intrekking-tijdig', 0, 'gebeurtenis']], null);
}

/** Records whether an application was decided and notified within its legal term: the same for every path. */
export function measureLegalTerm(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	outcome: 'met' | 'missed'
): Promise<Measured> {
	const value: Value = [legalTermKpi, outcome === 'met' ? 1 : 0, 'ja/nee', 'register'];
	return record(trx, ctx, contact, [value], null);
}

/** What was recorded of the contact's legal term; null when nothing was. */
export async function measuredLegalTerm(
	trx: Trx,
	ctx: Ctx,
	contact: Contact
): Promise<'met' | 'missed' | null> {
	const { organisationId, pilotId, id } = contact;
	const row = await trx
		.selectFrom('measurement')
		.select('value')
		.where('pilotId', '=', pilotId)
		.where('kpi', '=', legalTermKpi)
		.where('kind', '=', 'value')
		.where('reportId', '=', await pseudonym(trx, ctx.keys, organisationId, 'report', id))
		.executeTakeFirst();
	return row ? (row.value === 1 ? 'met' : 'missed') : null;
}

const legalTermKpi = 'wettelijke-termijn';

const partKinds: Record<TimePartId, ActivityKind> = {
	'tijd-opstellen': 'draft',
	'tijd-nalezen': 'check',
	'tijd-verbeteren': 'correct'
};

type Value = [kpi: string, value: number | null, unit: string, source?: MeasurementInput['source']];

async function record(
	trx: Trx,
	ctx: Ctx,
	contact: Contact,
	values: readonly Value[],
	engineVersion: string | null
): Promise<Measured> {
	const { organisationId, pilotId } = contact;
	const named = (purpose: 'worker' | 'report', id: string) =>
		pseudonym(trx, ctx.keys, organisationId, purpose, id);
	const common = {
		path: contact.path,
		reportId: await named('report', contact.id),
		workerPseudonym: await named('worker', ctx.actor.userId),
		teamId: contact.teamId,
		complexity: contact.complexity,
		known: contact.known,
		at: now(ctx),
		engineVersion
	};
	const result: Measured = { measured: [], notMeasured: [] };
	for (const [kpi, value, unit, source = 'timer' as const] of values) {
		if (value === null) continue;
		const row = { ...common, kpi, value, unit, source };
		const recorded = await recordMeasurements(trx, ctx, pilotId, [row]);
		(recorded.ok ? result.measured : result.notMeasured).push(kpi);
	}
	return result;
}

/** Whether the timer's figure can stand: enough of it was seen, and no more than a working day was counted. */
export function timerSuffices(time: ActiveTime): boolean {
	const minutes = time.total / 60;
	return minutes > 0 && minutes <= longestMinutes && (time.coverage ?? 0) >= enoughCoverage;
}

function minutesOf(
	time: ActiveTime,
	ownMinutes: number | null
): { minutes: number; source: 'timer' | 'self' } | null {
	if (timerSuffices(time)) return { minutes: time.total / 60, source: 'timer' };
	return ownMinutes && ownMinutes > 0 ? { minutes: ownMinutes, source: 'self' } : null;
}

async function hasSeriousIncident(trx: Trx, contactId: string): Promise<boolean> {
	const row = await trx
		.selectFrom('incident')
		.select('id')
		.where('contactId', '=', contactId)
		.where('severity', '=', 'ernstig')
		.executeTakeFirst();
	return !!row;
}
