import { describe, expect, it } from 'vitest';
import { actionOf, planIn, type Plan } from './commitment.ts';
import type { Locale } from '../locale.ts';
import { sampleSource } from './sample.fixture.ts';
import { segment, type Unit } from './segmentation.ts';

function unitOf(text: string, lang: Locale = 'nl'): Unit {
	const [unit] = segment(sampleSource(`MW: ${text}`), lang);
	return { ...(unit as Unit), lang };
}

describe('commitments', () => {
	it.each<[string, Plan]>([
		['Ik bel morgen naar het ziekenfonds om dat na te gaan.', 'speaker'],
		['Dan kijk ik dat na.', 'speaker'],
		['Ik reken dat na.', 'speaker'],
		['Ik leg dat vandaag nog voor aan mijn diensthoofd.', 'speaker'],
		['Ik vraag de wachttijd bij het CAW na.', 'speaker'],
		['En wij schrijven de verhuurder, met foto’s.', 'speaker'],
		['Maar ik laat het u weten.', 'speaker'],
		['Breng dat dan zeker mee.', 'addressee'],
		['Die mag u mij later bezorgen.', 'addressee'],
		['We spreken dat samen af.', 'both'],
		['Negen uur dan, dinsdag 24 november.', 'both'],
		['Kan het volgende week dinsdag?', 'part']
	])('%s', (text, plan) => {
		expect(planIn(unitOf(text), false)).toBe(plan);
	});

	it.each([
		'Maar ik neem daar niets voor.',
		'Ik neem daar nu iets voor.',
		'Ik zal zien.',
		'Ik schrijf jullie nergens in.',
		'Ik bel altijd zelf.',
		'U mag iemand meebrengen.',
		'Ik heb hem gebeld.',
		'Ik ga naar de kinesist.',
		'Er was een afspraak.'
	])('“%s” binds nobody', (text) => {
		expect(planIn(unitOf(text), false)).toBeUndefined();
	});

	it('lets a day, an hour or papers complete what is being agreed on, and only then', () => {
		const hour = unitOf('Om negen uur kan wel.');
		expect(planIn(hour, true)).toBe('part');
		expect(planIn(hour, false)).toBeUndefined();
		expect(planIn(unitOf('En de brief van de leverancier.'), true)).toBe('part');
		expect(planIn(unitOf('Dat is goed.'), true)).toBeUndefined();
	});

	it('speaks French and English', () => {
		expect(planIn(unitOf('Je vais appeler votre propriétaire demain.', 'fr'), false)).toBe(
			'speaker'
		);
		expect(planIn(unitOf('On se revoit mardi à neuf heures.', 'fr'), false)).toBe('both');
		expect(planIn(unitOf('Je vais bien.', 'fr'), false)).toBeUndefined();
		expect(planIn(unitOf('I will call your landlord tomorrow.', 'en'), false)).toBe('speaker');
		expect(planIn(unitOf('Could you bring the contract?', 'en'), false)).toBe('addressee');
	});

	it('names an owner only when that is certain', () => {
		const unit = unitOf('Ik bel morgen.');
		expect(actionOf('speaker', unit, ['MW', 'Cliënt'], false)).toEqual({ owner: 'MW' });
		expect(actionOf('addressee', unit, ['MW', 'Cliënt'], false)).toEqual({ owner: 'Cliënt' });
		expect(actionOf('addressee', unit, ['MW', 'Cliënt', 'Partner'], false)).toEqual({});
		expect(actionOf('speaker', unit, ['MW', 'Cliënt'], true)).toEqual({});
		expect(actionOf('part', unit, ['MW', 'Cliënt'], false)).toEqual({});
	});
});
