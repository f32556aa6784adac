import type { Localized } from '../locale.ts';

/** Reading in a conversation and the documents it comes from. */
export const sourcesRefusals = {
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
	'file-unreadable': {
		nl: '{file} kan niet worden gelezen. Controleer de naam en uw rechten.',
		en: '{file} cannot be read. Check the name and your rights.',
		fr: '{file} ne peut pas être lu. Vérifiez le nom et vos droits.'
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
	}
} as const satisfies Record<string, Localized>;
