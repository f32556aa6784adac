import type { AuditSentences } from './line.ts';
import { line } from './line.ts';

/** The organisation, its people, mail and alerts. */
export const organisationSentences = {
	'organisation.created': line(
		'{who} richtte de organisatie in.',
		'{who} set up the organisation.',
		'{who} a créé l’organisation.'
	),
	'organisation.changed': line(
		'{who} wijzigde de gegevens van de organisatie.',
		'{who} changed the organisation’s details.',
		'{who} a modifié les données de l’organisation.'
	),
	'person.signed-in': line('{who} meldde zich aan.', '{who} signed in.', '{who} s’est connecté·e.'),
	'person.sign-in-refused': line(
		'Een aanmelding als {who} werd geweigerd.',
		'A sign-in as {who} was refused.',
		'Une connexion au nom de {who} a été refusée.'
	),
	'person.signed-out': line(
		'{who} meldde zich af.',
		'{who} signed out.',
		'{who} s’est déconnecté·e.'
	),
	'person.invited': line(
		'{who} nodigde {email} uit.',
		'{who} invited {email}.',
		'{who} a invité {email}.'
	),
	'person.joined': line(
		'{who} kwam in de organisatie.',
		'{who} joined the organisation.',
		'{who} a rejoint l’organisation.'
	),
	'person.ended': line(
		'{who} beëindigde iemands toegang.',
		'{who} ended someone’s access.',
		'{who} a mis fin à l’accès d’une personne.'
	),
	'invitation.revoked': line(
		'{who} trok een uitnodiging in.',
		'{who} revoked an invitation.',
		'{who} a retiré une invitation.'
	),
	'access.refused': line(
		'{who} kreeg geen toegang ({action}).',
		'{who} was refused access ({action}).',
		'L’accès a été refusé à {who} ({action}).'
	),
	'privacy.changed': line(
		'{who} paste de bewaartermijnen en de privacy-uitleg aan.',
		'{who} changed the retention periods and the privacy explanation.',
		'{who} a modifié les délais de conservation et l’explication sur la vie privée.'
	),
	'house-style.changed': line(
		'{who} wijzigde de huisstijl.',
		'{who} changed the house style.',
		'{who} a modifié la charte graphique.'
	),
	'house-style.removed': line(
		'{who} verwijderde de huisstijl.',
		'{who} removed the house style.',
		'{who} a supprimé la charte graphique.'
	),
	'mail.settings-changed': line(
		'{who} stelde de mailserver in ({host}).',
		'{who} set up the mail server ({host}).',
		'{who} a configuré le serveur de messagerie ({host}).'
	),
	'mail.settings-removed': line(
		'{who} zette mail uit.',
		'{who} turned mail off.',
		'{who} a désactivé la messagerie.'
	),
	'mail.tested': line(
		'{who} probeerde de mailserver uit ({result}).',
		'{who} tried the mail server ({result}).',
		'{who} a essayé le serveur de messagerie ({result}).'
	),
	'mail.given-up': line(
		'Een mail kon niet worden verstuurd na {attempts} pogingen ({code}).',
		'A message could not be sent after {attempts} attempts ({code}).',
		'Un message n’a pas pu être envoyé après {attempts} essais ({code}).'
	),
	'mail.retried': line(
		'{who} liet een mail opnieuw versturen.',
		'{who} had a message sent again.',
		'{who} a fait renvoyer un message.'
	),
	'person.mail-chosen': line(
		'{who} koos hoe Waarborg mailt ({after}).',
		'{who} chose how Waarborg sends mail ({after}).',
		'{who} a choisi comment Waarborg envoie des e-mails ({after}).'
	),
	'alert.raised': line(
		'Waarborg gaf een melding ({kind}).',
		'Waarborg raised an alert ({kind}).',
		'Waarborg a lancé une alerte ({kind}).'
	),
	'alert.closed': line(
		'De melding ({kind}) is voorbij.',
		'The alert ({kind}) is over.',
		'L’alerte ({kind}) est terminée.'
	),
	'demo.loaded': line(
		'De demonstratiegegevens werden geladen.',
		'The demonstration data were loaded.',
		'Les données de démonstration ont été chargées.'
	)
} as const satisfies AuditSentences;
