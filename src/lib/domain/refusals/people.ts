import type { Localized } from '../locale.ts';

/** Accounts, invitations, teams and roles. */
export const peopleRefusals = {
	'too-many-attempts': {
		nl: 'Te veel pogingen. Wacht een kwartier en probeer opnieuw.',
		en: 'Too many attempts. Wait a quarter of an hour and try again.',
		fr: 'Trop de tentatives. Attendez un quart d’heure et réessayez.'
	},
	'sign-in-wrong': {
		nl: 'Het e-mailadres of het wachtwoord klopt niet.',
		en: 'The e-mail address or the password is not right.',
		fr: 'L’adresse e-mail ou le mot de passe est incorrect.'
	},
	'password-too-short': {
		nl: 'Kies een wachtwoord van minstens {minimum} tekens. Een zin is goed.',
		en: 'Choose a password of at least {minimum} characters. A sentence is fine.',
		fr: 'Choisissez un mot de passe d’au moins {minimum} caractères. Une phrase convient.'
	},
	'password-too-long': {
		nl: 'Het wachtwoord mag hoogstens {maximum} tekens lang zijn.',
		en: 'The password may be at most {maximum} characters long.',
		fr: 'Le mot de passe peut compter au maximum {maximum} caractères.'
	},
	'password-too-common': {
		nl: 'Dit wachtwoord staat op de lijst van veelgebruikte wachtwoorden. Kies een ander.',
		en: 'This password is on the list of common passwords. Choose another.',
		fr: 'Ce mot de passe figure sur la liste des mots de passe courants. Choisissez-en un autre.'
	},
	'email-invalid': {
		nl: 'Dit is geen geldig e-mailadres.',
		en: 'This is not a valid e-mail address.',
		fr: 'Ce n’est pas une adresse e-mail valable.'
	},
	'name-required': {
		nl: 'Vul een naam in.',
		en: 'Fill in a name.',
		fr: 'Indiquez un nom.'
	},
	'already-set-up': {
		nl: 'Deze installatie is al ingesteld. Meld u aan.',
		en: 'This installation is already set up. Sign in.',
		fr: 'Cette installation est déjà configurée. Connectez-vous.'
	},
	'invitation-invalid': {
		nl: 'Deze uitnodiging is verlopen, al gebruikt of ingetrokken. Vraag een nieuwe.',
		en: 'This invitation has expired, was used already or was revoked. Ask for a new one.',
		fr: 'Cette invitation a expiré, a déjà servi ou a été retirée. Demandez-en une nouvelle.'
	},
	'already-member': {
		nl: 'Dit e-mailadres hoort al bij uw organisatie.',
		en: 'This e-mail address already belongs to your organisation.',
		fr: 'Cette adresse e-mail fait déjà partie de votre organisation.'
	},
	'last-owner': {
		nl: 'Dit is de laatste eigenaar. Maak eerst iemand anders eigenaar.',
		en: 'This is the last owner. Make someone else owner first.',
		fr: 'C’est le dernier propriétaire. Désignez d’abord quelqu’un d’autre.'
	},
	'password-wrong': {
		nl: 'Het wachtwoord klopt niet. Er is niets ondertekend.',
		en: 'The password is not right. Nothing was signed.',
		fr: 'Le mot de passe est incorrect. Rien n’a été signé.'
	},
	'team-name': {
		nl: 'Geef het team een naam.',
		en: 'Give the team a name.',
		fr: 'Donnez un nom à l’équipe.'
	},
	'team-exists': {
		nl: 'Er is al een team {name}. Kies een andere naam.',
		en: 'There is a team {name} already. Choose another name.',
		fr: 'Il existe déjà une équipe {name}. Choisissez un autre nom.'
	},
	'role-unknown': {
		nl: 'Deze rol bestaat niet.',
		en: 'This role does not exist.',
		fr: 'Ce rôle n’existe pas.'
	},
	'person-not-assignable': {
		nl: 'Deze persoon is geen actief lid van uw organisatie, of mag alleen meelezen.',
		en: 'This person is not an active member of your organisation, or may only read.',
		fr: 'Cette personne n’est pas membre active de votre organisation, ou ne peut que consulter.'
	},
	'role-already-held': {
		nl: '{name} heeft deze rol al.',
		en: '{name} already has this role.',
		fr: '{name} a déjà ce rôle.'
	},
	'person-without-role': {
		nl: 'Deze persoon heeft geen rol in de pilot. Wijs eerst een rol toe.',
		en: 'This person has no role in the pilot. Assign a role first.',
		fr: 'Cette personne n’a pas de rôle dans le pilote. Attribuez d’abord un rôle.'
	}
} as const satisfies Record<string, Localized>;
