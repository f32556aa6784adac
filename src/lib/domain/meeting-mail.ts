import type { Localized } from './locale.ts';
import { fill, inEach } from './locale.ts';
import { momentInWords } from './moment-words.ts';

/** What someone who is invited to a meeting has to know. `uninvited`: she was, and no longer is. */
export type MeetingNews = 'planned' | 'changed' | 'cancelled' | 'uninvited';

/** Subject and text of the mail in each language: which pilot, when and where, and nothing of what lies on the table. */
export function meetingMail(
	news: MeetingNews,
	meeting: { pilot: string; at: string; place: string }
): { subject: Localized; text: Localized } {
	const { subject, text } = texts[news];
	const { pilot, at, place } = meeting;
	const words = (template: Localized) =>
		inEach((locale) => fill(template[locale], { pilot, place, when: momentInWords(at, locale) }));
	return { subject: words(subject), text: words(text) };
}

const texts: Readonly<Record<MeetingNews, { subject: Localized; text: Localized }>> = {
	planned: {
		subject: {
			nl: 'Uitnodiging: vergadering over “{pilot}” op {when}',
			en: 'Invitation: meeting on “{pilot}” on {when}',
			fr: 'Invitation : réunion sur « {pilot} » le {when}'
		},
		text: {
			nl: 'U bent uitgenodigd voor de vergadering van het ethisch klankbord over de pilot “{pilot}”.\n\nWanneer: {when}\nWaar: {place}\n\nDe agenda en wat op tafel ligt, vindt u op de pagina van de vergadering. Bent u betrokken bij een punt, meld dat daar dan vooraf.',
			en: 'You are invited to the meeting of the ethics board on the pilot “{pilot}”.\n\nWhen: {when}\nWhere: {place}\n\nThe agenda and what lies on the table are on the page of the meeting. If you have an interest in one of the points, say so there beforehand.',
			fr: 'Vous êtes invité·e à la réunion du comité d’éthique sur le pilote « {pilot} ».\n\nQuand : {when}\nOù : {place}\n\nL’ordre du jour et les pièces se trouvent sur la page de la réunion. Si un point vous concerne, signalez-le là à l’avance.'
		}
	},
	changed: {
		subject: {
			nl: 'Gewijzigd: vergadering over “{pilot}” op {when}',
			en: 'Changed: meeting on “{pilot}” on {when}',
			fr: 'Modifiée : réunion sur « {pilot} » le {when}'
		},
		text: {
			nl: 'De vergadering van het ethisch klankbord over de pilot “{pilot}” is gewijzigd. Dit geldt nu:\n\nWanneer: {when}\nWaar: {place}',
			en: 'The meeting of the ethics board on the pilot “{pilot}” has changed. This holds now:\n\nWhen: {when}\nWhere: {place}',
			fr: 'La réunion du comité d’éthique sur le pilote « {pilot} » a été modifiée. Voici ce qui vaut maintenant :\n\nQuand : {when}\nOù : {place}'
		}
	},
	cancelled: {
		subject: {
			nl: 'Afgelast: vergadering over “{pilot}” op {when}',
			en: 'Cancelled: meeting on “{pilot}” on {when}',
			fr: 'Annulée : réunion sur « {pilot} » le {when}'
		},
		text: {
			nl: 'De vergadering van het ethisch klankbord over de pilot “{pilot}” op {when} gaat niet door. De reden staat op de pagina van de vergadering.',
			en: 'The meeting of the ethics board on the pilot “{pilot}” on {when} has been called off. The reason is on the page of the meeting.',
			fr: 'La réunion du comité d’éthique sur le pilote « {pilot} » du {when} n’aura pas lieu. La raison se trouve sur la page de la réunion.'
		}
	},
	uninvited: {
		subject: {
			nl: 'Niet meer uitgenodigd: vergadering over “{pilot}” op {when}',
			en: 'No longer invited: meeting on “{pilot}” on {when}',
			fr: 'Invitation retirée : réunion sur « {pilot} » le {when}'
		},
		text: {
			nl: 'U hoeft niet naar de vergadering van het ethisch klankbord over de pilot “{pilot}” op {when} te komen: u staat niet meer op de lijst van genodigden.',
			en: 'You need not come to the meeting of the ethics board on the pilot “{pilot}” on {when}: you are no longer on the list of those invited.',
			fr: 'Vous ne devez pas venir à la réunion du comité d’éthique sur le pilote « {pilot} » du {when} : vous n’êtes plus sur la liste des personnes invitées.'
		}
	}
};
