import type { HouseStyle, Letterhead, Logo } from '#lib/domain/house-style.ts';
import { plainStyle } from '#lib/domain/house-style.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';

/** The house style of an organisation with its logo, for a renderer; the plain one when it set none. */
export async function letterheadOf(db: Db | Trx, organisationId: string): Promise<Letterhead> {
	const row = await findHouseStyle(db, organisationId);
	return row ? { ...fieldsOf(row), logo: logoOf(row) } : plainStyle;
}

export async function findHouseStyle(
	db: Db | Trx,
	organisationId: string
): Promise<Row<'houseStyle'> | undefined> {
	return db
		.selectFrom('houseStyle')
		.selectAll()
		.where('organisationId', '=', organisationId)
		.executeTakeFirst();
}

export function fieldsOf(row: Row<'houseStyle'>): HouseStyle {
	return JSON.parse(row.content) as HouseStyle;
}

export function logoOf(row: Row<'houseStyle'>): Logo | null {
	const { logo, logoType, logoWidth, logoHeight } = row;
	if (!logo || !logoType || !logoWidth || !logoHeight) return null;
	return {
		mediaType: logoType as Logo['mediaType'],
		bytes: new Uint8Array(logo),
		width: logoWidth,
		height: logoHeight
	};
}
