import type { AuditAction } from './audit.ts';
import { assessmentsSentences } from './audit-sentences/assessments.ts';
import { decidingSentences } from './audit-sentences/deciding.ts';
import { draftingSentences } from './audit-sentences/drafting.ts';
import { measuringSentences } from './audit-sentences/measuring.ts';
import { organisationSentences } from './audit-sentences/organisation.ts';
import { pilotsSentences } from './audit-sentences/pilots.ts';
import type { AuditSentences } from './audit-sentences/line.ts';
import { line } from './audit-sentences/line.ts';
import type { Locale, Localized } from './locale.ts';
import { pick } from './locale.ts';

/**
 * What happened, as a person says it. `{who}` is the actor; other placeholders come from the entry's detail and become an ellipsis
 * when an entry has none.
 */
export const auditSentences: AuditSentences = {
	...assessmentsSentences,
	...decidingSentences,
	...draftingSentences,
	...measuringSentences,
	...organisationSentences,
	...pilotsSentences
};

/** The sentence of an entry; an action without one shows its own name. */
export function auditSentence(
	entry: { action: string; actorName: string; detail: Record<string, unknown> },
	locale: Locale
): string {
	const sentence = auditSentences[entry.action as AuditAction];
	if (!sentence) return `${entry.actorName}: ${entry.action}`;
	return pick(sentence, locale).replace(/\{(\w+)\}/g, (_, name: string) =>
		name === 'who' ? entry.actorName : spoken(entry.detail[name], locale)
	);
}

/** Words for the parts of an item that stand in the detail of an entry. */
const parts: Readonly<Record<string, Localized>> = {
	planning: line('eigenaar en datum', 'owner and date', 'responsable et date'),
	applicable: line('weer van toepassing', 'applicable again', 'à nouveau applicable'),
	'not-applicable': line('niet van toepassing', 'not applicable', 'sans objet'),
	answers: line('antwoorden', 'answers', 'réponses'),
	goals: line('doelen en afbakening', 'goals and scope', 'objectifs et périmètre'),
	values: line('waarden en no-go’s', 'values and no-gos', 'valeurs et interdits'),
	withdrawal: line('intrekken uitgeprobeerd', 'withdrawal tried', 'retrait essayé'),
	raci: line('mini-RACI', 'mini-RACI', 'mini-RACI'),
	exit: line('exitplan', 'exit plan', 'plan de sortie'),
	drill: line('exitoefening', 'exit drill', 'exercice de sortie'),
	signature: line('handtekening', 'signature', 'signature'),
	dpia: line('DPIA', 'DPIA', 'AIPD'),
	fria: line('FRIA', 'FRIA', 'FRIA')
};

function spoken(value: unknown, locale: Locale): string {
	if (typeof value === 'string' && value) return parts[value] ? pick(parts[value], locale) : value;
	return typeof value === 'number' ? String(value) : '…';
}
