import { dpiaTemplate, friaTemplate } from '../../../../../tests/support/exchange.ts';
import type { AssessmentPrint } from './document.ts';
import type { Dossier } from './dossier.ts';
import type { DossierInContext } from './outgoing.ts';

/** What stands around an assessment on paper: an organisation, a date, one right by name, and no signature. */
export const print: AssessmentPrint = {
	organisation: 'OCMW Test',
	at: new Date('2026-11-21T10:00:00.000Z'),
	signed: null,
	restsOn: [['Leverancier', 'Voorbeeld nv']],
	rights: new Map([['privacy', { nl: 'Privéleven', en: 'Private life', fr: 'Vie privée' }]]),
	citation: (basis) => basis.replace('avg ', 'AVG art. ')
};

/** A DPIA with answers in words and in rows, one that refers, one that is hidden, and one risk that stays high. */
export const base: Dossier = {
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

/** The FRIA to which the DPIA refers. */
export const fria: Dossier = {
	...base,
	kind: 'fria',
	template: { urn: friaTemplate.urn, version: friaTemplate.version },
	answers: { processen: { value: 'Van gesprek naar verslag.' } },
	risks: [],
	measures: []
};

/** A dossier with the template of the DPIA and the FRIA beside it. */
export const context = (dossier: Dossier): DossierInContext => ({
	dossier,
	template: dpiaTemplate,
	other: { dossier: fria, template: friaTemplate }
});
