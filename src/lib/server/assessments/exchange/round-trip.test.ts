import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedIds, counter, dossiers, templates } from '../../../../../tests/support/exchange.ts';
import { askedAnswers, isAnswered } from '#lib/domain/assessment/answers.ts';
import { answerText } from '#lib/domain/assessment/answer-text.ts';
import { cnilDialects } from '#lib/domain/assessment/exchange/cnil-file.ts';
import { toCnil } from '#lib/domain/assessment/exchange/cnil-out.ts';
import { unmarked } from '#lib/domain/assessment/exchange/cnil-form.ts';
import type { Converted, Dossier } from '#lib/domain/assessment/exchange/dossier.ts';
import { schemaKey } from '#lib/domain/assessment/exchange/invulhulpen-form.ts';
import { toInvulhulpen } from '#lib/domain/assessment/exchange/invulhulpen-out.ts';
import { lossSentence, lossSentences } from '#lib/domain/assessment/exchange/losses.ts';
import type { DossierInContext } from '#lib/domain/assessment/exchange/outgoing.ts';
import { standings } from '#lib/domain/assessment/exchange/outgoing.ts';
import { toWaarborg } from '#lib/domain/assessment/exchange/waarborg-json.ts';
import { readImport } from './read-import.ts';

const schemaFile = '../shared/data/invulhulpen/assessment-output.v2.schema.json';
const kinds = ['dpia', 'fria'] as const;

async function back(value: unknown): Promise<Converted<Dossier>> {
	const bytes = new TextEncoder().encode(JSON.stringify(value));
	const options = {
		templates,
		language: 'nl' as const,
		newId: counter(),
		now: '2026-11-22T00:00:00.000Z'
	};
	const result = await readImport(bytes, 'x.json', options);
	if (!result.ok) throw new Error(JSON.stringify(result.refusal));
	return result.value.dossier;
}

/** What was reported about one thing on the way out or back. */
function reported(losses: Converted<unknown>['losses'], ...places: string[]): boolean {
	return losses.some(({ where }) => places.includes(where));
}

function expectBooksToBalance({ counts, losses }: Converted<unknown>): void {
	for (const [kind, count] of Object.entries(counts))
		expect(count.in, kind).toBe(count.carried + count.lost);
	for (const loss of losses) {
		expect(Object.keys(lossSentences)).toContain(loss.code);
		for (const locale of ['nl', 'en', 'fr'] as const)
			expect(lossSentence(loss, locale)).not.toMatch(/\{\w+\}/);
	}
}

/** Every answer that is asked comes back in the same words, or the loss report names its question. */
function expectAnswers(context: DossierInContext, out: Converted<unknown>, there: Dossier): void {
	const { dossier, template } = context;
	const asked = askedIds(context);
	for (const question of template.sections.flatMap(({ questions }) => questions)) {
		const before = dossier.answers[question.id];
		const after = there.answers[question.id];
		if (!asked.has(question.id)) {
			expect(after, question.id).toBeUndefined();
			continue;
		}
		const same =
			(before && isAnswered(before) ? answerText(question, before, 'nl') : '') ===
			(after && isAnswered(after) ? answerText(question, after, 'nl') : '');
		if (!same)
			expect(reported(out.losses, question.id), `${question.id} is not reported`).toBe(true);
	}
}

/** As ids change on the way, a risk is told by its words. */
function expectRisks({ dossier }: DossierInContext, out: Converted<unknown>, there: Dossier): void {
	for (const risk of dossier.risks) {
		const { id: _, measures: __, ...words } = risk;
		const same = there.risks.some((other) => {
			const { id: _id, measures: _measures, ...rest } = other;
			return JSON.stringify(sorted(rest)) === JSON.stringify(sorted(words));
		});
		if (!same) expect(reported(out.losses, risk.id), `${risk.id} is not reported`).toBe(true);
	}
}

function expectMeasures(
	{ dossier }: DossierInContext,
	out: Converted<unknown>,
	there: Dossier
): void {
	for (const { id, ...measure } of dossier.measures) {
		const same = there.measures.some(
			(other) =>
				other.text === measure.text &&
				other.ownerName === measure.ownerName &&
				other.dueDate === measure.dueDate &&
				other.status === measure.status
		);
		if (!same) expect(reported(out.losses, id), `${id} is not reported`).toBe(true);
	}
}

function expectStatements(
	context: DossierInContext,
	out: Converted<unknown>,
	there: Dossier
): void {
	const { dossier } = context;
	const { advice, views } = standings(context);
	if (advice.state === 'actueel') {
		const { agrees, text, byName } = advice.statement;
		const same = there.advice.some(
			(it) => it.agrees === agrees && it.text === text && it.byName === byName
		);
		if (!same) expect(reported(out.losses, 'advice')).toBe(true);
	} else if (advice.state === 'verlopen') expect(reported(out.losses, 'advice')).toBe(true);
	if (views.state === 'actueel') {
		const { asked, text, who } = views.statement;
		const same = there.views.some((it) => it.asked === asked && it.text === text && it.who === who);
		if (!same) expect(reported(out.losses, 'views')).toBe(true);
	} else if (views.state === 'verlopen') expect(reported(out.losses, 'views')).toBe(true);
	for (const { id, sectionId } of dossier.advice)
		if (sectionId !== null) expect(reported(out.losses, id)).toBe(true);
	if (dossier.decision) expect(reported(out.losses, 'decision')).toBe(true);
	if (dossier.consultations.length > 0) expect(reported(out.losses, 'consultations')).toBe(true);
}

