import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ballot, Choice, Presence, Seat } from './meeting.ts';
import {
	adviceAfter,
	checkOffices,
	checkQuorumRule,
	choices,
	countVote,
	defaultQuorum,
	proposedPoints,
	quorumFor,
	stillToVote
} from './meeting.ts';

const live = { phase: 'kennismaking', running: 'open', conditions: false } as const;
const scaleUp = { ...live, outcome: 'opschalen' } as const;
const stop = { ...live, outcome: 'stoppen' } as const;

/** `F` for, `A` against, `O` abstained, `-` not voted; small: conflicted; then `x` absent, `e` excused. */
function table(row: string): { seats: Seat[]; ballots: Ballot[] } {
	const choiceOf: Record<string, Choice> = { f: 'for', a: 'against', o: 'abstain' };
	const seats: Seat[] = [];
	const ballots: Ballot[] = [];
	for (const [index, sign] of [...row.replaceAll(' ', '')].entries()) {
		const memberId = `m${index}`;
		const presence: Presence = sign === 'x' ? 'absent' : sign === 'e' ? 'excused' : 'present';
		seats.push({ memberId, presence, conflicted: /[fao]/.test(sign) });
		const choice = choiceOf[sign.toLowerCase()];
		if (choice) ballots.push({ memberId, choice });
	}
	return { seats, ballots };
}

describe('counting a vote', () => {
	it.each([
		['FFF', 2, 'carried', [3, 0, 0], 'gunstig'],
		['FFA', 2, 'carried', [2, 1, 0], 'gunstig'],
		['FOO', 2, 'carried', [1, 0, 2], 'gunstig'],
		['FAA', 2, 'rejected', [1, 2, 0], 'ongunstig'],
		['FA', 2, 'tied', [1, 1, 0], 'ongunstig'],
		['FAO', 2, 'tied', [1, 1, 1], 'ongunstig'],
		['OOO', 2, 'all-abstained', [0, 0, 3], null],
		// One member is not enough, whoever else is there with a conflict or not at all.
		['F', 2, 'no-quorum', [1, 0, 0], null],
		['Fxx', 2, 'no-quorum', [1, 0, 0], null],
		['Fex', 2, 'no-quorum', [1, 0, 0], null],
		['Ffx', 2, 'no-quorum', [1, 0, 0], null],
		['', 2, 'no-quorum', [0, 0, 0], null],
		['xx', 2, 'no-quorum', [0, 0, 0], null],
		// A conflicted vote is not counted, and the tie or the majority is that of the others.
		['FAf', 2, 'tied', [1, 1, 0], 'ongunstig'],
		['FFaa', 2, 'carried', [2, 0, 0], 'gunstig'],
		['FFa', 3, 'no-quorum', [2, 0, 0], null],
		['fff', 2, 'all-conflicted', [0, 0, 0], null],
		['fx', 2, 'all-conflicted', [0, 0, 0], null]
	] as const)('%s with a quorum of %i is %s', (row, quorum, end, [yes, no, blank], advice) => {
		const { seats, ballots } = table(row);
		const result = countVote(seats, ballots, quorum, scaleUp);
		expect(result).toMatchObject({
			end,
			quorum,
			votes: { for: yes, against: no, abstain: blank },
			advice
		});
	});

	it('takes the last ballot of who changed her mind', () => {
		const { seats, ballots } = table('FF');
		const changed = [...ballots, { memberId: 'm0', choice: 'against' as const }];
		expect(countVote(seats, changed, 2, scaleUp)).toMatchObject({ end: 'tied' });
	});

	it('names who still has to vote: present, no conflict, no ballot', () => {
		const { seats, ballots } = table('F-fx');
		expect(stillToVote(seats, ballots)).toEqual(['m1']);
	});
});

describe('the advice after a vote', () => {
	const ends = [
		'carried',
		'rejected',
		'tied',
		'no-quorum',
		'all-conflicted',
		'all-abstained'
	] as const;
	it.each([
		['opschalen', 'kennismaking', ['gunstig', 'ongunstig', 'ongunstig', null, null, null]],
		['starten', 'voorbereiding', ['gunstig', 'ongunstig', 'ongunstig', null, null, null]],
		[
			'doorgaan-onder-voorwaarden',
			'kennismaking',
			['gunstig-met-voorwaarden', 'ongunstig', 'ongunstig', null, null, null]
		],
		['verder-meten', 'kennismaking', ['gunstig', 'ongunstig', 'ongunstig', null, null, null]],
		['bijsturen', 'kennismaking', ['ongunstig', null, null, null, null, null]],
		['bijsturen', 'voorbereiding', ['ongunstig', null, null, null, null, null]],
		['gepauzeerd-laten', 'kennismaking', ['ongunstig', null, null, null, null, null]],
		['terugschakelen', 'uitbreiding', ['ongunstig', null, null, null, null, null]],
		['doorverwijzen', 'kennismaking', ['ongunstig', null, null, null, null, null]],
		['stoppen', 'kennismaking', ['ongunstig', null, null, null, null, null]]
	] as const)('on %s in %s', (outcome, phase, expected) => {
		const proposal = { outcome, phase, running: 'open', conditions: false } as const;
		expect(ends.map((end) => adviceAfter(end, proposal))).toEqual(expected);
	});

	it('is conditional when the motion names conditions', () => {
		expect(adviceAfter('carried', { ...scaleUp, conditions: true })).toBe(
			'gunstig-met-voorwaarden'
		);
		expect(adviceAfter('carried', { ...stop, conditions: true })).toBe('ongunstig');
	});
});

