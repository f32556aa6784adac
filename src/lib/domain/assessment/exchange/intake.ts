import { isDay } from '../../calendar-day.ts';
import { cleanText } from '../../document.ts';
import type { Locale } from '../../locale.ts';
import { pick } from '../../locale.ts';
import type { Answer, Answers } from '../answers.ts';
import { askedAnswers } from '../answers.ts';
import type { ExchangeQuestion, ExchangeTemplate } from './aligned.ts';
import { hasOwnScreen, questionsOf } from './aligned.ts';
import { answerText } from '../answer-text.ts';
import { answerFrom } from './answer-from.ts';
import type { Comment } from './dossier.ts';
import type { Rec } from './json-value.ts';
import { isBlank } from './json-value.ts';
import { Tally } from './tally.ts';

/** What is dropped of foreign HTML, each kind once. */
export type Dropped =
	| 'script'
	| 'style'
	| 'event-handler'
	| 'link'
	| 'comment'
	| 'hidden'
	| 'image'
	| 'embedded'
	| 'form';

/** Foreign HTML as text lines, and what had no place in them. */
export type ToText = (html: string) => { text: string; dropped: readonly Dropped[] };

export interface IntakeOptions {
	template: ExchangeTemplate;
	/** The language the assessment is written in: foreign files do not say. */
	language: Locale;
	toText: ToText;
	newId: () => string;
	/** ISO-8601 UTC, for what has no date of its own. */
	now: string;
}

/** What the imports of foreign formats share: reading values that may be anything, and keeping words that have no question. */
export class Intake {
	readonly tally = new Tally();
	readonly answers: Answers = {};
	readonly comments: Comment[] = [];
	readonly options: IntakeOptions;

	constructor(options: IntakeOptions) {
		this.options = options;
	}

	/** Text that the format says is HTML. */
	html(value: unknown, where: string): string {
		if (typeof value !== 'string') {
			if (!isBlank(value)) this.tally.note(where, 'wrong-type');
			return '';
		}
		const { text, dropped } = this.options.toText(value);
		for (const what of dropped) this.tally.note(where, 'html-dropped', { what });
		return tidy(text);
	}

	/** Text that the format says is plain; where it holds tags all the same they go. */
	words(value: unknown, where: string): string {
		if (typeof value === 'number' || typeof value === 'boolean') return String(value);
		if (typeof value === 'string' && !looksLikeMarkup(value)) return tidy(value);
		return this.html(value, where);
	}

	/** A calendar day out of a day or a moment. */
	day(value: unknown, where: string): string | null {
		if (isBlank(value)) return null;
		const day = String(value).slice(0, 10);
		if (isDay(day)) return day;
		this.tally.note(where, 'no-date', { value: shortened(String(value)) });
		return null;
	}

	/** Reports every key that the format is not known to have and that holds something. */
	unknownKeys(rec: Rec, known: ReadonlySet<string>, where: string): void {
		for (const key of Object.keys(rec))
			if (!known.has(key) && !isBlank(rec[key]))
				this.tally.note(
					where === '' ? shortened(key) : `${where}.${shortened(key)}`,
					'unknown-key'
				);
	}

	/** Adds words to a question. Words that are no answer to it stay beside it as a comment. */
	answer(question: ExchangeQuestion, lines: readonly string[], where: string): void {
		const earlier = this.answers[question.id];
		const given = hasOwnScreen(question) ? null : answerFrom(question, lines);
		const joined = given && earlier ? joinedAnswer(question, earlier, given) : given;
		if (joined) {
			this.answers[question.id] = joined;
			return;
		}
		this.comment(`vraag:${question.id}`, lines.join('\n'), { at: this.options.now });
		this.tally.note(where, 'answer-as-comment', { question: question.code });
	}

	/**
	 * Answers to questions that are not asked would be seen by nobody: their words become comments on the whole. Call it when all answers
	 * are in.
	 */
	settle(): void {
		const { template, now, language } = this.options;
		const asked = askedAnswers(template, this.answers);
		for (const question of questionsOf(template)) {
			const answer = this.answers[question.id];
			if (!answer || Object.hasOwn(asked, question.id)) continue;
			delete this.answers[question.id];
			const text = `${question.code} ${pick(question.question, language)}\n${answerText(question, answer, language)}`;
			this.comment('geheel', text, { at: now });
			this.tally.note(question.id, 'not-asked-as-comment', { question: question.code });
		}
	}

	comment(
		subject: string,
		text: string,
		{ at, byName = '' }: { at: string; byName?: string }
	): Comment {
		const comment: Comment = {
			id: this.options.newId(),
			subject,
			parentId: null,
			text,
			byName,
			at,
			resolvedByName: null,
			resolvedAt: null
		};
		this.comments.push(comment);
		return comment;
	}
}

/** Two texts to one question stand under one another; two choices cannot. */
function joinedAnswer(question: ExchangeQuestion, earlier: Answer, given: Answer): Answer | null {
	if (question.answer !== 'text') return null;
	if (typeof earlier.value !== 'string' || typeof given.value !== 'string') return null;
	return { value: `${earlier.value}\n\n${given.value}` };
}

/** As text is stored: in NFC, no control characters, no white space at the ends of lines or of the whole. */
export function tidy(text: string): string {
	return cleanText(text)
		.replace(/[ \t]+$/gm, '')
		.trim();
}

/** A name out of a foreign file as it may stand in a report. */
export function shortened(text: string): string {
	const clean = cleanText(text).replace(/\s+/g, ' ');
	return clean.length > 60 ? `${clean.slice(0, 59)}…` : clean;
}

/** Holds a tag, a comment or a declaration, rather than a smaller-than sign. */
export function looksLikeMarkup(text: string): boolean {
	return /<\/?[a-z][^<>]*>|<!--|<!doctype|<\?/i.test(text);
}
