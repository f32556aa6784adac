import { longestKeepDays, longestWaitDays } from '#lib/domain/recording/retention.ts';
import { recordingSettingsForm } from '#lib/forms/recording.ts';
import { orError, refused, signedIn } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { recordingSettingsPage, saveRecordingSettings } from '#lib/server/recordings/settings.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const page = orError(await recordingSettingsPage(signedIn(event)), event.locals.locale);
	return { ...page, longest: { keepDays: longestKeepDays, waitDays: longestWaitDays } };
};

export const actions: Actions = {
	default: async (event) => {
		const { data } = await readForm(event.request, recordingSettingsForm);
		const result = await saveRecordingSettings(signedIn(event), data);
		return result.ok ? { saved: true } : refused(result, event.locals.locale, data);
	}
};
