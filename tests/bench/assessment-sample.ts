import type { Answer, Question } from '#lib/domain/assessment/answers.ts';
import { fingerprints } from '#lib/domain/assessment/contents.ts';
import type { ExchangeTemplate } from '#lib/domain/assessment/exchange/aligned.ts';
import type { AssessmentPrint } from '#lib/domain/assessment/exchange/document.ts';
import type { Dossier } from '#lib/domain/assessment/exchange/dossier.ts';
import type { DossierInContext } from '#lib/domain/assessment/exchange/outgoing.ts';
import { contentsOf } from '#lib/domain/assessment/exchange/outgoing.ts';
import type { Measure, Risk } from '#lib/domain/assessment/risk.ts';
import { fearedEvents, grades } from '#lib/domain/assessment/risk.ts';
import type { Content } from '#lib/server/content/load.ts';

const words =
	'De medewerker vraagt de cliënt vooraf of het gesprek opgenomen mag worden en legt uit wat ermee gebeurt. Wie nee zegt, krijgt dezelfde hulp. Het concept wordt naast de bron nagelezen; wat de bron niet draagt, gaat eruit.';

/** The DPIA of the packs with every question answered and a register of so many risks: what a full one looks like. */
export function sampleContext(
	content: Content,
	riskCount: number
): { context: DossierInContext; print: AssessmentPrint } {
	const template = content.assessment('urn:waarborg:assessment:dpia');
	if (!template) throw new Error('The DPIA template is not installed.');
	const { dossier } = sampleDossier(template, riskCount);
	const context: DossierInContext = { dossier, template, other: null };
	const { whole } = fingerprints(contentsOf(context));
	const statement = { byId: '', at: '2026-11-20T10:00:00.000Z', contentsHash: whole };
	return {
		context: {
			...context,
			dossier: {
				...dossier,
				advice: [
					{
						...{ ...statement, id: 'a1', byName: 'Leila Amrani' },
						...{ sectionId: null, agrees: false, text: words }
					}
				],
				views: [
					{
						...statement,
						id: 'v1',
						byName: 'Hilde Wouters',
						asked: true,
						who: 'Cliëntenraad',
						text: words
					}
				],
				decision: {
					...{ ...statement, id: 'd1', byName: 'Marleen Goossens' },
					outcome: 'goedkeuren-onder-voorwaarden',
					reason: words,
					departureReason: words,
					conditions: [
						{ text: 'Opleiding voor iedereen', ownerName: 'Hilde Wouters', dueDate: '2027-01-15' }
					],
					reviewOn: '2027-11-20'
				}
			}
		},
		print: {
			organisation: 'OCMW Voorbeeld',
			at: new Date('2026-11-21T10:00:00.000Z'),
			signed: {
				number: 3,
				hash: 'a'.repeat(64),
				byName: 'Marleen Goossens',
				at: '2026-11-20T10:00:00.000Z'
			},
			restsOn: [['Leverancier', 'Voorbeeld nv']],
			rights: new Map(),
			citation: (basis) => content.citation(basis, 'nl')
		}
	};
}

function sampleDossier(template: ExchangeTemplate, riskCount: number): { dossier: Dossier } {
	const questions = template.sections.flatMap((section) => section.questions);
	const measures = Array.from({ length: riskCount * 2 }, (_, index): Measure => ({
		id: `m${index}`,
		text: `Maatregel ${index + 1}: elke zin van het concept krijgt een verwijzing naar de bron.`,
		ownerId: null,
		ownerName: 'Hilde Wouters',
		dueDate: '2027-01-15',
		status: 'gepland'
	}));
	const risks = Array.from({ length: riskCount }, (_, index): Risk => ({
		id: `r${index}`,
		libraryId: null,
		title: `Risico ${index + 1}: een verzonnen feit komt in het verslag`,
		description: words,
		event: fearedEvents[index % 4] ?? 'inzage',
		rights: ['waardigheid'],
		sources: 'Het taalmodel',
		threats: 'Niemand leest na',
		impacts: words,
		reversibility: 'moeilijk',
		assessments: ['dpia'],
		before: { likelihood: grades[index % 4] ?? 1, severity: grades[(index * 3) % 4] ?? 1 },
		after: { likelihood: 1, severity: 2 },
		measures: [`m${index * 2}`, `m${index * 2 + 1}`],
		accepted: null
	}));
	return {
		dossier: {
			kind: 'dpia',
			name: 'Verslag na een gesprek',
			language: 'nl',
			template: { urn: template.urn, version: template.version },
			answers: Object.fromEntries(
				questions.flatMap((question): [string, Answer][] => {
					const value = sampleValue(question);
					return value === null ? [] : [[question.id, { value }]];
				})
			),
			risks,
			measures,
			advice: [],
			views: [],
			consultations: [],
			decision: null,
			comments: [],
			attachments: [],
			authors: ['Hilde Wouters', 'Eva Jacobs'],
			createdAt: '2026-10-01T10:00:00.000Z',
			updatedAt: '2026-11-20T10:00:00.000Z'
		}
	};
}

function sampleValue(question: Question): Answer['value'] | null {
	const ids = question.options?.map(({ id }) => id) ?? [];
	switch (question.answer) {
		case 'yes-no':
			return 'ja';
		case 'one-of':
			return ids[0] ?? '';
		case 'some-of':
			return ids.slice(0, 3);
		case 'date':
			return '2026-11-20';
		case 'entries':
			return Array.from({ length: 4 }, () =>
				Object.fromEntries(
					(question.fields ?? []).map((field) => [
						field.id,
						field.answer === 'text'
							? 'Naam, adres en wat de cliënt zelf vertelt'
							: field.answer === 'one-of'
								? (field.options?.[0]?.id ?? '')
								: field.answer === 'date'
									? '2026-11-20'
									: 'ja'
					])
				)
			);
		case 'text':
			return `${words}\n\n- eerst de vraag aan de cliënt\n- dan pas de opname\n\n${words}`;
		default:
			return null;
	}
}
