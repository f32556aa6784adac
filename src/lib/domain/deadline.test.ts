import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDay } from './calendar-day.ts';
import { checkTermDays, legalTerm, legalTermOn, presses } from './deadline.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('2000-01-01', offset));
const received = { requestedOn: '2026-03-02', decidedOn: null, notifiedOn: null };

describe('legalTermOn', () => {
	it('counts thirty calendar days for the decision, the day of receipt not among them', () => {
		const { decision, notification, next, outcome } = legalTermOn(received, '2026-03-10');
		expect(decision).toMatchObject({ due: '2026-04-01', daysLeft: 22, status: 'ahead' });
		expect(notification).toBeNull();
		expect(next).toBe(decision);
		expect(outcome).toBe('open');
	});

	it('warns from seven days on, calls the last day still in time and the next one past', () => {
		const statusOn = (today: string) => legalTermOn(received, today).decision.status;
		expect(statusOn('2026-03-24')).toBe('ahead');
		expect(statusOn('2026-03-25')).toBe('near');
		expect(statusOn('2026-04-01')).toBe('near');
		expect(statusOn('2026-04-02')).toBe('past');
		expect(legalTermOn(received, '2026-04-02').outcome).toBe('missed');
	});

	it('counts eight days for the notification, from the day of the decision', () => {
		const decided = { ...received, decidedOn: '2026-04-01' };
		const term = legalTermOn(decided, '2026-04-05');
		expect(term.decision.status).toBe('done');
		expect(term.next).toMatchObject({ step: 'notification', due: '2026-04-09', daysLeft: 4 });
		expect(term.outcome).toBe('open');
		expect(legalTermOn({ ...decided, notifiedOn: '2026-04-09' }, '2026-05-01')).toMatchObject({
			next: null,
			outcome: 'met'
		});
		expect(legalTermOn({ ...decided, notifiedOn: '2026-04-10' }, '2026-05-01').outcome).toBe(
			'missed'
		);
		expect(legalTermOn(decided, '2026-04-10').outcome).toBe('missed');
	});

	it('is not changed by summer time, leap days or the turn of the year', () => {
		expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
		expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
		expect(addDays('2026-12-15', 30)).toBe('2027-01-14');
	});

	it('never calls met what was late, and never both', () => {
		const days = fc.tuple(day, fc.nat(80), fc.nat(40), fc.nat(200));
		fc.assert(
			fc.property(days, ([requestedOn, toDecision, toNotice, later]) => {
				const decidedOn = addDays(requestedOn, toDecision);
				const notifiedOn = addDays(decidedOn, toNotice);
				const today = addDays(notifiedOn, later);
				const { outcome } = legalTermOn({ requestedOn, decidedOn, notifiedOn }, today);
				const inTime =
					toDecision <= legalTerm.decisionDays && toNotice <= legalTerm.notificationDays;
				expect(outcome).toBe(inTime ? 'met' : 'missed');
			})
		);
	});

	it('presses exactly when at most seven days are left', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: 0, max: 100 }), (requestedOn, passed) => {
				const today = addDays(requestedOn, passed);
				const { next } = legalTermOn({ requestedOn, decidedOn: null, notifiedOn: null }, today);
				expect(next && presses(next)).toBe(30 - passed <= 7);
				expect(next?.daysLeft).toBe(30 - passed);
			})
		);
	});
});

describe('checkTermDays', () => {
	const today = '2026-04-20';
	const check = (requestedOn = '', decidedOn = '', notifiedOn = '') => {
		const checked = checkTermDays({ requestedOn, decidedOn, notifiedOn }, today);
		return checked.ok ? checked.value : `${checked.refusal.code} ${checked.refusal.field}`;
	};

	it('takes nothing, one day, or all three in their order', () => {
		expect(check()).toBeNull();
		expect(check('2026-04-20')).toEqual({ ...received, requestedOn: '2026-04-20' });
		expect(check('2026-04-01', '2026-04-01', '2026-04-01')).toEqual({
			requestedOn: '2026-04-01',
			decidedOn: '2026-04-01',
			notifiedOn: '2026-04-01'
		});
	});

	it('names the field that is wrong', () => {
		expect(check('2026-02-30')).toBe('term-day-invalid requestedOn');
		expect(check('31/03/2026')).toBe('term-day-invalid requestedOn');
		expect(check('2026-04-21')).toBe('term-day-future requestedOn');
		expect(check('0026-04-20')).toBe('term-day-old requestedOn');
		expect(check('', '2026-04-01')).toBe('term-day-missing requestedOn');
		expect(check('2026-04-01', '', '2026-04-02')).toBe('term-day-missing decidedOn');
		expect(check('2026-04-02', '2026-04-01')).toBe('term-day-order decidedOn');
		expect(check('2026-04-01', '2026-04-05', '2026-04-04')).toBe('term-day-order notifiedOn');
	});
});

describe('calendar days', () => {
	it('come back from where they went', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
				const to = addDays(from, days);
				expect(daysBetween(from, to)).toBe(days);
				expect(addDays(to, -days)).toBe(from);
				expect(isDay(to)).toBe(true);
			})
		);
	});
});
