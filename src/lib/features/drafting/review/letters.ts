/** Whether the keys of one letter work: a habit of the person at this browser, nothing about a client. */
const name = 'waarborg-sneltoetsen';

export function rememberedLetters(): boolean {
	try {
		return localStorage.getItem(name) !== 'uit';
	} catch {
		// A browser that keeps nothing has them on, and they can be switched off on each page.
		return true;
	}
}

export function rememberLetters(on: boolean): void {
	try {
		localStorage.setItem(name, on ? 'aan' : 'uit');
	} catch {
		// It holds for this page.
	}
}
