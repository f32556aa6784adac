import { quantile } from './drafting.ts';
import type { Section } from './app-measure.ts';
import {
	count,
	mb,
	ms,
	per,
	processorTime,
	residentMemory,
	say,
	timed,
	times
} from './app-measure.ts';
import type { Seeded } from './app-seed.ts';
import { seed } from './app-seed.ts';
import type { Server } from './app-server.ts';
import { startServer, Visitor } from './app-server.ts';

interface Place extends Omit<Seeded, 'reader'> {
	server: Server;
	reader: Visitor;
	passer: Visitor;
	memoryAtStart: number | null;
	dashboard: Timing;
	bare: Timing;
	measurements: Timing;
}

interface Timing {
	laps: number[];
	/** Processor time of the server for all laps together, in ms. */
	cpu: number | null;
}

const rounds = 20;
const lapsPerRound = 10;

/**
 * A dashboard with more and more measurements behind it, and a page without any data. One server for each size, asked by turns in the
 * same run: what else the machine does weighs on all of them alike.
 */
export async function dashboardSection(folder: string, sizes: readonly number[]): Promise<Section> {
	const places: Place[] = [];
	try {
		for (const size of sizes) {
			say(`recording ${count(size)} measurements`);
			places.push(await open(await seed(folder, size)));
		}
		say('asking for dashboards');
		for (const place of places) await warmUp(place);
		for (let round = 0; round < rounds; round += 1) {
			for (const place of places) await visit(place, round);
		}
		return report(places);
	} finally {
		for (const { server } of places) await server.stop();
	}
}

async function open(seeded: Seeded): Promise<Place> {
	const server = await startServer(seeded.dataDir);
	const memoryAtStart = residentMemory(server.pid);
	const reader = new Visitor(server.url);
	await reader.signIn(seeded.reader.email, seeded.reader.password);
	const passer = new Visitor(server.url);
	const timing = (): Timing => ({ laps: [], cpu: 0 });
	const timings = { dashboard: timing(), bare: timing(), measurements: timing() };
	return { ...seeded, server, reader, passer, memoryAtStart, ...timings };
}

async function warmUp({ reader, passer, pilotId }: Place): Promise<void> {
	const first = await reader.page(dashboardOf(pilotId));
	if (!first.includes('id="bewijs"')) throw new Error('The dashboard shows no verdict.');
	for (let lap = 0; lap < 30; lap += 1) {
		await reader.page(dashboardOf(pilotId));
		await passer.page('/aanmelden');
	}
}

async function visit(place: Place, round: number): Promise<void> {
	const { reader, passer, pilotId, server } = place;
	const dashboard = () => reader.page(dashboardOf(pilotId));
	await lap(server, place.dashboard, lapsPerRound, dashboard);
	await lap(server, place.bare, lapsPerRound, () => passer.page('/aanmelden'));
	if (round % 10 !== 0) return;
	await lap(server, place.measurements, 3, () => reader.page(`/pilots/${pilotId}/metingen`));
}

async function lap(
	{ pid }: Server,
	timing: Timing,
	laps: number,
	ask: () => Promise<unknown>
): Promise<void> {
	const before = processorTime(pid);
	for (let index = 0; index < laps; index += 1) timing.laps.push(await timed(ask));
	const after = processorTime(pid);
	timing.cpu =
		timing.cpu === null || before === null || after === null ? null : timing.cpu + after - before;
}

const dashboardOf = (pilotId: string) => `/pilots/${pilotId}/dashboard`;

function report(places: readonly Place[]): Section {
	const data = places.map((place) => ({
		rows: place.rows,
		recordedPerSecond: Math.round(place.rate),
		startedIn: place.server.startedIn,
		memoryAtStart: place.memoryAtStart,
		memoryAfter: residentMemory(place.server.pid),
		dashboard: summary(place.dashboard),
		bare: summary(place.bare),
		measurementsPage: summary(place.measurements)
	}));
	const [first] = data;
	const rows = data.map((one) => [
		count(one.rows),
		ms(one.dashboard.p50),
		ms(one.dashboard.p95),
		ms(one.dashboard.cpu),
		times(per(one.dashboard.p50, first?.dashboard.p50)),
		times(per(one.dashboard.cpu, first?.dashboard.cpu)),
		ms(one.bare.p50),
		times(per(one.dashboard.p50, one.bare.p50)),
		ms(one.measurementsPage.p50),
		mb(one.memoryAtStart),
		mb(one.memoryAfter),
		`${count(one.recordedPerSecond)}/s`
	]);
	const smallest = count(first?.rows ?? 0);
	return {
		title: 'Dashboard',
		head: [
			'Measurements',
			'Dashboard p50',
			'p95',
			'Processor per request',
			`p50 against ${smallest}`,
			`Processor against ${smallest}`,
			'`/aanmelden` p50',
			'Dashboard against `/aanmelden`',
			'`/metingen` p50',
			'Memory after start',
			'Memory after the dashboards',
			'Recorded'
		],
		rows,
		note: `${rounds * lapsPerRound} dashboards and as many bare pages for each size, ${first?.measurementsPage.requests ?? 0} of \`/metingen\`, one after another; the servers of all sizes run side by side and are asked by turns. Aim: the columns "against ${smallest}" stay near ×1.`,
		data
	};
}

function summary({ laps, cpu }: Timing) {
	return {
		requests: laps.length,
		p50: quantile(laps, 0.5),
		p95: quantile(laps, 0.95),
		cpu: cpu === null ? null : cpu / laps.length
	};
}
