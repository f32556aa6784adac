import type { Localized } from '../locale.ts';

/**
 * What no template may ever contain, whatever an organisation adds: the three no-gos of the programme. They stand in every template and
 * cannot be taken out.
 */
export const neverInAnyTemplate: readonly Localized[] = [
	{
		nl: 'Gevoelens of drijfveren die niet letterlijk gezegd zijn',
		en: 'Feelings or motives that were not said in so many words',
		fr: 'Sentiments ou motifs qui n’ont pas été dits littéralement'
	},
	{
		nl: 'Een score, risicolabel of profiel van een persoon',
		en: 'A score, risk label or profile of a person',
		fr: 'Un score, une étiquette de risque ou un profil d’une personne'
	},
	{
		nl: 'Een advies om steun toe te kennen of te weigeren dat niet van de maatschappelijk werker komt',
		en: 'Advice to grant or refuse aid that is not the social worker’s own',
		fr: 'Un avis d’octroi ou de refus qui n’émane pas du travailleur social'
	}
];

/** Is this one of the lines that every template has? */
export function isFixedNever(line: Localized): boolean {
	return neverInAnyTemplate.some(({ nl }) => nl === line.nl.trim());
}

/** Who may write a report from a template: pilot roles that may open a contact. */
export const templateUsers = ['MW', 'SU'] as const;

/** Most sentences a section may show at first. */
export const largestCap = 60;
