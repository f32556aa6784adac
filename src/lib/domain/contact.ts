import type { Locale } from './locale.ts';
import type { Refusal, Result } from './result.ts';
import { ok, refuse } from './result.ts';

export type ContactPath = 'ai' | 'manual' | 'baseline';

/** How the time of a contact is taken: by the screens of Waarborg, or by a stopwatch beside today's usual software. */
export type Timing = 'timer' | 'stopwatch';

export type ContactStatus = 'open' | 'draft' | 'validated' | 'measured';

export type ConsentState = 'unasked' | 'yes' | 'no' | 'withdrawn';

export type ConsentChannel = 'gesprek' | 'telefoon' | 'mail' | 'formulier';

export const consentChannels: readonly ConsentChannel[] = [
	'gesprek',
	'telefoon',
	'mail',
	'formulier'
];

export const languages: readonly Locale[] = ['nl', 'fr', 'en'];

const maxReference = 40;

/**
 * A pseudonymous file reference, tidied (outer and double spaces go). Refuses what identifies a person by itself: a name
 * (nothing but letters, or two words of letters), a national register number, an e-mail address, a telephone or account number.
 */
export function checkReference(input: string): Result<string> {
	const reference = input.normalize('NFC').trim().replace(/\s+/g, ' ');
	const problem = referenceProblem(reference);
	return problem ? refuse(problem, { max: maxReference }, 'reference') : ok(reference);
}

/** The reference as clients are told apart by it: capitals and spaces make no other client. */
export function clientReference(reference: string): string {
	return reference.normalize('NFC').replace(/\s+/g, '').toUpperCase();
}

function referenceProblem(reference: string): Refusal['code'] | null {
	if (reference === '') return 'reference-empty';
	if (reference.includes('@')) return 'reference-email';
	if (!/\p{N}/u.test(reference)) return 'reference-name';
	if (reference.length > maxReference) return 'reference-too-long';
	if (hasRegisterNumber(reference)) return 'reference-insz';
	if (looksLikePhone(reference) || looksLikeAccount(reference)) return 'reference-number';
	if (nameWords(reference) >= 2) return 'reference-name';
	return null;
}

/** Eleven digits in the grouping of the national register, or any eleven with its check digits. */
function hasRegisterNumber(text: string): boolean {
	if (/(?<!\d)\d{2}[.\s/-]?\d{2}[.\s/-]?\d{2}[.\s/-]\d{3}[.\s/-]?\d{2}(?!\d)/.test(text))
		return true;
	const runs = text.replace(/[.\s/-]/g, '').match(/\d+/g) ?? [];
	return runs.some((run) => run.length === 11 && registerChecks(run));
}

/** Check digits of the register: 97 minus the first nine digits modulo 97, with a 2 in front for births from 2000 on. */
function registerChecks(digits: string): boolean {
	const base = Number(digits.slice(0, 9));
	const check = Number(digits.slice(9));
	return [base, 2_000_000_000 + base].some((number) => 97 - (number % 97) === check);
}

function looksLikePhone(text: string): boolean {
	return /^(?:\+|00)\s?\d[\d\s./-]{7,}$/.test(text) || /^0\d[\d\s./]{6,}\d$/.test(text);
}

function looksLikeAccount(text: string): boolean {
	return /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/i.test(text.replace(/[\s-]/g, ''));
}

/** Words written as names are: three letters or more, a capital and then lower case. */
function nameWords(text: string): number {
	return text.split(/[\s,._]+/).filter((word) => /^\p{Lu}[\p{Ll}'’-]{2,}/u.test(word)).length;
}

/** What the newest statement of the client says. Statements come in any order; the same moment keeps the order given. */
export function consentState(statements: readonly { answer: string; at: string }[]): ConsentState {
	const newest = statements.reduce<{ answer: string; at: string } | null>(
		(last, statement) => (!last || statement.at >= last.at ? statement : last),
		null
	);
	return (newest?.answer ?? 'unasked') as ConsentState;
}

/** The one thing that comes next for a contact. */
export type Step = 'ask' | 'source' | 'make' | 'review' | 'write' | 'time' | 'report' | 'done';

export interface ContactFacts {
	path: ContactPath;
	timing: Timing;
	status: ContactStatus;
	consent: ConsentState;
	/** False when an earlier withdrawal made the manual path the default and the client did not ask for more. */
	asks: boolean;
	hasSource: boolean;
	hasDraft: boolean;
}

/**
 * Where a contact stands. The order is the same for everyone who was asked; the baseline has no question, because nothing of
 * it uses AI.
 */
export function nextStep(contact: ContactFacts): Step {
	if (contact.status === 'measured') return 'done';
	if (contact.status === 'validated') return 'report';
	if (contact.timing === 'stopwatch') return 'time';
	if (contact.path === 'baseline') return 'write';
	if (contact.asks && contact.consent === 'unasked' && !contact.hasDraft) return 'ask';
	if (contact.path === 'manual') return 'write';
	if (contact.hasDraft) return 'review';
	return contact.hasSource ? 'make' : 'source';
}

/** The path that an answer leads to. A withdrawn consent leads to the same place as a no. */
export function pathAfter(answer: ConsentState): ContactPath {
	return answer === 'yes' ? 'ai' : 'manual';
}
