import {
	drillForm,
	exitForm,
	goalsForm,
	raciForm,
	registerVersionForm,
	trainingForm,
	valuesForm,
	withdrawalForm
} from '#lib/forms/checklist.ts';
import { recordTraining, registerVersion } from '#lib/server/checklists/registers.ts';
import {
	recordExitDrill,
	recordWithdrawalTrial,
	saveExitSteps,
	saveGoals,
	saveRaci,
	saveValues
} from '#lib/server/checklists/structured.ts';
import { formAction } from '#lib/server/form-action.ts';
import type { Actions, RequestEvent } from './$types';

const ref = (event: RequestEvent, version: number) => ({ pilotId: event.params.pilot, version });

/** What only one item has: its own structure. */
export const structuredActions = {
	goals: (event) =>
		formAction(event, goalsForm, (ctx, { version, ...input }) =>
			saveGoals(ctx, ref(event, version), input)
		),
	values: (event) =>
		formAction(event, valuesForm, (ctx, { version, ...input }) =>
			saveValues(ctx, ref(event, version), input)
		),
	raci: (event) =>
		formAction(event, raciForm, (ctx, { version, raci }) =>
			saveRaci(ctx, ref(event, version), raci)
		),
	exit: (event) =>
		formAction(event, exitForm, (ctx, { version, steps }) =>
			saveExitSteps(ctx, ref(event, version), steps)
		),
	drill: (event) =>
		formAction(event, drillForm, (ctx, { version, ...drill }) =>
			recordExitDrill(ctx, ref(event, version), drill)
		),
	withdrawal: (event) =>
		formAction(event, withdrawalForm, (ctx, { version, ...input }) =>
			recordWithdrawalTrial(ctx, ref(event, version), input)
		),
	register: (event) =>
		formAction(event, registerVersionForm, (ctx, { number, ...input }) =>
			registerVersion(ctx, { ...input, version: number, pilotId: event.params.pilot })
		),
	train: (event) =>
		formAction(event, trainingForm, (ctx, { userId }) =>
			recordTraining(ctx, { pilotId: event.params.pilot, userId })
		)
} satisfies Actions;
