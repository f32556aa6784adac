/** Structured content as lines a person can compare: one line per value, with the names of its places in front. */
export function readable(value: unknown, path = ''): string[] {
	if (value === null || value === undefined || value === '') return [];
	if (typeof value !== 'object') {
		return String(value)
			.split('\n')
			.map((line) => (path ? `${path}: ${line}` : line));
	}
	if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) {
		return value.length > 0 ? [`${path}: ${value.join(', ')}`] : [];
	}
	return Object.entries(value).flatMap(([key, child]) => {
		const name = /^\d+$/.test(key) ? String(Number(key) + 1) : key;
		return readable(child, path ? `${path} · ${name}` : name);
	});
}
