import type { Answer, AnswerValue, Goal } from '#lib/domain/checklist/content.ts';
import { adviseConsentText, approveConsentText } from '../checklists/consent-texts.ts';
import { findItem } from '../checklists/item-repository.ts';
import { planItem, saveAnswers } from '../checklists/items.ts';
import type { PilotPacks } from '../checklists/packs.ts';
import { pilotPacks } from '../checklists/packs.ts';
import { recordTraining, registerVersion } from '../checklists/registers.ts';
import { signItem } from '../checklists/sign-item.ts';
import {
	recordExitDrill,
	recordWithdrawalTrial,
	saveGoals,
	saveValues
} from '../checklists/structured.ts';
import { today } from '../context.ts';
import { extractive } from '../drafting/engines.ts';
import { reportTemplate } from '../drafting/templates.ts';
import { findPilot } from '../pilots/pilot-repository.ts';
import type { Calendar } from './calendar.ts';
import { addDemoEvidence, evidenceTitle } from './evidence.ts';
import type { Stage } from './stage.ts';
import { must } from './stage.ts';

/** The hands that fill in a checklist: by use-case, each by the person whose task it is. */
export interface ChecklistScript {
	stage: Stage;
	calendar: Calendar;
	pilotId: string;
}

export async function packsOf({ stage, pilotId }: ChecklistScript): Promise<PilotPacks> {
	const ctx = stage.as('hilde.wouters');
	const pilot = await findPilot(ctx.db, ctx.actor.organisationId, pilotId);
	const packs = pilot && pilotPacks(ctx.content, pilot);
	if (!packs) throw new Error(`the packs of pilot ${pilotId} are not installed`);
	return packs;
}

export async function plan(
	script: ChecklistScript,
	item: number,
	{ due, owner }: { due: number; owner?: string }
): Promise<void> {
	const { stage, calendar } = script;
	const { version, ownerId } = await itemOf(script, item);
	const userId = owner ? stage.as(owner).actor.userId : ownerId;
	const ref = { pilotId: script.pilotId, number: item, version };
	await must(
		planItem(stage.as('hilde.wouters'), ref, { ownerId: userId, dueDate: calendar.day(due) })
	);
}

export async function setGoals(
	script: ChecklistScript,
	goals: { goals: Goal[]; useCases: string[]; outOfScope: string[] }
): Promise<void> {
	const { version } = await itemOf(script, 1);
	const ref = { pilotId: script.pilotId, version };
	await must(saveGoals(script.stage.as('hilde.wouters'), ref, { ...goals, beyondReason: '' }));
}

/** The pack's values and no-gos with how each is made to hold; `except` leaves that one open. */
export async function setValues(script: ChecklistScript, except?: string): Promise<void> {
	const { version, content } = await itemOf(script, 2);
	const values = content.values ?? { principles: [], noGos: [] };
	const how =
		'De controle van het concept houdt de zin tegen; de opleiding oefent erop; de werkafspraak verbiedt het.';
	const noGos = values.noGos.map((noGo) => ({ ...noGo, how: noGo.id === except ? '' : how }));
	const ref = { pilotId: script.pilotId, version };
	await must(saveValues(script.stage.as('hilde.wouters'), ref, { ...values, noGos }));
}

export async function approveConsent(
	{ stage, pilotId }: ChecklistScript,
	advice: string
): Promise<void> {
	await must(adviseConsentText(stage.as('leila.amrani'), { pilotId, version: 1, advice }));
	await must(approveConsentText(stage.as('hilde.wouters'), { pilotId, version: 1 }));
}

export async function tryWithdrawal(script: ChecklistScript): Promise<void> {
	const { version } = await itemOf(script, 3);
	const input = {
		triedOn: today(script.stage.services),
		channel: 'telefoon',
		note: 'Met een verzonnen dossier: gewist binnen de minuut, bevestigingsbrief afgedrukt.'
	};
	await must(
		recordWithdrawalTrial(
			script.stage.as('bram.dewit'),
			{ pilotId: script.pilotId, version },
			input
		)
	);
}

/**
 * Answers an item's questions, "ja" unless told otherwise, with a piece of evidence for each "ja" that asks for one. `only` answers no
 * more than that many; `lapsed` gives one question a piece whose date has passed.
 */
export async function answerQuestions(
	script: ChecklistScript,
	item: number,
	options: {
		who: string;
		age?: number;
		other?: Record<string, Answer>;
		only?: number;
		lapsed?: string;
	}
): Promise<void> {
	const { stage, calendar, pilotId } = script;
	const packs = await packsOf(script);
	const asked = packs.checklist.items.find(({ number }) => number === item)?.questions ?? [];
	const questions = asked.slice(0, options.only ?? asked.length);
	const answers = Object.fromEntries(
		questions.map(({ id }) => [
			id,
			options.other?.[id] ?? { value: 'ja' as AnswerValue, reason: '' }
		])
	);
	const { version } = await itemOf(script, item);
	await must(saveAnswers(stage.as(options.who), { pilotId, number: item, version }, answers));
	for (const question of questions) {
		if (question.evidence !== 'required' || answers[question.id]?.value !== 'ja') continue;
		const until = question.id === options.lapsed ? -9 : question.expires ? 300 : undefined;
		await addDemoEvidence(stage, calendar, options.who, pilotId, {
			item,
			question: question.id,
			title: evidenceTitle(item, question.id),
			...(options.age && { age: options.age }),
			...(until !== undefined && { until })
		});
	}
}

export async function registerVersions(
	{ stage, pilotId }: ChecklistScript,
	templates: readonly string[]
): Promise<void> {
	const { name, version } = extractive;
	const reason = 'Eerste versie van de pilot, nagekeken met tien oefengesprekken.';
	await must(
		registerVersion(stage.as('bram.dewit'), { pilotId, kind: 'engine', name, version, reason })
	);
	for (const id of templates) {
		const ctx = stage.as('bram.dewit');
		const template = await reportTemplate(ctx.db, ctx.actor.organisationId, id);
		if (!template) throw new Error(`no report template ${id}`);
		const registered = { pilotId, kind: 'template' as const, name: id, version: template.version };
		await must(
			registerVersion(ctx, {
				...registered,
				reason: 'Goedgekeurd door de superuser en het diensthoofd.'
			})
		);
	}
}

export async function train(
	{ stage, pilotId }: ChecklistScript,
	workers: readonly string[]
): Promise<void> {
	for (const worker of workers) {
		const ctx = stage.as(worker);
		await must(recordTraining(ctx, { pilotId, userId: ctx.actor.userId }));
	}
}

export async function sign(script: ChecklistScript, item: number, who: string): Promise<void> {
	const { version } = await itemOf(script, item);
	const { stage, pilotId } = script;
	await must(signItem(stage.as(who), { pilotId, number: item, version, password: stage.password }));
}

export async function passExitDrill(script: ChecklistScript): Promise<void> {
	const { version } = await itemOf(script, 10);
	const drill = {
		passedOn: today(script.stage.services),
		note: 'Alles uitgevoerd naar een lege installatie, ingelezen en vergeleken: geen verschil.'
	};
	await must(
		recordExitDrill(script.stage.as('bram.dewit'), { pilotId: script.pilotId, version }, drill)
	);
}

export async function itemOf({ stage, pilotId }: ChecklistScript, number: number) {
	const item = await findItem(stage.services.db, pilotId, number);
	if (!item) throw new Error(`no checklist item ${number}`);
	return item;
}
