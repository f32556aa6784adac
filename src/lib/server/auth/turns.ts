/** Lets at most `width` pieces of work with the same key run at once; the others wait their turn, first come first served. */
export function turns(width: number) {
	const lines = new Map<string, { running: number; waiting: (() => void)[] }>();
	return async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
		const line = lines.get(key) ?? { running: 0, waiting: [] };
		lines.set(key, line);
		if (line.running < width) line.running += 1;
		else await new Promise<void>((go) => line.waiting.push(go));
		try {
			return await work();
		} finally {
			const next = line.waiting.shift();
			if (next) next();
			else if ((line.running -= 1) === 0) lines.delete(key);
		}
	};
}
