import type { Localized } from '../locale.ts';
import type { AssessmentKind } from './answers.ts';

export type ScopeAnswer = 'ja' | 'nee' | 'onzeker';
export type ScopeAnswers = Readonly<Record<string, ScopeAnswer>>;

/** What a statement stands on: provisions, where they were read, when, and how settled they are. */
interface Marks {
	basis: readonly string[];
	bron: readonly string[];
	/** YYYY-MM-DD. */
	stand: string;
	status: 'geldend' | 'toekomstig' | 'ontwerp' | 'betwist' | 'suggestie' | 'te-verifieren';
	note?: Localized;
}

export interface ScopeQuestion extends Marks {
	id: string;
	code: string;
	question: Localized;
	help: Localized;
	example?: Localized;
	/** Asked only when one of these was answered otherwise than `nee`. */
	showWhen?: readonly string[];
}
export interface ScopeCondition {
	any?: readonly string[];
	all?: readonly string[];
	none?: readonly string[];
}
interface Statement extends Marks {
	id: string;
	title: Localized;
	text: Localized;
	/** First day on which it is law, YYYY-MM-DD. */
	appliesFrom?: string;
}
export type ScopePart =
	| 'ai-system'
	| 'public-service'
	| 'needed'
	| 'criterion'
	| 'prohibited'
	| 'annex-iii'
	| 'derogation'
	| 'no-derogation'
	| 'role-provider'
	| 'role-deployer'
	| 'duty'
	| 'duty-high-risk'
	| 'open'
	| 'note';
export interface ScopeRule extends Statement {
	part: ScopePart;
	/** Absent: always. */
	when?: ScopeCondition;
}

/** The parts of a scope test pack that are worked with (dpia-templates/schema/scope-test.schema.json has its full shape). */
export interface ScopeTestContent {
	urn: string;
	version: string;
	title: Localized;
	description: Localized;
	minutes: number;
	friaDueFrom: string;
	sections: readonly {
		id: string;
		number: number;
		title: Localized;
		intro?: Localized;
		questions: readonly ScopeQuestion[];
	}[];
	rules: readonly ScopeRule[];
	outcomes: readonly (Statement & { id: OutcomeId })[];
	prefill: readonly {
		when: ScopeCondition;
		certain: boolean;
		assessment: AssessmentKind;
		question: string;
		value: string;
		several: boolean;
	}[];
}
type OutcomeId =
	| `dpia-${DpiaNeed}`
	| `derogation-${Exclude<Derogation, 'not-needed'>}`
	| 'fria-due-now'
	| 'fria-due-from'
	| 'fria-not-high-risk'
	| 'fria-derogation'
	| 'fria-not-public'
	| 'fria-no-ai';

export type DpiaNeed = 'needed' | 'presumed' | 'not-shown';
export type FriaNeed = 'due-now' | 'due-from' | 'voluntary' | 'not-applicable';
export type ScopeRole = 'deployer' | 'provider' | 'both' | 'unclear' | 'none';
export type Derogation = 'excluded' | 'uncertain' | 'possible' | 'not-claimed' | 'not-needed';

/** One reason, with everything a reader needs to check it. */
export interface ScopeReason extends Statement {
	/** False when it rests on `onzeker` or on a question without an answer. */
	certain: boolean;
}

export interface ScopeResult {
	/** Ids of the questions that are asked and not answered yet; each counts as `onzeker`. */
	unanswered: string[];
	/** The first reason is the outcome itself. */
	dpia: { need: DpiaNeed; reasons: ScopeReason[] };
	/** `dueFrom` only with `due-from`. */
	fria: { need: FriaNeed; dueFrom: string | null; reasons: ScopeReason[] };
	role: { role: ScopeRole; reasons: ScopeReason[] };
	prohibited: ScopeReason[];
	annexIII: ScopeReason[];
	derogation: { state: Derogation; reasons: ScopeReason[] };
	/** To be presumed while nothing shows otherwise. */
	highRisk: boolean;
	transparency: ScopeReason[];
	/** Legal questions that nobody has settled. */
	openQuestions: ScopeReason[];
	notes: ScopeReason[];
	/** Choices to fill in beforehand: question id → `ja`, `nee` or option ids. */
	prefill: Record<AssessmentKind, Record<string, string | string[]>>;
}

/**
 * What follows from the answers on a day (YYYY-MM-DD). `onzeker`, and no answer at all, never count as no: they keep every consequence
 * open and make a reason uncertain.
 */
