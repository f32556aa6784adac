import { structureOf } from '#lib/domain/checklist/pack.ts';
import type { BannedPhrases } from '#lib/domain/consent-text.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { alwaysBanned, bannedPhraseIn, withAlwaysBanned } from '#lib/domain/privacy-words.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok, refuse } from '#lib/domain/result.ts';
import { pilotPacks } from '../checklists/packs.ts';
import type { Services } from '../context.ts';

/** What no text for a client of this pilot may hold: the phrases of its checklist pack and those that hold everywhere. */
export function bannedFor(
	services: Services,
	pilot: { packUrn: string; packVersion: string }
): BannedPhrases {
	const packs = pilotPacks(services.content, pilot);
	return packs
		? withAlwaysBanned(structureOf(packs.checklist, 'consent-text').banned)
		: alwaysBanned;
}

/**
 * Lets a text for a client pass, or refuses it with the phrase named. Our own texts never hold one (tests say so); what an organisation
 * filled in might.
 */
export function passClientText<T>(
	value: T,
	lines: readonly string[],
	locale: Locale,
	banned: BannedPhrases
): Result<T> {
	const found = bannedPhraseIn(lines, locale, banned);
	return found ? refuse('client-text-banned', { found }) : ok(value);
}
