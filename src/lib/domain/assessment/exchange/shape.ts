import { isDay } from '../../calendar-day.ts';
import { cleanText } from '../../document.ts';
import type { Result } from '../../result.ts';
import { ok, refuse } from '../../result.ts';
import { isRec } from './json-value.ts';

/** Reads a value that may be anything as a T, or throws a `Fault` that says where and what was expected. */
export type Read<T> = (value: unknown, at: Place) => T;

interface Place {
	path: string;
	unknown: (where: string) => void;
}

class Fault extends Error {
	readonly where: string;
	readonly expected: string;
	constructor(where: string, expected: string) {
		super(expected);
		this.where = where;
		this.expected = expected;
	}
}

/** The value in its shape, or a refusal with the place and what was expected there. Keys that the shape does not have are reported. */
export function read<T>(
	shape: Read<T>,
	value: unknown,
	unknown: (where: string) => void
): Result<T> {
	try {
		return ok(shape(value, { path: '', unknown }));
	} catch (error) {
		if (!(error instanceof Fault)) throw error;
		return refuse('import-shape', { where: error.where || '{}', expected: error.expected });
	}
}

function fail({ path }: Place, expected: string): never {
	throw new Fault(path.slice(0, 120), expected);
}

function inside({ path, unknown }: Place, key: string | number): Place {
	const step = typeof key === 'number' ? `[${key}]` : path === '' ? key : `.${key}`;
	return { path: path + step, unknown };
}

/** Text of at most so many characters, in NFC and without control characters. */
export function text(max: number): Read<string> {
	return (value, at) => {
		if (typeof value !== 'string') fail(at, 'text');
		if (value.length > max) fail(at, `text, max. ${max}`);
		return cleanText(value);
	};
}

export const flag: Read<boolean> = (value, at) =>
	typeof value === 'boolean' ? value : fail(at, 'true | false');

export const size: Read<number> = (value, at) =>
	Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : fail(at, '0, 1, 2 …');

export const day: Read<string> = (value, at) =>
	typeof value === 'string' && isDay(value) ? value : fail(at, 'YYYY-MM-DD');

export const moment: Read<string> = (value, at) => {
	if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z$/.test(value))
		return fail(at, 'YYYY-MM-DDThh:mm:ss.sssZ');
	return Number.isNaN(Date.parse(value)) ? fail(at, 'YYYY-MM-DDThh:mm:ss.sssZ') : value;
};

export const sha256: Read<string> = (value, at) =>
	typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : fail(at, 'SHA-256');

export function literal<T extends string | number | boolean>(only: T): Read<T> {
	return (value, at) => (value === only ? only : fail(at, String(only)));
}

export function oneOf<T extends string | number>(values: readonly T[]): Read<T> {
	return (value, at) => values.find((it) => it === value) ?? fail(at, values.join(' | '));
}

export function nullOr<T>(shape: Read<T>): Read<T | null> {
	return (value, at) => (value === null ? null : shape(value, at));
}

export function emptyOr(shape: Read<string>): Read<string> {
	return (value, at) => (value === '' ? '' : shape(value, at));
}

/** A key that may be absent. */
export function optional<T>(shape: Read<T>): Read<T> & { optional: true } {
	return Object.assign((value: unknown, at: Place) => shape(value, at), {
		optional: true as const
	});
}

export function listOf<T>(shape: Read<T>, max: number): Read<T[]> {
	return (value, at) => {
		if (!Array.isArray(value)) return fail(at, 'a list');
		if (value.length > max) fail(at, `a list, max. ${max}`);
		return (value as unknown[]).map((item, index) => shape(item, inside(at, index)));
	};
}

/** An object whose keys are ids. */
export function recordOf<T>(shape: Read<T>, max: number): Read<Record<string, T>> {
	return (value, at) => {
		if (!isRec(value)) return fail(at, 'an object');
		const entries = Object.entries(value);
		if (entries.length > max) fail(at, `an object, max. ${max}`);
		return Object.fromEntries(
			entries.map(([key, item]) => {
				if (!/^[a-z0-9][a-z0-9_.-]{0,99}$/i.test(key)) fail(inside(at, key), 'an id');
				return [key, shape(item, inside(at, key))];
			})
		);
	};
}

/** The first of these shapes that fits. */
export function union<T>(...shapes: Read<T>[]): Read<T> {
	return (value, at) => {
		let last: Fault | undefined;
		for (const shape of shapes) {
			try {
				return shape(value, at);
			} catch (error) {
				if (!(error instanceof Fault)) throw error;
				// The fault that lies deepest says most.
				if (!last || error.where.length >= last.where.length) last = error;
			}
		}
		throw last ?? new Fault(at.path, '?');
	};
}

type Shapes = Record<string, Read<unknown>>;
type Optional<S extends Shapes> = {
	[K in keyof S]: S[K] extends { optional: true } ? K : never;
}[keyof S];
type Shaped<S extends Shapes> = {
	[K in Exclude<keyof S, Optional<S>>]: S[K] extends Read<infer T> ? T : never;
} & { [K in Optional<S>]?: S[K] extends Read<infer T> ? T : never };

/** An object with these keys; what it has beside them is reported and left out. */
export function object<S extends Shapes>(shapes: S): Read<Shaped<S>> {
	return (value, at) => {
		if (!isRec(value)) return fail(at, 'an object');
		for (const key of Object.keys(value))
			if (!Object.hasOwn(shapes, key)) at.unknown(inside(at, key.slice(0, 60)).path);
		return Object.fromEntries(
			Object.entries(shapes).flatMap(([key, shape]) => {
				const present = Object.hasOwn(value, key) && value[key] !== undefined;
				if (!present && 'optional' in shape) return [];
				return [[key, shape(present ? value[key] : undefined, inside(at, key))]];
			})
		) as Shaped<S>;
	};
}
