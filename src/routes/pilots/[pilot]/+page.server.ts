import {
	changeTeamForm,
	editPilotForm,
	endRoleForm,
	pauseForm,
	roleForm,
	teamForm
} from '#lib/forms/pilot.ts';
import { formAction } from '#lib/server/form-action.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { editPilot } from '#lib/server/pilots/edit.ts';
import { pilotOverview } from '#lib/server/pilots/overview.ts';
import { pausePilot } from '#lib/server/pilots/pause.ts';
import { assignRole, endRole } from '#lib/server/pilots/roles.ts';
import { addTeam, changeTeam } from '#lib/server/pilots/teams.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	overview: orError(await pilotOverview(signedIn(event), event.params.pilot), event.locals.locale)
});

export const actions: Actions = {
	pause: (event) =>
		formAction(event, pauseForm, (ctx, input) => pausePilot(ctx, event.params.pilot, input)),
	edit: (event) =>
		formAction(event, editPilotForm, (ctx, input) =>
			editPilot(ctx, { pilotId: event.params.pilot, ...input })
		),
	assign: (event) =>
		formAction(event, roleForm, (ctx, input) => assignRole(ctx, event.params.pilot, input)),
	addTeam: (event) =>
		formAction(event, teamForm, (ctx, input) => addTeam(ctx, event.params.pilot, input)),
	changeTeam: (event) =>
		formAction(event, changeTeamForm, (ctx, input) => changeTeam(ctx, event.params.pilot, input)),
	endRole: (event) =>
		formAction(event, endRoleForm, (ctx, { id }) => endRole(ctx, event.params.pilot, id))
};
