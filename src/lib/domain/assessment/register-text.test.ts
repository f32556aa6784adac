import { describe, expect, it } from 'vitest';
import { registerChange, registerText } from './register-text.ts';
import type { Risk } from './risk.ts';

const risk: Risk = {
	id: 'r1',
	libraryId: null,
	title: 'Iemand leest mee',
	description: '',
	event: 'inzage',
	rights: ['priveleven'],
	sources: 'Nieuwsgierigheid',
	threats: '',
	impacts: '',
	reversibility: 'moeilijk',
	assessments: ['dpia', 'fria'],
	before: { likelihood: 3, severity: 4 },
	after: null,
	measures: ['m1', 'gone'],
	accepted: null
};
const names = {
	right: (id: string) => (id === 'priveleven' ? 'Privéleven' : undefined),
	measure: (id: string) => (id === 'm1' ? 'Scherm vergrendelen' : undefined)
};

describe('a risk or measure as text', () => {
	it('reads in the words of the reader, without ids and without fields that are empty', () => {
		expect(registerText(risk, names, 'nl').split('\n')).toEqual([
			'Iemand leest mee',
			'Gebeurtenis: onbevoegde inzage in gegevens',
			'Geraakte rechten: Privéleven',
			'Oorzaak: Nieuwsgierigheid',
			'Herstelbaar: moeilijk',
			'Staat in: DPIA, FRIA',
			'Vóór maatregelen: hoog (kans 3, ernst 4)',
			'Maatregelen: Scherm vergrendelen, …'
		]);
		expect(registerText(risk, names, 'fr')).toContain('Dans : AIPD, FRIA');
	});

	it('of a change says what differs, and of something new all of it', () => {
		const judged = { ...risk, rights: [], before: { likelihood: 1, severity: 4 } as const };
		expect(registerChange(risk, judged, names, 'nl')).toEqual({
			before: 'Geraakte rechten: Privéleven\nVóór maatregelen: hoog (kans 3, ernst 4)',
			after: expect.stringMatching(/^Vóór maatregelen: \p{L}+ \(kans 1, ernst 4\)$/u)
		});
		const added = registerChange(null, risk, names, 'nl');
		expect(added).toEqual({ before: '', after: registerText(risk, names, 'nl') });
		expect(registerChange(risk, { ...risk }, names, 'nl')).toEqual({ before: '', after: '' });
	});

	it('says who does a measure, and by when', () => {
		const measure = {
			id: 'm1',
			text: 'Scherm vergrendelen',
			ownerId: 'u1',
			ownerName: 'Bram',
			dueDate: '2026-12-01',
			status: 'bezig' as const
		};
		expect(registerText(measure, names, 'en')).toBe(
			'Scherm vergrendelen\nWho: Bram\nBy when: 2026-12-01\nState: under way'
		);
	});
});
