import type { Locale, Localized } from '#lib/domain/locale.ts';
import { fill, intlTag, pick } from '#lib/domain/locale.ts';
import type { Plan } from '#lib/domain/plan-model.ts';
import type { Verdict, VerdictKind } from '#lib/domain/verdict.ts';
import { verdictSentence } from '#lib/domain/verdict-sentences.ts';
import type { Tone } from '#lib/ui/tone.ts';
import { kpiNames } from './kpi.ts';
import { decidingRule, outlook } from './outlook.ts';
import { verdictLabels, verdictTones } from './zones.ts';

export interface VerdictView {
	tone: Tone;
	label: string;
	sentence: string;
	rule: string;
	outlook: string[];
	latched: string | null;
}

const latchedText: Localized = {
	nl: 'Vastgeklikt: {verdict}, op {date}. Latere cijfers veranderen dat niet; ze staan ernaast.',
	en: 'Latched: {verdict}, on {date}. Later figures do not change it; they stand beside it.',
	fr: 'Figé : {verdict}, le {date}. Les chiffres ultérieurs n’y changent rien ; ils figurent à côté.'
};

/** The proposal in words: what, why, by which rule, and what would change it. */
export function verdictView(
	plan: Plan,
	verdict: Verdict,
	latched: { verdict: string; at: string } | null,
	locale: Locale
): VerdictView {
	const names = kpiNames(plan, locale);
	const date = new Intl.DateTimeFormat(intlTag(locale), {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: 'Europe/Brussels'
	});
	return {
		tone: verdictTones[verdict.verdict],
		label: pick(verdictLabels[verdict.verdict], locale),
		sentence: verdictSentence(verdict, locale, names),
		rule: decidingRule(verdict, locale),
		outlook: outlook(plan, verdict, locale, names),
		latched:
			latched &&
			fill(pick(latchedText, locale), {
				verdict: pick(verdictLabels[latched.verdict as VerdictKind], locale),
				date: date.format(new Date(latched.at))
			})
	};
}
