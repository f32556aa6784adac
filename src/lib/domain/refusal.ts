import { assessmentsRefusals } from './refusals/assessments.ts';
import { checklistRefusals } from './refusals/checklist.ts';
import { contactsRefusals } from './refusals/contacts.ts';
import { decisionsRefusals } from './refusals/decisions.ts';
import { draftingRefusals } from './refusals/drafting.ts';
import { exchangeRefusals } from './refusals/exchange.ts';
import { generalRefusals } from './refusals/general.ts';
import { houseStyleRefusals } from './refusals/house-style.ts';
import { mailRefusals } from './refusals/mail.ts';
import { measurementsRefusals } from './refusals/measurements.ts';
import { meetingsRefusals } from './refusals/meetings.ts';
import { modelsRefusals } from './refusals/models.ts';
import { peopleRefusals } from './refusals/people.ts';
import { plansRefusals } from './refusals/plans.ts';
import { recordingsRefusals } from './refusals/recordings.ts';
import { sourcesRefusals } from './refusals/sources.ts';
import { templatesRefusals } from './refusals/templates.ts';

/**
 * Every business refusal and its sentence, per room: what is wrong and what to do next. `{name}` is filled from the refusal's params.
 * The HTTP status of each code is in `lib/server/errors.ts`.
 */
export const refusalSentences = {
	...assessmentsRefusals,
	...checklistRefusals,
	...contactsRefusals,
	...decisionsRefusals,
	...draftingRefusals,
	...exchangeRefusals,
	...generalRefusals,
	...houseStyleRefusals,
	...mailRefusals,
	...measurementsRefusals,
	...meetingsRefusals,
	...modelsRefusals,
	...peopleRefusals,
	...plansRefusals,
	...recordingsRefusals,
	...sourcesRefusals,
	...templatesRefusals
};

export type RefusalCode = keyof typeof refusalSentences;
