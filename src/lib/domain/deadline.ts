import { addDays, daysBetween, isDay } from './calendar-day.ts';
import type { Localized } from './locale.ts';
import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';

/**
 * The legal term of an application for social integration: a decision within 30 days of its receipt, notified within 8 days. The same
 * for everyone, with or without AI. Counted in calendar days, the day of receipt (or of the decision) itself not counted, and not moved
 * when the last day falls on a weekend or a holiday: the earliest reading. Whether that is the right way of counting, and where
 * exactly the 8 days stand, was not re-read.
 */
export const legalTerm = {
	decisionDays: 30,
	notificationDays: 8,
	/** As of which day the sources were read. */
	stand: '2026-11-21',
	source: {
		nl: 'RMI-wet van 26 mei 2002, art. 21 (stand 21 november 2026)',
		en: 'Act of 26 May 2002 on the right to social integration, art. 21 (as of 21 November 2026)',
		fr: 'Loi du 26 mai 2002 concernant le droit à l’intégration sociale, art. 21 (état au 21 novembre 2026)'
	},
	counting: {
		nl: 'Geteld in kalenderdagen, de eerste dag niet meegerekend, zonder verschuiving bij een weekend of feestdag. De manier van tellen en de precieze vindplaats van de 8 dagen zijn te verifiëren.',
		en: 'Counted in calendar days, the first day excluded, not moved for a weekend or a holiday. The way of counting and the exact provision of the 8 days are to be verified.',
		fr: 'Compté en jours civils, le premier jour non compris, sans report pour un week-end ou un jour férié. Le mode de calcul et la disposition exacte des 8 jours restent à vérifier.'
	}
} as const satisfies Record<string, number | string | Localized>;

/** Days of warning before a term ends. */
const nearDays = 7;
/** An application of longer ago is a typing mistake. */
const oldestDays = 5 * 366;

/** The days that the worker notes, `YYYY-MM-DD`. */
export interface TermDays {
	/** The day the application was received. */
	requestedOn: string;
	decidedOn: string | null;
	notifiedOn: string | null;
}

export interface Deadline {
	step: 'decision' | 'notification';
	/** The last day. */
	due: string;
	/** The day it was done, if it was. */
	doneOn: string | null;
	/** Days from today to the last day; negative when it is past; null when done. */
	daysLeft: number | null;
	status: 'done' | 'done-late' | 'past' | 'near' | 'ahead';
}

export interface LegalTerm {
	requestedOn: string;
	decision: Deadline;
	/** Null until there is a decision to notify. */
	notification: Deadline | null;
	/** The one that counts now; null when both are done. */
	next: Deadline | null;
	/** `missed` as soon as one of the two certainly is. */
	outcome: 'met' | 'missed' | 'open';
}

/** How an application stands on a day. */
export function legalTermOn(days: TermDays, today: string): LegalTerm {
	const { requestedOn, decidedOn, notifiedOn } = days;
	const decisionDue = addDays(requestedOn, legalTerm.decisionDays);
	const decision = deadline('decision', decisionDue, decidedOn, today);
	const notification = decidedOn
		? deadline('notification', addDays(decidedOn, legalTerm.notificationDays), notifiedOn, today)
		: null;
	const all = notification ? [decision, notification] : [decision];
	const missed = all.some(({ status }) => status === 'past' || status === 'done-late');
	const finished = all.every(({ doneOn }) => doneOn !== null) && notification !== null;
	return {
		requestedOn,
		decision,
		notification,
		next: all.find(({ doneOn }) => doneOn === null) ?? null,
		outcome: missed ? 'missed' : finished ? 'met' : 'open'
	};
}

/** Whether someone must be told: the last day is near or past. */
export function presses({ status }: Deadline): boolean {
	return status === 'near' || status === 'past';
}

/** The days as typed, empty for none. Refuses days that do not exist, lie in the future, or come in the wrong order. */
export function checkTermDays(
	typed: { requestedOn: string; decidedOn: string; notifiedOn: string },
	today: string
): Result<TermDays | null> {
	const order = ['requestedOn', 'decidedOn', 'notifiedOn'] as const;
	let before: string | null = null;
	for (const [index, field] of order.entries()) {
		const day = typed[field].trim();
		if (day === '') continue;
		if (!isDay(day)) return refuse('term-day-invalid', {}, field);
		if (day > today) return refuse('term-day-future', {}, field);
		if (daysBetween(day, today) > oldestDays) return refuse('term-day-old', {}, field);
		const missing = order.slice(0, index).find((earlier) => typed[earlier].trim() === '');
		if (missing) return refuse('term-day-missing', {}, missing);
		if (before !== null && day < before) return refuse('term-day-order', {}, field);
		before = day;
	}
	const [requestedOn, decidedOn, notifiedOn] = order.map((field) => typed[field].trim() || null);
	return ok(
		requestedOn
			? { requestedOn, decidedOn: decidedOn ?? null, notifiedOn: notifiedOn ?? null }
			: null
	);
}

function deadline(
	step: Deadline['step'],
	due: string,
	doneOn: string | null,
	today: string
): Deadline {
	if (doneOn) {
		const status = doneOn > due ? 'done-late' : 'done';
		return { step, due, doneOn, daysLeft: null, status };
	}
	const daysLeft = daysBetween(today, due);
	const status = daysLeft < 0 ? 'past' : daysLeft <= nearDays ? 'near' : 'ahead';
	return { step, due, doneOn, daysLeft, status };
}
