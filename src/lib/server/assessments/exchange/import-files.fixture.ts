import { expect } from 'vitest';
import { counter, dpiaTemplate, templates } from '../../../../../tests/support/exchange.ts';
import type { Dossier } from '#lib/domain/assessment/exchange/dossier.ts';
import { toWaarborg } from '#lib/domain/assessment/exchange/waarborg-json.ts';
import { locales } from '#lib/domain/locale.ts';
import { refusalSentence } from '../../errors.ts';
import type { ImportOptions } from './read-import.ts';
import { readImport } from './read-import.ts';

const options: ImportOptions = {
	templates,
	language: 'nl',
	newId: counter(),
	now: '2026-11-22T00:00:00.000Z'
};
export const bytesOf = (value: unknown) =>
	new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

/** Reads a text, bytes or a value as JSON, as a file of that name. */
export const read = (value: unknown, more: Partial<ImportOptions> = {}, name = 'bestand.json') =>
	readImport(value instanceof Uint8Array ? value : bytesOf(value), name, { ...options, ...more });

/** The code of the refusal with the line it names, or "ok"; its sentence must be complete in every language. */
export async function refusal(value: unknown, more: Partial<ImportOptions> = {}) {
	const result = await read(value, more);
	if (result.ok) return 'ok';
	for (const locale of locales) {
		const said = refusalSentence(result.refusal, locale);
		expect(said).not.toMatch(/\{\w+\}/);
	}
	return `${result.refusal.code} ${String(result.refusal.params?.['line'] ?? '')}`.trim();
}

/** An empty PIA of the CNIL. */
export const pia = {
	pia: { name: 'Verslaghulp' },
	answers: [],
	measures: [],
	evaluations: [],
	comments: []
};

/** A form of the Dutch government with these answers. */
export const form = (answers: object, urn = 'urn:nl:dpia:3.0') => ({
	metadata: { urn, createdAt: '2026-01-02T03:04:05Z' },
	answers
});

/** A DPIA with one answer. */
export const dossier: Dossier = {
	kind: 'dpia',
	name: 'Verslaghulp',
	language: 'nl',
	template: { urn: dpiaTemplate.urn, version: dpiaTemplate.version },
	answers: { doelen: { value: 'Helpen' } },
	risks: [],
	measures: [],
	advice: [],
	views: [],
	consultations: [],
	decision: null,
	comments: [],
	attachments: [],
	authors: [],
	createdAt: '2026-01-01T00:00:00.000Z',
	updatedAt: '2026-01-01T00:00:00.000Z'
};

/** The same DPIA as a file of our own. */
export const ours = (more: Partial<Dossier> = {}) =>
	toWaarborg({ dossier: { ...dossier, ...more }, template: dpiaTemplate, other: null }).value;
