import type { Localized } from '../locale.ts';

/** Board meetings, votes and minutes. */
export const meetingsRefusals = {
	'meeting-quorum-rule': {
		nl: 'Vul een geheel getal in van minstens {least}, of laat leeg voor de gewone regel.',
		en: 'Enter a whole number of at least {least}, or leave empty for the usual rule.',
		fr: 'Indiquez un nombre entier d’au moins {least}, ou laissez vide pour la règle habituelle.'
	},
	'meeting-rule-reason': {
		nl: 'Schrijf waarom het klankbord van de gewone regel afwijkt.',
		en: 'Write why the board departs from the usual rule.',
		fr: 'Indiquez pourquoi le comité s’écarte de la règle habituelle.'
	},
	'meeting-date': {
		nl: 'Kies een datum en een uur die nog moeten komen.',
		en: 'Choose a date and time that are still to come.',
		fr: 'Choisissez une date et une heure à venir.'
	},
	'meeting-place': {
		nl: 'Vul in waar u samenkomt, of de link van de videovergadering.',
		en: 'Fill in where you meet, or the link of the video call.',
		fr: 'Indiquez le lieu de la réunion ou le lien de la visioconférence.'
	},
	'meeting-too-few': {
		nl: 'Een vergadering heeft minstens twee leden van het ethisch klankbord nodig. Geef eerst iemand die rol in de pilot.',
		en: 'A meeting needs at least two members of the ethics board. First give someone that role in the pilot.',
		fr: 'Une réunion demande au moins deux membres du comité d’éthique. Donnez d’abord ce rôle à quelqu’un dans le pilote.'
	},
	'meeting-person': {
		nl: 'Deze persoon hoort niet bij deze vergadering.',
		en: 'This person is not part of this meeting.',
		fr: 'Cette personne ne fait pas partie de cette réunion.'
	},
	'meeting-chair': {
		nl: 'Kies een lid van het ethisch klankbord als voorzitter.',
		en: 'Choose a member of the ethics board as chair.',
		fr: 'Choisissez un membre du comité d’éthique pour présider.'
	},
	'meeting-secretary': {
		nl: 'Kies iemand die uitgenodigd is als secretaris.',
		en: 'Choose someone who is invited as secretary.',
		fr: 'Choisissez une personne invitée comme secrétaire.'
	},
	'meeting-offices-same': {
		nl: 'Voorzitter en secretaris zijn twee verschillende mensen: ze ondertekenen samen het verslag.',
		en: 'Chair and secretary are two different people: they sign the minutes together.',
		fr: 'La présidence et le secrétariat sont deux personnes différentes : elles signent ensemble le procès-verbal.'
	},
	'meeting-not-planned': {
		nl: 'Dit kan alleen zolang de vergadering nog niet begonnen is.',
		en: 'This is only possible until the meeting has begun.',
		fr: 'Ceci n’est possible qu’avant le début de la réunion.'
	},
	'meeting-not-open': {
		nl: 'Dit kan alleen terwijl de vergadering bezig is.',
		en: 'This is only possible while the meeting is on.',
		fr: 'Ceci n’est possible que pendant la réunion.'
	},
	'meeting-over': {
		nl: 'Deze vergadering is voorbij. Er verandert niets meer aan. Een verbetering komt als aanvulling bij het verslag.',
		en: 'This meeting is over. Nothing in it changes any more. A correction is an addendum to the minutes.',
		fr: 'Cette réunion est terminée. Plus rien n’y change. Une correction devient un complément au procès-verbal.'
	},
	'meeting-officers-only': {
		nl: 'Alleen de voorzitter of de secretaris van deze vergadering kan dit.',
		en: 'Only the chair or the secretary of this meeting can do this.',
		fr: 'Seule la présidence ou le secrétariat de cette réunion peut le faire.'
	},
	'meeting-point-title': {
		nl: 'Schrijf waarover u het wilt hebben.',
		en: 'Write what you want to talk about.',
		fr: 'Écrivez de quoi vous voulez parler.'
	},
	'meeting-point-closed': {
		nl: 'Dit punt is afgesloten. Er verandert niets meer aan.',
		en: 'This point is closed. Nothing in it changes any more.',
		fr: 'Ce point est clos. Plus rien n’y change.'
	},
	'meeting-point-voting': {
		nl: 'Over dit punt wordt gestemd. Sluit eerst de stemming af of trek het voorstel in.',
		en: 'This point is being voted on. First close the vote or withdraw the motion.',
		fr: 'Ce point est soumis au vote. Clôturez d’abord le vote ou retirez la proposition.'
	},
	'meeting-point-not-voting': {
		nl: 'Er ligt geen voorstel ter stemming bij dit punt.',
		en: 'There is no motion to vote on at this point.',
		fr: 'Aucune proposition n’est soumise au vote pour ce point.'
	},
	'meeting-point-not-yours': {
		nl: 'Alleen een eigen agendapunt kan van de agenda.',
		en: 'Only a point that was added can leave the agenda.',
		fr: 'Seul un point ajouté peut quitter l’ordre du jour.'
	},
	'meeting-motion-outcome': {
		nl: 'Kies wat het klankbord voorstelt.',
		en: 'Choose what the board proposes.',
		fr: 'Choisissez ce que le comité propose.'
	},
	'meeting-motion-text': {
		nl: 'Schrijf het voorstel uit, zoals het in het verslag komt.',
		en: 'Write out the motion, as it will stand in the minutes.',
		fr: 'Rédigez la proposition, telle qu’elle figurera au procès-verbal.'
	},
	'meeting-motion-moved': {
		nl: 'Het voorstel is intussen gewijzigd. Uw stem is niet bewaard: lees het opnieuw.',
		en: 'The motion changed meanwhile. Your vote was not kept: read it again.',
		fr: 'La proposition a changé entre-temps. Votre vote n’est pas enregistré : relisez-la.'
	},
	'meeting-choice': {
		nl: 'Kies voor, tegen of onthouding.',
		en: 'Choose for, against or abstention.',
		fr: 'Choisissez pour, contre ou abstention.'
	},
	'meeting-not-present': {
		nl: '{name} staat niet als aanwezig genoteerd en stemt dus niet mee. De voorzitter of de secretaris noteert wie er is.',
		en: '{name} is not recorded as present and so does not vote. The chair or the secretary records who is there.',
		fr: '{name} n’est pas noté·e comme présent·e et ne vote donc pas. La présidence ou le secrétariat note qui est là.'
	},
	'meeting-conflicted': {
		nl: '{name} meldde een belangenconflict bij dit punt en stemt daarom niet mee.',
		en: '{name} declared a conflict of interest on this point and so does not vote.',
		fr: '{name} a déclaré un conflit d’intérêts sur ce point et ne vote donc pas.'
	},
	'meeting-not-member': {
		nl: 'Alleen leden van het ethisch klankbord stemmen.',
		en: 'Only members of the ethics board vote.',
		fr: 'Seuls les membres du comité d’éthique votent.'
	},
	'meeting-vote-other': {
		nl: 'U kunt niet voor iemand anders stemmen. Alleen op het scherm van de voorzitter of de secretaris kan een lid met het eigen wachtwoord stemmen.',
		en: 'You cannot vote for someone else. Only on the screen of the chair or the secretary can a member vote with their own password.',
		fr: 'Vous ne pouvez pas voter pour une autre personne. Seul l’écran de la présidence ou du secrétariat permet à un membre de voter avec son propre mot de passe.'
	},
	'meeting-votes-missing': {
		nl: 'Nog niet iedereen stemde: {names}. Wie niet wil kiezen, stemt onthouding; wie weg is, noteert u als afwezig.',
		en: 'Not everyone voted yet: {names}. Who does not want to choose abstains; who has left is recorded as absent.',
		fr: 'Tout le monde n’a pas encore voté : {names}. Qui ne veut pas choisir s’abstient ; qui est parti·e est noté·e absent·e.'
	},
	'meeting-roll': {
		nl: 'Noteer eerst van elk lid of het aanwezig, verontschuldigd of afwezig is: {names}.',
		en: 'First record for each member whether she is present, excused or absent: {names}.',
		fr: 'Notez d’abord pour chaque membre la présence, l’excuse ou l’absence : {names}.'
	},
	'meeting-conflict-late': {
		nl: 'De stemming is begonnen: een gemeld belangenconflict blijft dan staan.',
		en: 'The vote has begun: a declared conflict of interest stays.',
		fr: 'Le vote a commencé : un conflit d’intérêts déclaré est maintenu.'
	},
	'meeting-conflict-twice': {
		nl: 'Bij dit punt is dat belangenconflict al gemeld.',
		en: 'That conflict of interest was declared on this point already.',
		fr: 'Ce conflit d’intérêts a déjà été déclaré pour ce point.'
	},
	'meeting-cancel-reason': {
		nl: 'Schrijf waarom de vergadering niet doorgaat.',
		en: 'Write why the meeting does not take place.',
		fr: 'Indiquez pourquoi la réunion n’a pas lieu.'
	},
	'minutes-not-yet': {
		nl: 'Het verslag komt na het sluiten van de vergadering.',
		en: 'The minutes come after the meeting is closed.',
		fr: 'Le procès-verbal vient après la clôture de la réunion.'
	},
	'minutes-sealed': {
		nl: 'Het verslag is al ondertekend. Trek eerst die handtekening in als er nog iets moet veranderen.',
		en: 'The minutes have been signed already. First take that signature back if something must still change.',
		fr: 'Le procès-verbal est déjà signé. Retirez d’abord cette signature s’il faut encore changer quelque chose.'
	},
	'minutes-approved': {
		nl: 'Het verslag is goedgekeurd en verandert niet meer. Schrijf een aanvulling.',
		en: 'The minutes are approved and change no more. Write an addendum.',
		fr: 'Le procès-verbal est approuvé et ne change plus. Rédigez un complément.'
	},
	'minutes-moved': {
		nl: 'Het verslag is intussen gewijzigd. Er is niets ondertekend: lees het opnieuw.',
		en: 'The minutes changed meanwhile. Nothing was signed: read them again.',
		fr: 'Le procès-verbal a changé entre-temps. Rien n’est signé : relisez-le.'
	},
	'minutes-signed-by-you': {
		nl: 'U ondertekende dit verslag al. Nu is de andere aan de beurt: voorzitter of secretaris.',
		en: 'You have signed these minutes already. Now it is up to the other: chair or secretary.',
		fr: 'Vous avez déjà signé ce procès-verbal. C’est au tour de l’autre : présidence ou secrétariat.'
	},
	'minutes-not-sealed': {
		nl: 'Er staat geen handtekening om in te trekken.',
		en: 'There is no signature to take back.',
		fr: 'Il n’y a pas de signature à retirer.'
	},
	'minutes-not-approved': {
		nl: 'Een aanvulling komt pas bij een goedgekeurd verslag. Nu kunt u de tekst zelf nog wijzigen.',
		en: 'An addendum belongs to approved minutes. For now you can change the text itself.',
		fr: 'Un complément s’ajoute à un procès-verbal approuvé. Pour l’instant, vous pouvez encore changer le texte.'
	},
	'minutes-addendum-text': {
		nl: 'Schrijf de aanvulling.',
		en: 'Write the addendum.',
		fr: 'Rédigez le complément.'
	}
} as const satisfies Record<string, Localized>;
