type Plain = string | File | Plain[] | { [key: string]: Plain };

/** Deeper than any form of ours; a name that goes on for ever would exhaust the stack. */
const maximumDepth = 8;

/**
 * A submitted form as one object: `goals.0.text` becomes an entry of a list, `kinds[]` gathers all values of that name. Names that would
 * reach the prototype are left out. The schema of the form judges the rest. One pass: work grows with the size of the form, not its
 * square.
 */
export function formObject(form: FormData): Record<string, Plain> {
	const root: { [key: string]: Plain } = {};
	const gathered = new Map<string, (string | File)[]>();
	for (const [name, value] of form) {
		const values = gathered.get(name);
		if (values) values.push(value);
		else gathered.set(name, [value]);
	}
	for (const [name, values] of gathered) {
		const many = name.endsWith('[]');
		const path = pathOf(many ? name.slice(0, -2) : name);
		const value = many ? values : values[0];
		if (path && value !== undefined) place(root, path, value);
	}
	return listed(root) as Record<string, Plain>;
}

/**
 * The fields that a form of ours can have. Superforms also reads a serialised object from a field of its own name; no page sends one, and
 * one that refers to itself ends in an error instead of a refusal.
 */
export function plainFields(form: FormData): FormData {
	const plain = new FormData();
	for (const [name, value] of form) if (!name.startsWith('__superform_')) plain.append(name, value);
	return plain;
}

function pathOf(name: string): string[] | null {
	const path = name.split('.', maximumDepth + 1);
	const reachesPrototype = path.some((part) =>
		['__proto__', 'constructor', 'prototype'].includes(part)
	);
	return reachesPrototype || path.length > maximumDepth ? null : path;
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
