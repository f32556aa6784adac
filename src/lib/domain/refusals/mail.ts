import type { Localized } from '../locale.ts';

/** Sending mail. */
export const mailRefusals = {
	'mail-too-large': {
		nl: 'De bijlagen zijn samen groter dan {max} MB. Zo’n mail weigeren de meeste mailservers. Er is niets verstuurd.',
		en: 'The attachments together are larger than {max} MB. Most mail servers refuse such a message. Nothing was sent.',
		fr: 'Les pièces jointes dépassent ensemble {max} Mo. La plupart des serveurs de messagerie refusent un tel message. Rien n’a été envoyé.'
	},
	'mail-host-invalid': {
		nl: 'Vul de naam van de mailserver in zonder https:// of poort, bijvoorbeeld smtp.gemeente.be.',
		en: 'Enter the name of the mail server without https:// or a port, for example smtp.gemeente.be.',
		fr: 'Indiquez le nom du serveur de messagerie sans https:// ni port, par exemple smtp.commune.be.'
	},
	'mail-port-invalid': {
		nl: 'Een poort is een getal van 1 tot 65535. Meestal is het 587 (STARTTLS) of 465 (TLS vanaf het begin).',
		en: 'A port is a number from 1 to 65535. Usually it is 587 (STARTTLS) or 465 (TLS from the start).',
		fr: 'Un port est un nombre de 1 à 65535. En général 587 (STARTTLS) ou 465 (TLS dès le début).'
	},
	'mail-sender-invalid': {
		nl: 'Vul een volledig e-mailadres in waarvan Waarborg mag mailen, bijvoorbeeld waarborg@gemeente.be.',
		en: 'Enter a complete e-mail address that Waarborg may send from, for example waarborg@gemeente.be.',
		fr: 'Indiquez une adresse e-mail complète à partir de laquelle Waarborg peut envoyer, par exemple waarborg@commune.be.'
	},
	'mail-plain-unconfirmed': {
		nl: 'Zonder TLS kan iedereen op het netwerk de mails meelezen. Kies STARTTLS of TLS, of vink aan dat u dit toch wilt.',
		en: 'Without TLS anyone on the network can read the messages. Choose STARTTLS or TLS, or tick that you want this anyway.',
		fr: 'Sans TLS, n’importe qui sur le réseau peut lire les messages. Choisissez STARTTLS ou TLS, ou cochez que vous le voulez quand même.'
	},
	'mail-password-plain': {
		nl: 'Een wachtwoord gaat niet onversleuteld over het netwerk. Kies STARTTLS of TLS, of laat de gebruikersnaam leeg.',
		en: 'A password does not travel unencrypted. Choose STARTTLS or TLS, or leave the user name empty.',
		fr: 'Un mot de passe ne circule pas sans chiffrement. Choisissez STARTTLS ou TLS, ou laissez le nom d’utilisateur vide.'
	},
	'mail-password-missing': {
		nl: 'Bij deze gebruikersnaam hoort een wachtwoord. Vul het in; na een andere server of gebruiker moet dat opnieuw.',
		en: 'This user name needs a password. Enter it; after another server or user it has to be entered again.',
		fr: 'Ce nom d’utilisateur demande un mot de passe. Saisissez-le ; après un autre serveur ou utilisateur, il faut le saisir à nouveau.'
	},
	'mail-authority-invalid': {
		nl: 'Dit is geen certificaat. Plak de tekst van -----BEGIN CERTIFICATE----- tot en met -----END CERTIFICATE-----.',
		en: 'This is not a certificate. Paste the text from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.',
		fr: 'Ceci n’est pas un certificat. Collez le texte de -----BEGIN CERTIFICATE----- jusqu’à -----END CERTIFICATE-----.'
	},
	'mail-not-configured': {
		nl: 'Er is geen mailserver ingesteld. Vul hem eerst in en bewaar.',
		en: 'No mail server is set up. Fill it in and save first.',
		fr: 'Aucun serveur de messagerie n’est configuré. Remplissez-le et enregistrez d’abord.'
	},
	'mail-host-unknown': {
		nl: 'Er is geen adres te vinden voor {host}. Kijk de naam na, of vraag uw IT-dienst of deze server hem kent.',
		en: 'No address can be found for {host}. Check the name, or ask your IT department whether this machine knows it.',
		fr: 'Aucune adresse trouvée pour {host}. Vérifiez le nom, ou demandez à votre service informatique si ce serveur le connaît.'
	},
	'mail-address-refused': {
		nl: '{host} ligt op een intern adres. Vink aan dat de mailserver op uw eigen netwerk staat als dat klopt; er is niets verbonden.',
		en: '{host} has an internal address. Tick that the mail server is on your own network if that is right; no connection was made.',
		fr: '{host} a une adresse interne. Cochez que le serveur de messagerie est sur votre propre réseau si c’est exact ; aucune connexion n’a été faite.'
	},
	'mail-unreachable': {
		nl: '{host}, poort {port}, neemt geen verbinding aan. Kijk naam en poort na, en of een firewall ertussen staat.',
		en: '{host}, port {port}, takes no connection. Check the name and port, and whether a firewall is in between.',
		fr: '{host}, port {port}, n’accepte pas de connexion. Vérifiez le nom et le port, et si un pare-feu se trouve entre les deux.'
	},
	'mail-timeout': {
		nl: '{host} antwoordde niet op tijd. Bij een verkeerde poort of TLS-keuze gebeurt dat ook; kijk die na.',
		en: '{host} did not answer in time. A wrong port or TLS choice also looks like this; check those.',
		fr: '{host} n’a pas répondu à temps. Un mauvais port ou choix de TLS donne le même effet ; vérifiez-les.'
	},
	'mail-tls': {
		nl: '{host} biedt de gekozen beveiliging niet aan. Probeer STARTTLS op poort 587 of TLS op poort 465. Er is niets verstuurd.',
		en: '{host} does not offer the chosen protection. Try STARTTLS on port 587 or TLS on port 465. Nothing was sent.',
		fr: '{host} n’offre pas la protection choisie. Essayez STARTTLS sur le port 587 ou TLS sur le port 465. Rien n’a été envoyé.'
	},
	'mail-certificate': {
		nl: 'Het certificaat van {host} is niet te vertrouwen. Gebruik de naam die erin staat, of plak het certificaat van uw eigen autoriteit. Er is niets verstuurd.',
		en: 'The certificate of {host} cannot be trusted. Use the name in it, or paste the certificate of your own authority. Nothing was sent.',
		fr: 'Le certificat de {host} n’est pas digne de confiance. Utilisez le nom qui y figure, ou collez le certificat de votre propre autorité. Rien n’a été envoyé.'
	},
	'mail-login-refused': {
		nl: '{host} weigert de aanmelding. Kijk gebruikersnaam en wachtwoord na. De server zei: {answer}',
		en: '{host} refuses the sign-in. Check the user name and password. The server said: {answer}',
		fr: '{host} refuse la connexion. Vérifiez le nom d’utilisateur et le mot de passe. Le serveur a dit : {answer}'
	},
	'mail-sender-refused': {
		nl: '{host} laat het afzenderadres niet toe. Kies een adres waarvan u daar mag mailen. De server zei: {answer}',
		en: '{host} does not allow the sender address. Choose one that you may send from there. The server said: {answer}',
		fr: '{host} n’autorise pas l’adresse d’expéditeur. Choisissez-en une à partir de laquelle vous pouvez envoyer. Le serveur a dit : {answer}'
	},
	'mail-recipient-refused': {
		nl: '{host} weigert deze ontvanger. Kijk haar e-mailadres na. De server zei: {answer}',
		en: '{host} refuses this recipient. Check the e-mail address. The server said: {answer}',
		fr: '{host} refuse ce destinataire. Vérifiez l’adresse e-mail. Le serveur a dit : {answer}'
	},
	'mail-rejected': {
		nl: '{host} weigert de mail. De server zei: {answer}',
		en: '{host} refuses the message. The server said: {answer}',
		fr: '{host} refuse le message. Le serveur a dit : {answer}'
	},
	'mail-busy': {
		nl: '{host} neemt de mail nu niet aan; Waarborg probeert opnieuw. De server zei: {answer}',
		en: '{host} does not take the message now; Waarborg tries again. The server said: {answer}',
		fr: '{host} n’accepte pas le message pour l’instant ; Waarborg réessaie. Le serveur a dit : {answer}'
	},
	'mail-broken-off': {
		nl: 'De verbinding met {host} brak af. Waarborg probeert opnieuw, met hetzelfde kenmerk, zodat een dubbele mail te herkennen is.',
		en: 'The connection with {host} broke off. Waarborg tries again with the same message id, so that a double can be recognised.',
		fr: 'La connexion avec {host} a été coupée. Waarborg réessaie avec le même identifiant, pour qu’un doublon soit reconnaissable.'
	},
	'mail-interrupted': {
		nl: 'Waarborg stopte terwijl deze mail vertrok. Hij wordt opnieuw geprobeerd, met hetzelfde kenmerk.',
		en: 'Waarborg stopped while this message was leaving. It is tried again, with the same message id.',
		fr: 'Waarborg s’est arrêté pendant l’envoi de ce message. Un nouvel essai suit, avec le même identifiant.'
	}
} as const satisfies Record<string, Localized>;
