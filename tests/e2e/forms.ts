import type { APIResponse, Page } from '@playwright/test';
import { expect } from './app.ts';

export interface Upload {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

type Values = Record<string, string | string[] | Upload>;

/**
 * Sends a form of the page that is open as the person who reads it: what the page has filled in, with `values` on top. Each value must
 * be a field that the form really has, so that this is no other way in than the screen's. `nth` tells forms with the same action apart.
 */
export async function sendForm(
	page: Page,
	action: string,
	values: Values = {},
	nth = 0
): Promise<APIResponse> {
	const form = page.locator(`form[action="${action}"]`).nth(nth);
	const { names, filled } = await form.evaluate((element: HTMLFormElement) => ({
		names: [...element.elements].map((field) => field.getAttribute('name')).filter(Boolean),
		filled: [...new FormData(element)].filter(
			(entry): entry is [string, string] => typeof entry[1] === 'string'
		)
	}));
	for (const name of Object.keys(values))
		expect(names, `${action} on ${page.url()}`).toContain(name);
	const kept = filled.filter(([name]) => !(name in values));
	const multipart = new FormData();
	for (const [name, value] of kept) multipart.append(name, value);
	for (const [name, value] of Object.entries(values)) {
		for (const one of Array.isArray(value) ? value : [value]) append(multipart, name, one);
	}
	const { origin, pathname } = new URL(page.url());
	const address = action.startsWith('?') ? `${pathname}${action}` : action;
	const response = await page.request.post(origin + address, {
		multipart,
		headers: { origin, accept: 'text/html' },
		maxRedirects: 0
	});
	if (response.status() >= 400) {
		const said = /<main[\s\S]*<\/main>/
			.exec(await response.text())?.[0]
			.replace(/<[^>]+>/g, ' ')
			.replace(/\s+/g, ' ');
		expect(response.status(), `${action} on ${page.url()}: ${said?.slice(0, 600)}`).toBeLessThan(
			400
		);
	}
	return response;
}

function append(form: FormData, name: string, value: string | Upload): void {
	if (typeof value === 'string') form.append(name, value);
	else
		form.append(
			name,
			new File([new Uint8Array(value.buffer)], value.name, { type: value.mimeType })
		);
}

/** A small text file that stands for a document. */
export function textFile(name: string): Upload {
	return {
		name,
		mimeType: 'text/plain',
		buffer: Buffer.from(`Bewijsstuk voor de test: ${name}\n`)
	};
}

/** A day as forms have it, counted from today. */
export function dayFromNow(days: number): string {
	return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The page says that the form was saved. */
export async function expectSaved(page: Page): Promise<void> {
	await expect(page.getByRole('status').filter({ hasText: 'Bewaard.' })).toBeVisible();
}
