import { describe, expect, it } from 'vitest';
import type { VerifyCode } from './draft.ts';
import { extractDraft } from './extractive.ts';
import { sampleSource, sampleTemplate } from './sample.fixture.ts';
import { segment } from './segmentation.ts';
import { verifyDraft, verifySentence, type Claim } from './verifier.ts';
import { buildVerifyIndex } from './verify-index.ts';

const source = sampleSource(
	'MW: Hoeveel bedraagt uw huur op dit moment?',
	'Cliënt: De huur is 1.250,50 euro, te betalen tegen 12 mei.',
	'MW: Heeft u nog schulden?',
	'Cliënt: Ik heb een lening bij Argenta van mijn oudste broer overgenomen.',
	'Cliënt: Ik heb misschien recht op een premie van de gemeente.',
	'Cliënt: Ik ben niet verslaafd aan medicatie.',
	'Worker: How long have you lived with your mother?',
	'Client: I have never received any letter from the bailiff about the rent.',
	'Travailleur social: Avez-vous encore des dettes chez le fournisseur ?',
	'Bénéficiaire: Je n’ai aucune dette chez Luminus depuis 2023.'
);
const units = segment(source, 'nl');
const index = buildVerifyIndex(units);
const at = (part: string) => units.find((unit) => unit.text.includes(part))?.id ?? '';
const check = (claim: Claim) => verifySentence(claim, index);

describe('each step on cited sentences', () => {
	it.each<[string, string, string, string, VerifyCode[]]>([
		['carried', 'De huur is 1250.50 euro, te betalen tegen 12/05.', '1.250', 'source-found', []],
		[
			'other amount',
			'De huur is 1.520,50 euro, te betalen tegen 12 mei.',
			'1.250',
			'block',
			['number']
		],
		['other date', 'De huur is te betalen tegen 13 mei.', '1.250', 'block', ['number']],
		['year added', 'De huur is te betalen tegen 12 mei 2027.', '1.250', 'block', ['number']],
		[
			'amount as percentage',
			'De huur is 1.250,50 % te betalen tegen 12 mei.',
			'1.250',
			'block',
			['number']
		],
		[
			'other name',
			'Er is een lening bij Belfius van mijn oudste broer overgenomen.',
			'Argenta',
			'block',
			['name']
		],
		[
			'red flag',
			'Ik heb een lening bij Argenta overgenomen door geweld van mijn oudste broer.',
			'Argenta',
			'block',
			['red-flag']
		],
		[
			'red flag turned',
			'Ik ben verslaafd aan medicatie.',
			'verslaafd',
			'block',
			['red-flag', 'negation']
		],
		['red flag kept', 'Cliënt is niet verslaafd aan medicatie.', 'verslaafd', 'source-found', []],
		[
			'negation added',
			'Ik heb geen lening bij Argenta van mijn oudste broer overgenomen.',
			'Argenta',
			'check',
			['negation']
		],
		[
			'negation dropped (en)',
			'I have received a letter from the bailiff about the rent.',
			'bailiff',
			'check',
			['negation']
		],
		[
			'negation dropped (fr)',
			'J’ai une dette chez Luminus depuis 2023.',
			'Luminus',
			'check',
			['negation']
		],
		[
			'hedge dropped',
			'Ik heb recht op een premie van de gemeente.',
			'premie',
			'check',
			['modality']
		],
		[
			'made total',
			'Alle leningen bij Argenta zijn van mijn oudste broer overgenomen.',
			'Argenta',
			'check',
			['quantifier']
		],
		[
			'opposite',
			'Ik heb een lening bij Argenta van mijn jongste broer overgenomen.',
			'Argenta',
			'check',
			['antonym']
		],
		[
			'relative changed',
			'Ik heb een lening bij Argenta van mijn oudste zus overgenomen.',
			'Argenta',
			'check',
			['antonym', 'detail']
		],
		[
			'speaker swapped',
			'De maatschappelijk werker heeft een lening bij Argenta van de oudste broer overgenomen.',
			'Argenta',
			'check',
			['speaker']
		],
		[
			'nothing of it',
			'Ik studeer geneeskunde en zwem graag in zee.',
			'Argenta',
			'unsupported',
			['no-support']
		],
		[
			'half of it',
			'De lening bij Argenta, van mijn broer overgenomen, dient voor zonnepanelen.',
			'Argenta',
			'check',
			[]
		]
	])('%s', (_name, text, part, verdict, codes) => {
		const result = check({ text, sources: [at(part)] });
		// A changed word is also a missing word: weak support may come on top, but never alone carries a row.
		const told = result.codes.filter((code) => code !== 'weak-support');
		expect([result.verdict, told.toSorted()]).toEqual([verdict, codes.toSorted()]);
	});

	it('blocks a citation or quote that does not exist, and folds white space in quotes', () => {
		expect(check({ text: 'De huur is 1.250,50 euro.', sources: ['s999'] })).toMatchObject({
			verdict: 'block'
		});
		expect(check({ text: 'De huur is hoog.', sources: [] }).codes).toContain('no-source');
		const quoted = (quote: string) =>
			check({ text: 'De huur is 1.250,50 euro.', sources: [at('1.250')], quote }).codes;
		expect(quoted('huur  is\n1.250,50 euro')).toEqual([]);
		expect(quoted('huur was 1.250,50 euro')).toEqual(['quote-not-found']);
	});

	it('knows the people of the case', () => {
		const claim = {
			text: 'De lening bij Argenta is van oudste broer Karim overgenomen.',
			sources: [at('Argenta')]
		};
		expect(check(claim).codes).toContain('name');
		expect(verifySentence(claim, index, { roster: ['Karim El Amrani'] }).codes).not.toContain(
			'name'
		);
	});

	it('never shows a source found across languages', () => {
		const result = check({
			text: 'The loan from Argenta was taken over.',
			sources: [at('Argenta')]
		});
		expect(result.codes).toContain('cross-language');
		expect(result.verdict).not.toBe('source-found');
	});

	it('searches the whole source when nothing is cited', () => {
		expect(check({ text: 'De huur is 1.250,50 euro.' })).toMatchObject({ verdict: 'source-found' });
		expect(check({ text: 'De huur is 950 euro.' })).toMatchObject({
			verdict: 'block',
			codes: ['number']
		});
		expect(check({ text: 'Zij studeert geneeskunde.' })).toMatchObject({ verdict: 'unsupported' });
	});
});

