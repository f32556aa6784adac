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
import { consultationDocument } from './art36.ts';
import type { AssessmentPrint } from './document.ts';
import { assessmentDocument } from './document.ts';
import { legalWords } from './document-words.ts';
import type { Dossier } from './dossier.ts';
import { lossSentence } from './losses.ts';
import type { DossierInContext } from './outgoing.ts';
import { contentsOf } from './outgoing.ts';
import type { AssessmentPair } from './summaries.ts';
import { toAlgoritmeregister, toAnnex8C } from './summaries.ts';

const print: AssessmentPrint = {
	organisation: 'OCMW Test',
	at: new Date('2026-11-21T10:00:00.000Z'),
	signed: null,
	restsOn: [['Leverancier', 'Voorbeeld nv']],
	rights: new Map([['privacy', { nl: 'Privéleven', en: 'Private life', fr: 'Vie privée' }]]),
	citation: (basis) => basis.replace('avg ', 'AVG art. ')
};

const base: Dossier = {
	kind: 'dpia',
	name: 'Verslaghulp',
	language: 'nl',
	template: { urn: dpiaTemplate.urn, version: dpiaTemplate.version },
	answers: {
		verwerking: { value: '', reference: true },
		doelen: { value: 'Eén doel.\n\n- eerst\n- dan' },
		gegevens: { value: [{ naam: 'Adres', bijzonder: 'nee', sinds: '2026-01-02' }] },
		doorgifte: { value: 'nee' },
		'doorgifte-uitleg': { value: 'VERBORGEN' },
		evenredigheid: { value: '', notApplicableReason: 'kleine schaal' }
	},
	risks: [
		{
			id: 'r1',
			libraryId: null,
			title: 'Verzonnen feit',
			description: 'Het staat er en is niet gezegd.',
			event: 'wijziging',
			rights: ['privacy'],
			sources: '',
			threats: '',
			impacts: 'Geen steun',
			reversibility: 'moeilijk',
			assessments: ['dpia'],
			before: { likelihood: 4, severity: 4 },
			after: { likelihood: 3, severity: 3 },
			measures: ['m1'],
			accepted: null
		}
	],
	measures: [
		{
			id: 'm1',
			text: 'Bron tonen',
			ownerId: null,
			ownerName: 'Hilde',
			dueDate: '2027-01-15',
			status: 'bezig'
		}
	],
	advice: [],
	views: [],
	consultations: [],
	decision: null,
	comments: [],
	attachments: [],
	authors: ['Eva'],
	createdAt: '2026-10-01T10:00:00.000Z',
	updatedAt: '2026-11-01T10:00:00.000Z'
};
const fria: Dossier = {
	...base,
	kind: 'fria',
	template: { urn: friaTemplate.urn, version: friaTemplate.version },
	answers: { processen: { value: 'Van gesprek naar verslag.' } },
	risks: [],
	measures: []
};
const context = (dossier: Dossier): DossierInContext => ({
	dossier,
	template: dpiaTemplate,
	other: { dossier: fria, template: friaTemplate }
});
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