function expectComments(
	{ dossier }: DossierInContext,
	out: Converted<unknown>,
	there: Dossier
): void {
	for (const { id, subject, text, byName } of dossier.comments) {
		const place = subject.startsWith('risico:') ? 'risico:' : subject;
		const same = there.comments.some(
			(it) => it.text === text && it.byName === byName && it.subject.startsWith(place)
		);
		if (!same) expect(reported(out.losses, id), `${id} is not reported`).toBe(true);
	}
}

function sorted<T extends object>(value: T): [string, unknown][] {
	return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

function expectAll(context: DossierInContext, out: Converted<unknown>, there: Dossier): void {
	expectBooksToBalance(out);
	expectAnswers(context, out, there);
	expectRisks(context, out, there);
	expectMeasures(context, out, there);
	expectStatements(context, out, there);
	expectComments(context, out, there);
}

describe.each(kinds)('a generated %s, out and in again', (kind) => {
	it('comes back whole in our own format, but for what is hidden', async () => {
		await fc.assert(
			fc.asyncProperty(dossiers(kind), async (context) => {
				const out = toWaarborg(context);
				expectBooksToBalance(out);
				const { value, losses } = await back(out.value);
				expect(losses).toEqual([]);
				const { dossier, template } = context;
				expect(value).toEqual({ ...dossier, answers: askedAnswers(template, dossier.answers) });
			}),
			{ numRuns: 100 }
		);
	});

	it.each(cnilDialects)(
		'comes back from the %s dialect of the CNIL, or the report says what not',
		async (dialect) => {
			await fc.assert(
				fc.asyncProperty(dossiers(kind), async (context) => {
					const out = toCnil(context, { dialect });
					if (kind === 'fria') {
						// That form knows no FRIA: nothing of its answers has a number there.
						expect(out.counts['answers']?.carried).toBe(0);
						expectBooksToBalance(out);
						return;
					}
					const there = await back(out.value);
					expectBooksToBalance(there);
					expectAll(context, out, there.value);
					if (!reported(out.losses, 'name'))
						expect(unmarked(there.value.name)).toBe(unmarked(context.dossier.name));
				}),
				{ numRuns: 60 }
			);
		}
	);

	it('comes back from Invulhulpen, or the report says what not', async () => {
		await fc.assert(
			fc.asyncProperty(dossiers(kind), async (context) => {
				const out = toInvulhulpen(context);
				const there = await back(out.value);
				expectBooksToBalance(there);
				expectAll(context, out, there.value);
			}),
			{ numRuns: 100 }
		);
	});

	it('has in a file of Invulhulpen only keys and values that its schema lets through', async () => {
		fc.assert(
			fc.property(dossiers(kind), (context) => {
				const { value } = toInvulhulpen(context);
				expect(value.metadata.urn).toMatch(/^urn:nl:[a-z]+:\d+\.\d+$/);
				for (const [key, answer] of Object.entries(value.answers)) {
					expect(key).toMatch(schemaKey);
					for (const row of Array.isArray(answer) ? answer : [{ [key]: answer }])
						for (const [cell, content] of Object.entries(row)) {
							if (cell === '_index') continue;
							expect(cell).toMatch(schemaKey);
							expect(Object.keys(content as object).sort()).toEqual(['lastEditedAt', 'value']);
						}
				}
			}),
			{ numRuns: 50 }
		);
	});

	it.skipIf(!existsSync(schemaFile))(
		'validates against the schema of Invulhulpen (needs ../shared/data/invulhulpen)',
		() => {
			const ajv = new Ajv2020({ strict: false, formats: { 'date-time': dateTime, email: true } });
			const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);
			fc.assert(
				fc.property(dossiers(kind), (context) => {
					expect(validate(toInvulhulpen(context).value), JSON.stringify(validate.errors)).toBe(
						true
					);
				}),
				{ numRuns: 50 }
			);
		}
	);

	it('never lets a hidden answer out, in any format', () => {
		const secret = 'DIT-MAG-NIET-MEE';
		fc.assert(
			fc.property(dossiers('dpia'), (context) => {
				const answers = {
					...context.dossier.answers,
					doorgifte: { value: 'nee' },
					'doorgifte-uitleg': { value: secret }
				};
				const hidden = { ...context, dossier: { ...context.dossier, answers } };
				const outs = [
					toWaarborg(hidden),
					toInvulhulpen(hidden),
					...cnilDialects.map((dialect) => toCnil(hidden, { dialect }))
				];
				for (const out of outs) {
					expect(JSON.stringify(out)).not.toContain(secret);
					expect(out.losses).toContainEqual({ where: 'doorgifte-uitleg', code: 'hidden-answer' });
				}
			}),
			{ numRuns: 20 }
		);
	});
});

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
