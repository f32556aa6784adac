import { dayInBelgium } from '#lib/domain/calendar-day.ts';
import type { ConsentRow, ShownRegister } from '#lib/domain/consent-register.ts';
import { shownRegister } from '#lib/domain/consent-register.ts';
import { toCsv } from '#lib/domain/csv.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';

export const registerGroupings = ['month', 'version', 'channel'] as const;
export type RegisterGrouping = (typeof registerGroupings)[number];

/** The registers of a pilot: one per way of grouping, never crossed, without workers, clients or reasons. */
export type ConsentRegisters = Record<RegisterGrouping, ShownRegister>;

/** How often consent was asked, given, refused and withdrawn, for who may see the register of the pilot. */
export async function consentRegisters(
	ctx: Ctx,
	pilotId: string
): Promise<Result<ConsentRegisters>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'consent-register.view');
	if (!access.ok) return access;
	const answers = await countedAnswers(ctx, pilotId);
	const grouped = (groupOf: (answer: CountedAnswer) => string) =>
		shownRegister(rowsOf(answers, groupOf));
	return ok({
		month: grouped(({ hour }) => dayInBelgium(`${hour}:00:00.000Z`).slice(0, 7)),
		version: grouped(({ textVersion }) => (textVersion === null ? '-' : String(textVersion))),
		channel: grouped(({ channel }) => channel)
	});
}

/** The registers as a file for a spreadsheet; hidden numbers read `<5`. */
export async function consentRegistersCsv(ctx: Ctx, pilotId: string): Promise<Result<string>> {
	const registers = await consentRegisters(ctx, pilotId);
	if (!registers.ok) return registers;
	const shown = (value: number | null) => value ?? '<5';
	const rows = registerGroupings.flatMap((grouping) => {
		const { rows: all, total } = registers.value[grouping];
		return [...all, { ...total, group: 'total' }].map((row) => [
			grouping,
			row.group,
			shown(row.asked),
			shown(row.yes),
			shown(row.no),
			shown(row.withdrawn)
		]);
	});
	return ok(toCsv(['grouping', 'group', 'asked', 'given', 'refused', 'withdrawn'], rows));
}

interface CountedAnswer {
	/** UTC, `2026-03-01T14`: fine enough to find the month in Belgium, coarse enough to count in the database. */
	hour: string;
	answer: string;
	textVersion: number | null;
	channel: string;
	count: number;
}

async function countedAnswers(ctx: Ctx, pilotId: string): Promise<CountedAnswer[]> {
	const rows = await ctx.db
		.selectFrom('consent')
		.innerJoin('contact', 'contact.id', 'consent.contactId')
		.select(({ fn, ref, val }) => [
			fn<string>('substr', [ref('consent.at'), val(1), val(13)]).as('hour'),
			'consent.answer',
			'consent.textVersion',
			'consent.channel',
			fn.countAll<number | string>().as('count')
		])
		.where('contact.pilotId', '=', pilotId)
		.groupBy(['hour', 'consent.answer', 'consent.textVersion', 'consent.channel'])
		.execute();
	return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

function rowsOf(
	answers: readonly CountedAnswer[],
	groupOf: (answer: CountedAnswer) => string
): ConsentRow[] {
	const rows = new Map<string, ConsentRow>();
	for (const answer of answers) {
		const group = groupOf(answer);
		const row = rows.get(group) ?? { group, asked: 0, yes: 0, no: 0, withdrawn: 0 };
		if (answer.answer === 'withdrawn') row.withdrawn += answer.count;
		else {
			row.asked += answer.count;
			row[answer.answer === 'yes' ? 'yes' : 'no'] += answer.count;
		}
		rows.set(group, row);
	}
	return [...rows.values()].sort((a, b) =>
		a.group.localeCompare(b.group, undefined, { numeric: true })
	);
}
