import { join } from 'node:path';
import type { Section } from './app-measure.ts';
import { mb, ms, quantile, residentMemory } from './app-measure.ts';
import { seed } from './app-seed.ts';
import { startServer } from './app-server.ts';

const starts = 7;

/** From nothing to the first answer: a new process each time, on files that the system has read before. */
export async function startSection(folder: string): Promise<Section> {
	const { dataDir } = await seed(join(folder, 'start'), 1000);
	const times: number[] = [];
	const memory: number[] = [];
	for (let index = 0; index < starts; index += 1) {
		const server = await startServer(dataDir);
		times.push(server.startedIn);
		memory.push(residentMemory(server.pid) ?? Number.NaN);
		await server.stop();
	}
	const data = {
		starts,
		fastest: Math.min(...times),
		median: quantile(times, 0.5),
		slowest: Math.max(...times),
		memory: quantile(memory, 0.5)
	};
	const { fastest, median, slowest } = data;
	return {
		title: 'Cold start',
		head: ['Start to first answer, median', 'Fastest', 'Slowest', 'Memory after it'],
		rows: [[ms(median), ms(fastest), ms(slowest), mb(data.memory)]],
		note: `${starts} starts of a new process, files in the system's cache.`,
		data
	};
}
