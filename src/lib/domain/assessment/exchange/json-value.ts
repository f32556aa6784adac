/** An object of unknown origin. Its keys are only ever read, never written to another object. */
export type Rec = Readonly<Record<string, unknown>>;

export function isRec(value: unknown): value is Rec {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property; what an object inherits is not in the file. */
export function member(rec: Rec, key: string): unknown {
	return Object.hasOwn(rec, key) ? rec[key] : undefined;
}

/** A whole number given as a number or as text; null for anything else. */
export function wholeNumber(value: unknown): number | null {
	if (typeof value === 'number') return Number.isSafeInteger(value) ? value : null;
	if (typeof value !== 'string' || !/^\s*-?\d{1,15}\s*$/.test(value)) return null;
	return Number(value);
}

/** An id given as a number or as text, as text; null for anything else. */
export function idText(value: unknown): string | null {
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Nothing was filled in: null, empty text, an empty list. */
export function isBlank(value: unknown): boolean {
	if (value === null || value === undefined) return true;
	if (typeof value === 'string') return value.trim() === '';
	return Array.isArray(value) && value.every(isBlank);
}

/** A moment as ISO-8601 UTC; null for what is none. */
export function momentOf(value: unknown): string | null {
	if (typeof value !== 'string' && typeof value !== 'number') return null;
	const at = new Date(value);
	return Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999 || at.getUTCFullYear() < 1000
		? null
		: at.toISOString();
}
