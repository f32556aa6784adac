import { describe, expect, it } from 'vitest';
import { commandOf, type KeyPlace } from './keys.ts';

const press = (
	key: string,
	held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}
) => ({
	key,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...held
});
const place: KeyPlace = { typing: false, onSentence: false, letters: true };

describe('keys of the review screen', () => {
	it('leaves the browser its own: find in the page, tabs, selection', () => {
		expect(commandOf(press('f', { ctrlKey: true }), place)).toBeNull();
		expect(commandOf(press('z', { metaKey: true }), place)).toBeNull();
		expect(commandOf(press('s', { altKey: true }), { ...place, onSentence: true })).toBeNull();
		for (const key of ['Tab', 'F3', 'a', ' ', 'PageDown'])
			expect(commandOf(press(key), place)).toBeNull();
	});

	it('takes no letter from who types, and lets Escape lead out of every field', () => {
		for (const key of ['n', 'z', 'Delete', 'Enter', '/', '?'])
			expect(commandOf(press(key), { ...place, typing: true })).toBeNull();
		expect(commandOf(press('Escape'), { ...place, typing: true })).toBe('back');
	});

	it('keeps arrows, Enter and Delete for the sentence that has the focus', () => {
		expect(commandOf(press('Enter'), place)).toBeNull();
		expect(commandOf(press('Delete'), place)).toBeNull();
		expect(commandOf(press('Enter'), { ...place, onSentence: true })).toBe('edit');
		expect(commandOf(press('Delete'), { ...place, onSentence: true })).toBe('remove');
		expect(commandOf(press('ArrowDown'), { ...place, onSentence: true })).toBe('next');
	});

	it('can do without letters', () => {
		const off = { ...place, letters: false, onSentence: true };
		for (const key of ['n', 'p', 'j', 'k', 'e', 'b', 's', 'm', 'w', 'z', '/', '?'])
			expect(commandOf(press(key), off)).toBeNull();
		expect(commandOf(press('ArrowUp'), off)).toBe('previous');
		expect(commandOf(press('Escape'), off)).toBe('back');
	});
});
