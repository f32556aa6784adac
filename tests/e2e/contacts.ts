import type { APIResponse, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { RunningApp } from './app.ts';
import { expect, post } from './app.ts';

interface NewContact {
	pilotId: string;
	reference: string;
	templateId?: string;
	language?: 'nl' | 'en' | 'fr';
	mode?: 'contact' | 'baseline' | 'stopwatch';
}

/** Opens a contact of a client whom the worker knows, as the form does. Gives its path. */
export async function openContact(
	page: Page,
	app: RunningApp,
	contact: NewContact
): Promise<string> {
	const fields = {
		templateId: 'intakeverslag',
		language: 'nl',
		mode: 'contact',
		known: 'ja',
		...contact
	};
	return placeOf(await post(page.context(), app, '/opstellen/nieuw', fields));
}

/** The client says yes to the first version of the text. */
export async function sayYes(page: Page, app: RunningApp, contact: string): Promise<void> {
	const consent = { answer: 'yes', channel: 'gesprek', textVersion: 1 };
	placeOf(await post(page.context(), app, `${contact}?/antwoord`, consent));
}

/** Adds the conversation, of which the draft is made at once. */
export async function addConversation(
	page: Page,
	app: RunningApp,
	contact: string,
	file: string
): Promise<void> {
	const upload = { name: basename(file), mimeType: 'text/vtt', buffer: readFileSync(file) };
	const response = await page.request.post(`${app.url}${contact}/bron?/toevoegen`, {
		multipart: { file: upload, text: '' },
		headers: { origin: app.url, accept: 'text/html' },
		maxRedirects: 0
	});
	expect(placeOf(response)).toBe(`${contact}/concept`);
}

/** Where a form that was accepted sends the reader. */
function placeOf(response: APIResponse): string {
	expect(response.status(), response.url()).toBe(303);
	return response.headers().location ?? '';
}