export function scopeResult(
	pack: ScopeTestContent,
	answers: ScopeAnswers,
	today: string
): ScopeResult {
	const known = knownAnswers(pack, answers);
	const fired = (part: ScopePart) => firedRules(pack, part, known, today);
	const outcome = (id: OutcomeId, certain: boolean) => outcomeReason(pack, id, certain, today);
	const annexIII = fired('annex-iii');
	const derogation = derogationOf(annexIII, fired, outcome);
	const highRisk = annexIII.length > 0 && derogation.state !== 'possible';
	return {
		unanswered: unansweredQuestions(pack, answers),
		dpia: dpiaOf(fired, outcome),
		fria: friaOf(pack, { annexIII, derogation, fired, outcome, today }),
		role: roleOf(fired),
		prohibited: fired('prohibited'),
		annexIII,
		derogation,
		highRisk,
		transparency: [...fired('duty'), ...(highRisk ? fired('duty-high-risk') : [])],
		openQuestions: fired('open'),
		notes: fired('note'),
		prefill: prefillOf(pack, answers)
	};
}

/** The questions that are asked, given the answers, in order. */
export function askedScopeQuestions(
	pack: ScopeTestContent,
	answers: ScopeAnswers
): ScopeQuestion[] {
	const asked: ScopeQuestion[] = [];
	for (const question of pack.sections.flatMap(({ questions }) => questions)) {
		const isOpen = (id: string) =>
			asked.some((parent) => parent.id === id) && answers[id] !== 'nee' && answers[id];
		if (!question.showWhen || question.showWhen.some(isOpen)) asked.push(question);
	}
	return asked;
}

function unansweredQuestions(pack: ScopeTestContent, answers: ScopeAnswers): string[] {
	return askedScopeQuestions(pack, answers).flatMap(({ id }) => (answers[id] ? [] : [id]));
}

type Known = (id: string) => ScopeAnswer;
type Fired = (part: ScopePart) => ScopeReason[];
type Outcome = (id: OutcomeId, certain: boolean) => ScopeReason;

/** A question that its parents' certain "no" hides is a no itself; one whose parents are open is open. */
function knownAnswers(pack: ScopeTestContent, answers: ScopeAnswers): Known {
	const known = new Map<string, ScopeAnswer>();
	for (const { id, showWhen } of pack.sections.flatMap(({ questions }) => questions)) {
		const hidden = showWhen?.every((parent) => known.get(parent) === 'nee') ?? false;
		known.set(id, hidden ? 'nee' : (answers[id] ?? 'onzeker'));
	}
	return (id) => known.get(id) ?? 'onzeker';
}

/** Three-valued: a condition is uncertain as long as an uncertain answer could still turn it. */
function holds({ any, all, none }: ScopeCondition, known: Known): ScopeAnswer {
	const parts: ScopeAnswer[] = [];
	if (any) parts.push(either(any.map(known)));
	if (all) parts.push(both(all.map(known)));
	if (none) parts.push(opposite(either(none.map(known))));
	return both(parts);
}

function either(answers: readonly ScopeAnswer[]): ScopeAnswer {
	if (answers.includes('ja')) return 'ja';
	return answers.includes('onzeker') ? 'onzeker' : 'nee';
}

function both(answers: readonly ScopeAnswer[]): ScopeAnswer {
	if (answers.includes('nee')) return 'nee';
	return answers.includes('onzeker') ? 'onzeker' : 'ja';
}

function opposite(answer: ScopeAnswer): ScopeAnswer {
	return answer === 'onzeker' ? answer : answer === 'ja' ? 'nee' : 'ja';
}

function firedRules(
	pack: ScopeTestContent,
	part: ScopePart,
	known: Known,
	today: string
): ScopeReason[] {
	return pack.rules.flatMap((rule) => {
		if (rule.part !== part) return [];
		const held = rule.when ? holds(rule.when, known) : 'ja';
		return held === 'nee' ? [] : [toReason(rule, held === 'ja', today)];
	});
}

function outcomeReason(
	pack: ScopeTestContent,
	id: OutcomeId,
	certain: boolean,
	today: string
): ScopeReason {
	const found = pack.outcomes.find((outcome) => outcome.id === id);
	if (!found) throw new Error(`The scope test has no text for ${id}.`);
	return toReason(found, certain, today);
}

/** Law that applies later is in force from its day on, also when the pack was written before it. */
function toReason(statement: Statement, certain: boolean, today: string): ScopeReason {
	const { id, title, text, basis, bron, stand, note, appliesFrom } = statement;
	const hasBegun = appliesFrom !== undefined && appliesFrom <= today;
	const status =
		statement.status === 'toekomstig' && hasBegun ? ('geldend' as const) : statement.status;
	return {
		id,
		title,
		text,
		basis,
		bron,
		stand,
		status,
		certain,
		...(note && { note }),
		...(appliesFrom && { appliesFrom })
	};
}

