import { saveConsentText } from '../checklists/consent-texts.ts';
import { defaultConsentText } from '../checklists/consent-repository.ts';
import { saveRaci } from '../checklists/structured.ts';
import { today } from '../context.ts';
import { savePlan } from '../plans/plans.ts';
import { presetPlan } from '../plans/preset.ts';
import type { Calendar } from './calendar.ts';
import { fillAssessments } from './assess.ts';
import type { ChecklistScript } from './checklist.ts';
import { answerQuestions, itemOf, packsOf, plan, setGoals, setValues } from './checklist.ts';
import { foundPilot } from './pilot.ts';
import type { Stage, Step } from './stage.ts';
import { must } from './stage.ts';

/** A pilot that is being prepared: half of the list done, some of it late, a text that waits for the DPO, two people accountable for one thing. */
export function preparingPilot(calendar: Calendar, stage: () => Stage): Step[] {
	let pilotId = '';
	const script = (): ChecklistScript => ({ stage: stage(), calendar, pilotId });
	const step = (workingDaysAgo: number, time: string, play: Step['play']): Step => ({
		at: calendar.at(workingDaysAgo, time),
		play
	});
	return [
		step(29, '09:00', async (on) => {
			pilotId = await foundPilot(on, {
				name: 'Verslag na een huisbezoek',
				scope:
					'Het concept van het sociaal verslag na een huisbezoek, in het team Schuld en budget.',
				templates: ['sociaal-verslag'],
				teams: ['budget']
			});
		}),
		step(28, '10:00', async () => {
			const due: [item: number, days: number, owner?: string][] = [
				[1, -20],
				[2, -6],
				[3, -3, 'leila.amrani'],
				[4, 12],
				[5, 20],
				[6, -2],
				[7, 9, 'bram.dewit'],
				[8, 30, 'tine.baert'],
				[9, 25, 'bram.dewit'],
				[10, 35, 'bram.dewit']
			];
			for (const [item, days, owner] of due)
				await plan(script(), item, { due: days, ...(owner && { owner }) });
		}),
		step(24, '13:40', async (on) => {
			await setGoals(script(), {
				goals: [
					{
						text: 'Een vijfde minder tijd voor het verslag na een huisbezoek',
						kpi: 'administratietijd',
						baseline: 'nog te meten',
						target: '20 % minder',
						date: calendar.day(240)
					}
				],
				useCases: ['Huisbezoek in het kader van budgetbegeleiding'],
				outOfScope: ['Huisbezoeken met de politie', 'Foto’s en video']
			});
			const { kpi } = await packsOf(script());
			const draft = presetPlan(kpi, today(on.services));
			await must(savePlan(on.as('bram.dewit'), { pilotId, plan: { ...draft, teamOnly: true } }));
		}),
		step(19, '11:00', () => setValues(script(), 'geen-sociale-scoring')),
		step(15, '15:20', async (on) => {
			const { texts, ...bases } = defaultConsentText(await packsOf(script()));
			const nl = `${texts.nl}\n\nBij een huisbezoek vraag ik het nog eens voor ik het toestel op tafel leg.`;
			const en = `${texts.en}\n\nDuring a home visit I ask again before I put the device on the table.`;
			const fr = `${texts.fr}\n\nLors d’une visite à domicile, je vous le demande encore une fois avant de poser l’appareil sur la table.`;
			const saved = { pilotId, basedOn: 1, texts: { nl, en, fr }, ...bases };
			await must(saveConsentText(on.as('bram.dewit'), saved));
		}),
		step(11, '10:30', async (on) => {
			const { version, content } = await itemOf(script(), 6);
			const matrix = { ...content.raci };
			const stopGo = matrix['stop-go'];
			if (stopGo) matrix['stop-go'] = { ...stopGo, A: [...stopGo.A, 'ETH'] };
			await must(saveRaci(on.as('bram.dewit'), { pilotId, version }, matrix));
		}),
		step(8, '14:00', () =>
			answerQuestions(script(), 7, {
				who: 'bram.dewit',
				age: 40,
				only: 9,
				lapsed: 'certificaat',
				other: {
					subverwerkers: {
						value: 'nee',
						reason:
							'De leverancier bezorgde nog geen volledige lijst; gevraagd op de laatste vergadering.'
					}
				}
			})
		),
		step(6, '09:45', () => answerQuestions(script(), 8, { who: 'tine.baert', only: 2 })),
		step(3, '16:10', () =>
			fillAssessments(
				script(),
				{
					pilot: 'Verslag na een huisbezoek',
					occasion: 'het huisbezoek',
					teams: 'het team Schuld en budget'
				},
				{ dpia: 0.55 }
			)
		)
	];
}
