import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossiers, dpiaTemplate, friaTemplate } from '../../../../../tests/support/exchange.ts';
import type { Block } from '../../document.ts';
import { flatBlocks, wordsOf } from '../../document.ts';
import { documentText } from '../../document-text.ts';
import { locales } from '../../locale.ts';
import { isAnswered } from '../answers.ts';
import { fingerprints } from '../contents.ts';
import { assessmentDocument } from './document.ts';
import { legalWords } from './document-words.ts';
import { base, context, fria, print } from './dossier.fixture.ts';
import type { Dossier } from './dossier.ts';
import type { DossierInContext } from './outgoing.ts';
import { contentsOf } from './outgoing.ts';

const text = (dossier: Dossier, locale: 'nl' | 'en' | 'fr' = 'nl') =>
	documentText(assessmentDocument(context(dossier), locale, print));

const hash = () => fingerprints(contentsOf(context(base))).whole;
const statement = (contentsHash: string) => ({
	id: 'x',
	byId: '',
	byName: 'Leila',
	at: '2026-11-02T10:00:00.000Z',
	contentsHash
});

describe('an assessment on paper', () => {
	it('says that it is a draft on every page, by its title', () => {
		const document = assessmentDocument(context(base), 'nl', print);
		expect(document.title).toBe('Concept · DPIA');
		expect(document.locale).toBe('nl');
	});

	it('has the answers, the reasons, the references with their words, and nothing that is hidden', () => {
		const said = text(base);
		expect(said).toContain('Zie FRIA 1.1.');
		expect(said).toContain('Van gesprek naar verslag.');
		expect(said).toContain('Eén doel.');
		expect(said).toContain('- eerst\n- dan');
		expect(said).toContain('naam: Adres');
		expect(said).toContain('bijzonder: Nee');
		expect(said).toContain('Niet van toepassing: kleine schaal');
		expect(said).not.toContain('VERBORGEN');
		expect(said).not.toContain('Vraag doorgifte-uitleg');
	});

	it('calls the other assessment by its name in the reader’s language', () => {
		expect(text(base, 'fr')).toContain('Voir la FRIA, question 1.1.');
		const referring: DossierInContext = {
			dossier: { ...fria, answers: { processen: { value: '', reference: true } } },
			template: {
				...friaTemplate,
				sections: friaTemplate.sections.map((section) => ({
					...section,
					questions: section.questions.map((question) =>
						question.id === 'processen'
							? {
									...question,
									crossReference: { assessment: 'dpia' as const, question: 'doelen' }
								}
							: question
					)
				}))
			},
			other: { dossier: base, template: dpiaTemplate }
		};
		const said = (locale: 'nl' | 'fr') =>
			documentText(assessmentDocument(referring, locale, print));
		expect(said('fr')).toContain('Voir l’AIPD, question 1.2.');
		expect(said('nl')).toContain('Zie DPIA 1.2.');
	});

	it('says that consultation is open, not needed, or not known yet while a risk is not judged', () => {
		const rated = (after: (typeof base.risks)[number]['after']) => ({
			...base,
			risks: base.risks.map((risk) => ({ ...risk, after }))
		});
		expect(text(rated({ likelihood: 3, severity: 3 }))).toContain('Er blijft een hoog risico');
		expect(text(rated({ likelihood: 1, severity: 2 }))).toContain('Geen hoog restrisico');
		const unjudged = text(rated(null));
		expect(unjudged).toContain('Nog niet te zeggen');
		expect(unjudged).not.toContain('Er blijft een hoog risico');
		expect(unjudged).not.toContain('Geen hoog restrisico');
	});

	it('has the register with its map before and after, and the measures', () => {
		const { content } = assessmentDocument(context(base), 'nl', print);
		const tables = flatBlocks(content).filter((block) => block.kind === 'table');
		const map = tables.filter(({ head }) => head.length === 5 && head[0] === 'Kans / ernst');
		expect(map).toHaveLength(2);
		expect(map[0]?.rows.map((row) => row.map(wordsOf))[0]).toEqual([
			'4 maximaal',
			'midden',
			'midden',
			'hoog',
			'hoog\nR1'
		]);
		expect(map[1]?.rows.map((row) => row.map(wordsOf))[1]?.[3]).toBe('hoog\nR1');
		const said = text(base);
		expect(said).toContain('hoog (kans 4, ernst 4)');
		expect(said).toContain('Privéleven');
		expect(said).toContain('Bron tonen (bezig)');
		expect(said).toContain('Er blijft een hoog risico');
	});

	it.each([
		['short words', 'OCMW', ['*', '*']],
		['a word wider than its share', 'x'.repeat(60), [300, 179]],
		['a word wider than the page', 'x'.repeat(200), [239, 239]]
	])('keeps a table with %s on the page', (_name, wie, widths) => {
		const { content } = assessmentDocument(
			context({ ...base, answers: { partijen: { value: [{ wie, rol: 'rol' }] } } }),
			'nl',
			print
		);
		const table = flatBlocks(content).find(
			(block) => block.kind === 'table' && block.head.join() === 'Wie,Rol'
		);
		expect(table).toMatchObject({ widths });
	});

	it('has the advice with its disagreement, and says when it lapsed', () => {
		const advice = { ...statement(hash()), sectionId: null, agrees: false, text: 'Te vroeg.' };
		expect(text({ ...base, advice: [advice] })).toContain('Niet akkoord · Leila, 2 november 2026');
		expect(text({ ...base, advice: [advice] })).not.toContain('vervallen door een wijziging');
		const edited = {
			...base,
			advice: [advice],
			answers: { ...base.answers, doelen: { value: 'Anders' } }
		};
		expect(text(edited)).toContain('vervallen door een wijziging');
	});

	it('is no draft once it is signed, and one again after a change', () => {
		const decision = {
			...statement(hash()),
			outcome: 'goedkeuren-onder-voorwaarden' as const,
			reason: 'Nodig.',
			departureReason: 'Het advies vroeg meer tijd.',
			conditions: [{ text: 'Opleiding', ownerName: 'Hilde', dueDate: '2027-02-01' }],
			reviewOn: '2027-11-01'
		};
		const signed = assessmentDocument(context({ ...base, decision }), 'nl', print);
		expect(signed.title).toBe('DPIA');
		const said = documentText(signed);
		expect(said).toContain('Goedgekeurd onder voorwaarden');
		expect(said).toContain('Het advies vroeg meer tijd.');
		expect(said).toContain('Voorwaarde: Opleiding');
		const edited = { ...base, decision, answers: { ...base.answers, doelen: { value: 'Anders' } } };
		expect(assessmentDocument(context(edited), 'nl', print).title).toBe('Concept · DPIA');
		expect(text(edited)).toContain('gewijzigd na de handtekening');
	});

	it('marks what is not settled in the law, in words', () => {
		const [first] = dpiaTemplate.sections;
		if (!first) throw new Error('no section');
		const questions = first.questions.map((question) =>
			question.id === 'doelen'
				? {
						...question,
						status: 'te-verifieren' as const,
						basis: ['avg 35(7)(a)'],
						stand: '2026-11-21'
					}
				: question
		);
		const template = {
			...dpiaTemplate,
			sections: [{ ...first, questions }, ...dpiaTemplate.sections.slice(1)]
		};
		const said = documentText(assessmentDocument({ ...context(base), template }, 'nl', print));
		expect(said).toContain(
			'Grondslag: AVG art. 35(7)(a) · te verifiëren · nagekeken op 21 november 2026'
		);
		expect(documentText(assessmentDocument({ ...context(base), template }, 'fr', print))).toContain(
			'Base : AVG art. 35(7)(a) · à vérifier · vérifié le 21 novembre 2026'
		);
	});

	it('names no basis where there is none', () => {
		const template = {
			...dpiaTemplate,
			sections: dpiaTemplate.sections.map((section) => ({
				...section,
				questions: section.questions.map((question) =>
					question.id === 'doelen'
						? { ...question, status: 'suggestie' as const, basis: [], stand: '2026-11-21' }
						: question
				)
			}))
		};
		const said = documentText(assessmentDocument({ ...context(base), template }, 'nl', print));
		expect(said).toContain('Stand: suggestie · nagekeken op 21 november 2026');
		expect(said).not.toContain('Grondslag');
	});

	it('says how settled the law is in the words of the screen', () => {
		for (const locale of locales) {
			const screen = JSON.parse(
				readFileSync(`src/lib/messages/${locale}/assessment-write.json`, 'utf8')
			) as Record<string, string>;
			for (const [status, words] of Object.entries(legalWords))
				expect(words[locale]).toBe(
					screen[`assess_legal_status_${status.replace('-', '_')}`]?.toLocaleLowerCase(locale)
				);
		}
	});

	it('is complete in every language, whatever was written', () => {
		fc.assert(
			fc.property(dossiers('dpia'), fc.constantFrom(...locales), (made, locale) => {
				const document = assessmentDocument(made, locale, print);
				const said = documentText(document);
				expect(said).not.toMatch(/\{\w+\}|undefined|\[object/);
				for (const risk of made.dossier.risks.filter(({ assessments }) =>
					assessments.includes('dpia')
				))
					expect(said).toContain(
						`R${made.dossier.risks.indexOf(risk) + 1} ${risk.title}`.toLocaleUpperCase()
					);
				const headings = (blocks: readonly Block[]) =>
					flatBlocks(blocks).filter(({ kind }) => kind === 'heading');
				expect(headings(document.content).length).toBeGreaterThan(8);
				const advice = made.dossier.advice.find(({ sectionId }) => sectionId === null);
				if (advice && isAnswered({ value: advice.text })) expect(said.length).toBeGreaterThan(0);
			}),
			{ numRuns: 40 }
		);
	});
});
