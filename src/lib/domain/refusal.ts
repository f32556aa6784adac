import type { Localized } from './locale.ts';

/**
 * Every business refusal and its sentence: what is wrong and what to do next. `{name}` is filled from the refusal's params.
 * The HTTP status of each code is in `lib/server/errors.ts`.
 */
export const refusalSentences = {
	'source-empty': {
		nl: '{file} is leeg. Kies een bestand met het gesprek erin. Er is niets bewaard.',
		en: '{file} is empty. Choose a file that holds the conversation. Nothing was stored.',
		fr: '{file} est vide. Choisissez un fichier qui contient l’entretien. Rien n’a été enregistré.'
	},
	'source-too-large': {
		nl: '{file} is {megabytes} MB; het maximum is {max} MB. Splits het gesprek in delen. Er is niets bewaard.',
		en: '{file} is {megabytes} MB; the limit is {max} MB. Split the conversation. Nothing was stored.',
		fr: '{file} fait {megabytes} Mo ; le maximum est de {max} Mo. Divisez l’entretien. Rien n’a été enregistré.'
	},
	'source-too-long': {
		nl: '{file}, regel {line}: het gesprek duurt langer dan {hours} uur. Splits het in delen. Er is niets bewaard.',
		en: '{file}, line {line}: the conversation lasts more than {hours} hours. Split it. Nothing was stored.',
		fr: '{file}, ligne {line} : l’entretien dure plus de {hours} heures. Divisez-le. Rien n’a été enregistré.'
	},
	'source-binary': {
		nl: '{file}, regel {line}: dit is geen tekst. Bewaar het gesprek als .docx, .txt, .md, .vtt, .srt of .csv. Er is niets bewaard.',
		en: '{file}, line {line}: this is not text. Save the conversation as .docx, .txt, .md, .vtt, .srt or .csv. Nothing was stored.',
		fr: '{file}, ligne {line} : ceci n’est pas du texte. Enregistrez l’entretien en .docx, .txt, .md, .vtt, .srt ou .csv. Rien n’a été enregistré.'
	},
	'source-encoding': {
		nl: '{file}: de tekencodering is niet te lezen. Bewaar het bestand als UTF-8. Er is niets bewaard.',
		en: '{file}: the character encoding cannot be read. Save the file as UTF-8. Nothing was stored.',
		fr: '{file} : l’encodage des caractères est illisible. Enregistrez le fichier en UTF-8. Rien n’a été enregistré.'
	},
	'source-format': {
		nl: '{file}: dit soort bestand kan niet worden gelezen. Gebruik .docx, .txt, .md, .vtt, .srt of .csv. Er is niets bewaard.',
		en: '{file}: this kind of file cannot be read. Use .docx, .txt, .md, .vtt, .srt or .csv. Nothing was stored.',
		fr: '{file} : ce type de fichier ne peut pas être lu. Utilisez .docx, .txt, .md, .vtt, .srt ou .csv. Rien n’a été enregistré.'
	},
	'source-not-vtt': {
		nl: '{file}, regel {line}: een .vtt-bestand begint met WEBVTT. Exporteer het opnieuw of bewaar het als .txt. Er is niets bewaard.',
		en: '{file}, line {line}: a .vtt file starts with WEBVTT. Export it again or save it as .txt. Nothing was stored.',
		fr: '{file}, ligne {line} : un fichier .vtt commence par WEBVTT. Exportez-le à nouveau ou enregistrez-le en .txt. Rien n’a été enregistré.'
	},
	'source-no-cues': {
		nl: '{file}: er staat geen enkele ondertitel met een tijd in (00:00:01.000 --> 00:00:04.000). Exporteer het opnieuw of bewaar het als .txt. Er is niets bewaard.',
		en: '{file}: it holds no cue with a time (00:00:01.000 --> 00:00:04.000). Export it again or save it as .txt. Nothing was stored.',
		fr: '{file} : aucun sous-titre avec un temps (00:00:01.000 --> 00:00:04.000). Exportez-le à nouveau ou enregistrez-le en .txt. Rien n’a été enregistré.'
	},
	'source-no-speakers': {
		nl: '{file}: er is niet te zien wie wat zegt. Zet voor elke beurt de spreker en een dubbelpunt, bijvoorbeeld “Cliënt: …”. Er is niets bewaard.',
		en: '{file}: it does not show who says what. Put the speaker and a colon before each turn, for example “Client: …”. Nothing was stored.',
		fr: '{file} : on ne voit pas qui dit quoi. Mettez l’interlocuteur et deux-points avant chaque prise de parole, par exemple « Client : … ». Rien n’a été enregistré.'
	},
	'source-line-too-long': {
		nl: '{file}, regel {line}: de regel is langer dan {max} tekens. Zet elke beurt op een eigen regel. Er is niets bewaard.',
		en: '{file}, line {line}: the line is longer than {max} characters. Put each turn on a line of its own. Nothing was stored.',
		fr: '{file}, ligne {line} : la ligne dépasse {max} caractères. Mettez chaque prise de parole sur sa propre ligne. Rien n’a été enregistré.'
	},
	'source-cue-truncated': {
		nl: '{file}, regel {line}: deze ondertitel is afgebroken. Exporteer het bestand opnieuw of vul de regel aan. Er is niets bewaard.',
		en: '{file}, line {line}: this cue is cut off. Export the file again or complete the line. Nothing was stored.',
		fr: '{file}, ligne {line} : ce sous-titre est tronqué. Exportez à nouveau le fichier ou complétez la ligne. Rien n’a été enregistré.'
	},
	'source-time-invalid': {
		nl: '{file}, regel {line}: “{time}” is geen tijd. Schrijf uren:minuten:seconden, bijvoorbeeld 00:12:41. Er is niets bewaard.',
		en: '{file}, line {line}: “{time}” is not a time. Write hours:minutes:seconds, for example 00:12:41. Nothing was stored.',
		fr: '{file}, ligne {line} : « {time} » n’est pas un temps. Écrivez heures:minutes:secondes, par exemple 00:12:41. Rien n’a été enregistré.'
	},
	'source-time-negative': {
		nl: '{file}, regel {line}: de eindtijd ligt voor de begintijd. Verbeter de tijden. Er is niets bewaard.',
		en: '{file}, line {line}: the end time lies before the start time. Correct the times. Nothing was stored.',
		fr: '{file}, ligne {line} : l’heure de fin précède l’heure de début. Corrigez les temps. Rien n’a été enregistré.'
	},
	'source-csv-row': {
		nl: '{file}, regel {line}: de spreker of de tekst ontbreekt. Gebruik twee kolommen, speaker en text. Er is niets bewaard.',
		en: '{file}, line {line}: the speaker or the text is missing. Use two columns, speaker and text. Nothing was stored.',
		fr: '{file}, ligne {line} : l’interlocuteur ou le texte manque. Utilisez deux colonnes, speaker et text. Rien n’a été enregistré.'
	},
	'source-truncated': {
		nl: '{file}: het bestand is afgebroken; het laatste teken is niet volledig. Exporteer het opnieuw. Er is niets bewaard.',
		en: '{file}: the file was cut off; its last character is incomplete. Export it again. Nothing was stored.',
		fr: '{file} : le fichier est tronqué ; son dernier caractère est incomplet. Exportez-le à nouveau. Rien n’a été enregistré.'
	},
	'source-mismatch': {
		nl: '{file}: de inhoud is {kind}, maar de naam zegt iets anders. Geef het bestand de juiste extensie of exporteer het opnieuw. Er is niets bewaard.',
		en: '{file}: the content is {kind}, but the name says otherwise. Give the file the right extension or export it again. Nothing was stored.',
		fr: '{file} : le contenu est {kind}, mais le nom dit autre chose. Donnez la bonne extension au fichier ou exportez-le à nouveau. Rien n’a été enregistré.'
	},
	'source-other-format': {
		nl: '{file} is {kind}; dat kan niet worden gelezen. Bewaar het als .docx of .txt, zonder wachtwoord. Er is niets bewaard.',
		en: '{file} is {kind}, which cannot be read. Save it as .docx or .txt, without a password. Nothing was stored.',
		fr: '{file} est {kind}, ce qui ne peut pas être lu. Enregistrez-le en .docx ou .txt, sans mot de passe. Rien n’a été enregistré.'
	},
	'bundle-nothing': {
		nl: 'Er is nog geen bevroren meetplan en geen besluit: een bewijsdossier zou leeg zijn. Bevries eerst het meetplan.',
		en: 'There is no frozen plan and no decision yet: an evidence bundle would be empty. Freeze the plan first.',
		fr: 'Il n’y a encore ni plan de mesure figé ni décision : un dossier de preuves serait vide. Figez d’abord le plan de mesure.'
	},
	'zip-broken': {
		nl: '{file} is beschadigd of onvolledig. Exporteer het opnieuw. Er is niets bewaard.',
		en: '{file} is damaged or incomplete. Export it again. Nothing was stored.',
		fr: '{file} est endommagé ou incomplet. Exportez-le à nouveau. Rien n’a été enregistré.'
	},
	'zip-encrypted': {
		nl: '{file} is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord. Er is niets bewaard.',
		en: '{file} is protected with a password. Save it without one. Nothing was stored.',
		fr: '{file} est protégé par un mot de passe. Enregistrez-le sans mot de passe. Rien n’a été enregistré.'
	},
	'zip-name': {
		nl: '{file} bevat een bestand met een onveilige of dubbele naam. Maak het opnieuw. Er is niets bewaard.',
		en: '{file} holds a file with an unsafe or repeated name. Make it anew. Nothing was stored.',
		fr: '{file} contient un fichier au nom dangereux ou répété. Refaites-le. Rien n’a été enregistré.'
	},
	'zip-too-many': {
		nl: '{file} bevat meer dan {max} bestanden. Er is niets bewaard.',
		en: '{file} holds more than {max} files. Nothing was stored.',
		fr: '{file} contient plus de {max} fichiers. Rien n’a été enregistré.'
	},
	'zip-too-large': {
		nl: '{file} wordt bij het uitpakken groter dan {max} MB. Splits het. Er is niets bewaard.',
		en: '{file} grows beyond {max} MB when unpacked. Split it. Nothing was stored.',
		fr: '{file} dépasse {max} Mo une fois décompressé. Divisez-le. Rien n’a été enregistré.'
	},
	'docx-not-word': {
		nl: '{file} is geen Word-document. Bewaar het als .docx of .txt. Er is niets bewaard.',
		en: '{file} is not a Word document. Save it as .docx or .txt. Nothing was stored.',
		fr: '{file} n’est pas un document Word. Enregistrez-le en .docx ou .txt. Rien n’a été enregistré.'
	},
	'docx-macros': {
		nl: '{file} bevat macro’s. Bewaar het als .docx zonder macro’s. Er is niets bewaard.',
		en: '{file} holds macros. Save it as .docx without macros. Nothing was stored.',
		fr: '{file} contient des macros. Enregistrez-le en .docx sans macros. Rien n’a été enregistré.'
	},
	'docx-external': {
		nl: '{file} verwijst naar bestanden buiten het document. Plak de tekst in een nieuw document. Er is niets bewaard.',
		en: '{file} refers to files outside the document. Paste the text into a new document. Nothing was stored.',
		fr: '{file} renvoie à des fichiers extérieurs au document. Collez le texte dans un nouveau document. Rien n’a été enregistré.'
	},
	'docx-entities': {
		nl: '{file} bevat een documenttype of entiteiten; dat hoort niet in een Word-document. Plak de tekst in een nieuw document. Er is niets bewaard.',
		en: '{file} holds a document type or entities, which do not belong in a Word document. Paste the text into a new document. Nothing was stored.',
		fr: '{file} contient un type de document ou des entités, ce qui n’a pas sa place dans un document Word. Collez le texte dans un nouveau document. Rien n’a été enregistré.'
	},
	'docx-broken': {
		nl: '{file} is een Word-document dat niet te lezen is. Open het in Word, bewaar het opnieuw en probeer nog eens. Er is niets bewaard.',
		en: '{file} is a Word document that cannot be read. Open it in Word, save it again and retry. Nothing was stored.',
		fr: '{file} est un document Word illisible. Ouvrez-le dans Word, enregistrez-le à nouveau et réessayez. Rien n’a été enregistré.'
	},
	'docx-too-large': {
		nl: '{file} heeft te veel onderdelen om te lezen. Splits het gesprek in delen of bewaar het als .txt. Er is niets bewaard.',
		en: '{file} has too many elements to read. Split the conversation or save it as .txt. Nothing was stored.',
		fr: '{file} a trop d’éléments pour être lu. Divisez l’entretien ou enregistrez-le en .txt. Rien n’a été enregistré.'
	},
	'sources-too-many': {
		nl: 'Een contact heeft hoogstens {max} bronnen.',
		en: 'A contact has at most {max} sources.',
		fr: 'Un entretien a au plus {max} sources.'
	},
	'sources-too-large': {
		nl: 'Samen worden de bronnen groter dan {max} MB. Verwijder eerst een bron.',
		en: 'Together the sources grow beyond {max} MB. Remove a source first.',
		fr: 'Ensemble, les sources dépassent {max} Mo. Supprimez d’abord une source.'
	},
	'source-after-draft': {
		nl: 'Er is al een concept. Begin opnieuw om de bronnen of de sprekers te veranderen; het concept verdwijnt dan.',
		en: 'There is a draft already. Start over to change the sources or the speakers; the draft is discarded then.',
		fr: 'Il existe déjà un projet. Recommencez pour modifier les sources ou les interlocuteurs ; le projet est alors supprimé.'
	},
	'source-while-drafting': {
		nl: 'De AI is met deze bronnen bezig. Wacht tot het concept klaar is, of stop het.',
		en: 'The AI is at work on these sources. Wait until the draft is ready, or stop it.',
		fr: 'L’IA travaille sur ces sources. Attendez que le projet soit prêt, ou arrêtez-le.'
	},
	'draft-none': {
		nl: 'Er is geen concept om weg te doen.',
		en: 'There is no draft to discard.',
		fr: 'Il n’y a pas de projet à supprimer.'
	},
	'earlier-other-client': {
		nl: 'Kies een verslag of een besluit met dezelfde verwijzing als dit contact.',
		en: 'Choose a report or a decision with the same reference as this contact.',
		fr: 'Choisissez un rapport ou une décision portant la même référence que cet entretien.'
	},
	'earlier-empty': {
		nl: 'In dit document staat geen tekst om over te nemen.',
		en: 'This document holds no text to take over.',
		fr: 'Ce document ne contient aucun texte à reprendre.'
	},
	'speaker-unknown': {
		nl: 'Deze spreker staat niet in de bron.',
		en: 'This speaker is not in the source.',
		fr: 'Cet interlocuteur ne figure pas dans la source.'
	},
	'speaker-name-empty': {
		nl: 'Geef de spreker een naam.',
		en: 'Give the speaker a name.',
		fr: 'Donnez un nom à l’interlocuteur.'
	},
	'speaker-name-long': {
		nl: 'Een naam heeft hoogstens {max} tekens.',
		en: 'A name has at most {max} characters.',
		fr: 'Un nom compte au plus {max} caractères.'
	},
	'speaker-name-taken': {
		nl: '“{name}” bestaat al. Voeg de twee sprekers samen als het dezelfde persoon is.',
		en: '“{name}” exists already. Merge the two speakers if they are the same person.',
		fr: '« {name} » existe déjà. Fusionnez les deux interlocuteurs s’il s’agit de la même personne.'
	},
	'speaker-same': {
		nl: 'Kies twee verschillende sprekers.',
		en: 'Choose two different speakers.',
		fr: 'Choisissez deux interlocuteurs différents.'
	},
	'speaker-nothing-to-undo': {
		nl: 'Er is geen wijziging om ongedaan te maken.',
		en: 'There is no change to undo.',
		fr: 'Il n’y a pas de modification à annuler.'
	},
	'file-decision-date': {
		nl: 'Vul de datum van het besluit in; die ligt niet in de toekomst.',
		en: 'Fill in the date of the decision; it does not lie in the future.',
		fr: 'Indiquez la date de la décision ; elle n’est pas dans le futur.'
	},
	'file-decision-empty': {
		nl: 'Vul minstens één punt van het besluit in.',
		en: 'Fill in at least one point of the decision.',
		fr: 'Indiquez au moins un point de la décision.'
	},
	'file-decision-too-long': {
		nl: 'Een punt heeft hoogstens {max} tekens.',
		en: 'A point has at most {max} characters.',
		fr: 'Un point compte au plus {max} caractères.'
	},
	'source-csv-quote': {
		nl: '{file}, regel {line}: een aanhalingsteken wordt niet gesloten. Sluit het of exporteer opnieuw. Er is niets bewaard.',
		en: '{file}, line {line}: a quotation mark is not closed. Close it or export again. Nothing was stored.',
		fr: '{file}, ligne {line} : un guillemet n’est pas fermé. Fermez-le ou exportez à nouveau. Rien n’a été enregistré.'
	},
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
	},
	'template-unknown': {
		nl: 'Het sjabloon {template} bestaat niet. Kies uit: {known}.',
		en: 'The template {template} does not exist. Choose from: {known}.',
		fr: 'Le modèle {template} n’existe pas. Choisissez parmi : {known}.'
	},
	'template-gone': {
		nl: 'Dit sjabloon of deze versie bestaat niet.',
		en: 'This template or this version does not exist.',
		fr: 'Ce modèle ou cette version n’existe pas.'
	},
	'template-part-gone': {
		nl: 'Dit deel of punt staat niet (meer) in het ontwerp.',
		en: 'This section or point is not (any more) in the draft.',
		fr: 'Cette partie ou ce point ne figure pas ou plus dans le projet.'
	},
	'template-full': {
		nl: 'Er kunnen niet meer dan {max} bij.',
		en: 'There can be no more than {max}.',
		fr: 'Il ne peut pas y en avoir plus de {max}.'
	},
	'template-no-draft': {
		nl: 'Er is geen ontwerp van dit sjabloon. Begin opnieuw met “Wijzigen”.',
		en: 'There is no draft of this template. Begin again with “Change”.',
		fr: 'Il n’y a pas de projet de ce modèle. Recommencez avec « Modifier ».'
	},
	'template-faults': {
		nl: 'Het sjabloon kan nog niet gepubliceerd worden. Eerst dit: {first}',
		en: 'The template cannot be published yet. First this: {first}',
		fr: 'Le modèle ne peut pas encore être publié. D’abord ceci : {first}'
	},
	'template-unchanged': {
		nl: 'Het ontwerp verschilt niet van de huidige versie.',
		en: 'The draft does not differ from the current version.',
		fr: 'Le projet ne diffère pas de la version actuelle.'
	},
	'template-based-on-older': {
		nl: 'Intussen is versie {version} gepubliceerd. Vergelijk eerst en neem over wat u wilt houden; publiceer daarna opnieuw.',
		en: 'Version {version} was published meanwhile. Compare first and take over what you want to keep; then publish again.',
		fr: 'La version {version} a été publiée entre-temps. Comparez d’abord et reprenez ce que vous voulez garder, puis publiez à nouveau.'
	},
	'template-retired': {
		nl: 'Dit sjabloon is uit gebruik genomen.',
		en: 'This template was taken out of use.',
		fr: 'Ce modèle a été retiré.'
	},
	'template-not-yours': {
		nl: 'Dit sjabloon is niet voor uw rol bedoeld.',
		en: 'This template is not meant for your role.',
		fr: 'Ce modèle n’est pas destiné à votre rôle.'
	},
	'template-last-in-scope': {
		nl: 'Een pilot heeft minstens één sjabloon nodig.',
		en: 'A pilot needs at least one template.',
		fr: 'Un pilote a besoin d’au moins un modèle.'
	},
	'template-invalid': {
		nl: '{file}, regel {line}: het sjabloon klopt niet ({problem}).',
		en: '{file}, line {line}: the template is not right ({problem}).',
		fr: '{file}, ligne {line} : le modèle est incorrect ({problem}).'
	},
	'engine-unknown': {
		nl: 'De opsteller {engine} bestaat niet. Kies uit: {known}.',
		en: 'The engine {engine} does not exist. Choose from: {known}.',
		fr: 'Le moteur {engine} n’existe pas. Choisissez parmi : {known}.'
	},
	'file-unreadable': {
		nl: '{file} kan niet worden gelezen. Controleer de naam en uw rechten.',
		en: '{file} cannot be read. Check the name and your rights.',
		fr: '{file} ne peut pas être lu. Vérifiez le nom et vos droits.'
	},
	'import-too-large': {
		nl: '{file} is {megabytes} MB; het maximum is {max} MB. Er is niets bewaard.',
		en: '{file} is {megabytes} MB; the limit is {max} MB. Nothing was stored.',
		fr: '{file} fait {megabytes} Mo ; le maximum est de {max} Mo. Rien n’a été enregistré.'
	},
	'import-empty': {
		nl: '{file} is leeg. Exporteer het opnieuw. Er is niets bewaard.',
		en: '{file} is empty. Export it again. Nothing was stored.',
		fr: '{file} est vide. Exportez-le à nouveau. Rien n’a été enregistré.'
	},
	'import-not-text': {
		nl: '{file} is {found}. Kies een JSON-bestand van de CNIL, van Invulhulpen of van Waarborg, of een ZIP van Waarborg. Er is niets bewaard.',
		en: '{file} is {found}. Choose a JSON file of the CNIL, of Invulhulpen or of Waarborg, or a ZIP of Waarborg. Nothing was stored.',
		fr: '{file} est {found}. Choisissez un fichier JSON de la CNIL, d’Invulhulpen ou de Waarborg, ou un ZIP de Waarborg. Rien n’a été enregistré.'
	},
	'import-truncated': {
		nl: '{file} breekt af op regel {line}: het is niet volledig. Exporteer het opnieuw. Er is niets bewaard.',
		en: '{file} breaks off on line {line}: it is incomplete. Export it again. Nothing was stored.',
		fr: '{file} s’interrompt à la ligne {line} : il est incomplet. Exportez-le à nouveau. Rien n’a été enregistré.'
	},
	'import-not-json': {
		nl: '{file}, regel {line}, teken {column}: dit is geen geldige JSON. Er is niets bewaard.',
		en: '{file}, line {line}, character {column}: this is not valid JSON. Nothing was stored.',
		fr: '{file}, ligne {line}, caractère {column} : ce n’est pas du JSON valide. Rien n’a été enregistré.'
	},
	'import-too-deep': {
		nl: '{file}, regel {line}: meer dan {max} lagen diep. Een beoordeling is dat nooit. Er is niets bewaard.',
		en: '{file}, line {line}: more than {max} levels deep. An assessment never is. Nothing was stored.',
		fr: '{file}, ligne {line} : plus de {max} niveaux de profondeur. Une analyse ne l’est jamais. Rien n’a été enregistré.'
	},
	'import-too-many': {
		nl: '{file}, regel {line}: meer dan {max} waarden. Er is niets bewaard.',
		en: '{file}, line {line}: more than {max} values. Nothing was stored.',
		fr: '{file}, ligne {line} : plus de {max} valeurs. Rien n’a été enregistré.'
	},
	'import-unknown-format': {
		nl: '{file} is JSON, maar geen beoordeling van de CNIL, van Invulhulpen of van Waarborg (bovenaan staat: {keys}). Er is niets bewaard.',
		en: '{file} is JSON, but no assessment of the CNIL, of Invulhulpen or of Waarborg (at the top: {keys}). Nothing was stored.',
		fr: '{file} est du JSON, mais pas une analyse de la CNIL, d’Invulhulpen ou de Waarborg (au début : {keys}). Rien n’a été enregistré.'
	},
	'import-other-format': {
		nl: '{file} is geen {wanted} maar {found}. Er is niets bewaard.',
		en: '{file} is not {wanted} but {found}. Nothing was stored.',
		fr: '{file} n’est pas {wanted} mais {found}. Rien n’a été enregistré.'
	},
	'import-cnil-structure': {
		nl: 'Dit is een structuur van de CNIL: een model met vragen, geen PIA. Exporteer in het hulpmiddel de PIA zelf. Er is niets bewaard.',
		en: 'This is a CNIL structure: a model with questions, not a PIA. Export the PIA itself from the tool. Nothing was stored.',
		fr: 'Ceci est une structure de la CNIL : un modèle de questions, pas un PIA. Exportez le PIA lui-même depuis l’outil. Rien n’a été enregistré.'
	},
	'import-several': {
		nl: 'Het bestand bevat {count} beoordelingen. Exporteer ze één voor één. Er is niets bewaard.',
		en: 'The file holds {count} assessments. Export them one by one. Nothing was stored.',
		fr: 'Le fichier contient {count} analyses. Exportez-les une par une. Rien n’a été enregistré.'
	},
	'import-not-cnil': {
		nl: 'Dit is geen PIA van de CNIL: het onderdeel pia met zijn naam ontbreekt. Er is niets bewaard.',
		en: 'This is not a CNIL PIA: the part pia with its name is missing. Nothing was stored.',
		fr: 'Ceci n’est pas un PIA de la CNIL : la partie pia avec son nom manque. Rien n’a été enregistré.'
	},
	'import-not-invulhulpen': {
		nl: 'Dit is geen bestand van Invulhulpen: metadata of answers ontbreekt. Er is niets bewaard.',
		en: 'This is not an Invulhulpen file: metadata or answers is missing. Nothing was stored.',
		fr: 'Ceci n’est pas un fichier d’Invulhulpen : metadata ou answers manque. Rien n’a été enregistré.'
	},
	'import-form-unknown': {
		nl: 'Het formulier {urn} is geen DPIA en geen IAMA. Er is niets bewaard.',
		en: 'The form {urn} is neither a DPIA nor an IAMA. Nothing was stored.',
		fr: 'Le formulaire {urn} n’est ni une AIPD ni un IAMA. Rien n’a été enregistré.'
	},
	'import-other-kind': {
		nl: 'Het bestand is een {found}; hier wordt een {wanted} verwacht. Er is niets bewaard.',
		en: 'The file is a {found}; a {wanted} is expected here. Nothing was stored.',
		fr: 'Le fichier est de type {found} ; on attend ici {wanted}. Rien n’a été enregistré.'
	},
	'import-not-waarborg': {
		nl: 'Dit is geen beoordeling van Waarborg: het veld format ontbreekt. Er is niets bewaard.',
		en: 'This is not an assessment of Waarborg: the field format is missing. Nothing was stored.',
		fr: 'Ceci n’est pas une analyse de Waarborg : le champ format manque. Rien n’a été enregistré.'
	},
	'import-template-unknown': {
		nl: 'Versie {version} van de vragenlijsten is hier niet geïnstalleerd.',
		en: 'Version {version} of the questionnaires is not installed here.',
		fr: 'La version {version} des questionnaires n’est pas installée ici.'
	},
	'import-version': {
		nl: 'Het bestand is van versie {found}; deze toepassing leest versie {known}. Werk de toepassing bij. Er is niets bewaard.',
		en: 'The file is of version {found}; this application reads version {known}. Update the application. Nothing was stored.',
		fr: 'Le fichier est de la version {found} ; cette application lit la version {known}. Mettez l’application à jour. Rien n’a été enregistré.'
	},
	'import-hash': {
		nl: 'Het bestand is na het exporteren gewijzigd: de controlesom klopt niet. Exporteer het opnieuw. Er is niets bewaard.',
		en: 'The file was changed after it was exported: the checksum does not match. Export it again. Nothing was stored.',
		fr: 'Le fichier a été modifié après l’exportation : la somme de contrôle ne correspond pas. Exportez-le à nouveau. Rien n’a été enregistré.'
	},
	'import-shape': {
		nl: '{where}: hier staat iets anders dan verwacht ({expected}). Er is niets bewaard.',
		en: '{where}: this is not what is expected here ({expected}). Nothing was stored.',
		fr: '{where} : ce n’est pas ce qui est attendu ici ({expected}). Rien n’a été enregistré.'
	},
	'import-attachment-missing': {
		nl: '{file}: de bijlage {name} ontbreekt. Exporteer het dossier opnieuw. Er is niets bewaard.',
		en: '{file}: the attachment {name} is missing. Export the dossier again. Nothing was stored.',
		fr: '{file} : l’annexe {name} manque. Exportez à nouveau le dossier. Rien n’a été enregistré.'
	},
	'import-attachment-changed': {
		nl: '{file}: {name} is gewijzigd; de controlesom klopt niet. Exporteer het dossier opnieuw. Er is niets bewaard.',
		en: '{file}: {name} was changed; its checksum does not match. Export the dossier again. Nothing was stored.',
		fr: '{file} : {name} a été modifié ; la somme de contrôle ne correspond pas. Exportez à nouveau le dossier. Rien n’a été enregistré.'
	},
	'import-attachment-type': {
		nl: '{file}: {name} is niet wat het zegt te zijn ({type}). Er is niets bewaard.',
		en: '{file}: {name} is not what it claims to be ({type}). Nothing was stored.',
		fr: '{file} : {name} n’est pas ce qu’il prétend être ({type}). Rien n’a été enregistré.'
	},
	'import-zip-stranger': {
		nl: '{file} bevat {name}, dat niet bij een dossier hoort. Er is niets bewaard.',
		en: '{file} holds {name}, which is no part of a dossier. Nothing was stored.',
		fr: '{file} contient {name}, qui ne fait pas partie d’un dossier. Rien n’a été enregistré.'
	},
	'draft-file-invalid': {
		nl: '{file}, regel {line}: dit is geen conceptbestand ({problem}). Verwacht: een JSON-object met een lijst sentences, elk met een tekst.',
		en: '{file}, line {line}: this is not a draft file ({problem}). Expected: a JSON object with a list of sentences, each with a text.',
		fr: '{file}, ligne {line} : ce n’est pas un fichier de projet ({problem}). Attendu : un objet JSON avec une liste sentences, chacune avec un texte.'
	},
	'draft-not-ready': {
		nl: 'Dit concept kan nog niet worden gevalideerd: {check} te bevestigen, {blocked} geblokkeerd, {unsupported} zonder bron, {slots} open punten.',
		en: 'This draft cannot be validated yet: {check} to confirm, {blocked} blocked, {unsupported} without a source, {slots} open points.',
		fr: 'Ce projet ne peut pas encore être validé : {check} à confirmer, {blocked} bloquées, {unsupported} sans source, {slots} points ouverts.'
	},
	'draft-empty': {
		nl: 'Dit verslag is nog leeg. Voeg tekst toe voor u valideert.',
		en: 'This report is still empty. Add text before you validate.',
		fr: 'Ce rapport est encore vide. Ajoutez du texte avant de valider.'
	},
	'sentence-not-found': {
		nl: 'Deze zin staat niet meer in het concept. Laad de pagina opnieuw.',
		en: 'This sentence is no longer in the draft. Reload the page.',
		fr: 'Cette phrase n’est plus dans le projet. Rechargez la page.'
	},
	'sentence-empty': {
		nl: 'Een zin kan niet leeg zijn. Verwijder ze of schrijf tekst.',
		en: 'A sentence cannot be empty. Remove it or write text.',
		fr: 'Une phrase ne peut pas être vide. Supprimez-la ou écrivez du texte.'
	},
	'sentence-not-confirmable': {
		nl: 'Deze zin kan niet worden bevestigd: de bron draagt ze niet. Pas ze aan of verwijder ze.',
		en: 'This sentence cannot be confirmed: the source does not carry it. Edit or remove it.',
		fr: 'Cette phrase ne peut pas être confirmée : la source ne l’appuie pas. Modifiez-la ou supprimez-la.'
	},
	'sentence-of-engine': {
		nl: 'Deze woorden schreef de AI. Schrijf de zin eerst in uw eigen woorden.',
		en: 'These are the words of the AI. Write the sentence in your own words first.',
		fr: 'Ces mots viennent de l’IA. Écrivez d’abord la phrase avec vos propres mots.'
	},
	'citation-required': {
		nl: 'Kies minstens één passage uit de bron.',
		en: 'Choose at least one passage of the source.',
		fr: 'Choisissez au moins un passage de la source.'
	},
	'nothing-to-undo': {
		nl: 'Er is niets om ongedaan te maken.',
		en: 'There is nothing to undo.',
		fr: 'Il n’y a rien à annuler.'
	},
	'change-not-found': {
		nl: 'Deze vorige versie is er niet meer. Laad de pagina opnieuw.',
		en: 'This earlier version is no longer there. Reload the page.',
		fr: 'Cette version antérieure n’existe plus. Rechargez la page.'
	},
	'section-not-found': {
		nl: 'Deze rubriek staat niet in het sjabloon.',
		en: 'This section is not in the template.',
		fr: 'Cette rubrique ne figure pas dans le modèle.'
	},
	'section-professional-only': {
		nl: 'Deze rubriek vult alleen de maatschappelijk werker in. Schrijf hier een eigen zin.',
		en: 'Only the social worker fills in this section. Write a sentence of your own here.',
		fr: 'Seul le travailleur social remplit cette rubrique. Écrivez ici une phrase à vous.'
	},
	'slot-not-found': {
		nl: 'Dit punt staat niet in het sjabloon.',
		en: 'This point is not in the template.',
		fr: 'Ce point ne figure pas dans le modèle.'
	},
	'slot-reason-required': {
		nl: 'Zeg waarom dit punt niet van toepassing is.',
		en: 'Say why this point does not apply.',
		fr: 'Dites pourquoi ce point n’est pas d’application.'
	},
	'slot-value-required': {
		nl: 'Vul dit punt in, of kies ‘niet besproken’ of ‘n.v.t.’.',
		en: 'Fill in this point, or choose ‘not discussed’ or ‘not applicable’.',
		fr: 'Complétez ce point, ou choisissez « non abordé » ou « sans objet ».'
	},
	'not-found': {
		nl: 'Dit bestaat niet of is niet van uw organisatie.',
		en: 'This does not exist or does not belong to your organisation.',
		fr: 'Cet élément n’existe pas ou n’appartient pas à votre organisation.'
	},
	'not-allowed': {
		nl: 'Uw rol laat dit niet toe. Vraag het aan de projecteigenaar.',
		en: 'Your role does not allow this. Ask the project owner.',
		fr: 'Votre rôle ne le permet pas. Adressez-vous au responsable du projet.'
	},
	'changed-meanwhile': {
		nl: 'Iemand anders heeft dit intussen gewijzigd. Uw tekst is niet verloren: vergelijk en bewaar opnieuw.',
		en: 'Someone else changed this meanwhile. Your text is not lost: compare and save again.',
		fr: 'Quelqu’un d’autre a modifié ceci entre-temps. Votre texte n’est pas perdu : comparez et enregistrez à nouveau.'
	},
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
	'measurement-before-freeze': {
		nl: 'Het meetplan is nog niet vastgelegd: een AI-meting telt pas daarna. Laat eerst het meetplan ondertekenen.',
		en: 'The measurement plan is not frozen yet: an AI measurement counts only after that. Have the plan signed first.',
		fr: 'Le plan de mesure n’est pas encore figé : une mesure de l’IA ne compte qu’ensuite. Faites d’abord signer le plan.'
	},
	'measurement-invalid': {
		nl: 'De meting “{kpi}” klopt niet: {problem}',
		en: 'The measurement “{kpi}” is not right: {problem}',
		fr: 'La mesure « {kpi} » n’est pas correcte : {problem}'
	},
	'baseline-pinned': {
		nl: 'De nulmeting van vóór het vastleggen is vastgepind: er komt niets meer bij met een vroegere datum. Wilt u een andere nulmeting, wijzig dan het meetplan.',
		en: 'The baseline from before the freeze is pinned: nothing with an earlier date is added. For another baseline, amend the plan.',
		fr: 'La mesure de référence d’avant le gel est fixée : rien n’y est ajouté à une date antérieure. Pour une autre référence, modifiez le plan.'
	},
	'amendment-needs-reason': {
		nl: 'Dit meetplan is al vastgelegd. Een wijziging begint een nieuwe meetperiode: geef er een reden voor.',
		en: 'This plan is frozen already. A change begins a new measurement period: give a reason for it.',
		fr: 'Ce plan est déjà figé. Une modification ouvre une nouvelle période de mesure : donnez-en la raison.'
	},
	'plan-frozen': {
		nl: 'Dit meetplan is intussen vastgelegd en ondertekend. Een vastgelegd plan verandert niet meer: begin een wijziging, met een reden.',
		en: 'This plan has been frozen and signed meanwhile. A frozen plan does not change any more: begin an amendment, with a reason.',
		fr: 'Ce plan a été figé et signé entre-temps. Un plan figé ne change plus : commencez une modification, avec une raison.'
	},
	'plan-field-not-number': {
		nl: '“{typed}” bij “{field}” is geen getal. Typ alleen cijfers, bijvoorbeeld 12,5.',
		en: '“{typed}” at “{field}” is not a number. Type figures only, for instance 12.5.',
		fr: '« {typed} » pour « {field} » n’est pas un nombre. Tapez seulement des chiffres, par exemple 12,5.'
	},
	'plan-field-empty': {
		nl: '“{field}” is leeg. Vul een getal in.',
		en: '“{field}” is empty. Fill in a number.',
		fr: '« {field} » est vide. Indiquez un nombre.'
	},
	'plan-kpi-twice': {
		nl: '“{kpi}” staat al in het meetplan. Een KPI telt één keer.',
		en: '“{kpi}” is in the plan already. A KPI counts once.',
		fr: '« {kpi} » figure déjà dans le plan de mesure. Un KPI ne compte qu’une fois.'
	},
	'plan-kpi-unknown': {
		nl: 'De catalogus heeft geen KPI “{kpi}”.',
		en: 'The catalogue has no KPI “{kpi}”.',
		fr: 'Le catalogue n’a pas de KPI « {kpi} ».'
	},
	'plan-preset-unknown': {
		nl: 'Dit uitgangspunt bestaat niet.',
		en: 'This starting point does not exist.',
		fr: 'Ce point de départ n’existe pas.'
	},
	'plan-nothing-to-undo': {
		nl: 'Er is niets om ongedaan te maken.',
		en: 'There is nothing to undo.',
		fr: 'Il n’y a rien à annuler.'
	},
	'plan-margins-unconfirmed': {
		nl: 'Bevestig eerst dat het bestuur deze marge zelf koos: {kpis}.',
		en: 'First confirm that the board itself chose this margin: {kpis}.',
		fr: 'Confirmez d’abord que la direction a choisi elle-même cette marge : {kpis}.'
	},
	'plan-epoch-without-baseline': {
		nl: 'Een nieuwe meetperiode heeft een nulmeting nodig en voor “{kpis}” is er geen enkele. Verzamel ze eerst, of haal deze KPI uit het plan.',
		en: 'A new measurement period needs a baseline and there is none for “{kpis}”. Collect it first, or take this KPI out of the plan.',
		fr: 'Une nouvelle période de mesure demande une mesure de départ et il n’y en a aucune pour « {kpis} ». Recueillez-la d’abord, ou retirez ce KPI du plan.'
	},
	'plan-not-computable': {
		nl: 'Maak eerst het meetplan volledig: daarna is te berekenen hoeveel verslagen het vraagt. ({path}: {problem})',
		en: 'Complete the plan first: then it can be computed how many reports it takes. ({path}: {problem})',
		fr: 'Complétez d’abord le plan : on peut ensuite calculer combien de rapports il demande. ({path} : {problem})'
	},
	'expectation-range': {
		nl: '“{field}” valt buiten wat mogelijk is: kies een waarde van {from} tot {to}.',
		en: '“{field}” lies outside what is possible: choose a value from {from} to {to}.',
		fr: '« {field} » est hors de ce qui est possible : choisissez une valeur de {from} à {to}.'
	},
	'plan-nothing-to-freeze': {
		nl: 'Er is geen ontwerp van het meetplan om vast te leggen.',
		en: 'There is no draft plan to freeze.',
		fr: 'Il n’y a pas de projet de plan à figer.'
	},
	'plan-incomplete': {
		nl: 'Het meetplan is nog niet volledig. {path}: {problem}',
		en: 'The plan is not complete yet. {path}: {problem}',
		fr: 'Le plan n’est pas encore complet. {path} : {problem}'
	},
	'csv-too-large': {
		nl: 'Dit bestand is te groot (meer dan 50 MB). Splits het in delen.',
		en: 'This file is too large (more than 50 MB). Split it into parts.',
		fr: 'Ce fichier est trop volumineux (plus de 50 Mo). Divisez-le en parties.'
	},
	'csv-needs-plan': {
		nl: 'Maak eerst een meetplan: dan weet het systeem welke KPI’s in het bestand mogen staan.',
		en: 'Make a measurement plan first: it says which KPIs the file may contain.',
		fr: 'Établissez d’abord un plan de mesure : il indique quels KPI le fichier peut contenir.'
	},
	'csv-refused': {
		nl: 'Er is niets ingelezen. Rij {line}, kolom “{column}”: {problem}',
		en: 'Nothing was imported. Row {line}, column “{column}”: {problem}',
		fr: 'Rien n’a été importé. Ligne {line}, colonne « {column} » : {problem}'
	},
	'csv-known-report': {
		nl: 'Er is niets ingelezen: verslag “{report}” heeft al een meting voor “{kpi}”.',
		en: 'Nothing was imported: report “{report}” already has a measurement for “{kpi}”.',
		fr: 'Rien n’a été importé : le rapport « {report} » a déjà une mesure pour « {kpi} ».'
	},
	'reason-required': {
		nl: 'Geef een reden op.',
		en: 'Give a reason.',
		fr: 'Indiquez une raison.'
	},
	'reference-empty': {
		nl: 'Geef een dossierkenmerk op, bijvoorbeeld D-2026-0147.',
		en: 'Give a file reference, for example D-2026-0147.',
		fr: 'Donnez une référence de dossier, par exemple D-2026-0147.'
	},
	'reference-too-long': {
		nl: 'Een dossierkenmerk heeft hoogstens {max} tekens.',
		en: 'A file reference has at most {max} characters.',
		fr: 'Une référence de dossier compte au plus {max} caractères.'
	},
	'reference-name': {
		nl: 'Dit lijkt op een naam. Gebruik een kenmerk met een cijfer erin, bijvoorbeeld D-2026-0147: zo staat er nergens wie uw cliënt is. Er is niets bewaard.',
		en: 'This looks like a name. Use a reference with a number in it, for example D-2026-0147, so that nothing says who your client is. Nothing was stored.',
		fr: 'Ceci ressemble à un nom. Utilisez une référence avec un chiffre, par exemple D-2026-0147 : ainsi rien n’indique qui est votre client. Rien n’a été enregistré.'
	},
	'reference-insz': {
		nl: 'Dit lijkt op een rijksregisternummer. Gebruik een eigen dossierkenmerk. Er is niets bewaard.',
		en: 'This looks like a national register number. Use a file reference of your own. Nothing was stored.',
		fr: 'Ceci ressemble à un numéro de registre national. Utilisez votre propre référence de dossier. Rien n’a été enregistré.'
	},
	'reference-email': {
		nl: 'Dit lijkt op een e-mailadres. Gebruik een eigen dossierkenmerk. Er is niets bewaard.',
		en: 'This looks like an e-mail address. Use a file reference of your own. Nothing was stored.',
		fr: 'Ceci ressemble à une adresse e-mail. Utilisez votre propre référence de dossier. Rien n’a été enregistré.'
	},
	'reference-number': {
		nl: 'Dit lijkt op een telefoon- of rekeningnummer. Gebruik een eigen dossierkenmerk. Er is niets bewaard.',
		en: 'This looks like a telephone or account number. Use a file reference of your own. Nothing was stored.',
		fr: 'Ceci ressemble à un numéro de téléphone ou de compte. Utilisez votre propre référence de dossier. Rien n’a été enregistré.'
	},
	'contact-finished': {
		nl: 'Dit verslag is al gevalideerd en kan niet meer wijzigen.',
		en: 'This report was validated already and cannot change any more.',
		fr: 'Ce rapport est déjà validé et ne peut plus être modifié.'
	},
	'contact-other-path': {
		nl: 'Dit contact loopt langs een ander pad. Laad de pagina opnieuw.',
		en: 'This contact follows another path. Reload the page.',
		fr: 'Cet entretien suit une autre voie. Rechargez la page.'
	},
	'consent-text-missing': {
		nl: 'Deze pilot heeft nog geen goedgekeurde toestemmingstekst. Zonder die tekst kan de vraag niet gesteld worden; u kunt het verslag wel zelf schrijven.',
		en: 'This pilot has no approved consent text yet. Without it the question cannot be put; you can write the report yourself.',
		fr: 'Ce pilote n’a pas encore de texte de consentement approuvé. Sans ce texte, la question ne peut pas être posée ; vous pouvez rédiger vous-même le rapport.'
	},
	'consent-text-changed': {
		nl: 'De toestemmingstekst is intussen vernieuwd. Lees de nieuwe tekst voor en noteer het antwoord opnieuw.',
		en: 'The consent text was renewed meanwhile. Read the new text aloud and note the answer again.',
		fr: 'Le texte de consentement a été renouvelé entre-temps. Lisez le nouveau texte à voix haute et notez à nouveau la réponse.'
	},
	'consent-answered': {
		nl: 'Het antwoord voor dit contact is al genoteerd.',
		en: 'The answer for this contact was recorded already.',
		fr: 'La réponse pour cet entretien a déjà été notée.'
	},
	'client-asked-already': {
		nl: 'De vraag wordt bij deze cliënt al gesteld.',
		en: 'This client is being asked already.',
		fr: 'La question est déjà posée à ce client.'
	},
	'client-text-banned': {
		nl: '“{found}” zet druk op de cliënt of belooft te veel. Haal het weg uit de instellingen van de pilot.',
		en: '“{found}” puts pressure on the client or promises too much. Take it out of the pilot’s settings.',
		fr: '« {found} » met la pression sur le client ou promet trop. Retirez-le des réglages du pilote.'
	},
	'action-unknown': {
		nl: 'Deze afspraak staat niet in het verslag. Laad de pagina opnieuw.',
		en: 'This agreement is not in the report. Reload the page.',
		fr: 'Cet engagement ne figure pas dans le rapport. Rechargez la page.'
	},
	'consent-nothing-to-withdraw': {
		nl: 'Voor dit contact is er geen toestemming om in te trekken.',
		en: 'There is no consent to withdraw for this contact.',
		fr: 'Il n’y a pas de consentement à retirer pour cet entretien.'
	},
	'source-already': {
		nl: 'Deze tekst staat al bij dit contact.',
		en: 'This text is with the contact already.',
		fr: 'Ce texte figure déjà dans cet entretien.'
	},
	'source-missing': {
		nl: 'Voeg eerst het gesprek toe.',
		en: 'Add the conversation first.',
		fr: 'Ajoutez d’abord l’entretien.'
	},
	'client-text-gone': {
		nl: 'De tekst bestaat niet meer: de sleutel is vernietigd.',
		en: 'The text no longer exists: its key was destroyed.',
		fr: 'Le texte n’existe plus : sa clé a été détruite.'
	},
	'confirm-required': {
		nl: 'Bevestig eerst dat u het verslag hebt nagelezen.',
		en: 'First confirm that you have read the report.',
		fr: 'Confirmez d’abord que vous avez relu le rapport.'
	},
	'hand-over-person': {
		nl: 'Kies een collega met de rol maatschappelijk werker of superuser in deze pilot.',
		en: 'Choose a colleague with the role of social worker or superuser in this pilot.',
		fr: 'Choisissez un collègue qui est travailleur social ou superutilisateur dans ce pilote.'
	},
	'stopwatch-empty': {
		nl: 'Er is nog geen tijd gemeten. Start eerst de stopwatch.',
		en: 'No time was measured yet. Start the stopwatch first.',
		fr: 'Aucun temps n’a encore été mesuré. Démarrez d’abord le chronomètre.'
	},
	'stopwatch-too-long': {
		nl: 'De stopwatch liep langer dan een werkdag ({max} minuten). Bleef hij lopen? Verwijder deze tijd en begin opnieuw.',
		en: 'The stopwatch ran longer than a working day ({max} minutes). Was it left running? Discard this time and start again.',
		fr: 'Le chronomètre a tourné plus d’une journée de travail ({max} minutes). Est-il resté en marche ? Effacez ce temps et recommencez.'
	},
	'template-not-in-pilot': {
		nl: 'Dit sjabloon hoort niet bij deze pilot.',
		en: 'This template does not belong to this pilot.',
		fr: 'Ce modèle ne fait pas partie de ce pilote.'
	},
	'incident-severity': {
		nl: 'Kies hoe ernstig het incident is.',
		en: 'Choose how serious the incident is.',
		fr: 'Choisissez la gravité de l’incident.'
	},
	'incident-kind': {
		nl: 'Kies wat er misging.',
		en: 'Choose what went wrong.',
		fr: 'Choisissez ce qui s’est mal passé.'
	},
	'incident-description': {
		nl: 'Beschrijf kort wat er gebeurde, zonder namen van cliënten.',
		en: 'Describe briefly what happened, without names of clients.',
		fr: 'Décrivez brièvement ce qui s’est passé, sans noms de clients.'
	},
	'incident-measures': {
		nl: 'Schrijf welke maatregelen genomen zijn. Zonder maatregelen blijft het incident open.',
		en: 'Write which measures were taken. Without measures the incident stays open.',
		fr: 'Indiquez les mesures prises. Sans mesures, l’incident reste ouvert.'
	},
	'incident-already-closed': {
		nl: 'Dit incident is al afgesloten.',
		en: 'This incident is already closed.',
		fr: 'Cet incident est déjà clôturé.'
	},
	'incident-own-report': {
		nl: 'U meldde dit ernstige incident zelf. Een collega (projecteigenaar, CISO of DPO) moet het afsluiten.',
		en: 'You reported this serious incident yourself. A colleague (project owner, CISO or DPO) must close it.',
		fr: 'Vous avez signalé vous-même cet incident grave. Un collègue (responsable du projet, CISO ou DPO) doit le clôturer.'
	},
	'outcome-not-now': {
		nl: 'Dit besluit kan niet in deze fase of toestand. Kies een ander besluit.',
		en: 'This decision is not possible in this phase or state. Choose another one.',
		fr: 'Cette décision n’est pas possible dans cette phase ou cet état. Choisissez-en une autre.'
	},
	'gate-blocked': {
		nl: 'De poort is nog dicht: er staan {count} zaken in de weg. Ze staan bovenaan de pagina, met waar u ze oplost.',
		en: 'The gate is still shut: {count} things stand in the way. They are at the top of the page, with where to solve them.',
		fr: 'La porte est encore fermée : {count} points font obstacle. Ils figurent en haut de la page, avec l’endroit où les résoudre.'
	},
	'incident-still-open': {
		nl: 'Er staat een ernstig incident open. Sluit het eerst af met maatregelen; daarna kan de pilot weer open.',
		en: 'A serious incident is open. Close it with measures first; then the pilot can open again.',
		fr: 'Un incident grave est ouvert. Clôturez-le d’abord avec des mesures ; ensuite le pilote pourra rouvrir.'
	},
	'decision-conditions': {
		nl: 'Schrijf minstens één voorwaarde, of kies een ander besluit.',
		en: 'Write at least one condition, or choose another decision.',
		fr: 'Écrivez au moins une condition, ou choisissez une autre décision.'
	},
	'condition-incomplete': {
		nl: 'Voorwaarde {number}: vul de tekst, wie ze opvolgt en de datum in.',
		en: 'Condition {number}: fill in the text, who follows it up and the date.',
		fr: 'Condition {number} : indiquez le texte, qui la suit et la date.'
	},
	'condition-date': {
		nl: 'Voorwaarde {number}: de datum moet vandaag of later zijn.',
		en: 'Condition {number}: the date must be today or later.',
		fr: 'Condition {number} : la date doit être aujourd’hui ou plus tard.'
	},
	'condition-owner': {
		nl: 'Voorwaarde {number}: kies iemand met een rol in deze pilot.',
		en: 'Condition {number}: choose someone who has a role in this pilot.',
		fr: 'Condition {number} : choisissez une personne ayant un rôle dans ce pilote.'
	},
	'condition-done': {
		nl: 'Deze voorwaarde is al vervuld.',
		en: 'This condition has already been fulfilled.',
		fr: 'Cette condition est déjà remplie.'
	},
	'condition-note': {
		nl: 'Schrijf hoe de voorwaarde vervuld is.',
		en: 'Write how the condition was fulfilled.',
		fr: 'Indiquez comment la condition a été remplie.'
	},
	'condition-not-current': {
		nl: 'Deze voorwaarde hoort bij een besluit dat niet meer geldt.',
		en: 'This condition belongs to a decision that is no longer in force.',
		fr: 'Cette condition appartient à une décision qui n’est plus en vigueur.'
	},
	'decision-reason-proposal': {
		nl: 'Dit besluit beschermt minder dan het systeemvoorstel. Schrijf waarom u ervan afwijkt.',
		en: 'This decision protects less than the system’s proposal. Write why you depart from it.',
		fr: 'Cette décision protège moins que la proposition du système. Indiquez pourquoi vous vous en écartez.'
	},
	'decision-reason-dpo': {
		nl: 'Dit besluit wijkt af van het DPO-advies. Schrijf waarom.',
		en: 'This decision departs from the DPO’s advice. Write why.',
		fr: 'Cette décision s’écarte de l’avis du DPO. Indiquez pourquoi.'
	},
	'decision-reason-dropped': {
		nl: 'U laat een voorwaarde vallen die nog niet vervuld is. Schrijf waarom.',
		en: 'You drop a condition that has not been fulfilled yet. Write why.',
		fr: 'Vous abandonnez une condition qui n’est pas encore remplie. Indiquez pourquoi.'
	},
	'review-date': {
		nl: 'Kies een datum vanaf vandaag waarop het besluit opnieuw bekeken wordt.',
		en: 'Choose a date from today on which the decision is looked at again.',
		fr: 'Choisissez une date, à partir d’aujourd’hui, à laquelle la décision sera réexaminée.'
	},
	'decision-moved': {
		nl: 'De toestand is gewijzigd sinds u deze pagina opende. Er is niets ondertekend. Uw tekst staat er nog: bekijk wat er veranderde en onderteken opnieuw.',
		en: 'The state has changed since you opened this page. Nothing was signed. Your text is still there: look at what changed and sign again.',
		fr: 'La situation a changé depuis l’ouverture de cette page. Rien n’a été signé. Votre texte est toujours là : regardez ce qui a changé et signez à nouveau.'
	},
	'second-signer-same': {
		nl: 'U ondertekende dit besluit al. Een andere bevoegde persoon moet de tweede handtekening zetten.',
		en: 'You have signed this decision already. Another accountable person must sign as the second.',
		fr: 'Vous avez déjà signé cette décision. Une autre personne habilitée doit apposer la seconde signature.'
	},
	'first-signer-left': {
		nl: 'Wie dit besluit eerst ondertekende, heeft die rol niet meer. Het besluit moet opnieuw ondertekend worden.',
		en: 'Whoever signed this decision first no longer holds that role. The decision has to be signed anew.',
		fr: 'La personne qui a signé cette décision en premier n’exerce plus ce rôle. La décision doit être signée à nouveau.'
	},
	'decision-not-awaiting': {
		nl: 'Dit besluit wacht niet (meer) op een tweede handtekening.',
		en: 'This decision is not waiting for a second signature (any more).',
		fr: 'Cette décision n’attend pas, ou plus, de seconde signature.'
	},
	'advice-outcome': {
		nl: 'Kies wat het advies is.',
		en: 'Choose what the advice is.',
		fr: 'Choisissez le sens de l’avis.'
	},
	'advice-text': {
		nl: 'Schrijf het advies uit.',
		en: 'Write the advice.',
		fr: 'Rédigez l’avis.'
	},
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
	},
	'password-wrong': {
		nl: 'Het wachtwoord klopt niet. Er is niets ondertekend.',
		en: 'The password is not right. Nothing was signed.',
		fr: 'Le mot de passe est incorrect. Rien n’a été signé.'
	},
	'csv-other-unit': {
		nl: 'De eenheid “{unit}” van {kpi} is een andere dan die van wat er al staat. Reken het bestand om; er is niets bewaard.',
		en: 'The unit “{unit}” of {kpi} is another than that of what is there already. Convert the file; nothing was stored.',
		fr: 'L’unité « {unit} » de {kpi} n’est pas celle des données déjà présentes. Convertissez le fichier ; rien n’a été conservé.'
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
	},
	'pilot-closed': {
		nl: 'De pilot is gestopt of afgesloten.',
		en: 'The pilot was stopped or closed.',
		fr: 'Le pilote est arrêté ou clôturé.'
	},
	'scope-required': {
		nl: 'Beschrijf waarvoor de pilot dient.',
		en: 'Describe what the pilot is for.',
		fr: 'Décrivez à quoi sert le pilote.'
	},
	'pack-unknown': {
		nl: 'Dit toepassingspakket is niet geïnstalleerd.',
		en: 'This use-case pack is not installed.',
		fr: 'Ce module d’utilisation n’est pas installé.'
	},
	'templates-required': {
		nl: 'Kies minstens één sjabloon.',
		en: 'Choose at least one template.',
		fr: 'Choisissez au moins un modèle.'
	},
	'item-indispensable': {
		nl: 'Checklistpunt {item} kan niet “niet van toepassing” zijn: geen pilot kan zonder.',
		en: 'Checklist item {item} cannot be “not applicable”: no pilot can do without it.',
		fr: 'Le point {item} ne peut pas être « sans objet » : aucun pilote ne peut s’en passer.'
	},
	'item-not-complete': {
		nl: 'Dit punt kan nog niet ondertekend worden: er ontbreken nog {count} zaken.',
		en: 'This item cannot be signed yet: {count} things are missing.',
		fr: 'Ce point ne peut pas encore être signé : il manque encore {count} éléments.'
	},
	'item-input-invalid': {
		nl: 'Er klopt iets niet in “{field}”. Kijk het na; er is niets verloren.',
		en: 'Something is not right in “{field}”. Check it; nothing is lost.',
		fr: 'Quelque chose est incorrect dans « {field} ». Vérifiez ; rien n’est perdu.'
	},
	'date-in-future': {
		nl: 'Deze datum ligt in de toekomst.',
		en: 'This date lies in the future.',
		fr: 'Cette date est dans le futur.'
	},
	'evidence-empty': {
		nl: 'Kies een bestand.',
		en: 'Choose a file.',
		fr: 'Choisissez un fichier.'
	},
	'evidence-too-large': {
		nl: '{file} is {megabytes} MB; het maximum is {max} MB. Er is niets bewaard.',
		en: '{file} is {megabytes} MB; the limit is {max} MB. Nothing was stored.',
		fr: '{file} fait {megabytes} Mo ; le maximum est de {max} Mo. Rien n’a été enregistré.'
	},
	'evidence-kind': {
		nl: '{file} is geen pdf, png, jpg, txt of docx (zonder macro’s). Er is niets bewaard.',
		en: '{file} is not a pdf, png, jpg, txt or docx (without macros). Nothing was stored.',
		fr: '{file} n’est pas un pdf, png, jpg, txt ou docx (sans macros). Rien n’a été enregistré.'
	},
	'evidence-dates': {
		nl: 'De vervaldatum ligt voor de ingangsdatum.',
		en: 'The expiry date lies before the effective date.',
		fr: 'La date d’expiration précède la date d’effet.'
	},
	'comment-required': {
		nl: 'Schrijf een opmerking.',
		en: 'Write a comment.',
		fr: 'Écrivez une remarque.'
	},
	'comment-too-long': {
		nl: 'Een opmerking telt hoogstens {max} tekens. Zet een lange tekst in het antwoord of in een bijlage.',
		en: 'A comment has at most {max} characters. Put a long text in the answer or in an attachment.',
		fr: 'Une remarque compte au plus {max} caractères. Mettez un texte long dans la réponse ou dans une annexe.'
	},
	'mention-unknown': {
		nl: 'U kunt alleen iemand noemen die nu een rol in deze pilot heeft.',
		en: 'You can only mention someone who has a role in this pilot now.',
		fr: 'Vous ne pouvez mentionner qu’une personne qui a actuellement un rôle dans ce pilote.'
	},
	'attachments-too-many': {
		nl: 'Er staan al {max} bijlagen bij deze beoordeling. Verwijder er eerst een.',
		en: 'This assessment already has {max} attachments. Remove one first.',
		fr: 'Cette évaluation compte déjà {max} annexes. Supprimez-en d’abord une.'
	},
	'import-expired': {
		nl: 'Het bestand wordt niet langer klaargehouden. Kies het opnieuw. Er is niets gewijzigd.',
		en: 'The file is no longer held ready. Choose it again. Nothing was changed.',
		fr: 'Le fichier n’est plus gardé prêt. Choisissez-le à nouveau. Rien n’a été modifié.'
	},
	'evidence-damaged': {
		nl: 'Dit bewijsstuk is beschadigd: het is niet meer wat opgeladen werd. Verwittig functioneel beheer.',
		en: 'This evidence is damaged: it is no longer what was uploaded. Tell the functional manager.',
		fr: 'Cette pièce est endommagée : ce n’est plus ce qui a été chargé. Prévenez le gestionnaire fonctionnel.'
	},
	'consent-text-banned': {
		nl: '“{found}” zet druk op de cliënt. Laat het weg; er is niets bewaard.',
		en: '“{found}” puts pressure on the client. Leave it out; nothing was saved.',
		fr: '« {found} » met la pression sur le client. Retirez-le ; rien n’a été enregistré.'
	},
	'consent-text-language': {
		nl: 'Vul de tekst in het Nederlands, Engels en Frans in.',
		en: 'Fill in the text in Dutch, English and French.',
		fr: 'Complétez le texte en néerlandais, en anglais et en français.'
	},
	'legal-basis-unknown': {
		nl: 'Kies een rechtsgrond uit de lijst.',
		en: 'Choose a legal basis from the list.',
		fr: 'Choisissez une base juridique dans la liste.'
	},
	'own-work': {
		nl: 'U schreef of adviseerde dit zelf. Iemand anders moet het beoordelen.',
		en: 'You wrote or advised this yourself. Someone else must judge it.',
		fr: 'Vous l’avez rédigé ou avisé vous-même. Quelqu’un d’autre doit en juger.'
	},
	'already-advised': {
		nl: 'Over deze versie is al advies gegeven.',
		en: 'Advice was already given on this version.',
		fr: 'Un avis a déjà été rendu sur cette version.'
	},
	'already-approved': {
		nl: 'Deze versie is al goedgekeurd.',
		en: 'This version is already approved.',
		fr: 'Cette version est déjà approuvée.'
	},
	'not-advised': {
		nl: 'De DPO heeft nog geen advies gegeven.',
		en: 'The DPO has not given advice yet.',
		fr: 'Le DPO n’a pas encore rendu d’avis.'
	},
	'advice-outdated': {
		nl: 'Er is gewijzigd na het DPO-advies. Vraag een nieuw advies.',
		en: 'Something changed after the DPO’s advice. Ask for new advice.',
		fr: 'Des modifications ont suivi l’avis du DPO. Demandez un nouvel avis.'
	},
	'assessment-open-questions': {
		nl: 'Er staan nog {count} verplichte vragen open.',
		en: '{count} mandatory questions are still open.',
		fr: '{count} questions obligatoires sont encore ouvertes.'
	},
	'answer-does-not-fit': {
		nl: 'Dit antwoord past niet bij vraag {code}. Herlaad de pagina en probeer opnieuw; er is niets gewijzigd.',
		en: 'This answer does not fit question {code}. Reload the page and try again; nothing was changed.',
		fr: 'Cette réponse ne convient pas à la question {code}. Rechargez la page et réessayez ; rien n’a changé.'
	},
	'views-missing': {
		nl: 'Noteer eerst wat de betrokkenen ervan vinden, of waarom u het hun niet vraagt.',
		en: 'First record what the people concerned think, or why you do not ask them.',
		fr: 'Notez d’abord ce qu’en pensent les personnes concernées, ou pourquoi vous ne les consultez pas.'
	},
	'views-outdated': {
		nl: 'Er is gewijzigd nadat de betrokkenen hun mening gaven. Kijk na of die nog klopt en noteer ze opnieuw.',
		en: 'Something changed after the people concerned gave their views. Check whether they still hold and record them again.',
		fr: 'Des modifications ont suivi l’avis des personnes concernées. Vérifiez s’il vaut encore et notez-le à nouveau.'
	},
	'who-required': {
		nl: 'Schrijf wie u hebt bevraagd: bijvoorbeeld de cliëntenraad of een groep cliënten. Geen namen van cliënten.',
		en: 'Write whom you asked: for instance the client council or a group of clients. No names of clients.',
		fr: 'Écrivez qui vous avez consulté : par exemple le conseil des usagers. Pas de noms de clients.'
	},
	'consultation-not-sent': {
		nl: 'Noteer eerst wanneer de vraag naar de toezichthouder vertrok.',
		en: 'First record when the request was sent to the supervisory authority.',
		fr: 'Notez d’abord quand la demande est partie à l’autorité de contrôle.'
	},
	'outcome-before-letter': {
		nl: 'De uitkomst kan niet van vóór de vraag aan de toezichthouder zijn. Kijk de datum na.',
		en: 'The outcome cannot be from before the request to the supervisory authority. Check the date.',
		fr: 'La réponse ne peut pas précéder la demande à l’autorité de contrôle. Vérifiez la date.'
	},
	'conditions-required': {
		nl: 'U keurt goed onder voorwaarden. Schrijf minstens één voorwaarde, met wie ze uitvoert en tegen wanneer.',
		en: 'You approve under conditions. Write at least one condition, with who does it and by when.',
		fr: 'Vous approuvez sous conditions. Écrivez au moins une condition, avec qui l’exécute et pour quand.'
	},
	'condition-due-passed': {
		nl: 'De voorwaarde “{text}” heeft een datum die voorbij is. Kies een dag die nog komt.',
		en: 'The condition “{text}” has a date that has passed. Choose a day to come.',
		fr: 'La condition « {text} » porte une date passée. Choisissez un jour à venir.'
	},
	'risk-already-there': {
		nl: 'Deze risico’s staan al in het register.',
		en: 'These risks are already in the register.',
		fr: 'Ces risques figurent déjà dans le registre.'
	},
	'risk-title-required': {
		nl: 'Geef het risico een naam: wat kan er misgaan?',
		en: 'Give the risk a name: what can go wrong?',
		fr: 'Donnez un nom au risque : qu’est-ce qui peut mal tourner ?'
	},
	'risk-nowhere': {
		nl: 'Kies of dit risico in de DPIA hoort, in de FRIA, of in beide.',
		en: 'Choose whether this risk belongs in the DPIA, in the FRIA, or in both.',
		fr: 'Choisissez si ce risque relève de l’AIPD, de la FRIA, ou des deux.'
	},
	'risk-not-rated': {
		nl: 'Schat eerst in wat er overblijft na de maatregelen. Pas dan kan iemand het restrisico aanvaarden.',
		en: 'First rate what is left after the measures. Only then can someone accept the residual risk.',
		fr: 'Évaluez d’abord ce qui reste après les mesures. Alors seulement quelqu’un peut accepter le risque résiduel.'
	},
	'measure-text-required': {
		nl: 'Schrijf wat er gedaan wordt.',
		en: 'Write what is done.',
		fr: 'Écrivez ce qui est fait.'
	},
	'scope-not-completed': {
		nl: 'Rond eerst de reikwijdtetest af: er staan nog vragen zonder antwoord open.',
		en: 'First complete the scope test: some questions have no answer yet.',
		fr: 'Terminez d’abord le test d’applicabilité : des questions restent sans réponse.'
	},
	'departure-reason-required': {
		nl: 'De DPO gaat niet akkoord. Zeg waarom u van het advies afwijkt.',
		en: 'The DPO disagrees. Say why you depart from the advice.',
		fr: 'Le DPO n’est pas d’accord. Dites pourquoi vous vous écartez de l’avis.'
	},
	'review-date-required': {
		nl: 'Kies een herzieningsdatum in de toekomst.',
		en: 'Choose a review date in the future.',
		fr: 'Choisissez une date de révision dans le futur.'
	},
	'prior-consultation-required': {
		nl: 'Er blijft een hoog risico over. Noteer eerst hoe de toezichthouder geraadpleegd is (art. 36 AVG).',
		en: 'A high risk remains. First record how the supervisory authority was consulted (art. 36 GDPR).',
		fr: 'Un risque élevé subsiste. Notez d’abord comment l’autorité de contrôle a été consultée (art. 36 RGPD).'
	},
	'version-known': {
		nl: '{name} {version} is al geregistreerd.',
		en: '{name} {version} is already registered.',
		fr: '{name} {version} est déjà enregistré.'
	},
	'model-host-not-listed': {
		nl: 'Het adres {host} staat niet op de lijst van toegelaten adressen. De beheerder kan het daar zetten, met een reden. Er is niets verstuurd.',
		en: 'The address {host} is not on the list of allowed addresses. The administrator can add it there, with a reason. Nothing was sent.',
		fr: 'L’adresse {host} ne figure pas dans la liste des adresses autorisées. L’administrateur peut l’y ajouter, avec une raison. Rien n’a été envoyé.'
	},
	'model-url-invalid': {
		nl: 'Dit is geen bruikbaar webadres. Schrijf het volledig, bijvoorbeeld https://model.example.be/v1, zonder gebruikersnaam of wachtwoord erin.',
		en: 'This is not a usable web address. Write it in full, for example https://model.example.be/v1, without a user name or password in it.',
		fr: 'Ce n’est pas une adresse web utilisable. Écrivez-la en entier, par exemple https://model.example.be/v1, sans nom d’utilisateur ni mot de passe.'
	},
	'model-not-https': {
		nl: 'Het adres {host} gebruikt geen https. Dat mag alleen voor een adres dat als intern op de lijst staat. Er is niets verstuurd.',
		en: 'The address {host} does not use https. That is only allowed for an address listed as internal. Nothing was sent.',
		fr: 'L’adresse {host} n’utilise pas https. Ce n’est permis que pour une adresse inscrite comme interne. Rien n’a été envoyé.'
	},
	'model-host-unknown': {
		nl: 'De naam {host} bestaat niet of kan niet worden opgezocht. Controleer het adres.',
		en: 'The name {host} does not exist or cannot be looked up. Check the address.',
		fr: 'Le nom {host} n’existe pas ou ne peut pas être résolu. Vérifiez l’adresse.'
	},
	'model-address-refused': {
		nl: 'De naam {host} wijst naar een adres binnen een eigen netwerk. Dat mag alleen als {host} als intern op de lijst staat. Er is niets verstuurd.',
		en: 'The name {host} points to an address inside a private network. That is only allowed when {host} is listed as internal. Nothing was sent.',
		fr: 'Le nom {host} renvoie à une adresse d’un réseau privé. Ce n’est permis que si {host} est inscrit comme interne. Rien n’a été envoyé.'
	},
	'model-unreachable': {
		nl: 'Op {host} antwoordt niemand. Controleer of de dienst draait en of de firewall de verbinding toelaat.',
		en: 'Nobody answers at {host}. Check that the service is running and that the firewall lets the connection through.',
		fr: 'Personne ne répond à {host}. Vérifiez que le service fonctionne et que le pare-feu laisse passer la connexion.'
	},
	'model-certificate': {
		nl: 'Het beveiligingscertificaat van {host} is niet in orde. Vraag de leverancier om het te herstellen. Er is niets verstuurd.',
		en: 'The security certificate of {host} is not in order. Ask the vendor to repair it. Nothing was sent.',
		fr: 'Le certificat de sécurité de {host} n’est pas en ordre. Demandez au fournisseur de le corriger. Rien n’a été envoyé.'
	},
	'model-timeout': {
		nl: 'Het model antwoordde niet binnen {seconds} seconden. Probeer later opnieuw, of laat de beheerder de wachttijd verhogen.',
		en: 'The model did not answer within {seconds} seconds. Try again later, or let the administrator raise the waiting time.',
		fr: 'Le modèle n’a pas répondu dans les {seconds} secondes. Réessayez plus tard, ou demandez à l’administrateur d’allonger le délai.'
	},
	'model-broken-off': {
		nl: 'De verbinding met {host} brak af voor het antwoord volledig was. Probeer opnieuw.',
		en: 'The connection with {host} broke off before the answer was complete. Try again.',
		fr: 'La connexion avec {host} a été interrompue avant la fin de la réponse. Réessayez.'
	},
	'model-redirect': {
		nl: 'Het adres {host} stuurt door naar een ander adres. Doorsturen wordt niet gevolgd: vul het juiste adres in.',
		en: 'The address {host} redirects to another address. Redirects are not followed: fill in the right address.',
		fr: 'L’adresse {host} redirige vers une autre adresse. Les redirections ne sont pas suivies : indiquez la bonne adresse.'
	},
	'model-key-refused': {
		nl: 'Het model weigert de toegang. De sleutel ontbreekt of klopt niet: laat de beheerder ze opnieuw invullen.',
		en: 'The model refuses access. The key is missing or wrong: let the administrator fill it in again.',
		fr: 'Le modèle refuse l’accès. La clé manque ou est incorrecte : demandez à l’administrateur de la saisir à nouveau.'
	},
	'model-path-missing': {
		nl: 'Op {host} bestaat dit pad of dit model niet. Controleer het adres (eindigt het op /v1?) en de naam van het model.',
		en: 'At {host} this path or this model does not exist. Check the address (does it end in /v1?) and the name of the model.',
		fr: 'Sur {host}, ce chemin ou ce modèle n’existe pas. Vérifiez l’adresse (se termine-t-elle par /v1 ?) et le nom du modèle.'
	},
	'model-busy': {
		nl: 'Het model heeft het te druk of het tegoed is op. Probeer het over enkele minuten opnieuw.',
		en: 'The model is too busy or the credit is used up. Try again in a few minutes.',
		fr: 'Le modèle est surchargé ou le crédit est épuisé. Réessayez dans quelques minutes.'
	},
	'model-rejected': {
		nl: 'Het model begrijpt de vraag niet (fout {status}). Controleer de naam van het model en de antwoordvorm.',
		en: 'The model does not understand the request (error {status}). Check the name of the model and the answer format.',
		fr: 'Le modèle ne comprend pas la demande (erreur {status}). Vérifiez le nom du modèle et le format de réponse.'
	},
	'model-failed': {
		nl: 'Het model heeft een storing (fout {status}). Probeer later opnieuw.',
		en: 'The model has a failure (error {status}). Try again later.',
		fr: 'Le modèle est en panne (erreur {status}). Réessayez plus tard.'
	},
	'model-too-large': {
		nl: 'Het antwoord van het model is te groot (meer dan {kilobytes} kB). Er is niets van bewaard.',
		en: 'The answer of the model is too large (more than {kilobytes} kB). Nothing of it was kept.',
		fr: 'La réponse du modèle est trop volumineuse (plus de {kilobytes} ko). Rien n’en a été conservé.'
	},
	'model-unreadable': {
		nl: 'Het antwoord van het model is niet te lezen: het heeft niet de afgesproken vorm. Probeer opnieuw of kies een andere antwoordvorm.',
		en: 'The answer of the model cannot be read: it does not have the agreed form. Try again or choose another answer format.',
		fr: 'La réponse du modèle est illisible : elle n’a pas la forme convenue. Réessayez ou choisissez un autre format de réponse.'
	},
	'model-cancelled': {
		nl: 'Het opstellen is gestopt. Er is niets bewaard.',
		en: 'The drafting was stopped. Nothing was stored.',
		fr: 'La rédaction a été arrêtée. Rien n’a été enregistré.'
	},
	'model-host-known': {
		nl: 'Het adres {host} staat al op de lijst.',
		en: 'The address {host} is on the list already.',
		fr: 'L’adresse {host} figure déjà sur la liste.'
	},
	'engine-not-offered': {
		nl: 'Kies een opsteller uit de lijst.',
		en: 'Choose an engine from the list.',
		fr: 'Choisissez un moteur dans la liste.'
	},
	'engine-same': {
		nl: 'Deze opsteller werkt hier al.',
		en: 'This engine already works here.',
		fr: 'Ce moteur fonctionne déjà ici.'
	},
	'draft-running': {
		nl: 'Dit verslag wordt al opgesteld.',
		en: 'This report is being drafted already.',
		fr: 'Ce rapport est déjà en cours de rédaction.'
	},
	'models-input-invalid': {
		nl: 'Dit veld klopt nog niet: {field}.',
		en: 'This field is not right yet: {field}.',
		fr: 'Ce champ n’est pas encore correct : {field}.'
	},
	'model-retired': {
		nl: 'Dit model is uit gebruik genomen. Kies een andere opsteller.',
		en: 'This model was retired. Choose another engine.',
		fr: 'Ce modèle a été retiré. Choisissez un autre moteur.'
	},
	'house-style-lines': {
		nl: 'Er passen hoogstens {max} regels. Laat er een paar weg.',
		en: 'At most {max} lines fit. Leave a few out.',
		fr: 'Au plus {max} lignes tiennent. Retirez-en quelques-unes.'
	},
	'house-style-long': {
		nl: 'Deze tekst is te lang: hoogstens {max} tekens per regel.',
		en: 'This text is too long: at most {max} characters per line.',
		fr: 'Ce texte est trop long : au plus {max} caractères par ligne.'
	},
	'house-style-colour': {
		nl: 'Schrijf de kleur als # met zes tekens, bijvoorbeeld #0b5966.',
		en: 'Write the colour as # with six characters, for example #0b5966.',
		fr: 'Écrivez la couleur avec # et six caractères, par exemple #0b5966.'
	},
	'house-style-contrast': {
		nl: 'Deze kleur leest slecht op wit: het contrast is {found}, nodig is {min}. Kies een donkerdere kleur.',
		en: 'This colour is hard to read on white: the contrast is {found}, {min} is needed. Choose a darker colour.',
		fr: 'Cette couleur est difficile à lire sur fond blanc : le contraste est de {found}, il faut {min}. Choisissez une couleur plus foncée.'
	},
	'logo-missing': {
		nl: 'Het gekozen bestand is leeg. Kies een logo als PNG of JPEG.',
		en: 'The chosen file is empty. Choose a logo as PNG or JPEG.',
		fr: 'Le fichier choisi est vide. Choisissez un logo en PNG ou JPEG.'
	},
	'logo-too-large': {
		nl: 'Het logo is {kilobytes} kB; het maximum is {max} kB. Verklein de afbeelding en probeer opnieuw.',
		en: 'The logo is {kilobytes} kB; the limit is {max} kB. Make the picture smaller and try again.',
		fr: 'Le logo fait {kilobytes} ko ; le maximum est de {max} ko. Réduisez l’image et réessayez.'
	},
	'logo-svg': {
		nl: 'Een SVG-bestand kan programmacode bevatten en wordt niet aanvaard. Bewaar het logo als PNG.',
		en: 'An SVG file can hold program code and is not accepted. Save the logo as PNG.',
		fr: 'Un fichier SVG peut contenir du code et n’est pas accepté. Enregistrez le logo en PNG.'
	},
	'logo-kind': {
		nl: 'Dit is geen PNG of JPEG. Bewaar het logo als PNG en probeer opnieuw.',
		en: 'This is no PNG or JPEG. Save the logo as PNG and try again.',
		fr: 'Ce n’est ni un PNG ni un JPEG. Enregistrez le logo en PNG et réessayez.'
	},
	'logo-broken': {
		nl: 'De afbeelding is beschadigd of onvolledig. Bewaar het logo opnieuw als PNG.',
		en: 'The picture is damaged or incomplete. Save the logo as PNG again.',
		fr: 'L’image est endommagée ou incomplète. Enregistrez à nouveau le logo en PNG.'
	},
	'logo-colours': {
		nl: 'Deze soort afbeelding (drukkleuren, 16 bits of interlaced) kan niet in elk document. Bewaar het logo als gewone PNG in RGB.',
		en: 'This kind of picture (print colours, 16 bits or interlaced) does not fit in every document. Save the logo as an ordinary PNG in RGB.',
		fr: 'Ce type d’image (couleurs d’impression, 16 bits ou entrelacée) ne convient pas à tous les documents. Enregistrez le logo en PNG ordinaire, en RVB.'
	},
	'logo-size': {
		nl: 'Het logo is {width} op {height} beeldpunten. Elke zijde is minstens {min} en hoogstens {max}.',
		en: 'The logo is {width} by {height} pixels. Each side is at least {min} and at most {max}.',
		fr: 'Le logo fait {width} sur {height} pixels. Chaque côté fait au moins {min} et au plus {max}.'
	},
	'term-day-invalid': {
		nl: 'Deze datum bestaat niet. Schrijf ze als dag, maand en jaar.',
		en: 'This date does not exist. Write it as day, month and year.',
		fr: 'Cette date n’existe pas. Écrivez-la avec jour, mois et année.'
	},
	'term-day-future': {
		nl: 'Deze datum ligt in de toekomst. Noteer ze wanneer het zover is.',
		en: 'This date lies in the future. Note it when it has come.',
		fr: 'Cette date est dans le futur. Notez-la le moment venu.'
	},
	'term-day-old': {
		nl: 'Deze datum ligt meer dan vijf jaar terug. Kijk het jaar na.',
		en: 'This date is more than five years ago. Check the year.',
		fr: 'Cette date remonte à plus de cinq ans. Vérifiez l’année.'
	},
	'term-day-missing': {
		nl: 'Vul eerst deze datum in: de latere rekent erop.',
		en: 'Fill in this date first: the later one counts on it.',
		fr: 'Indiquez d’abord cette date : la suivante en dépend.'
	},
	'term-day-order': {
		nl: 'Deze datum ligt voor de vorige. Eerst komt de aanvraag, dan de beslissing, dan de kennisgeving.',
		en: 'This date lies before the previous one. First comes the application, then the decision, then the notification.',
		fr: 'Cette date précède la précédente. D’abord la demande, puis la décision, puis la notification.'
	},
	'term-counted': {
		nl: 'De wettelijke termijn van dit dossier is al geteld en een meting verandert niet meer. Andere datums die dezelfde uitslag geven, kunnen wel.',
		en: 'The legal time limit of this file has been counted, and a measurement does not change. Other dates that give the same outcome are possible.',
		fr: 'Le délai légal de ce dossier a déjà été compté et une mesure ne change plus. D’autres dates qui donnent le même résultat restent possibles.'
	},
	'baseline-templates': {
		nl: 'Kies minstens één soort verslag dat in deze pilot meedoet.',
		en: 'Choose at least one kind of report that takes part in this pilot.',
		fr: 'Choisissez au moins un type de rapport qui fait partie de ce pilote.'
	},
	'baseline-target': {
		nl: 'Verzamel minstens {minimum} en hoogstens {most} verslagen: met minder zegt de vergelijking niets.',
		en: 'Collect at least {minimum} and at most {most} reports: with fewer the comparison says nothing.',
		fr: 'Recueillez au moins {minimum} et au plus {most} rapports : avec moins, la comparaison ne dit rien.'
	},
	'baseline-per-worker': {
		nl: 'Vraag elke medewerker minstens {minimum} verslagen, anders kan zij niet met zichzelf vergeleken worden.',
		en: 'Ask at least {minimum} reports of each worker, or she cannot be compared with herself.',
		fr: 'Demandez au moins {minimum} rapports à chaque travailleur, sinon il ne peut être comparé à lui-même.'
	},
	'baseline-way-fixed': {
		nl: 'Er zijn al verslagen op de andere manier gemeten. Twee manieren in één nulmeting kan niet: de tijden zijn niet te vergelijken.',
		en: 'Reports have already been timed the other way. Two ways in one baseline is not possible: the times cannot be compared.',
		fr: 'Des rapports ont déjà été mesurés de l’autre façon. Deux façons dans une mesure de départ, c’est impossible : les temps ne sont pas comparables.'
	},
	'baseline-other-way': {
		nl: 'Deze nulmeting wordt op een andere manier gemeten. Open het contact via de pagina “Nulmeting” van de pilot.',
		en: 'This baseline is timed another way. Open the contact from the pilot’s “Baseline” page.',
		fr: 'Cette mesure de départ se fait d’une autre façon. Ouvrez le contact depuis la page « Mesure de départ » du pilote.'
	},
	'baseline-template-out': {
		nl: 'Dit soort verslag doet niet mee aan de nulmeting.',
		en: 'This kind of report does not take part in the baseline.',
		fr: 'Ce type de rapport ne fait pas partie de la mesure de départ.'
	},
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
	},
	'practice-unanswered': {
		nl: 'Geef bij elke vraag een antwoord. U kunt daarna nog opnieuw proberen.',
		en: 'Answer every question. You can try again afterwards.',
		fr: 'Répondez à chaque question. Vous pourrez réessayer ensuite.'
	}
} as const satisfies Record<string, Localized>;

export type RefusalCode = keyof typeof refusalSentences;
