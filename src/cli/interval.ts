import { parseArgs } from 'node:util';
import { mixturePhi, pairedInterval, unpairedInterval } from '#lib/domain/stats/duration.ts';
import type { Interval } from '#lib/domain/stats/interval.ts';
import { proportionInterval } from '#lib/domain/stats/proportion.ts';
import type { Io } from './io.ts';
import { joinNegatives, readNumber, readNumbers } from './numbers.ts';

const usage = [
	'waarborg interval --type proportion --successes S --n N [--t-opt T] [--alpha A] [--json]',
	'waarborg interval --type unpaired --baseline "…" --ai "…" [--phi F] [--alpha A] [--log] [--json]',
	'waarborg interval --type paired --baseline "…" --ai "…" [--phi F] [--alpha A] [--log] [--json]'
].join('\n');

/**
 * `waarborg interval`: one anytime-valid interval. Unpaired and paired work on the values as given (ai − baseline); with
 * `--log` on their logarithms, and the answer is a relative change. 0 done, 1 refused, 2 wrong use.
 */
export async function run(args: string[], io: Io): Promise<number> {
	const values = readOptions(args);
	const compute = values && kinds[values.type ?? ''];
	if (!values || !compute) {
		io.err(usage);
		return 2;
	}
	const result = compute(values);
	if (typeof result === 'string') {
		io.err(result);
		return 1;
	}
	const { estimate, lower, upper } = result;
	const shown = { estimate, lower, upper };
	io.out(values.json ? JSON.stringify(shown) : `${estimate} (${lower} … ${upper})`);
	return 0;
}

type Values = NonNullable<ReturnType<typeof readOptions>>;

/** Each kind gives an interval, or the one line that refuses the values. */
const kinds: Record<string, (values: Values) => Interval | string> = {
	proportion: proportionOf,
	unpaired: (values) => meansOf(values, false),
	paired: (values) => meansOf(values, true)
};

function readOptions(args: string[]) {
	try {
		return parseArgs({
			args: joinNegatives(args),
			options: {
				type: { type: 'string' },
				successes: { type: 'string' },
				n: { type: 'string' },
				't-opt': { type: 'string', default: '200' },
				alpha: { type: 'string', default: '0.05' },
				baseline: { type: 'string' },
				ai: { type: 'string' },
				phi: { type: 'string' },
				log: { type: 'boolean', default: false },
				json: { type: 'boolean', default: false }
			}
		}).values;
	} catch {
		return null;
	}
}

function proportionOf(values: Values): Interval | string {
	const successes = readNumber(values.successes ?? '');
	const n = readNumber(values.n ?? '');
	const tOpt = readNumber(values['t-opt']);
	const alpha = alphaOf(values);
	if (n === null || !Number.isInteger(n) || n < 0)
		return '--n: must be a whole number of 0 or more';
	if (successes === null || successes < 0 || successes > n)
		return '--successes: must be a number from 0 to n';
	if (tOpt === null || tOpt <= 0) return '--t-opt: must be a number above 0';
	if (typeof alpha === 'string') return alpha;
	return proportionInterval(successes, n, { tOpt, alpha });
}

function meansOf(values: Values, paired: boolean): Interval | string {
	const baseline = readNumbers(values.baseline ?? '');
	const ai = readNumbers(values.ai ?? '');
	const alpha = alphaOf(values);
	if (typeof baseline === 'string') return `--baseline: "${baseline}" is not a number`;
	if (typeof ai === 'string') return `--ai: "${ai}" is not a number`;
	if (baseline.length === 0) return '--baseline: give at least one value';
	if (ai.length === 0) return '--ai: give at least one value';
	if (paired && ai.length !== baseline.length)
		return '--ai: a paired comparison needs as many values as --baseline';
	if (typeof alpha === 'string') return alpha;
	if (values.log && [...baseline, ...ai].some((value) => value <= 0))
		return '--log: every value must be above 0';
	const z2 = paired ? ai.length : (ai.length * baseline.length) / (ai.length + baseline.length);
	const phi = values.phi === undefined ? mixturePhi(z2, alpha) : readNumber(values.phi);
	if (phi === null || phi <= 0) return '--phi: must be a number above 0';
	const scale = (value: number) => (values.log ? Math.log(value) : value);
	const test = ai.map(scale);
	const reference = baseline.map(scale);
	const interval = paired
		? pairedInterval(
				test.map((value, i) => value - (reference[i] ?? 0)),
				{ alpha, phi }
			)
		: unpairedInterval(test, reference, { alpha, phi });
	return values.log ? relative(interval) : interval;
}

function alphaOf({ alpha: text }: Values): number | string {
	const alpha = readNumber(text);
	return alpha !== null && alpha > 0 && alpha < 1 ? alpha : '--alpha: must lie between 0 and 1';
}

function relative({ estimate, lower, upper }: Interval): Interval {
	return { estimate: Math.expm1(estimate), lower: Math.expm1(lower), upper: Math.expm1(upper) };
}
