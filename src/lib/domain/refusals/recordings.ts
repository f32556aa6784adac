import type { Localized } from '../locale.ts';

/** Recording, uploading and transcribing. */
export const recordingsRefusals = {
	'recording-too-large': {
		nl: 'Deze opname is groter dan {max} MB. Neem in kortere delen op.',
		en: 'This recording is larger than {max} MB. Record in shorter parts.',
		fr: 'Cet enregistrement dépasse {max} Mo. Enregistrez en parties plus courtes.'
	},
	'recording-too-long': {
		nl: 'Een opname duurt hoogstens {hours} uur. Neem in kortere delen op.',
		en: 'A recording lasts {hours} hours at most. Record in shorter parts.',
		fr: 'Un enregistrement dure au maximum {hours} heures. Enregistrez en parties plus courtes.'
	},
	'recording-empty': {
		nl: 'Dit bestand is leeg. Kies het bestand met de opname. Er is niets bewaard.',
		en: 'This file is empty. Choose the file with the recording. Nothing was stored.',
		fr: 'Ce fichier est vide. Choisissez le fichier de l’enregistrement. Rien n’a été conservé.'
	},
	'recording-not-audio': {
		nl: 'Dit is geen geluidsopname die gelezen kan worden. Gebruik webm, ogg, m4a, wav, mp3 of flac. Er is niets bewaard.',
		en: 'This is not a sound recording that can be read. Use webm, ogg, m4a, wav, mp3 or flac. Nothing was stored.',
		fr: 'Ce n’est pas un enregistrement sonore lisible. Utilisez webm, ogg, m4a, wav, mp3 ou flac. Rien n’a été conservé.'
	},
	'recording-has-picture': {
		nl: 'In dit bestand zit beeld. De cliënt zei ja op een geluidsopname: bewaar alleen het geluid en probeer opnieuw. Er is niets bewaard.',
		en: 'This file holds pictures. The client said yes to a sound recording: save the sound alone and try again. Nothing was stored.',
		fr: 'Ce fichier contient des images. Le client a dit oui à un enregistrement sonore : gardez uniquement le son et réessayez. Rien n’a été conservé.'
	},
	'recording-offset': {
		nl: 'Dit deel sluit niet aan bij wat er al is. De opname gaat verder vanaf byte {offset}.',
		en: 'This piece does not follow what is there already. The recording goes on from byte {offset}.',
		fr: 'Cette partie ne suit pas ce qui est déjà reçu. L’enregistrement reprend à l’octet {offset}.'
	},
	'recording-hash': {
		nl: 'De opname kwam niet heel aan. Stuur ze opnieuw.',
		en: 'The recording did not arrive whole. Send it again.',
		fr: 'L’enregistrement n’est pas arrivé intact. Envoyez-le à nouveau.'
	},
	'recording-unfinished': {
		nl: 'Er is nog een onderbroken opname bij dit contact. Gebruik wat er al is, of wis die opname eerst.',
		en: 'There is still an interrupted recording with this contact. Use what is there, or delete that recording first.',
		fr: 'Il reste un enregistrement interrompu pour ce contact. Utilisez ce qui est déjà reçu, ou effacez d’abord cet enregistrement.'
	},
	'recording-gone': {
		nl: 'Deze opname is gewist.',
		en: 'This recording has been deleted.',
		fr: 'Cet enregistrement a été effacé.'
	},
	'recording-state': {
		nl: 'Dat kan nu niet met deze opname. Laad de pagina opnieuw.',
		en: 'That cannot be done with this recording now. Reload the page.',
		fr: 'Ce n’est pas possible maintenant avec cet enregistrement. Rechargez la page.'
	},
	'recording-quota': {
		nl: 'Er wachten te veel opnames van u. Laat er eerst enkele uitschrijven of wis ze.',
		en: 'Too many of your recordings are waiting. Have some transcribed first, or delete them.',
		fr: 'Trop de vos enregistrements sont en attente. Faites-en d’abord transcrire quelques-uns ou effacez-les.'
	},
	'recording-silent': {
		nl: 'Er werd geen spraak gehoord in deze opname. Kijk of de microfoon werkte, of plak een transcript.',
		en: 'No speech was heard in this recording. Check whether the microphone worked, or paste a transcript.',
		fr: 'Aucune parole n’a été entendue dans cet enregistrement. Vérifiez que le microphone fonctionnait, ou collez une transcription.'
	},
	'recording-garbage': {
		nl: 'De transcriptiedienst antwoordde iets dat geen transcript is. Er is niets van bewaard. Probeer opnieuw of verwittig functioneel beheer.',
		en: 'The transcription service answered something that is no transcript. Nothing of it was stored. Try again or tell the functional manager.',
		fr: 'Le service de transcription a répondu quelque chose qui n’est pas une transcription. Rien n’en a été conservé. Réessayez ou prévenez le gestionnaire fonctionnel.'
	},
	'recording-size-refused': {
		nl: 'De transcriptiedienst aanvaardt geen opname van deze grootte. Neem in kortere delen op, of plak een transcript.',
		en: 'The transcription service does not accept a recording of this size. Record in shorter parts, or paste a transcript.',
		fr: 'Le service de transcription n’accepte pas un enregistrement de cette taille. Enregistrez en parties plus courtes, ou collez une transcription.'
	},
	'recording-stopped': {
		nl: 'U hebt het uitschrijven gestopt. De opname is er nog.',
		en: 'You stopped the transcription. The recording is still there.',
		fr: 'Vous avez arrêté la transcription. L’enregistrement est toujours là.'
	},
	'recording-interrupted': {
		nl: 'Het uitschrijven werd onderbroken. De opname is er nog: probeer opnieuw.',
		en: 'The transcription was interrupted. The recording is still there: try again.',
		fr: 'La transcription a été interrompue. L’enregistrement est toujours là : réessayez.'
	},
	'recording-days': {
		nl: 'Kies een aantal dagen van {min} tot {max}.',
		en: 'Choose a number of days from {min} to {max}.',
		fr: 'Choisissez un nombre de jours de {min} à {max}.'
	},
	'recording-shut': {
		nl: 'Opnemen kan nu niet. {reason}',
		en: 'Recording is not possible now. {reason}',
		fr: 'Enregistrer n’est pas possible maintenant. {reason}'
	},
	'transcription-not-set-up': {
		nl: 'Uw organisatie heeft geen transcriptiedienst ingesteld. Plak een transcript of kies een bestand met tekst.',
		en: 'Your organisation has no transcription service set up. Paste a transcript or choose a text file.',
		fr: 'Votre organisation n’a pas configuré de service de transcription. Collez une transcription ou choisissez un fichier texte.'
	}
} as const satisfies Record<string, Localized>;