describe('no-gos', () => {
	it.each<[string, VerifyCode]>([
		['Cliënt is boos op de verhuurder.', 'emotion'],
		['Mevrouw komt onzeker over.', 'emotion'],
		['The client seems anxious about the rent.', 'emotion'],
		['La cliente semble triste.', 'emotion'],
		['Cliënt heeft een hoog risico op achterstal.', 'score'],
		['Zelfredzaamheidsscore 4 op 10.', 'score'],
		['The applicant is a high-risk case.', 'score'],
		['Het is aangewezen de steun te weigeren.', 'advice'],
		['De aanvraag moet toegekend worden.', 'advice'],
		['We recommend to refuse the application.', 'advice'],
		['Il convient d’accorder l’aide.', 'advice']
	])('blocks an engine that writes “%s”', (text, code) => {
		const result = check({ text, sources: [at('1.250')] });
		expect(result.codes).toContain(code);
		expect(result.verdict).toBe('block');
		expect(check({ text, sources: [at('1.250')], origin: 'person' }).codes).not.toContain(code);
	});

	it.each([
		'Cliënt zegt: «te betalen tegen 12 mei».',
		'De huur is te betalen tegen 12 mei.',
		'Cliënt vraagt een premie aan.'
	])('lets “%s” pass', (text) => {
		const { codes } = check({ text, sources: [at('1.250')] });
		expect(codes.filter((c) => ['emotion', 'score', 'advice'].includes(c))).toEqual([]);
	});
});

describe('drafts', () => {
	it('keeps literal slices and own sentences, and catches a changed one', () => {
		const draft = extractDraft(source, sampleTemplate, { lang: 'nl' });
		expect(verifyDraft(draft, index)).toEqual(draft);
		const changed = structuredClone(draft);
		const sentence = changed.sections
			.flatMap((s) => s.sentences)
			.find((s) => s.text.includes('1.250'));
		if (sentence) sentence.text = 'De huur is 2.250,50 euro, te betalen tegen 12 mei.';
		const verdicts = verifyDraft(changed, index).sections.flatMap((s) =>
			s.sentences.map((x) => x.verdict)
		);
		expect(verdicts).toContain('block');
	});
});
