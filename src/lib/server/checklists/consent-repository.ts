import type { ConsentTextFact } from '#lib/domain/checklist/facts.ts';
import { structureOf } from '#lib/domain/checklist/pack.ts';
import { checkConsentText } from '#lib/domain/consent-text.ts';
import type { ConsentTextFault } from '#lib/domain/consent-text.ts';
import type { Locale, Localized } from '#lib/domain/locale.ts';
import { locales } from '#lib/domain/locale.ts';
import type { Trx } from '../context.ts';
import type { Db } from '../db/open.ts';
import type { Row } from '../db/schema.ts';
import type { PilotPacks } from './packs.ts';

export async function newestRow(db: Db | Trx, pilotId: string): Promise<Row<'consentText'> | undefined> {
	return db
		.selectFrom('consentText')
		.selectAll()
		.where('pilotId', '=', pilotId)
		.orderBy('version', 'desc')
		.executeTakeFirst();
}

/** Per pilot the newest version for the readiness rule, and whether any was approved before. */
export async function newestConsentTexts(
	db: Db | Trx,
	packs: ReadonlyMap<string, PilotPacks>
): Promise<Map<string, { newest: ConsentTextFact | null; everApproved: boolean }>> {
	const rows = await db
		.selectFrom('consentText')
		.selectAll()
		.where('pilotId', 'in', [...packs.keys()])
		.orderBy('version', 'desc')
		.execute();
	const byPilot = Map.groupBy(rows, ({ pilotId }) => pilotId);
	return new Map(
		[...packs].map(([pilotId, own]) => {
			const versions = byPilot.get(pilotId) ?? [];
			const everApproved = versions.some(({ approvedAt }) => approvedAt !== null);
			return [pilotId, { newest: versions[0] ? textFact(versions[0], own) : null, everApproved }];
		})
	);
}

function textFact(row: Row<'consentText'>, packs: PilotPacks): ConsentTextFact {
	const { version, legalBasis6, legalBasis9, createdBy, advisedBy, approvedBy } = row;
	const faults = countFaults(row.texts, packs);
	return { version, legalBasis6, legalBasis9, faults, createdBy, advisedBy, approvedBy };
}

/** The same text is looked at for every page of a pilot: counted once. */
function countFaults(texts: string, packs: PilotPacks): number {
	const counts = counted.get(packs.checklist) ?? new Map<string, number>();
	counted.set(packs.checklist, counts);
	const faults = counts.get(texts) ?? textFaults(JSON.parse(texts) as Localized, packs).length;
	if (counts.size >= 1000) counts.clear();
	counts.set(texts, faults);
	return faults;
}

const counted = new WeakMap<PilotPacks['checklist'], Map<string, number>>();

export interface TextFault {
	field: `texts.${Locale}`;
	/** The words that are wrong, or an empty string for a language that is left out. */
	found: string;
	fault: ConsentTextFault | null;
}

/** What refuses a consent text: a banned phrase, or a language left out. A client hears it in her own language or not at all. */
export function textFaults(texts: Localized, packs: PilotPacks): TextFault[] {
	const { banned } = structureOf(packs.checklist, 'consent-text');
	return locales.flatMap((locale): TextFault[] => {
		const field = `texts.${locale}` as const;
		if (!texts[locale].trim()) return [{ field, found: '', fault: null }];
		return checkConsentText(texts[locale], locale, banned)
			.filter(({ severity }) => severity === 'refuse')
			.map((fault) => ({ field, found: fault.found, fault }));
	});
}

/** The pack's own text per language, and the bases it proposes first. */
export function defaultConsentText(packs: PilotPacks): {
	texts: Localized;
	legalBasis6: string;
	legalBasis9: string;
} {
	const { texts, rechtsgrond } = structureOf(packs.checklist, 'consent-text');
	const joined = (locale: Locale) => texts.map(({ text }) => text[locale].trim()).join('\n\n');
	return {
		texts: { nl: joined('nl'), en: joined('en'), fr: joined('fr') },
		legalBasis6: rechtsgrond.article6[0]?.id ?? '',
		legalBasis9: rechtsgrond.article9[0]?.id ?? ''
	};
}