describe('the dossier for prior consultation', () => {
	const consultation = {
		...print,
		authority: 'VTC',
		dpo: { name: 'Leila Amrani', email: 'dpo@test.example' }
	};

	it('has the parts (a) to (f), the risks that stay high, and the assessment without what is hidden', () => {
		const document = consultationDocument(context(base), 'nl', consultation);
		const sections = flatBlocks(document.content).filter(
			(block) => block.kind === 'heading' && block.level === 2
		);
		const parts = sections.map((block) => (block.kind === 'heading' ? block.text.slice(0, 3) : ''));
		expect(parts.filter((part) => /^\([a-f]\)$/.test(part))).toEqual([
			'(a)',
			'(b)',
			'(c)',
			'(d)',
			'(e)',
			'(f)'
		]);
		const said = documentText(document);
		expect(said).toContain('Er blijft een hoog risico na de maatregelen');
		expect(said).toContain('Leila Amrani: dpo@test.example');
		expect(said).toContain('Risico: Verzonnen feit');
		expect(said).not.toContain('VERBORGEN');
	});

	it('prints repeated rows as the assessment itself does', () => {
		const parties = { wie: 'OCMW', rol: 'verantwoordelijke' };
		const { content } = consultationDocument(
			context({ ...base, answers: { ...base.answers, partijen: { value: [parties] } } }),
			'nl',
			consultation
		);
		const tables = flatBlocks(content).filter(
			(block) => block.kind === 'table' && block.head.join() === 'Wie,Rol'
		);
		expect(tables).toHaveLength(2);
		expect(tables[0]).toEqual(tables[1]);
		expect(tables[0]).toMatchObject({ rows: [['OCMW', 'verantwoordelijke']] });
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

	it('says in which assessment an answer is still open, by its name', () => {
		const open = context({ ...base, answers: { partijen: { value: '' } } });
		const said = (locale: 'nl' | 'fr') =>
			documentText(consultationDocument(open, locale, consultation));
		expect(said('nl')).toContain('Nog niet beantwoord in de DPIA.');
		expect(said('fr')).toContain('Pas encore de réponse dans l’AIPD.');
	});

	it('counts no risk as high that nobody judged after its measures', () => {
		const risks = base.risks.map((risk) => ({ ...risk, after: null }));
		const said = documentText(
			consultationDocument(context({ ...base, risks }), 'nl', consultation)
		);
		expect(said).toContain('In het register staat geen hoog restrisico');
		expect(said).not.toContain('Er blijft een hoog risico');
	});

	it('says so when no high risk is left', () => {
		const said = documentText(
			consultationDocument(context({ ...base, risks: [] }), 'fr', consultation)
		);
		expect(said).toContain('Le registre ne contient pas de risque résiduel élevé');
	});
});

describe('summaries for registers', () => {
	const pair: AssessmentPair = {
		dpia: context(base),
		fria: { dossier: fria, template: friaTemplate, other: null },
		organisation: { name: 'OCMW Test', email: 'info@test.example' },
		pilot: {
			name: 'V'.repeat(120),
			running: true,
			ended: false,
			startedOn: '2026-11-03',
			endedOn: null
		}
	};

	it('takes the five points of annex VIII, section C, from the questions aligned with them', () => {
		const [first] = friaTemplate.sections;
		if (!first) throw new Error('no section');
		const questions = first.questions.map((question) =>
			question.id === 'processen' ? { ...question, alignedWith: ['annex8c 4'] } : question
		);
		const out = toAnnex8C(
			{
				...pair,
				fria: {
					dossier: fria,
					template: { ...friaTemplate, sections: [{ ...first, questions }] },
					other: null
				}
			},
			'nl'
		);
		expect(out.value).toMatchObject({
			deployer: 'OCMW Test\ninfo@test.example',
			friaSummary: 'Van gesprek naar verslag.',
			dpiaSummary: ''
		});
		expect(out.losses.map(({ where, code }) => `${where} ${code}`)).toEqual([
			'submitter missing-field',
			'providerEntryUrl missing-field',
			'dpiaSummary missing-field',
			'dpia summary-only'
		]);
		expect(JSON.stringify(out)).not.toContain('VERBORGEN');
	});

	it('keeps an entry for the Algoritmeregister within its limits and its months', () => {
		const { value, losses } = toAlgoritmeregister(pair);
		expect(value.name).toHaveLength(100);
		expect(value.description_short.length).toBeLessThanOrEqual(350);
		expect(value).toMatchObject({
			status: 'In gebruik',
			begin_date: '2026-11',
			lang: 'nld',
			publication_category: 'Impactvolle algoritmes',
			risks: '- Verzonnen feit (maatregelen: 1)',
			proportionality: ''
		});
		expect(value).not.toHaveProperty('end_date');
		const said = losses.map(({ where, code }) => `${where} ${code}`);
		expect(said).toEqual(
			expect.arrayContaining(['name cut', 'description_short missing-field', 'dpia not-signed'])
		);
		expect(JSON.stringify(value)).not.toMatch(/VERBORGEN|Eva|Hilde/);
	});

	it('names the assessment that is not there, in the reader’s words', () => {
		const missing = (what: 'dpia' | 'fria') => {
			const loss = toAnnex8C({ ...pair, [what]: null }, 'en').losses.find(
				({ code }) => code === 'no-other'
			);
			if (!loss) throw new Error('nothing said');
			return loss;
		};
		expect(missing('fria')).toEqual({
			where: 'fria',
			code: 'no-other',
			params: { kind: 'fria' }
		});
		expect(lossSentence(missing('dpia'), 'nl')).toBe('De DPIA ontbreekt.');
		expect(lossSentence(missing('fria'), 'en')).toBe('The FRIA is missing.');
		expect(lossSentence(missing('fria'), 'fr')).toBe('Il manque la FRIA.');
		expect(lossSentence(missing('dpia'), 'fr')).toBe('Il manque l’AIPD.');
	});
});
