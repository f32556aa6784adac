export interface Standing {
	/** The version that is saved now. */
	version: number;
	/** Active seconds so far. */
	seconds: number;
}

const everyMs = 30_000;

/** Asks now and then, and when the page comes back in view, how the draft stands. Gives what stops it. */
export function watchStanding(
	contactId: string,
	onstanding: (standing: Standing) => void
): () => void {
	async function ask() {
		if (document.visibilityState !== 'visible') return;
		try {
			const response = await fetch(`/opstellen/${contactId}/concept/stand`);
			if (response.ok) onstanding((await response.json()) as Standing);
		} catch {
			// No connection: the next time asks again, and a save says so by itself.
		}
	}
	const inView = () => void ask();
	const timer = setInterval(inView, everyMs);
	document.addEventListener('visibilitychange', inView);
	return () => {
		clearInterval(timer);
		document.removeEventListener('visibilitychange', inView);
	};
}
