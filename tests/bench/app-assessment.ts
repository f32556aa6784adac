import type { Answer, AssessmentKind, Entry, Question } from '#lib/domain/assessment/answers.ts';
import { askedQuestions } from '#lib/domain/assessment/answers.ts';
import { loadAssessments } from '#lib/server/assessments/load.ts';
import { addRisk } from '#lib/server/assessments/risks.ts';
import { saveAnswer } from '#lib/server/assessments/save-answer.ts';
import { findPilot } from '#lib/server/pilots/pilot-repository.ts';
import { join } from 'node:path';
import { keep } from '../support/keep.ts';
import { useCasePilot } from '../support/pilot.ts';
import type { World } from '../support/world.ts';
import { openWorld, password } from '../support/world.ts';
import type { Section, Timing } from './app-measure.ts';
import { count, laps, ms, noLaps, say, summary } from './app-measure.ts';
import { startServer, Visitor } from './app-server.ts';

const kinds = ['dpia', 'fria'] as const;
const risks = 60;
const rounds = 20;
const lapsPerRound = 10;
const words = 'Een zin zoals er in een beoordeling veel staan, met een reden erbij. '.repeat(8);

/**
 * The built application with a DPIA and a FRIA in which every question that is asked has an answer, and sixty risks in the register: one
 * field saved as the page saves it while someone types, and the pages as HTML.
 */
export async function assessmentSection(folder: string): Promise<Section> {
	say('filling in a DPIA and a FRIA');
	const filled = await fillIn(join(folder, 'assessment'));
	const server = await startServer(filled.dataDir);
	try {
		const writer = new Visitor(server.url);
		await writer.signIn('fb@test.example', password);
		const base = `/pilots/${filled.pilotId}/beoordeling`;
		const section = `${base}/dpia/deel/${filled.section}`;
		let seenVersion = 1;
		let typed = 0;
		const save = async () => {
			typed += 1;
			const answer = { value: `${words} ${typed}` };
			const saved = { questionId: filled.text, answer, seenVersion, as: filled.writerId };
			({ version: seenVersion } = (await writer.put(section, saved)) as { version: number });
		};
		const timings: Record<string, { aim: string; ask: () => Promise<unknown>; timing: Timing }> = {
			'One field saved': { aim: 'p95 < 30 ms', ask: save, timing: noLaps() }
		};
		const pages = {
			'A section of the DPIA': section,
			'The risk register': `${base}/risicos`,
			'The overview of the DPIA': `${base}/dpia`
		};
		for (const [name, path] of Object.entries(pages))
			timings[name] = { aim: 'p95 < 80 ms', ask: () => writer.page(path), timing: noLaps() };
		for (const { ask } of Object.values(timings)) await laps(server.pid, noLaps(), 30, ask);
		for (let round = 0; round < rounds; round += 1)
			for (const { ask, timing } of Object.values(timings))
				await laps(server.pid, timing, lapsPerRound, ask);
		const data = Object.entries(timings).map(([name, { aim, timing }]) => ({
			name,
			aim,
			...summary(timing)
		}));
		return {
			title: 'Assessment',
			head: ['What', 'p50', 'p95', 'Processor per request', 'Aim'],
			rows: data.map(({ name, p50, p95, cpu, aim }) => [name, ms(p50), ms(p95), ms(cpu), aim]),
			note: `${count(filled.questions)} questions answered with ${count(filled.fields)} filled fields (a question that may be repeated has four entries), ${risks} risks; ${rounds * lapsPerRound} requests each, by turns. A saved field includes the signed-in request, the checks, the history, the audit trail and the notice to colleagues.`,
			data: { questions: filled.questions, fields: filled.fields, risks, timings: data }
		};
	} finally {
		await server.stop();
	}
}

interface Filled {
	dataDir: string;
	pilotId: string;
	writerId: string;
	/** A section of the DPIA, and a question in it that is answered with text. */
	section: string;
	text: string;
	questions: number;
	fields: number;
}

async function fillIn(dataDir: string): Promise<Filled> {
	const world = await openWorld('sqlite');
	try {
		const pilotId = await useCasePilot(world);
		const done = new Map<string, Answer>();
		for (const kind of kinds) await answerAll(world, pilotId, kind, done);
		for (let index = 0; index < risks; index += 1) await addOne(world, pilotId, index);
		const template = (await load(world, pilotId)).packs.dpia;
		const section = template.sections.find(({ questions }) =>
			questions.some(({ id, answer }) => answer === 'text' && done.has(`dpia ${id}`))
		);
		const text = section?.questions.find(({ answer }) => answer === 'text');
		if (!section || !text) throw new Error('The template has no text.');
		await keep(world, dataDir);
		const fields = [...done.values()].map(fieldsOf).reduce((sum, more) => sum + more, 0);
		const about = { section: section.id, text: text.id, questions: done.size, fields };
		return { dataDir, pilotId, writerId: world.users.fb, ...about };
	} finally {
		await world.close();
	}
}

/** Answers what is asked until no answer asks a further question. */
async function answerAll(
	world: World,
	pilotId: string,
	kind: AssessmentKind,
	done: Map<string, Answer>
): Promise<void> {
	for (let left = true; left;) {
		left = false;
		const { contents } = (await load(world, pilotId))[kind];
		for (const question of askedQuestions(contents.template, contents.answers)) {
			const answer = answerTo(question);
			if (!answer || done.has(`${kind} ${question.id}`)) continue;
			done.set(`${kind} ${question.id}`, answer);
			left = true;
			const input = { pilotId, kind, questionId: question.id, answer, seenVersion: 0 };
			const saved = await saveAnswer(world.ctx('fb'), input);
			if (!saved.ok) throw new Error(`${question.id}: ${saved.refusal.code}`);
		}
	}
}

async function addOne(world: World, pilotId: string, index: number): Promise<void> {
	const risk = {
		title: `Risico ${index}`,
		description: words,
		event: 'inzage' as const,
		rights: [],
		sources: words,
		threats: words,
		impacts: words,
		reversibility: 'moeilijk' as const,
		assessments: [...kinds],
		before: { likelihood: 3 as const, severity: 3 as const },
		after: { likelihood: 2 as const, severity: 2 as const },
		measures: []
	};
	const added = await addRisk(world.ctx('fb'), { pilotId, risk });
	if (!added.ok) throw new Error(added.refusal.code);
}

async function load({ services, organisationId }: World, pilotId: string) {
	const pilot = await findPilot(services.db, organisationId, pilotId);
	const loaded = pilot && (await loadAssessments(services.db, services, pilot));
	if (!loaded) throw new Error('The pilot has no assessments.');
	return loaded;
}

const fieldsOf = ({ value }: Answer): number =>
	Array.isArray(value)
		? value
				.map((item) => (typeof item === 'string' ? 1 : Object.keys(item).length))
				.reduce((sum, more) => sum + more, 0)
		: 1;

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
