import { conversation, once, quantile } from './drafting.ts';
import type { Section } from './app-measure.ts';
import { ms } from './app-measure.ts';

const sizes = [
	{ name: '50 kB (an hour of talk)', bytes: 50_000, runs: 40, aim: 'p95 < 100 ms' },
	{ name: '500 kB', bytes: 500_000, runs: 8, aim: '< 1 s' }
];

/** A conversation read, drafted by the extractive engine and verified sentence by sentence. */
export function draftSection(): Section {
	const texts = sizes.map((size) => ({
		...size,
		text: new TextEncoder().encode(conversation(size.bytes))
	}));
	for (const { text } of texts) once(text);
	const data = texts.map(({ text, runs, name, aim }) => {
		const laps = Array.from({ length: runs }, () => once(text));
		const clock = laps.map((lap) => lap.milliseconds);
		const cpu = quantile(
			laps.map((lap) => lap.cpu),
			0.5
		);
		return { name, aim, runs, p50: quantile(clock, 0.5), p95: quantile(clock, 0.95), cpu };
	});
	return {
		title: 'Draft',
		head: ['Conversation', 'p50', 'p95', 'Processor', 'Aim'],
		rows: data.map(({ name, p50, p95, cpu, aim }) => [name, ms(p50), ms(p95), ms(cpu), aim]),
		note: 'Read, drafted and verified in this process.',
		data
	};
}
