import type { Entry } from '#lib/domain/assessment/answers.ts';
import { askedQuestions } from '#lib/domain/assessment/answers.ts';
import type { Answer, Question } from '#lib/domain/assessment/answers.ts';
import { loadAssessments } from '#lib/server/assessments/load.ts';
import { addRisk } from '#lib/server/assessments/risks.ts';
import { saveAnswer } from '#lib/server/assessments/save-answer.ts';
import { sectionPage } from '#lib/server/assessments/section-page.ts';
import { createPilot } from '#lib/server/pilots/create.ts';
import { findPilot } from '#lib/server/pilots/pilot-repository.ts';
import { openWorld } from '../support/world.ts';

/**
 * Program: how long one saved field and one section take with both assessments filled in (every question that is asked) and 60 risks in the
 * register. Limits: a save under 30 ms, the data of a page under 80 ms, both at the 95th percentile.
 */
const laps = 100;
const world = await openWorld('sqlite');
const useCase = world.services.content.useCases[0];
if (!useCase) throw new Error('No use-case is installed.');
const made = await createPilot(world.ctx('owner'), {
	name: 'Verslagen',
	scope: 'Concepten',
	packUrn: useCase.urn,
	templates: [...useCase.reportTemplates],
	decisionRole: 'VB',
	teams: [],
	people: [],
	locale: 'nl'
});
if (!made.ok) throw new Error(made.refusal.code);
const pilotId = made.value.id;
await world.assignRoles(pilotId);
const ctx = world.ctx('fb');

const words = 'Een zin zoals er in een beoordeling veel staan, met een reden erbij. '.repeat(8);
let answered = 0;
for (const kind of ['dpia', 'fria'] as const) {
	const done = new Set<string>();
	for (let left = true; left;) {
		left = false;
		for (const question of await asked(kind)) {
			const answer = answerTo(question);
			if (done.has(question.id) || !answer) continue;
			done.add(question.id);
			left = true;
			const input = { pilotId, kind, questionId: question.id, answer, seenVersion: 0 };
			const saved = await saveAnswer(ctx, input);
			if (!saved.ok) throw new Error(`${question.id}: ${saved.refusal.code}`);
			answered += 1;
		}
	}
}
for (let index = 0; index < 60; index += 1) {
	const risk = {
		title: `Risico ${index}`,
		description: words,
		event: 'inzage' as const,
		rights: [],
		sources: words,
		threats: words,
		impacts: words,
		reversibility: 'moeilijk' as const,
		assessments: ['dpia' as const, 'fria' as const],
		before: { likelihood: 3 as const, severity: 3 as const },
		after: { likelihood: 2 as const, severity: 2 as const },
		measures: []
	};
	const added = await addRisk(ctx, { pilotId, risk });
	if (!added.ok) throw new Error(added.refusal.code);
}

const text = (await asked('dpia')).find(({ answer }) => answer === 'text');
const section = (await load())?.packs.dpia.sections[1];
if (!text || !section) throw new Error('The template has no text.');
let version = 1;
/** Processor time of each, for a machine that has other work as well. */
const busy = { saves: 0, pages: 0 };
const saves: number[] = [];
const pages: number[] = [];
for (let lap = 0; lap < laps + 10; lap += 1) {
	const cpu = process.cpuUsage();
	const started = performance.now();
	const answer = { value: `${words} ${lap}` };
	const input = { pilotId, kind: 'dpia' as const, questionId: text.id, answer };
	const saved = await saveAnswer(ctx, { ...input, seenVersion: version });
	if (!saved.ok) throw new Error(saved.refusal.code);
	version = saved.value.version;
	const between = performance.now();
	const cpuBetween = process.cpuUsage(cpu);
	const page = await sectionPage(ctx, pilotId, 'dpia', section.id, 'nl');
	if (!page.ok) throw new Error(page.refusal.code);
	const cpuAll = process.cpuUsage(cpu);
	if (lap < 10) continue;
	const spent = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;
	busy.saves += spent(cpuBetween);
	busy.pages += spent(cpuAll) - spent(cpuBetween);
	saves.push(between - started);
	pages.push(performance.now() - between);
}
await world.close();
const at = (list: number[], share: number) =>
	[...list].sort((a, b) => a - b)[Math.floor(list.length * share)]?.toFixed(1);
process.stdout.write(
	`${answered} answers, 60 risks, ${laps} laps\n` +
		`save one field   p50 ${at(saves, 0.5)} ms   p95 ${at(saves, 0.95)} ms   (limit 30)   processor ${(busy.saves / laps).toFixed(1)} ms\n` +
		`data of a page   p50 ${at(pages, 0.5)} ms   p95 ${at(pages, 0.95)} ms   (limit 80)   processor ${(busy.pages / laps).toFixed(1)} ms\n`
);

async function load() {
	const pilot = await findPilot(world.services.db, world.organisationId, pilotId);
	return pilot && loadAssessments(world.services.db, world.services, pilot);
}

async function asked(kind: 'dpia' | 'fria'): Promise<Question[]> {
	const contents = (await load())?.[kind].contents;
	return contents ? askedQuestions(contents.template, contents.answers) : [];
}

function answerTo({ answer, options = [], fields = [] }: Question): Answer | null {
	switch (answer) {
		case 'text':
			return { value: words };
		case 'yes-no':
			return { value: 'ja' };
		case 'one-of':
			return { value: options[0]?.id ?? '' };
		case 'some-of':
			return { value: options.map(({ id }) => id) };
		case 'date':
			return { value: '2026-03-02' };
		case 'entries':
			return {
				value: Array.from({ length: 4 }, (): Entry =>
					Object.fromEntries(
						fields
							.filter((field) => field.answer === 'text')
							.map(({ id }) => [id, 'Een korte tekst'])
					)
				)
			};
		default:
			return null;
	}
}
