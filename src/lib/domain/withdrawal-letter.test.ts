import { describe, expect, it } from 'vitest';
import { readability } from './consent-text.ts';
import { consentChannels } from './contact.ts';
import type { Locale } from './locale.ts';
import { locales } from './locale.ts';
import { bannedPhraseIn } from './privacy-words.ts';
import { blankForm } from './withdrawal-form.ts';
import type { WithdrawalFacts } from './withdrawal-letter.ts';
import { letterLines, withdrawalLetter } from './withdrawal-letter.ts';

const facts: WithdrawalFacts = {
	reference: 'D-2026-0147',
	organisation: 'OCMW Test',
	worker: 'Mia Werk',
	dpo: 'Dora Privacy',
	contactPoint: 'onthaal, 09 000 00 00',
	supervisor: 'vtc',
	withdrawnAt: '2026-03-02T23:30:00.000Z',
	channel: 'telefoon',
	deleted: { recording: true, conversation: true, draft: true },
	reportKept: false,
	reportToCome: true,
	keeping: { years: null, rule: null },
	basedOnConsent: false
};
const nothing = { recording: false, conversation: false, draft: false };
const text = (change: Partial<WithdrawalFacts> = {}, locale: Locale = 'nl') =>
	withdrawalLetter({ ...facts, ...change }, locale)
		.sections.flatMap(({ sentences }) => sentences)
		.join('\n');

describe('the letter that confirms a withdrawal', () => {
	it('names the day in Belgium, the channel and the file', () => {
		const letter = withdrawalLetter(facts, 'nl');
		expect(letter.head).toEqual(['OCMW Test', 'Dossier D-2026-0147', '3 maart 2026']);
		expect(text()).toContain('U hebt op 3 maart 2026 gezegd dat u geen AI meer wilt.');
		expect(text()).toContain('U zei dat aan de telefoon.');
	});

	it('lists only what there was to delete', () => {
		expect(text()).toContain('de eerste tekst van de computer gewist');
		expect(text()).toContain('de opname van uw stem gewist');
		const conversation = { ...nothing, conversation: true };
		expect(text({ deleted: conversation })).not.toContain('computer gewist');
		expect(text({ deleted: conversation })).not.toContain('opname');
		expect(text({ deleted: nothing })).toContain('Er was geen tekst van een gesprek bewaard.');
	});

	it('says that a validated report stays, why, how long and by which rule', () => {
		const kept = { reportKept: true, reportToCome: false };
		expect(text(kept)).toContain('De wet vraagt dat wij uw dossier bewaren.');
		expect(text(kept)).not.toMatch(/jaar|regel/);
		const rule = text({ ...kept, keeping: { years: 30, rule: 'selectielijst van onze dienst' } });
		expect(rule).toContain('Wij bewaren een verslag 30 jaar.');
		expect(rule).toContain('Dat staat in deze regel: selectielijst van onze dienst.');
		expect(text({ ...kept, keeping: { years: 1, rule: null } })).toContain('één jaar');
		expect(text(kept)).not.toContain('schrijft het zelf');
		expect(text()).toContain('Uw maatschappelijk werker schrijft het zelf.');
	});

	it('speaks of what was lawful before only where the processing rests on consent', () => {
		const kept = { reportKept: true };
		expect(text(kept)).not.toContain('blijft geldig');
		expect(text({ ...kept, basedOnConsent: true })).toContain('blijft geldig');
	});

	it('names the officer, where to reach the service, and the supervisor of the organisation', () => {
		expect(text()).toContain('Dora Privacy waakt');
		expect(text()).toContain('onthaal, 09 000 00 00');
		expect(text()).toContain('contact@toezichtcommissie.be');
		const other = text({ supervisor: 'gba', dpo: null, contactPoint: null });
		expect(other).toContain('contact@apd-gba.be');
		expect(other).not.toContain('bereiken');
	});

	it('has no place for a reason', () => {
		for (const locale of locales)
			expect(text({}, locale)).not.toMatch(/omdat u|because you|parce que vous/i);
	});
});

/** Every letter that can be made. */
function* everyLetter(): Generator<WithdrawalFacts> {
	const yesNo = [true, false];
	for (const channel of consentChannels)
		for (const recording of yesNo)
			for (const conversation of yesNo)
				for (const draft of yesNo)
					for (const reportKept of yesNo)
						for (const basedOnConsent of yesNo)
							for (const supervisor of ['vtc', 'gba'] as const)
								for (const keeping of [
									{ years: null, rule: null },
									{ years: 1, rule: 'selectielijst' },
									{ years: 30, rule: null }
								])
									yield {
										...facts,
										channel,
										deleted: { recording, conversation, draft },
										reportKept,
										reportToCome: !reportKept,
										basedOnConsent,
										supervisor,
										keeping,
										dpo: basedOnConsent ? null : facts.dpo
									};
}

describe.each(locales)('in %s, every letter and the blank form', (locale) => {
	it('is whole, in plain sentences and without a banned phrase', () => {
		for (const change of everyLetter()) {
			const letter = withdrawalLetter(change, locale);
			const words = letter.sections
				.flatMap(({ sentences }) => sentences)
				.filter((line) => !line.includes('@'))
				.join('\n');
			expect(words).not.toMatch(/[{}]/);
			expect(bannedPhraseIn(letterLines(letter), locale)).toBeNull();
			const level = readability(words, locale);
			expect(level.longest.words, level.longest.text).toBeLessThanOrEqual(15);
			expect(level.mean).toBeLessThanOrEqual(10);
			expect(level.longWords).toBeLessThan(0.04);
		}
	});

	it('asks for no reason on the form', () => {
		const form = blankForm(locale);
		const words = [form.statement, form.neutral, form.give, form.handIn, form.reason].join('\n');
		expect(bannedPhraseIn([words, form.title, ...form.fields], locale)).toBeNull();
		expect(readability(words, locale).longest.words).toBeLessThanOrEqual(15);
		expect(form.fields).toHaveLength(4);
	});
});
