import { parseArgs } from 'node:util';
import { xmr } from '#lib/domain/stats/xmr.ts';
import type { Io } from './io.ts';
import { joinNegatives, readNumbers } from './numbers.ts';

const usage = 'waarborg xmr --values 1,2,… [--no-screen] [--json]';

/** `waarborg xmr`: process limits and the rule that each point meets. 0 done, 1 refused, 2 wrong use. */
export async function run(args: string[], io: Io): Promise<number> {
	const options = readOptions(args);
	if (!options?.values) {
		io.err(usage);
		return 2;
	}
	const values = readNumbers(options.values);
	if (typeof values === 'string' || values.length < 2) {
		const problem =
			typeof values === 'string' ? `"${values}" is not a number` : 'give at least two values';
		io.err(`--values: ${problem}`);
		return 1;
	}
	const { mean, upl, lpl, points } = xmr(values, { screen: !options['no-screen'] });
	if (options.json) io.out(JSON.stringify({ mean, upl, lpl, points }));
	else {
		const lines = points.map(
			({ value, signal, side }) => `${value}${signal ? `  ${signal} (${side})` : ''}`
		);
		io.out([`mean ${mean}, limits ${lpl} … ${upl}`, ...lines].join('\n'));
	}
	return 0;
}

function readOptions(args: string[]) {
	try {
		return parseArgs({
			args: joinNegatives(args),
			options: {
				values: { type: 'string' },
				'no-screen': { type: 'boolean', default: false },
				json: { type: 'boolean', default: false }
			}
		}).values;
	} catch {
		return null;
	}
}
