import type { Locale, Localized } from '../locale.ts';
import { pick } from '../locale.ts';
import type { Source } from './source.ts';
import { TextBuilder } from './text-builder.ts';
import type { ViaDocument } from './via.ts';

/** A decision about a client as the service recorded it: what the committee decided, point by point, and on what ground. */
export interface FileDecision {
	format: 'waarborg-file-decision/1';
	/** Pseudonymous file reference of the client. */
	reference: string;
	/** The committee's own number of the decision; may be empty. */
	number: string;
	/** Calendar day of the decision. */
	decidedOn: string;
	points: { text: string; basis: string }[];
	language: Locale;
	recordedBy: string;
	recordedAt: string;
}

/** Section of the decision letter that a decision belongs to. */
const topic = 'beslissing';
const committee: Localized = {
	nl: 'Bijzonder Comité',
	en: 'Special Committee',
	fr: 'Comité spécial'
};
const title: Localized = {
	nl: 'Besluit van het Bijzonder Comité',
	en: 'Decision of the Special Committee',
	fr: 'Décision du Comité spécial'
};
const basisLead: Localized = { nl: 'Rechtsgrond: ', en: 'Legal basis: ', fr: 'Base légale : ' };

/** The name of a decision: its kind and its number. */
export function decisionTitle({ number }: Pick<FileDecision, 'number'>): Localized {
	const named = (locale: Locale) => (number ? `${title[locale]} ${number}` : title[locale]);
	return { nl: named('nl'), en: named('en'), fr: named('fr') };
}

/** A recorded decision as a source: each point, and each legal basis, is an utterance of the committee. */
export function sourceFromDecision(decision: FileDecision): Source {
	const { language } = decision;
	const document: ViaDocument = {
		kind: 'decision',
		title: decisionTitle(decision),
		by: decision.recordedBy,
		at: decision.recordedAt
	};
	const speaker = pick(committee, language);
	const builder = new TextBuilder();
	builder.write(`# ${pick(document.title, language)} (${decision.decidedOn})\n\n`);
	for (const { text, basis } of decision.points) {
		for (const words of [text, basis && `${pick(basisLead, language)}${basis}`]) {
			const origin = { quote: words, literal: true, speaker };
			builder.say(words, { speaker, role: 'other', topic, via: { documents: [document], origin } });
			builder.write('\n\n');
		}
	}
	return { ...builder.result(), format: 'decision', warnings: [] };
}
