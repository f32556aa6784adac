import { m } from '#lib/paraglide/messages.js';

/** What an attachment may be, for the control that chooses one. */
export const acceptedFiles = '.pdf,.docx,.png,.jpg,.jpeg,.txt';

export function sizeWords(bytes: number): string {
	return m.assess_files_size_kb({ size: Math.max(1, Math.round(bytes / 1024)) });
}

const formats: Record<string, () => string> = {
	zip: m.assess_files_format_zip,
	json: m.assess_files_format_json,
	pdf: m.assess_files_format_pdf,
	docx: m.assess_files_format_docx,
	cnil: m.assess_files_format_cnil,
	'cnil-2018': m.assess_files_format_cnil_2018,
	invulhulpen: m.assess_files_format_invulhulpen,
	'art36-pdf': m.assess_files_format_art36_pdf,
	'art36-docx': m.assess_files_format_art36_docx,
	annex8c: m.assess_files_format_annex,
	algoritmeregister: m.assess_files_format_algorithms
};

/** A form in which an assessment leaves. */
export function formatWord(format: string): string {
	return formats[format]?.() ?? format;
}

const kinds: Record<string, () => string> = {
	waarborg: m.assess_files_imported_format_waarborg,
	cnil: m.assess_files_imported_format_cnil,
	invulhulpen: m.assess_files_imported_format_invulhulpen
};

/** What a file that was read in turned out to be. */
export function foundWord(format: string): string {
	return kinds[format]?.() ?? format;
}

const things: Record<string, () => string> = {
	answers: m.assess_files_what_answers,
	risks: m.assess_files_what_risks,
	measures: m.assess_files_what_measures,
	comments: m.assess_files_what_comments,
	attachments: m.assess_files_what_attachments,
	advice: m.assess_files_what_advice,
	views: m.assess_files_what_views,
	consultations: m.assess_files_what_consultations,
	decision: m.assess_files_what_decision,
	evaluations: m.assess_files_what_evaluations,
	gauges: m.assess_files_what_gauges
};

/** What is counted. */
export function thingWord(what: string): string {
	return things[what]?.() ?? what;
}
