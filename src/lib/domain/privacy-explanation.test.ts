import { describe, expect, it } from 'vitest';
import { readability } from './consent-text.ts';
import type { Locale } from './locale.ts';
import { locales } from './locale.ts';
import type { Place, PrivacyFacts } from './privacy-explanation.ts';
import { privacyExplanation, privacyLines } from './privacy-explanation.ts';
import { bannedPhraseIn } from './privacy-words.ts';

const same = (text: string) => ({ nl: text, en: text, fr: text });
const facts: PrivacyFacts = {
	organisation: 'OCMW Test',
	pilot: 'Verslagen',
	engine: { name: 'extractief', version: '1.0.0', writes: false, place: { kind: 'here' } },
	recording: null,
	sourceDays: null,
	report: { years: null, rule: null },
	basis: {
		titles: [same('Taak van algemeen belang')],
		citations: [same('AVG 6(1)(e)')],
		consentBased: false
	},
	textVersion: 1,
	contact: null,
	supervisor: 'vtc',
	at: '2026-03-02T23:30:00.000Z'
};
const consent = { titles: [same('Toestemming')], citations: [], consentBased: true };
const outside: Place = { kind: 'elsewhere', host: 'models.example:443' };
const text = (change: Partial<PrivacyFacts> = {}, locale: Locale = 'nl') =>
	privacyLines(privacyExplanation({ ...facts, ...change }, locale)).join('\n');

describe('the privacy explanation follows the settings', () => {
	it('names the program and where it runs', () => {
		expect(text()).toContain('Het heet extractief, versie 1.0.0.');
		expect(text()).toContain('Het schrijft zelf geen nieuwe zinnen.');
		expect(text()).toContain('Het draait op onze eigen computer.');
		const model = { name: 'mistral', version: 'mistral·1', writes: true };
		const away = text({ engine: { ...model, place: outside } });
		expect(away).toContain('Het draait bij een ander bedrijf, op dit adres: models.example:443.');
		expect(away).toContain('De tekst van het gesprek gaat daar naartoe.');
		expect(away).not.toContain('Niets gaat naar een ander bedrijf.');
		expect(away).toContain('Het schrijft zinnen.');
		const near = text({ engine: { ...model, place: { kind: 'own-network', host: 'gpu1' } } });
		expect(near).toContain('in ons eigen netwerk (gpu1)');
	});

	it('says what is recorded and when it goes', () => {
		expect(text()).toContain('In dit programma staat geen opname van uw stem.');
		expect(text()).not.toContain('Wij wissen de opname');
		const recording = { keepDays: 0, waitDays: 7, place: outside };
		expect(text({ recording })).toContain('Dan wissen wij de opname meteen.');
		expect(text({ recording })).toContain('Dan wissen wij de opname na 7 dagen.');
		expect(text({ recording })).toContain('De opname gaat daar naartoe.');
		expect(text({ recording: { ...recording, keepDays: 1 } })).toContain('na één dag');
		expect(text({ recording: { ...recording, keepDays: 5 } })).toContain('na 5 dagen');
		expect(text({ recording })).toContain('Wij wissen de opname van uw stem.');
	});

	it('says how long, and by which rule', () => {
		expect(text()).toContain('bewaren wij tot u zegt dat wij moeten stoppen');
		expect(text({ sourceDays: 0 })).toContain('wissen wij de tekst van het gesprek die dag');
		expect(text({ sourceDays: 1 })).toContain('Eén dag later');
		expect(text({ sourceDays: 30 })).toContain('30 dagen later');
		expect(text()).toContain('zo lang als de regels voor uw dossier zeggen');
		const kept = text({ report: { years: 10, rule: 'selectielijst' } });
		expect(kept).toContain('Het verslag bewaren wij 10 jaar.');
		expect(kept).toContain('Dat staat in deze regel: selectielijst.');
	});

	it('promises withdrawal and portability only where consent is the basis', () => {
		expect(text()).toContain('Dat heet bezwaar maken.');
		expect(text()).not.toMatch(/uw ja altijd intrekken|meekrijgen/);
		const rests = text({ basis: consent });
		expect(rests).toMatch(/uw ja altijd intrekken/);
		expect(rests).toContain('meekrijgen in een bestand');
		expect(rests).not.toContain('bezwaar');
		expect(text({ basis: null })).toContain('Tot dan werken wij zonder AI.');
		for (const basis of [facts.basis, consent])
			expect(text({ basis })).toContain('vragen wij altijd eerst of u het goed vindt');
	});

	it('names the supervisor, where to reach the service, and nobody', () => {
		expect(text()).toContain('contact@toezichtcommissie.be');
		expect(text({ supervisor: 'gba' })).toContain('contact@apd-gba.be');
		expect(text({ contact: '09 000 00 00' })).toContain('09 000 00 00');
		expect(text()).not.toContain('bereiken');
	});
});

function* everySetting(): Generator<PrivacyFacts> {
	for (const place of [{ kind: 'here' }, { kind: 'own-network', host: 'gpu' }, outside] as Place[])
		for (const recording of [null, { keepDays: 0, waitDays: 1 }, { keepDays: 2, waitDays: 7 }])
			for (const days of [null, 0, 1, 30])
				for (const basis of [null, consent, facts.basis])
					yield {
						...facts,
						engine: { ...facts.engine, writes: place.kind !== 'here', place },
						recording: recording && { ...recording, place },
						sourceDays: days,
						report: { years: days || null, rule: days ? 'selectielijst' : null },
						basis,
						contact: days ? '09 000 00 00' : null,
						supervisor: days ? 'gba' : 'vtc'
					};
}

describe.each(locales)('in %s, every explanation', (locale) => {
	it('is whole, in plain sentences and without a banned phrase', () => {
		for (const setting of everySetting()) {
			const explanation = privacyExplanation(setting, locale);
			const lines = privacyLines(explanation);
			expect(lines.join('\n')).not.toMatch(/[{}]|undefined|null/);
			expect(bannedPhraseIn(lines, locale)).toBeNull();
			const words = explanation.sections
				.flatMap(({ sentences }) => sentences)
				.filter((line) => !line.includes('@'))
				.join('\n');
			const level = readability(words, locale);
			expect(level.longest.words, level.longest.text).toBeLessThanOrEqual(15);
			expect(level.mean).toBeLessThanOrEqual(9);
			expect(level.longWords).toBeLessThan(0.03);
		}
	});
});
