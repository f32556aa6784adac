import { createHash } from 'node:crypto';
import type { DocumentModel } from '#lib/domain/document.ts';
import type { HouseStyle, Logo } from '#lib/domain/house-style.ts';
import { checkHouseStyle, confidentialityMark, plainStyle } from '#lib/domain/house-style.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import type { Ctx, Trx } from '../context.ts';
import { inTransaction, now, recordEvent } from '../context.ts';
import { readLogo } from './logo.ts';
import { inHouseStyle } from './print.ts';
import { fieldsOf, findHouseStyle, logoOf } from './repository.ts';
import { sampleDocument } from './sample.ts';

export interface HouseStylePage {
	style: HouseStyle;
	/** Null while the organisation has none. */
	version: number | null;
	logo: Pick<Logo, 'width' | 'height'> | null;
	/** Name of the organisation in Waarborg. */
	organisation: string;
	/** An invented document to show it on, with the mark of a confidential one. */
	sample: { document: DocumentModel; mark: string };
}

export interface HouseStyleInput {
	name: string;
	address: string;
	letterhead: string;
	footer: string;
	mark: string;
	accent: string;
	/** The version that was on screen; 0 for none. */
	version: number;
	/** A new logo; absent keeps the one there is. */
	logo?: Uint8Array;
	removeLogo?: boolean;
}

/** The house style as it is, for those who may change it. */
export async function houseStylePage(ctx: Ctx, locale: Locale): Promise<Result<HouseStylePage>> {
	const allowed = await mayManage(ctx);
	if (!allowed.ok) return allowed;
	const row = await findHouseStyle(ctx.db, ctx.actor.organisationId);
	const logo = row ? logoOf(row) : null;
	const { logo: _, ...plain } = plainStyle;
	const style = row ? fieldsOf(row) : plain;
	const organisation = await organisationName(ctx);
	return ok({
		style,
		version: row?.version ?? null,
		logo: logo && { width: logo.width, height: logo.height },
		organisation,
		sample: {
			document: sampleDocument(style.name || organisation, locale, ctx.clock()),
			mark: confidentialityMark(style, 'confidential', locale)
		}
	});
}

/** Saves the house style; every document rendered from now on carries it. */
export async function saveHouseStyle(
	ctx: Ctx,
	input: HouseStyleInput
): Promise<Result<{ version: number }>> {
	const allowed = await mayManage(ctx);
	if (!allowed.ok) return allowed;
	const style = checkHouseStyle(input);
	if (!style.ok) return style;
	const logo = input.logo ? readLogo(input.logo) : null;
	if (logo && !logo.ok) return logo;
	return inTransaction(ctx, async (trx, audit) => {
		const row = await findHouseStyle(trx, ctx.actor.organisationId);
		if ((row?.version ?? 0) !== input.version) return refuse('changed-meanwhile');
		const before = row ? fieldsOf(row) : plainStyle;
		const changed = (Object.keys(style.value) as (keyof HouseStyle)[]).filter(
			(field) => JSON.stringify(style.value[field]) !== JSON.stringify(before[field])
		);
		const picture = logo && columnsOf(logo.value);
		const logoChange = picture ?? (input.removeLogo ? noLogo : {});
		const saved = await write(trx, ctx, row?.id ?? null, input.version, {
			content: JSON.stringify(style.value),
			...logoChange
		});
		if (!saved) return refuse('changed-meanwhile');
		const logoWord = logo ? 'new' : input.removeLogo && row?.logo ? 'removed' : 'kept';
		await audit({
			action: 'house-style.changed',
			subjectKind: 'organisation',
			subjectId: ctx.actor.organisationId,
			detail: { changed, logo: logoWord, ...(picture && { sha256: picture.logoSha256 }) }
		});
		return ok({ version: input.version + 1 });
	});
}

/** Takes the whole house style away: documents look plain again. */
export async function removeHouseStyle(ctx: Ctx): Promise<Result<null>> {
	const allowed = await mayManage(ctx);
	if (!allowed.ok) return allowed;
	return inTransaction(ctx, async (trx, audit) => {
		const removed = await trx
			.deleteFrom('houseStyle')
			.where('organisationId', '=', ctx.actor.organisationId)
			.executeTakeFirst();
		if (removed.numDeletedRows === 0n) return refuse('not-found');
		await audit({
			action: 'house-style.removed',
			subjectKind: 'organisation',
			subjectId: ctx.actor.organisationId
		});
		return ok(null);
	});
}

/** The logo as it is stored, for the page that shows it. */
export async function storedLogo(ctx: Ctx): Promise<Result<Logo>> {
	const allowed = await mayManage(ctx);
	if (!allowed.ok) return allowed;
	const row = await findHouseStyle(ctx.db, ctx.actor.organisationId);
	const logo = row ? logoOf(row) : null;
	return logo ? ok(logo) : refuse('not-found');
}

/** An invented report in the house style, to look at. */
export async function houseStyleSample(
	ctx: Ctx,
	format: 'pdf' | 'docx',
	locale: Locale
): Promise<Result<Uint8Array<ArrayBuffer>>> {
	const allowed = await mayManage(ctx);
	if (!allowed.ok) return allowed;
	const sample = sampleDocument(await organisationName(ctx), locale, ctx.clock());
	return ok(await inHouseStyle(ctx, sample, format));
}

async function mayManage(ctx: Ctx): Promise<Result<null>> {
	if (can(ctx.actor, 'organisation.manage')) return ok(null);
	await recordEvent(ctx, {
		action: 'access.refused',
		subjectKind: 'organisation',
		subjectId: ctx.actor.organisationId,
		detail: { action: 'organisation.manage' }
	});
	return refuse('not-allowed');
}

async function organisationName(ctx: Ctx): Promise<string> {
	const row = await ctx.db
		.selectFrom('organisation')
		.select('name')
		.where('id', '=', ctx.actor.organisationId)
		.executeTakeFirstOrThrow();
	return row.name;
}

function columnsOf(logo: Logo) {
	return {
		logo: logo.bytes,
		logoType: logo.mediaType,
		logoWidth: logo.width,
		logoHeight: logo.height,
		logoSha256: createHash('sha256').update(logo.bytes).digest('hex')
	};
}

const noLogo = {
	logo: null,
	logoType: null,
	logoWidth: null,
	logoHeight: null,
	logoSha256: null
} as const;

/** Inserts or updates the row at this version; false when someone else did so meanwhile. */
async function write(
	trx: Trx,
	ctx: Ctx,
	id: string | null,
	version: number,
	values: { content: string } & Partial<ReturnType<typeof columnsOf> | typeof noLogo>
): Promise<boolean> {
	const stamp = { updatedBy: ctx.actor.userId, updatedAt: now(ctx), version: version + 1 };
	if (!id) {
		const inserted = await trx
			.insertInto('houseStyle')
			.values({
				id: ctx.newId(),
				organisationId: ctx.actor.organisationId,
				...noLogo,
				...values,
				...stamp
			})
			.onConflict((conflict) => conflict.column('organisationId').doNothing())
			.executeTakeFirst();
		return inserted.numInsertedOrUpdatedRows === 1n;
	}
	const updated = await trx
		.updateTable('houseStyle')
		.set({ ...values, ...stamp })
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirst();
	return updated.numUpdatedRows === 1n;
}