/** One certain item of art. 35(3) or the Belgian list is enough; two criteria that hold or may hold raise the presumption. */
function dpiaOf(fired: Fired, outcome: Outcome): ScopeResult['dpia'] {
	const needed = fired('needed');
	const criteria = fired('criterion');
	const isCertain = needed.some(({ certain }) => certain);
	const need = isCertain
		? 'needed'
		: needed.length > 0 || criteria.length >= 2
			? 'presumed'
			: 'not-shown';
	const certain =
		isCertain ||
		(needed.length === 0 &&
			(criteria.length < 2
				? criteria.every((reason) => reason.certain)
				: criteria.filter((reason) => reason.certain).length >= 2));
	return { need, reasons: [outcome(`dpia-${need}`, certain), ...needed, ...criteria] };
}

/** Relying on the derogation asks a certain ground, and certainty that nothing takes it away. */
function derogationOf(
	annexIII: readonly ScopeReason[],
	fired: Fired,
	outcome: Outcome
): ScopeResult['derogation'] {
	if (annexIII.length === 0) return { state: 'not-needed', reasons: [] };
	const grounds = fired('derogation');
	const against = fired('no-derogation');
	const state = against.some(({ certain }) => certain)
		? 'excluded'
		: grounds.length === 0
			? 'not-claimed'
			: against.length > 0 || !grounds.some(({ certain }) => certain)
				? 'uncertain'
				: 'possible';
	return {
		state,
		reasons: [outcome(`derogation-${state}`, state !== 'uncertain'), ...against, ...grounds]
	};
}

function friaOf(
	pack: ScopeTestContent,
	{
		annexIII,
		derogation,
		fired,
		outcome,
		today
	}: {
		annexIII: ScopeReason[];
		derogation: ScopeResult['derogation'];
		fired: Fired;
		outcome: Outcome;
		today: string;
	}
): ScopeResult['fria'] {
	const publicService = fired('public-service');
	const certain = [...annexIII, ...publicService].every((reason) => reason.certain);
	const answer = (
		need: FriaNeed,
		id: OutcomeId,
		isCertain: boolean,
		reasons: ScopeReason[] = []
	) => ({
		need,
		dueFrom: need === 'due-from' ? pack.friaDueFrom : null,
		reasons: [outcome(id, isCertain), ...reasons]
	});
	if (fired('ai-system').length === 0) return answer('not-applicable', 'fria-no-ai', true);
	if (annexIII.length === 0) return answer('voluntary', 'fria-not-high-risk', true);
	if (publicService.length === 0) return answer('voluntary', 'fria-not-public', true, annexIII);
	if (derogation.state === 'possible')
		return answer('voluntary', 'fria-derogation', certain, [...annexIII, ...derogation.reasons]);
	const reasons = [...annexIII, ...derogation.reasons, ...publicService];
	const isSure = certain && derogation.state !== 'uncertain';
	return today >= pack.friaDueFrom
		? answer('due-now', 'fria-due-now', isSure, reasons)
		: answer('due-from', 'fria-due-from', isSure, reasons);
}

function roleOf(fired: Fired): ScopeResult['role'] {
	const deployer = fired('role-deployer');
	const provider = fired('role-provider');
	const reasons = [...deployer, ...provider];
	if (reasons.length === 0) return { role: 'none', reasons };
	const isProvider = provider.some(({ certain }) => certain);
	if (isProvider) return { role: deployer.length > 0 ? 'both' : 'provider', reasons };
	if (provider.length > 0 || deployer.some(({ certain }) => !certain))
		return { role: 'unclear', reasons };
	return { role: 'deployer', reasons };
}

/** Only from questions that were answered, or hidden by an answer: an empty test fills in nothing. */
function prefillOf(pack: ScopeTestContent, answers: ScopeAnswers): ScopeResult['prefill'] {
	const filled: ScopeResult['prefill'] = { dpia: {}, fria: {} };
	const known = knownAnswers(pack, answers);
	const unanswered = new Set(unansweredQuestions(pack, answers));
	const isOpen = (id: string) => unanswered.has(id) || (known(id) === 'onzeker' && !answers[id]);
	for (const { when, certain, assessment, question, value, several } of pack.prefill) {
		if ([...(when.any ?? []), ...(when.all ?? []), ...(when.none ?? [])].some(isOpen)) continue;
		const held = holds(when, known);
		if (held === 'nee' || (certain && held === 'onzeker')) continue;
		const before = filled[assessment][question];
		if (several) filled[assessment][question] = [...(Array.isArray(before) ? before : []), value];
		else filled[assessment][question] ??= value;
	}
	return filled;
}
