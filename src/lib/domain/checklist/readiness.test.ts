import { describe, expect, it } from 'vitest';
import type { ItemContent } from './content.ts';
import { itemHash, vendorFact } from './content.ts';
import type { ChecklistFacts, ItemFact } from './facts.ts';
import { checklistStatus, exitPlanApproved } from './readiness.ts';
import { missingSentences } from './missing.ts';
import { monthsLater } from './rules.ts';

const question = {
	id: 'vraag',
	mandatory: true,
	redFlag: false,
	evidence: 'none',
	expires: false
} as const;

function item(
	number: number,
	content: Partial<ItemContent> = {},
	more: Partial<ItemFact> = {}
): ItemFact {
	const whole = { answers: {}, ...content };
	const hash = itemHash(number, whole, []);
	return {
		number,
		ownerId: 'po',
		notApplicableReason: null,
		content: whole,
		hash,
		signedHashes: [],
		readyAt: null,
		...more
	};
}

function facts(more: Partial<ChecklistFacts> = {}): ChecklistFacts {
	const assessment = {
		signed: true,
		signedAt: '2026-01-01T00:00:00.000Z',
		hash: 'h',
		reviewOn: '2027-01-01',
		residualHigh: false,
		priorConsultation: false,
		changedFacts: []
	};
	return {
		rules: {
			questions: {},
			maxGoals: 2,
			maxUseCases: 2,
			principlesNeeded: 5,
			noGosNeeded: 3,
			mandatoryNoGos: ['emotion', 'scoring', 'decision'],
			trainingVersion: '1.0.0',
			maxDrillAgeMonths: 12
		},
		items: [],
		evidence: [],
		planKpis: ['tijd'],
		plan: { frozenAt: '2026-02-01T00:00:00.000Z', everFrozen: true },
		consentText: null,
		consentEverApproved: false,
		assessments: { dpia: assessment, fria: assessment },
		raciFaults: 0,
		workers: { active: 2, trained: 2 },
		registered: { engines: [{ name: 'extractief', version: '1' }], templates: [] },
		inUse: { engines: [], templates: [] },
		today: '2026-06-01',
		...more
	};
}

function missing(subject: ItemFact, more: Partial<ChecklistFacts> = {}): string[] {
	const status = checklistStatus(facts({ items: [subject], ...more }))[0];
	expect(status?.ready).toBe(status?.missing.length === 0);
	return status!.missing.map(({ code }) => code);
}

const signed = (subject: ItemFact) => ({ ...subject, signedHashes: [subject.hash] });
const goal = {
	text: 'Sneller klaar',
	kpi: 'tijd',
	baseline: '40 min',
	target: '30 min',
	date: '2026-12-31'
};
const goals = {
	goals: [goal],
	useCases: ['Verslag'],
	outOfScope: ['Beslissen'],
	beyondReason: '',
	changedAt: null
};

describe('item 1, goals and scope', () => {
	it('is ready with one goal on a KPI of the plan', () => {
		expect(missing(item(1, { goals }))).toEqual([]);
	});
	it('is empty at first', () => {
		expect(missing(item(1))).toEqual(['goals-none', 'use-case-none', 'out-of-scope-none']);
	});
	it('wants each goal whole and on a KPI of the plan', () => {
		const half = {
			...goals,
			goals: [
				{ ...goal, target: ' ' },
				{ ...goal, kpi: 'elders' }
			]
		};
		expect(missing(item(1, { goals: half }))).toEqual(['goal-incomplete', 'goal-kpi-unknown']);
	});
	it('takes two goals, and a third only with a reason', () => {
		const with2 = { ...goals, goals: [goal, goal] };
		const with3 = { ...goals, goals: [goal, goal, goal] };
		expect(missing(item(1, { goals: with2 }))).toEqual([]);
		expect(missing(item(1, { goals: with3 }))).toEqual(['beyond-reason-missing']);
		expect(missing(item(1, { goals: { ...with3, beyondReason: 'Drie teams' } }))).toEqual([]);
	});
	it('takes two use-cases, and a third only with a reason', () => {
		expect(missing(item(1, { goals: { ...goals, useCases: ['a', 'b'] } }))).toEqual([]);
		expect(missing(item(1, { goals: { ...goals, useCases: ['a', 'b', 'c'] } }))).toEqual([
			'beyond-reason-missing'
		]);
	});
	it('lapses when it changes after the freeze, not at or before it', () => {
		const changed = (changedAt: string) => missing(item(1, { goals: { ...goals, changedAt } }));
		expect(changed('2026-01-31T00:00:00.000Z')).toEqual([]);
		expect(changed('2026-02-01T00:00:00.000Z')).toEqual([]);
		expect(changed('2026-02-01T00:00:00.001Z')).toEqual(['goals-changed']);
	});
});

