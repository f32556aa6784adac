import type { Locale, Localized } from './locale.ts';
import { fill, pick } from './locale.ts';
import { momentInWords } from './moment-words.ts';
import type { AiStatement, Report, ReportPoint } from './report.ts';

/** Words of the report itself, in the language of the report, for the page and the PDF alike. */
export const reportLabels = {
	reference: { nl: 'Dossier', en: 'File', fr: 'Dossier' },
	made: {
		nl: 'Hoe dit verslag tot stand kwam',
		en: 'How this report was made',
		fr: 'Comment ce rapport a été établi'
	},
	byWorker: {
		nl: 'van de maatschappelijk werker',
		en: 'by the social worker',
		fr: 'du travailleur social'
	},
	requested: { nl: 'Aanvraag ontvangen', en: 'Application received', fr: 'Demande reçue' },
	decision: { nl: 'Beslissing', en: 'Decision', fr: 'Décision' },
	notification: { nl: 'Kennisgeving', en: 'Notification', fr: 'Notification' },
	due: { nl: 'uiterlijk {due}', en: 'by {due} at the latest', fr: 'au plus tard le {due}' },
	doneDue: {
		nl: '{done} (uiterlijk {due})',
		en: '{done} (by {due} at the latest)',
		fr: '{done} (au plus tard le {due})'
	},
	notificationDays: {
		nl: 'binnen {days} dagen na de beslissing',
		en: 'within {days} days of the decision',
		fr: 'dans les {days} jours suivant la décision'
	},
	basis: { nl: 'Wettelijke grond', en: 'Legal basis', fr: 'Base légale' },
	filled: {
		nl: 'ingevuld in de tekst',
		en: 'filled in, in the text',
		fr: 'complété dans le texte'
	},
	notDiscussed: { nl: 'niet besproken', en: 'not discussed', fr: 'non abordé' },
	notApplicable: {
		nl: 'niet van toepassing: {reason}',
		en: 'not applicable: {reason}',
		fr: 'sans objet : {reason}'
	}
} as const satisfies Record<string, Localized>;

/** How a point of the template was answered. */
export function pointAnswer({ answer }: ReportPoint, locale: Locale): string {
	switch (answer.how) {
		case 'niet besproken':
			return pick(reportLabels.notDiscussed, locale);
		case 'n.v.t.':
			return fill(pick(reportLabels.notApplicable, locale), { reason: answer.reason });
		case 'ingevuld':
			return answer.value ?? pick(reportLabels.filled, locale);
		case 'gevonden':
			return pick(reportLabels.filled, locale);
	}
}

/**
 * Who drew the report up. The same neutral line for everyone, and the only one in a report without AI, so that it does not tell why
 * there was none.
 */
export function authorLine(report: Report): string {
	return fill(pick(author, report.language), {
		validator: report.validator,
		organisation: report.organisation,
		moment: momentInWords(report.validatedAt, report.language)
	});
}

const author: Localized = {
	nl: 'Opgesteld door {validator}, {organisation}, op {moment}.',
	en: 'Drawn up by {validator}, {organisation}, on {moment}.',
	fr: 'Établi par {validator}, {organisation}, le {moment}.'
};

/** What the reader must know about the AI in a report that it helped to make. */
export function aiSentences(report: Report, ai: AiStatement): string[] {
	const { language } = report;
	const params = {
		engine: ai.engine.name,
		version: ai.engine.version,
		sections: ai.sections.map((title) => pick(title, language)).join(', '),
		sentences: ai.counts.sentences,
		sourceFound: ai.counts.sourceFound,
		check: ai.counts.check,
		own: ai.own,
		changed: ai.changed,
		removed: ai.removed,
		validator: report.validator,
		moment: momentInWords(report.validatedAt, language),
		consent: momentInWords(ai.consent.at, language),
		textVersion: ai.consent.textVersion ?? '–'
	};
	const says = [
		statement.used,
		...(ai.sections.length > 0 ? [statement.sections] : []),
		statement.counts,
		statement.work,
		statement.validated,
		statement.consent
	];
	return says.map((text) => fill(pick(text, language), params));
}

const statement = {
	used: {
		nl: 'Bij dit verslag is AI gebruikt: {engine}, versie {version}. Een maatschappelijk werker las alles na.',
		en: 'AI was used for this report: {engine}, version {version}. A social worker read everything.',
		fr: 'L’IA a été utilisée pour ce rapport : {engine}, version {version}. Un travailleur social a tout relu.'
	},
	sections: {
		nl: 'Rubrieken met zinnen die de AI uit het gesprek koos: {sections}.',
		en: 'Sections with sentences that the AI took from the conversation: {sections}.',
		fr: 'Rubriques avec des phrases que l’IA a reprises de l’entretien : {sections}.'
	},
	counts: {
		nl: 'Zinnen in het verslag: {sentences}. Bron gevonden: {sourceFound}. Door de professional bevestigd: {check}.',
		en: 'Sentences in the report: {sentences}. Source found: {sourceFound}. Confirmed by the professional: {check}.',
		fr: 'Phrases dans le rapport : {sentences}. Source trouvée : {sourceFound}. Confirmées par le professionnel : {check}.'
	},
	work: {
		nl: 'Van de maatschappelijk werker zelf: {own}. Aangepast: {changed}. Weggelaten: {removed}.',
		en: 'By the social worker herself: {own}. Changed: {changed}. Left out: {removed}.',
		fr: 'Du travailleur social lui-même : {own}. Modifiées : {changed}. Supprimées : {removed}.'
	},
	validated: {
		nl: 'Gevalideerd door {validator} op {moment}.',
		en: 'Validated by {validator} on {moment}.',
		fr: 'Validé par {validator} le {moment}.'
	},
	consent: {
		nl: 'De cliënt zei ja op {consent} (tekst versie {textVersion}).',
		en: 'The client said yes on {consent} (text version {textVersion}).',
		fr: 'Le client a dit oui le {consent} (texte version {textVersion}).'
	}
} as const satisfies Record<string, Localized>;
