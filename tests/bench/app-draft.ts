import { conversation, once, verifierSpeed } from './drafting.ts';
import type { Section } from './app-measure.ts';
import { count, ms, quantile } from './app-measure.ts';

const sizes = [
	{ name: '5 kB', bytes: 5_000, runs: 60, aim: '' },
	{ name: '50 kB (an hour of talk)', bytes: 50_000, runs: 40, aim: 'p95 < 100 ms' },
	{ name: '500 kB', bytes: 500_000, runs: 10, aim: '< 1 s' },
	{ name: '5 MB', bytes: 5_000_000, runs: 3, aim: 'linear' }
];

/** A conversation read, drafted by the extractive engine and verified sentence by sentence; and the verifier on reworded sentences. */
export function draftSection(): Section {
	const warm = new TextEncoder().encode(conversation(50_000));
	for (let lap = 0; lap < 12; lap++) once(warm);
	const data = sizes.map(({ bytes, runs, name, aim }) => {
		const text = new TextEncoder().encode(conversation(bytes));
		const laps = Array.from({ length: runs }, () => once(text));
		const clock = laps.map((lap) => lap.milliseconds);
		const cpu = laps.map((lap) => lap.cpu);
		return {
			name,
			aim,
			runs,
			p50: quantile(clock, 0.5),
			p95: quantile(clock, 0.95),
			cpu: quantile(cpu, 0.5),
			cpuP95: quantile(cpu, 0.95),
			perKilobyte: quantile(cpu, 0.5) / (text.length / 1000),
			memory: process.memoryUsage().rss / 2 ** 20
		};
	});
	const base = data[1]?.perKilobyte ?? 1;
	const cited = verifierSpeed(true);
	const searched = verifierSpeed(false);
	return {
		title: 'Draft',
		head: [
			'Conversation',
			'p50',
			'p95',
			'Processor p50',
			'Processor p95',
			'Processor per kB',
			'Against 50 kB',
			'Memory',
			'Aim'
		],
		rows: data.map((row) => [
			row.name,
			ms(row.p50),
			ms(row.p95),
			ms(row.cpu),
			ms(row.cpuP95),
			`${row.perKilobyte.toFixed(2)} ms`,
			`×${(row.perKilobyte / base).toFixed(2)}`,
			`${count(Math.round(row.memory))} MB`,
			row.aim
		]),
		note: `Read, drafted and verified in this process: ${sizes.map(({ name, runs }) => `${runs} times ${name.replace(/ \(.*/, '')}`).join(', ')}. Growth is linear when the cost per kB stays what it is at 50 kB. Memory is what the process holds after that size.

The verifier on reworded sentences of the 50 kB conversation, building its index included: ${count(cited.clock)} a second with a citation (${count(cited.processor)} by processor time), ${count(searched.clock)} looked for in the whole source (${count(searched.processor)} by processor time). Aim: at least 3,000.`,
		data: { sizes: data, verifier: { cited, searched } }
	};
}