const noGo = (id: string) => ({
	id,
	text: id,
	enforcement: ['rule' as const],
	how: 'Regel in de opsteller'
});
const values = {
	principles: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: id })),
	noGos: ['emotion', 'scoring', 'decision'].map(noGo)
};

describe('item 2, values and no-gos', () => {
	it('is ready when signed as it stands', () => {
		expect(missing(signed(item(2, { values })))).toEqual([]);
	});
	it('counts values and no-gos below and at what is needed', () => {
		const few = { principles: values.principles.slice(1), noGos: values.noGos.slice(1) };
		expect(missing(signed(item(2, { values: few })))).toEqual([
			'principles-few',
			'no-gos-few',
			'no-go-mandatory'
		]);
	});
	it('does not let another no-go stand in for a mandatory one', () => {
		const swapped = { ...values, noGos: [...values.noGos.slice(1), noGo('eigen')] };
		expect(missing(signed(item(2, { values: swapped })))).toEqual(['no-go-mandatory']);
	});
	it('wants each no-go enforced', () => {
		const loose = { ...values, noGos: [...values.noGos, { ...noGo('eigen'), how: '' }] };
		expect(missing(signed(item(2, { values: loose })))).toEqual(['no-go-enforcement']);
	});
	it('is not ready unsigned, and lapses when it changes after the signature', () => {
		expect(missing(item(2, { values }))).toEqual(['values-not-signed']);
		const changed = item(2, { values }, { signedHashes: ['other'] });
		expect(missing(changed)).toEqual(['signature-outdated']);
		expect(checklistStatus(facts({ items: [changed] }))[0]?.lapsed).toBe(true);
	});
	it('can never be "not applicable"', () => {
		for (const number of [2, 3, 4, 5, 6]) {
			const lacking = {
				raciFaults: 1,
				plan: { frozenAt: null, everFrozen: false },
				assessments: unsignedAssessments()
			};
			expect(missing(item(number, {}, { notApplicableReason: 'Geen zin' }), lacking)).not.toEqual(
				[]
			);
		}
		expect(missing(item(1, {}, { notApplicableReason: 'Bestaat al' }))).toEqual([]);
	});
});

function unsignedAssessments(): ChecklistFacts['assessments'] {
	const { dpia } = facts().assessments;
	return { dpia: { ...dpia, signed: false }, fria: { ...dpia, signed: false } };
}

describe('item 3, consent', () => {
	const text = {
		version: 1,
		legalBasis6: 'taak',
		legalBasis9: 'sociaal',
		faults: 0,
		createdBy: 'fb',
		advisedBy: 'dpo',
		approvedBy: 'po'
	};
	const tried = item(3, { withdrawal: { triedOn: '2026-03-01', channel: 'mail', note: '' } });
	it('is ready when advised, approved and tried', () => {
		expect(missing(tried, { consentText: text })).toEqual([]);
	});
	it('names each gap', () => {
		expect(missing(item(3))).toEqual(['consent-text-none', 'withdrawal-not-tried']);
		const raw = { ...text, legalBasis9: '', faults: 1, advisedBy: null, approvedBy: null };
		expect(missing(tried, { consentText: raw })).toEqual([
			'consent-text-faults',
			'legal-basis-missing',
			'consent-not-advised',
			'consent-not-approved'
		]);
	});
	it('lapses when a newer version waits for approval', () => {
		const next = {
			consentText: { ...text, version: 2, approvedBy: null },
			consentEverApproved: true
		};
		expect(checklistStatus(facts({ items: [tried], ...next }))[0]).toMatchObject({
			ready: false,
			lapsed: true
		});
	});
});

