import type { AuditEvent } from '#lib/domain/audit.ts';
import type { Actor } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Ctx, Services, Trx } from '../context.ts';
import { inTransaction } from '../context.ts';
import { refusalSentence } from '../errors.ts';

/** One thing that happened in Zonnedorp: the steps of all pilots are played in the order of their moments. */
export interface Step {
	/** ISO-8601 UTC. */
	at: string;
	play: (stage: Stage) => Promise<void>;
}

/** The people of the demonstration and the clock that their acts are dated with. */
export interface Stage {
	services: Services;
	/** Everyone's password while the history is played; nobody's afterwards. */
	password: string;
	/** A person acting now; a minute passes with each act, so that what follows on another act is later. */
	as(person: string): Ctx;
	wait(seconds: number): void;
	moveTo(iso: string): void;
}

export function openStage(
	services: Services,
	cast: ReadonlyMap<string, Actor>,
	password: string
): Stage {
	let time = 0;
	const own: Services = { ...services, clock: () => new Date(time) };
	const stage: Stage = {
		services: own,
		password,
		as: (person) => {
			const actor = cast.get(person);
			if (!actor) throw new Error(`${person} does not live in Zonnedorp`);
			stage.wait(60);
			return { ...own, actor };
		},
		wait: (seconds) => {
			time += seconds * 1000;
		},
		// A step that ran long has moved the clock past the next one: time never goes back, or the audit trail would.
		moveTo: (iso) => {
			time = Math.max(time, Date.parse(iso));
		}
	};
	return stage;
}

/** Plays the steps in order of time. */
export async function playAll(stage: Stage, steps: readonly Step[]): Promise<void> {
	for (const step of steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
		stage.moveTo(step.at);
		await step.play(stage);
	}
}

/** The value of a use-case that the script expects to succeed: a refusal is a mistake in the script. */
export async function must<T>(result: Promise<Result<T>>): Promise<T> {
	const settled = await result;
	if (settled.ok) return settled.value;
	const { refusal } = settled;
	throw new Error(
		`${refusal.code}: ${refusalSentence(refusal, 'en')} ${JSON.stringify(refusal.params ?? {})}`
	);
}

/** A change that has no use-case of its own (figures of many reports at once), recorded in the audit trail like any other. */
export function record(
	ctx: Ctx,
	work: (trx: Trx, audit: (event: AuditEvent) => Promise<void>) => Promise<Result<unknown>>
): Promise<unknown> {
	return must(inTransaction(ctx, work));
}
