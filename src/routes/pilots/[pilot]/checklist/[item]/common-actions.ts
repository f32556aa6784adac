import {
	answersForm,
	evidenceForm,
	notApplicableForm,
	planningForm,
	signForm,
	withdrawEvidenceForm
} from '#lib/forms/checklist.ts';
import { addEvidence, withdrawEvidence } from '#lib/server/checklists/evidence.ts';
import { planItem, saveAnswers, setNotApplicable } from '#lib/server/checklists/items.ts';
import { signItem } from '#lib/server/checklists/sign-item.ts';
import { formAction } from '#lib/server/form-action.ts';
import type { Actions, RequestEvent } from './$types';

const ref = (event: RequestEvent, version: number) => ({
	pilotId: event.params.pilot,
	number: Number(event.params.item),
	version
});

/** What every item has: an owner, questions, evidence, a signature. */
export const commonActions = {
	planning: (event) =>
		formAction(event, planningForm, (ctx, { version, ...input }) =>
			planItem(ctx, ref(event, version), input)
		),
	notApplicable: (event) =>
		formAction(event, notApplicableForm, (ctx, { version, notApplicable, reason }) =>
			setNotApplicable(ctx, ref(event, version), { notApplicable: notApplicable === 'ja', reason })
		),
	answers: (event) =>
		formAction(event, answersForm, (ctx, { version, answers }) => {
			const given = Object.entries(answers).map(([id, { value, reason }]) => [
				id,
				value ? { value, reason } : null
			]);
			return saveAnswers(ctx, ref(event, version), Object.fromEntries(given));
		}),
	sign: (event) =>
		formAction(event, signForm, (ctx, { version, password }) =>
			signItem(ctx, { ...ref(event, version), password })
		),
	addEvidence: (event) =>
		formAction(event, evidenceForm, async (ctx, { file, ...input }) =>
			addEvidence(ctx, {
				...input,
				pilotId: event.params.pilot,
				itemNumber: Number(event.params.item),
				fileName: file.name,
				bytes: new Uint8Array(await file.arrayBuffer())
			})
		),
	withdrawEvidence: (event) =>
		formAction(event, withdrawEvidenceForm, (ctx, { id, reason }) =>
			withdrawEvidence(ctx, { pilotId: event.params.pilot, evidenceId: id, reason })
		)
} satisfies Actions;