describe('item 4, assessments', () => {
	const changed = (more: object) => {
		const { dpia, fria } = facts().assessments;
		return missing(item(4), { assessments: { dpia: { ...dpia, ...more }, fria } });
	};
	it('is ready when both are signed', () => expect(changed({})).toEqual([]));
	it('wants both signed', () =>
		expect(changed({ signed: false })).toEqual(['assessment-not-signed']));
	it('counts on the review day itself, not after', () => {
		expect(changed({ reviewOn: '2026-06-01' })).toEqual([]);
		expect(changed({ reviewOn: '2026-05-31' })).toEqual(['assessment-review-passed']);
		expect(changed({ reviewOn: null })).toEqual([]);
	});
	it('lapses when a watched fact changes', () => {
		expect(changed({ changedFacts: ['vendor'] })).toEqual(['assessment-fact-changed']);
	});
	it('wants prior consultation with a high residual risk', () => {
		expect(changed({ residualHigh: true })).toEqual(['prior-consultation-missing']);
		expect(changed({ residualHigh: true, priorConsultation: true })).toEqual([]);
	});
});

describe('items 5 and 6', () => {
	it('5 wants a frozen plan, and lapses while an amendment is a draft', () => {
		expect(missing(item(5))).toEqual([]);
		const plan = { frozenAt: null, everFrozen: true };
		expect(checklistStatus(facts({ items: [item(5)], plan }))[0]).toMatchObject({
			ready: false,
			lapsed: true
		});
	});
	it('6 wants no blocking fault', () => {
		expect(missing(item(6))).toEqual([]);
		expect(missing(item(6), { raciFaults: 1 })).toEqual(['raci-faults']);
	});
});

describe('questions with evidence (item 7)', () => {
	const ask = (
		asked: Partial<ChecklistFacts['rules']['questions'][number][number]>,
		answer: ItemContent['answers'][string] | null,
		evidence: ChecklistFacts['evidence'] = []
	) => {
		const base = facts();
		const content: ItemContent = { answers: answer ? { vraag: answer } : {} };
		const subject = item(7, content);
		return missing(signed(subject), {
			rules: { ...base.rules, questions: { 7: [{ ...question, ...asked }] } },
			evidence
		});
	};
	const yes = { value: 'ja' as const, reason: '' };
	const piece = (expiresOn: string | null) => ({
		itemNumber: 7,
		questionId: 'vraag',
		title: 'ISO 27001',
		sha256: 'a',
		effectiveDate: '2026-01-01',
		expiresOn
	});

	it('wants mandatory questions answered, others not', () => {
		expect(ask({}, null)).toEqual(['questions-unanswered']);
		expect(ask({ mandatory: false }, null)).toEqual([]);
		expect(ask({}, yes)).toEqual([]);
	});
	it('blocks on a red flag, and wants a reason with a no or n.v.t.', () => {
		expect(ask({ redFlag: true }, { value: 'nee', reason: 'Nog niet' })).toEqual(['red-flags']);
		expect(ask({}, { value: 'nee', reason: '' })).toEqual(['answer-reason-missing']);
		expect(ask({}, { value: 'nee', reason: 'Later' })).toEqual([]);
		expect(ask({ redFlag: true }, { value: 'nvt', reason: ' ' })).toEqual([
			'answer-reason-missing'
		]);
		expect(ask({ redFlag: true }, { value: 'nvt', reason: 'Eigen server' })).toEqual([]);
	});
	it('wants evidence that is valid on the day', () => {
		const asked = { evidence: 'required', expires: true } as const;
		expect(ask(asked, yes)).toEqual(['evidence-missing']);
		expect(ask(asked, yes, [piece(null)])).toEqual(['evidence-no-expiry']);
		expect(ask(asked, yes, [piece('2026-05-31')])).toEqual(['evidence-expired']);
		expect(ask(asked, yes, [piece('2026-06-01')])).toEqual([]);
		expect(ask(asked, yes, [piece('2026-05-31'), piece('2027-05-31')])).toEqual([]);
	});
	it('is signed last, and again after a change', () => {
		expect(missing(item(7))).toEqual(['signature-missing']);
		expect(missing(item(7, {}, { signedHashes: ['other'] }))).toEqual(['signature-outdated']);
	});
	it('a renewed certificate is no new vendor fact, a new list of sub-processors is', () => {
		const content = { answers: { vraag: yes } };
		const before = vendorFact(content, [piece('2026-05-31')]);
		expect(vendorFact(content, [{ ...piece('2027-05-31'), sha256: 'b' }])).toBe(before);
		expect(vendorFact(content, [piece(null)])).not.toBe(before);
		expect(vendorFact({ answers: {} }, [])).not.toBe(before);
	});
});

