import { describe, expect, it } from 'vitest';
import { flatBlocks } from '../../document.ts';
import { documentText } from '../../document-text.ts';
import { consultationDocument } from './art36.ts';
import { base, context, print } from './dossier.fixture.ts';

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
