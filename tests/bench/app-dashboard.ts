import type { Section, Timing } from './app-measure.ts';
import {
	count,
	laps,
	mb,
	ms,
	noLaps,
	per,
	residentMemory,
	say,
	summary,
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
	const timings = { dashboard: noLaps(), bare: noLaps(), measurements: noLaps() };
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
	await laps(server.pid, place.dashboard, lapsPerRound, dashboard);
	await laps(server.pid, place.bare, lapsPerRound, () => passer.page('/aanmelden'));
	if (round % 10 !== 0) return;
	await laps(server.pid, place.measurements, 3, () => reader.page(`/pilots/${pilotId}/metingen`));
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
