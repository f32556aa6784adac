import { inviteForm } from '#lib/forms/people.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { invite, revokeInvitation } from '#lib/server/people/invitations.ts';
import { endMembership, peopleOf } from '#lib/server/people/people.ts';
import { readForm } from '#lib/server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = signedIn(event);
	return { ...orError(await peopleOf(ctx), event.locals.locale), me: ctx.actor.userId };
};

export const actions: Actions = {
	invite: async (event) => {
		const ctx = signedIn(event);
		const { data } = await readForm(event.request, inviteForm);
		const result = await invite(ctx, data);
		if (!result.ok) return refused(result, event.locals.locale, data);
		const link = `${event.url.origin}/uitnodiging/${result.value.token}`;
		return { invited: { email: data.email, link, expiresAt: result.value.expiresAt } };
	},
	revoke: async (event) => {
		const id = String((await event.request.formData()).get('id') ?? '');
		const result = await revokeInvitation(signedIn(event), id);
		return result.ok ? { revoked: true } : refused(result, event.locals.locale);
	},
	end: async (event) => {
		const id = String((await event.request.formData()).get('id') ?? '');
		const result = await endMembership(signedIn(event), id);
		return result.ok ? { ended: true } : refused(result, event.locals.locale);
	}
};
