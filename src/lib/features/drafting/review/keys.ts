/** What a key asks for on the review screen. */
export type Command =
	| 'next-open'
	| 'previous-open'
	| 'next'
	| 'previous'
	| 'edit'
	| 'confirm'
	| 'remove'
	| 'source'
	| 'move'
	| 'write'
	| 'find'
	| 'undo'
	| 'help'
	| 'back';

/** Where the key was pressed. */
export interface KeyPlace {
	/** In a field in which letters are text. */
	typing: boolean;
	/** On the sentence itself, not on something in it. */
	onSentence: boolean;
	/** Keys of one letter can be switched off (WCAG 2.1.4). */
	letters: boolean;
}

export interface KeyPress {
	key: string;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
}

const letters: Record<string, Command> = {
	n: 'next-open',
	p: 'previous-open',
	j: 'next',
	k: 'previous',
	e: 'edit',
	b: 'confirm',
	s: 'source',
	m: 'move',
	w: 'write',
	z: 'undo',
	'/': 'find',
	'?': 'help'
};

/** These work on a sentence alone, as in any list: they are no letters and stay on. */
const onSentence: Record<string, Command> = {
	ArrowDown: 'next',
	ArrowUp: 'previous',
	Enter: 'edit',
	Delete: 'remove'
};

/** The command of a key press, or null when the key keeps its usual meaning. */
export function commandOf(press: KeyPress, place: KeyPlace): Command | null {
	if (press.ctrlKey || press.metaKey || press.altKey) return null;
	if (press.key === 'Escape') return 'back';
	if (place.typing) return null;
	if (place.onSentence && onSentence[press.key]) return onSentence[press.key] ?? null;
	return place.letters ? (letters[press.key] ?? null) : null;
}
