type Plain = string | File | Plain[] | { [key: string]: Plain };

/**
 * A submitted form as one object: `goals.0.text` becomes an entry of a list, `kinds[]` gathers all values of that name. Names that would
 * reach the prototype are left out. The schema of the form judges the rest.
 */
export function formObject(form: FormData): Record<string, Plain> {
	const root: { [key: string]: Plain } = {};
	for (const name of new Set(form.keys())) {
		const many = name.endsWith('[]');
		const path = (many ? name.slice(0, -2) : name).split('.');
		if (path.some((part) => ['__proto__', 'constructor', 'prototype'].includes(part))) continue;
		const value = many ? form.getAll(name) : form.get(name);
		if (value !== null) place(root, path, value);
	}
	return listed(root) as Record<string, Plain>;
}

function place(root: { [key: string]: Plain }, path: string[], value: Plain): void {
	let node = root;
	for (const part of path.slice(0, -1)) {
		const child = node[part];
		if (typeof child !== 'object' || Array.isArray(child) || child instanceof File) node[part] = {};
		node = node[part] as { [key: string]: Plain };
	}
	node[path.at(-1) ?? ''] = value;
}

/** Objects whose keys are all numbers are lists, in the order of the numbers. */
function listed(value: Plain): Plain {
	if (typeof value !== 'object' || value instanceof File) return value;
	if (Array.isArray(value)) return value.map(listed);
	const entries = Object.entries(value).map(([key, child]) => [key, listed(child)] as const);
	if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))) {
		return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, child]) => child);
	}
	return Object.fromEntries(entries);
}
