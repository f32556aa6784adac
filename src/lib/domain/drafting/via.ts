import { fill, intlTag, pick, type Locale, type Localized } from '../locale.ts';
import { clock } from './draft.ts';

/** A document that a passage was taken over from: a validated report, or a recorded decision. */
export interface ViaDocument {
	kind: 'report' | 'decision';
	title: Localized;
	/** Who validated or recorded it. */
	by: string;
	/** When, ISO-8601 UTC. */
	at: string;
}

/** The way of a passage from where its words were first said or written to the document that cites it now. */
export interface Via {
	/** The documents in between, nearest first. */
	documents: ViaDocument[];
	/** The first words. Without `literal` they are what someone wrote on the ground of what the speaker said there. */
	origin: { quote: string; literal: boolean; speaker?: string; start?: number };
}

const sentences = {
	report: {
		nl: 'Overgenomen uit {title}, gevalideerd door {by} op {date}.',
		en: 'Taken over from {title}, validated by {by} on {date}.',
		fr: 'Repris de {title}, validé par {by} le {date}.'
	},
	decision: {
		nl: 'Overgenomen uit {title}, vastgelegd door {by} op {date}.',
		en: 'Taken over from {title}, recorded by {by} on {date}.',
		fr: 'Repris de {title}, consigné par {by} le {date}.'
	},
	said: {
		nl: 'Oorspronkelijk: {who}«{quote}».',
		en: 'Originally: {who}«{quote}».',
		fr: 'À l’origine : {who}«{quote}».'
	},
	after: {
		nl: 'Naar wat {who} zei: «{quote}».',
		en: 'After what {who} said: «{quote}».',
		fr: 'D’après ce que {who} a dit : «{quote}».'
	}
} satisfies Record<string, Localized>;

/** The way of a passage as sentences: each document with its validator and date, then the first words with their speaker and time. */
export function viaSentences({ documents, origin }: Via, locale: Locale): string[] {
	const day = new Intl.DateTimeFormat(intlTag(locale), {
		dateStyle: 'long',
		timeZone: 'Europe/Brussels'
	});
	const chain = documents.map(({ kind, title, by, at }) =>
		fill(pick(sentences[kind], locale), {
			title: pick(title, locale),
			by,
			date: day.format(new Date(at))
		})
	);
	const time = origin.start === undefined ? '' : ` (${clock(origin.start)})`;
	const who = `${origin.speaker ?? ''}${time}`.trim();
	const { quote } = origin;
	if (!origin.literal && !who) return chain;
	return [
		...chain,
		origin.literal
			? fill(pick(sentences.said, locale), { who: who && `${who}: `, quote })
			: fill(pick(sentences.after, locale), { who, quote })
	];
}
