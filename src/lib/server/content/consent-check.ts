import type { BannedPhrases } from '../../domain/consent-text.ts';
import { checkConsentText } from '../../domain/consent-text.ts';
import { locales } from '../../domain/locale.ts';
import type { ContentFault, FieldPath } from './faults.ts';
import type { CheckedPack } from './read-pack.ts';
import type { AnyPack, LocalizedText } from './types.gen.ts';

/** Our own consent texts and practice phrases obey the rules we put to others. */
export function consentFaults({ raw, pack }: CheckedPack): {
	faults: ContentFault[];
	warnings: ContentFault[];
} {
	const faults: ContentFault[] = [];
	const warnings: ContentFault[] = [];
	for (const { path, text, banned } of consentTexts(pack)) {
		for (const locale of locales) {
			for (const fault of checkConsentText(text[locale], locale, banned)) {
				if (fault.severity === 'hint') continue;
				const found = raw.fault([...path, locale], fault.text.en, 'rewrite the text');
				(fault.severity === 'refuse' ? faults : warnings).push(found);
			}
		}
	}
	return { faults, warnings };
}

function consentTexts(
	pack: AnyPack
): { path: FieldPath; text: LocalizedText; banned: BannedPhrases }[] {
	if (pack.kind !== 'checklist') return [];
	return pack.items.flatMap(({ structure }, item) => {
		if (structure.kind !== 'consent-text') return [];
		return (['texts', 'practicePhrases', 'confirmationTexts'] as const).flatMap((list) =>
			structure[list].map(({ text }, index) => ({
				path: ['items', item, 'structure', list, index, 'text'] as FieldPath,
				text,
				banned: structure.banned
			}))
		);
	});
}
