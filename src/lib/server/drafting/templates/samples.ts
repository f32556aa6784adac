import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePasted } from '#lib/domain/drafting/parse-source.ts';
import type { Source } from '#lib/domain/drafting/source.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { locales } from '#lib/domain/locale.ts';
import { templateFolder } from './load.ts';

/** An invented conversation, meeting or report that comes with Waarborg: to try a template on, and our own regression case. */
export interface Sample {
	/** Name of the file: `<template>.<language>`. */
	id: string;
	/** The standard template it was written for; it can be tried on any. */
	template: string;
	lang: Locale;
}

const folder = () => join(templateFolder(), 'samples');

/** All samples, by name. */
export function samples(): Sample[] {
	return readdirSync(folder())
		.filter((file) => file.endsWith('.txt'))
		.map((file) => file.slice(0, -'.txt'.length))
		.toSorted()
		.flatMap((id) => {
			const [template, language] = id.split('.');
			const lang = locales.find((locale) => locale === language);
			return template && lang ? [{ id, template, lang }] : [];
		});
}

/** The sample as a source, or null when there is none by that name. Throws when the file cannot be read as a conversation. */
export function loadSample(id: string): { sample: Sample; source: Source } | null {
	const sample = samples().find((known) => known.id === id);
	if (!sample) return null;
	const text = readFileSync(join(folder(), `${sample.id}.txt`), 'utf8');
	const source = parsePasted(text, sample.id, { prose: true });
	if (!source.ok) throw new Error(`sample ${id}: ${JSON.stringify(source.refusal)}`);
	return { sample, source: source.value };
}

/** The sample to begin with: for this template in this language, else in Dutch, else the first. */
export function sampleFor(templateId: string, lang: Locale): Sample | null {
	const all = samples();
	const own = all.filter(({ template }) => template === templateId);
	return (
		own.find((sample) => sample.lang === lang) ??
		own[0] ??
		all.find((sample) => sample.lang === lang) ??
		all[0] ??
		null
	);
}