describe('items 8, 9 and 10', () => {
	it('8 wants every active worker trained in this version', () => {
		const subject = signed(item(8));
		expect(missing(subject)).toEqual([]);
		expect(missing(subject, { workers: { active: 2, trained: 1 } })).toEqual(['training-open']);
		expect(missing(subject, { workers: { active: 0, trained: 0 } })).toEqual(['training-nobody']);
	});
	it('9 wants every version in use registered', () => {
		const subject = signed(item(9));
		expect(missing(subject)).toEqual([]);
		expect(missing(subject, { registered: { engines: [], templates: [] } })).toEqual([
			'engine-none'
		]);
		const inUse = {
			engines: [{ name: 'extractief', version: '2' }],
			templates: [{ id: 'verslag', version: '1' }]
		};
		expect(missing(subject, { inUse })).toEqual(['version-unregistered', 'version-unregistered']);
	});
	const exit = { steps: [{ id: 's', text: 'Gegevens terug', ownerId: 'fb' }] };
	const drill = (passedOn: string) => ({ passedOn, note: '' });
	it('10 wants steps with owners, approved, and a recent drill', () => {
		expect(missing(signed(item(10, { exit, drill: drill('2025-06-01') })))).toEqual([]);
		expect(missing(signed(item(10, { exit, drill: drill('2025-05-31') })))).toEqual([
			'exit-drill-old'
		]);
		expect(missing(signed(item(10, { exit })))).toEqual(['exit-drill-none']);
		const loose = { steps: [{ id: 's', text: 'x', ownerId: null }] };
		expect(missing(item(10, { exit: loose }))).toEqual([
			'exit-step-owner',
			'exit-drill-none',
			'signature-missing'
		]);
	});
	it('the exit plan is approved before the drill, and not after a change', () => {
		const subject = signed(item(10, { exit }));
		expect(exitPlanApproved(facts({ items: [subject] }))).toBe(true);
		expect(exitPlanApproved(facts({ items: [{ ...subject, signedHashes: ['other'] }] }))).toBe(
			false
		);
		expect(exitPlanApproved(facts({ items: [signed(item(10))] }))).toBe(false);
	});
});

describe('every item', () => {
	it('needs an owner', () => {
		expect(missing(item(5, {}, { ownerId: null }))).toEqual(['owner-missing']);
	});
	it('remembers that it was ready', () => {
		const before = item(6, {}, { readyAt: '2026-03-01T00:00:00.000Z' });
		expect(checklistStatus(facts({ items: [before], raciFaults: 1 }))[0]?.lapsed).toBe(true);
		expect(checklistStatus(facts({ items: [item(6)], raciFaults: 1 }))[0]?.lapsed).toBe(false);
	});
	it('has a sentence in three languages for whatever is missing', () => {
		for (const sentence of Object.values(missingSentences)) {
			expect(Object.keys(sentence).sort()).toEqual(['en', 'fr', 'nl']);
		}
	});
	it('counts months to the last day of a short month', () => {
		expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28');
		expect(monthsLater('2025-11-30', 12)).toBe('2026-11-30');
	});
});
