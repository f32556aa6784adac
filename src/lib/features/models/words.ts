import { m } from '#lib/paraglide/messages.js';

export function purposeNames(): Record<string, string> {
	return { chat: m.models_purpose_chat(), transcription: m.models_purpose_transcription() };
}

export function formatNames(): Record<string, string> {
	return {
		'json-schema': m.models_format_json_schema(),
		'json-object': m.models_format_json_object(),
		text: m.models_format_text()
	};
}
