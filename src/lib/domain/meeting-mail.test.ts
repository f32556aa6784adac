import { describe, expect, it } from 'vitest';
import { locales } from './locale.ts';
import type { MeetingNews } from './meeting-mail.ts';
import { meetingMail } from './meeting-mail.ts';

describe('the mail about a meeting', () => {
	const meeting = { pilot: 'Verslagen', at: '2026-07-09T17:30:00.000Z', place: 'Raadzaal' };

	it.each<[MeetingNews, string[]]>([
		['planned', ['Verslagen', '19:30', 'Raadzaal']],
		['changed', ['Verslagen', '19:30', 'Raadzaal']],
		['cancelled', ['Verslagen', '19:30']],
		['uninvited', ['Verslagen', '19:30']]
	])('%s: says what matters in each language, by a Belgian clock', (news, parts) => {
		const { subject, text } = meetingMail(news, meeting);
		for (const locale of locales) {
			expect(subject[locale]).toContain('Verslagen');
			expect(subject[locale]).toContain('2026');
			for (const part of parts) expect(text[locale]).toContain(part);
			expect(subject[locale] + text[locale]).not.toMatch(/\{\w+\}/);
		}
		expect(new Set(locales.map((locale) => text[locale])).size).toBe(3);
	});

	it('is no template: a place called {pilot} stays that', () => {
		expect(meetingMail('planned', { ...meeting, place: '{pilot}' }).text.nl).toContain(
			'Waar: {pilot}'
		);
	});
});
