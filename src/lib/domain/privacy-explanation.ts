import type { Locale, Localized } from './locale.ts';
import { fill, intlTag, pick } from './locale.ts';
import { privacyTexts as texts } from './privacy-texts.ts';
import { supervisors } from './withdrawal-letter.ts';

/** Where a program runs: in the application itself, in the organisation's own network, or at another company. */
export type Place = { kind: 'here' } | { kind: 'own-network' | 'elsewhere'; host: string };

/** The settings of a pilot that a client has a right to know. */
export interface PrivacyFacts {
	organisation: string;
	pilot: string;
	/** The engine that drafts; `writes` when it makes sentences of its own. */
	engine: { name: string; version: string; writes: boolean; place: Place };
	/** How voices are recorded and turned into text; null when this pilot keeps no recordings. */
	recording: { keepDays: number; waitDays: number; place: Place } | null;
	/** Days after the report until the conversation is erased; null: until the client stops. */
	sourceDays: number | null;
	report: { years: number | null; rule: string | null };
	/** The legal basis of the approved consent text: its titles and citations, and whether it is consent. */
	basis: { titles: Localized[]; citations: Localized[]; consentBased: boolean } | null;
	/** Version of the approved consent text. */
	textVersion: number | null;
	contact: string | null;
	supervisor: 'vtc' | 'gba';
	/** The day it is read, ISO-8601 UTC. */
	at: string;
}

export interface PrivacyExplanation {
	title: string;
	head: string[];
	sections: { heading: string; sentences: string[] }[];
}

/**
 * The explanation a client gets, made of the settings of the pilot and of nothing else: another engine, another term or another legal
 * basis gives other sentences. Level B1. Where the basis is not consent, withdrawing under article 7(3) and portability under article 20
 * are not promised; stopping is our own safeguard, beside the right to object (legal-facts.md §3).
 */
export function privacyExplanation(facts: PrivacyFacts, locale: Locale): PrivacyExplanation {
	const day = new Intl.DateTimeFormat(intlTag(locale), {
		dateStyle: 'long',
		timeZone: 'Europe/Brussels'
	}).format(new Date(facts.at));
	const say: Say = (text, params = {}) =>
		fill(pick(text, locale), { organisation: facts.organisation, ...params });
	const part = (heading: Localized, sentences: (string | null)[]) => ({
		heading: say(heading),
		sentences: sentences.filter((sentence) => sentence !== null)
	});
	return {
		title: say(texts.title),
		head: [facts.organisation, facts.pilot, say(texts.asOf, { day })],
		sections: [
			part(texts.whatHead, [say(texts.what), say(texts.person), say(texts.decides)]),
			part(texts.choiceHead, [
				say(texts.choose),
				say(texts.neutral),
				say(texts.same),
				say(texts.change),
				say(texts.noReason)
			]),
			part(texts.programHead, programSentences(facts, say)),
			part(texts.recordHead, recordSentences(facts, say)),
			part(texts.whyHead, basisSentences(facts, locale, say)),
			part(texts.termHead, termSentences(facts, say)),
			part(texts.eraseHead, [
				say(texts.erase),
				facts.recording ? say(texts.eraseVoice) : null,
				say(texts.eraseText),
				say(texts.eraseHow)
			]),
			part(texts.keepHead, [say(texts.keepReport), say(texts.keepChoice), say(texts.keepFigures)]),
			part(texts.whoHead, [say(texts.whoReads), say(texts.whoNot)]),
			part(texts.rightsHead, [
				say(texts.see),
				say(texts.correct),
				say(facts.basis?.consentBased ? texts.withdraw : texts.object),
				facts.basis?.consentBased ? say(texts.takeAlong) : null
			]),
			part(texts.askHead, [
				say(texts.askWorker),
				facts.contact ? say(texts.reach, { contact: facts.contact }) : null,
				say(texts.askDpo),
				say(texts.complaint),
				say(supervisors[facts.supervisor])
			])
		]
	};
}

/** Every line, for the checks on what a client reads. */
export function privacyLines(explanation: PrivacyExplanation): string[] {
	return [
		explanation.title,
		...explanation.head,
		...explanation.sections.flatMap(({ heading, sentences }) => [heading, ...sentences])
	];
}

type Say = (text: Localized, params?: Record<string, string | number>) => string;

function programSentences({ engine }: PrivacyFacts, say: Say): string[] {
	return [
		say(texts.programName, { name: engine.name, version: engine.version }),
		say(engine.writes ? texts.writes : texts.picks),
		...placeSentences(engine.place, say, texts.textGoes)
	];
}

function placeSentences(place: Place, say: Say, goes: Localized): string[] {
	if (place.kind === 'here') return [say(texts.here)];
	if (place.kind === 'own-network') return [say(texts.ownNetwork, { host: place.host })];
	return [say(texts.elsewhere, { host: place.host }), say(goes)];
}

function recordSentences({ recording }: PrivacyFacts, say: Say): string[] {
	if (!recording) return [say(texts.noVoice), say(texts.textKept)];
	const { keepDays, waitDays, place } = recording;
	return [
		say(texts.voice),
		...placeSentences(place, say, texts.voiceGoes),
		counted(keepDays, say, texts.voiceAtOnce, texts.voiceOneDay, texts.voiceDays),
		waitDays === 1 ? say(texts.waitOneDay) : say(texts.waitDays, { days: waitDays }),
		say(texts.textKept)
	];
}

function basisSentences({ basis }: PrivacyFacts, locale: Locale, say: Say): string[] {
	if (!basis) return [say(texts.noBasis)];
	return [
		say(basis.consentBased ? texts.basisConsent : texts.basisTask),
		...basis.titles.map((title) => `– ${pick(title, locale)}`),
		...(basis.citations.length > 0
			? [
					say(texts.basisCitation, {
						law: basis.citations.map((citation) => pick(citation, locale)).join('; ')
					})
				]
			: []),
		say(texts.optIn)
	];
}

function termSentences({ sourceDays, report }: PrivacyFacts, say: Say): string[] {
	return [
		sourceDays === null
			? say(texts.sourceUntilStop)
			: counted(sourceDays, say, texts.sourceAtOnce, texts.sourceOneDay, texts.sourceDays),
		report.years === null
			? say(texts.reportByRules)
			: counted(report.years, say, texts.reportByRules, texts.reportOneYear, texts.reportYears),
		...(report.rule ? [say(texts.reportRule, { rule: report.rule })] : [])
	];
}

function counted(
	count: number,
	say: Say,
	none: Localized,
	one: Localized,
	more: Localized
): string {
	if (count === 0) return say(none);
	return count === 1 ? say(one) : say(more, { count });
}