describe('whatever happens in a vote', () => {
	const seat = fc.record({
		presence: fc.constantFrom<Presence>('unknown', 'present', 'excused', 'absent'),
		conflicted: fc.boolean()
	});
	const board = fc
		.array(seat, { maxLength: 9 })
		.map((seats) => seats.map((one, index) => ({ ...one, memberId: `m${index}` })));
	const ballots = fc.array(
		fc.record({
			memberId: fc.constantFrom(...'0123456789'.split('').map((n) => `m${n}`)),
			choice: fc.constantFrom(...choices)
		}),
		{ maxLength: 20 }
	);
	const quorum = fc.integer({ min: 2, max: 9 });
	const motion = fc.constantFrom(scaleUp, stop, { ...scaleUp, conditions: true });

	it('no vote of a conflicted or absent member, or of a stranger, ever counts', () => {
		fc.assert(
			fc.property(board, ballots, quorum, motion, (seats, cast, needed, proposal) => {
				const mayVote = (id: string) =>
					seats.some((one) => one.memberId === id && one.presence === 'present' && !one.conflicted);
				const kept = cast.filter(({ memberId }) => mayVote(memberId));
				expect(countVote(seats, cast, needed, proposal)).toEqual(
					countVote(seats, kept, needed, proposal)
				);
			})
		);
	});

	it('there is no advice without quorum, and the votes never outnumber the voters', () => {
		fc.assert(
			fc.property(board, ballots, quorum, motion, (seats, cast, needed, proposal) => {
				const result = countVote(seats, cast, needed, proposal);
				const { votes } = result;
				expect(votes.for + votes.against + votes.abstain).toBeLessThanOrEqual(
					result.eligible.length
				);
				if (result.eligible.length < needed) expect(result.advice).toBeNull();
				if (result.advice?.startsWith('gunstig')) {
					expect(votes.for).toBeGreaterThan(votes.against);
					expect(result.eligible.length).toBeGreaterThanOrEqual(needed);
				}
			})
		);
	});

	it('one more conflict or absence never turns no advice into favourable advice by the quorum', () => {
		fc.assert(
			fc.property(board, ballots, quorum, fc.nat(8), (seats, cast, needed, which) => {
				const fewer = seats.map((one, index) =>
					index === which ? { ...one, conflicted: true } : one
				);
				const before = countVote(seats, cast, needed, scaleUp);
				const after = countVote(fewer, cast, needed, scaleUp);
				if (before.end === 'no-quorum') expect(after.advice).toBeNull();
			})
		);
	});
});

describe('the quorum', () => {
	it('is more than half and never one', () => {
		expect([1, 2, 3, 4, 5, 6, 7].map(defaultQuorum)).toEqual([2, 2, 2, 3, 3, 4, 4]);
	});

	it('follows the rule of the pilot within what exists', () => {
		expect(quorumFor(5, null)).toBe(3);
		expect(quorumFor(5, 4)).toBe(4);
		expect(quorumFor(5, 9)).toBe(5);
		expect(quorumFor(1, 3)).toBe(2);
	});

	it('refuses a rule that is no board', () => {
		for (const rule of [0, 1, -3, 2.5, 51, Number.NaN])
			expect(checkQuorumRule(rule)).toMatchObject({ refusal: { code: 'meeting-quorum-rule' } });
		expect(checkQuorumRule(2)).toEqual({ ok: true, value: 2 });
		expect(checkQuorumRule(null)).toEqual({ ok: true, value: null });
	});
});

describe('chair and secretary', () => {
	const people = [
		{ userId: 'a', votes: true },
		{ userId: 'b', votes: true },
		{ userId: 'guest', votes: false }
	];
	it.each([
		['a', 'b', 'fine'],
		['a', 'guest', 'fine'],
		['guest', 'a', 'meeting-chair'],
		['nobody', 'a', 'meeting-chair'],
		['a', 'nobody', 'meeting-secretary'],
		['a', 'a', 'meeting-offices-same']
	])('%s and %s: %s', (chair, secretary, expected) => {
		const checked = checkOffices(people, chair, secretary);
		expect(checked.ok ? 'fine' : checked.refusal.code).toBe(expected);
	});
});

describe('the agenda', () => {
	it('always asks the verdict and the advice, and the rest when there is a reason', () => {
		const none = { changed: false, incidents: 0, openConditions: 0, stale: false };
		expect(proposedPoints(none)).toEqual(['verdict', 'advice']);
		expect(proposedPoints({ changed: true, incidents: 2, openConditions: 1, stale: true })).toEqual(
			['verdict', 'changes', 'incidents', 'conditions', 'stale', 'advice']
		);
	});
});
