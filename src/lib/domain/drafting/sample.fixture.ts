import type { Localized } from '../locale.ts';
import { parsePasted } from './parse-source.ts';
import type { Source } from './source.ts';
import type { ReportTemplate } from './template.ts';

const text = (nl: string): Localized => ({ nl, en: nl, fr: nl });

/** A small template for tests of the drafting rules. */
export const sampleTemplate: ReportTemplate = {
	id: 'proef',
	version: '1.0.0',
	title: text('Proefverslag'),
	whoMayUse: ['MW'],
	basis: [],
	mayNeverContain: [],
	sections: [
		{
			id: 'huisvesting',
			title: text('Huisvesting'),
			cap: 3,
			cues: { nl: { strong: ['huur', 'huur*', 'appartement', 'verhuurder', 'woont'] } },
			slots: [
				{
					id: 'huurprijs',
					kind: 'amount',
					required: true,
					title: text('Huurprijs'),
					question: text('Hoeveel is de huur?'),
					cues: { nl: ['huur'] }
				}
			]
		},
		{
			id: 'schulden',
			title: text('Schulden'),
			cues: { nl: { strong: ['schuld', 'schulden', 'lening', 'deurwaarder'], veto: ['huur'] } },
			slots: [
				{
					id: 'schuld',
					kind: 'text',
					required: true,
					title: text('Schulden'),
					question: text('Zijn er schulden?'),
					cues: { nl: ['schulden', 'lening'] }
				}
			]
		},
		{
			id: 'afspraken',
			kind: 'actions',
			title: text('Afspraken'),
			cues: { nl: { strong: ['afspraak', 'bewijs', 'bel'], weak: ['volgende'] } },
			slots: []
		},
		{
			id: 'voorstel',
			author: 'professional',
			title: text('Voorstel'),
			slots: [
				{
					id: 'voorstel',
					kind: 'professional',
					required: true,
					title: text('Voorstel'),
					question: text('Wat stelt u voor?')
				}
			]
		}
	]
};

/** Lines of "Naam: tekst" as a source; for tests only, so a refusal is an error. */
export function sampleSource(...lines: string[]): Source {
	const parsed = parsePasted(lines.join('\n'));
	if (!parsed.ok) throw new Error(parsed.refusal.code);
	return parsed.value;
}
