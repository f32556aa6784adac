import { reportIncident } from '../incidents/report.ts';
import type { Calendar } from './calendar.ts';
import type { ChecklistScript } from './checklist.ts';
import { adviseDpo, prepared } from './governed.ts';
import type { Supply } from './measured-weeks.ts';
import { liveWeek, measureTraining, storeBaseline, workersOf } from './measured-weeks.ts';
import { foundPilot, workersIn } from './pilot.ts';
import type { DemoReport, DemoWorker } from './reports.ts';
import { inventReports } from './reports.ts';
import type { Stage, Step } from './stage.ts';
import { must } from './stage.ts';

/** Working days before today. */
const days = {
	founded: 118,
	checklist: 114,
	baseline: 110,
	assessments: 88,
	freeze: 80,
	signatures: 78,
	start: 72
};
const incident = 4;
const kinds = [
	{ path: 'baseline', count: 36, timeRatio: 1, completeness: 0.87, sampled: 0 },
	{ path: 'ai', count: 84, timeRatio: 0.76, completeness: 0.87, sampled: 0.4 },
	{ path: 'manual', count: 14, timeRatio: 1, completeness: 0.87, sampled: 0 }
] as const;

/** A small pilot of one team that went well until a sample check found a fact that nobody had said. The board still has to decide. */
export function pausedPilot(calendar: Calendar, stage: () => Stage): Step[] {
	let pilotId = '';
	let staff: DemoWorker[] = [];
	let baseline: DemoReport[] = [];
	const supply: Supply = { ai: [], manual: [], stored: [] };
	const workers = workersIn(['gezin']);
	const script = (): ChecklistScript => ({ stage: stage(), calendar, pilotId });
	const weeks = Array.from({ length: 13 }, (_, week) => days.start - 5 * (week + 1));
	return [
		{
			at: calendar.at(days.founded, '14:00'),
			play: async (on) => {
				pilotId = await foundPilot(on, {
					name: 'Intake bij Gezin en wonen',
					scope:
						'Het concept van het intakeverslag, in één team. Alleen dit team: de uitslag spreekt niet over de andere.',
					templates: ['intakeverslag'],
					teams: ['gezin']
				});
				staff = await workersOf(on, pilotId, workers);
				[baseline = [], supply.ai = [], supply.manual = []] = inventReports(20262, staff, kinds);
			}
		},
		{
			at: calendar.at(days.assessments + 2, '17:00'),
			play: (on) =>
				storeBaseline(on.as('bram.dewit'), calendar, pilotId, baseline, {
					from: days.baseline,
					to: days.assessments + 3
				})
		},
		{
			at: calendar.at(days.start, '15:00'),
			play: (on) => measureTraining(on.as('tine.baert'), pilotId, staff)
		},
		...weeks.map((daysAgo) => ({
			at: calendar.at(daysAgo, '17:00'),
			play: (on: Stage) =>
				liveWeek(on.as('bram.dewit'), calendar, pilotId, supply, { daysAgo, ai: 6, manual: 1 })
		})),
		...prepared(script, {
			days,
			goals: {
				goals: [
					{
						text: 'Een vijfde minder tijd voor het intakeverslag',
						kpi: 'administratietijd',
						baseline: 'ongeveer 47 minuten per verslag',
						target: '20 % minder',
						date: calendar.day(90)
					}
				],
				useCases: ['Intakegesprek op kantoor'],
				outOfScope: ['Huisbezoeken', 'Gesprekken over geweld of misbruik']
			},
			subject: {
				pilot: 'Intake bij Gezin en wonen',
				occasion: 'het intakegesprek',
				teams: 'het team Gezin en wonen',
				review: 240
			},
			templates: ['intakeverslag'],
			workers: [...workers, 'tine.baert'],
			choose: (plan) => ({ ...plan, teamOnly: true, horizon: { ...plan.horizon, reports: 300 } })
		}),
		{
			at: calendar.at(incident, '11:40'),
			play: async (on) => {
				await must(
					reportIncident(on.as('tine.baert'), {
						pilotId,
						severity: 'ernstig',
						kind: 'verzonnen-feit',
						description:
							'Steekproef: in een gevalideerd intakeverslag staat een bedrag van een aflossing dat in het gesprek niet voorkomt. Het verslag is teruggetrokken en de cliënt wordt ingelicht.'
					})
				);
			}
		},
		{
			at: calendar.at(incident - 2, '10:20'),
			play: (on) =>
				adviseDpo(
					on,
					pilotId,
					'ongunstig',
					'Niet heropenen zolang niet duidelijk is hoe het bedrag in het verslag kwam. Eerst de oorzaak, dan de maatregelen, dan pas een besluit.'
				)
		}
	];
}
