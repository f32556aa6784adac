import type { Locale, Localized } from '../locale.ts';
import { pick } from '../locale.ts';

/** What an assessment rests on: fact → value; stored when it is signed and compared ever after. */
export type WatchedFacts = Record<string, string>;

const names: Readonly<Record<string, Localized>> = {
	vendor: {
		nl: 'Leverancier en subverwerkers (punt 7)',
		en: 'Vendor and sub-processors (item 7)',
		fr: 'Fournisseur et sous-traitants (point 7)'
	},
	scope: {
		nl: 'Doel en afbakening van de pilot',
		en: 'Purpose and scope of the pilot',
		fr: 'But et périmètre du pilote'
	},
	engines: { nl: 'Geregistreerde motoren', en: 'Registered engines', fr: 'Moteurs enregistrés' },
	engine: {
		nl: 'Gekozen taalmodel',
		en: 'Chosen language model',
		fr: 'Modèle de langage choisi'
	},
	templates: { nl: 'Sjablonen', en: 'Templates', fr: 'Modèles de rapport' },
	retention: { nl: 'Bewaartermijnen', en: 'Retention periods', fr: 'Durées de conservation' },
	legalBasis: { nl: 'Rechtsgrond', en: 'Legal basis', fr: 'Base juridique' }
};

/** What a fact is called. */
export function watchedName(fact: string, locale: Locale): string {
	const name = names[fact];
	return name ? pick(name, locale) : fact;
}

/** These are kept as a fingerprint of a longer text, which says nothing to a reader. */
export function isFingerprint(fact: string): boolean {
	return fact === 'vendor' || fact === 'scope';
}
