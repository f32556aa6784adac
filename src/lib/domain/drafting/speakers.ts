import type { Role } from './source.ts';

/** A label at the start of a line: who, when, and where the spoken text begins (offset within the line). */
export interface SpeakerLabel {
	speaker: string;
	start?: string;
	textFrom: number;
}

const clock = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const name = String.raw`[\p{L}][\p{L}\p{M}\p{N}.'’\-/]*(?: [\p{L}(][\p{L}\p{M}\p{N}.'’\-/)]*){0,4}(?: ?\d{1,2})?`;
const withColon = new RegExp(
	String.raw`^[\s>*_•\-]*(?:[[(]?(${clock})[\])]?(?:\s*-->?\s*${clock})?\s*[-–]?\s*)?[*_]*(${name})[*_]*(?:\s*[[(](${clock})[\])])?\s*[*_]*[:：][*_]*(?=\s|$|[^/\d])`,
	'u'
);
const bracketed = /^\s*\[([\p{L}][\p{L}\p{M}\p{N} .'’-]{0,40})\]\s+/u;
const headline = new RegExp(String.raw`^\s*(${name})\s{1,}[[(]?(${clock})[\])]?\s*$`, 'u');

/** Words that open a line with a colon and are no speaker: headings of a note, and beginnings of a sentence. */
const noSpeaker = new Set(
	(
		'let op,opgelet,opmerking,opm,nota,noot,nb,ps,p.s,datum,date,uur,tijd,time,heure,plaats,place,lieu,locatie,location,onderwerp,subject,objet,sujet,' +
		'aanwezig,aanwezigen,present,présents,participants,deelnemers,verslag,rapport,report,dossier,dossiernummer,titel,title,titre,telefoon,tel,gsm,e-mail,email,' +
		'mail,adres,address,adresse,duur,duration,durée,kind,language,taal,langue,note,remarque,attention,warning,transcript,transcriptie,opname,recording,' +
		'http,https,bijvoorbeeld,bv,vb,example,exemple,namelijk,conclusie,samenvatting,summary,résumé,vraag,antwoord'
	).split(',')
);
const sentenceStart = new Set(
	(
		'ik,jij,je,hij,zij,ze,wij,we,jullie,u,het,dat,dit,dus,en,maar,of,toen,dan,als,want,mijn,er,ja,nee,er,zo,wat,nog,ook,i,he,she,they,it,you,and,but,so,then,my,' +
		'that,this,yes,no,well,je,tu,il,elle,on,nous,vous,ils,elles,et,mais,donc,alors,oui,non,ça,mon,ma'
	).split(',')
);

/** The label at the start of a line of text, or undefined when the line continues the turn before it. */
export function readLabel(line: string): SpeakerLabel | undefined {
	const square = bracketed.exec(line);
	if (square?.[1] && isSpeaker(square[1])) {
		return { speaker: square[1].trim(), textFrom: square[0].length };
	}
	const colon = withColon.exec(line);
	if (colon?.[2] && isSpeaker(colon[2])) {
		const start = colon[1] ?? colon[3];
		return {
			speaker: colon[2].trim(),
			textFrom: colon[0].length,
			...(start !== undefined && { start })
		};
	}
	const alone = headline.exec(line);
	if (alone?.[1] && isSpeaker(alone[1])) {
		return {
			speaker: alone[1].trim(),
			textFrom: line.length,
			...(alone[2] !== undefined && { start: alone[2] })
		};
	}
	return undefined;
}

function isSpeaker(label: string): boolean {
	const trimmed = label.trim();
	const lower = trimmed.toLowerCase();
	if (trimmed.length > 40 || noSpeaker.has(lower)) return false;
	const first = lower.split(' ')[0] ?? '';
	if (noSpeaker.has(first) || (sentenceStart.has(first) && lower !== 'u')) return false;
	if (guessRole(trimmed)) return true;
	// "Toen zei de vrouw: …" is a sentence: in a name every longer word has a capital (in a script that has them),
	// save van, de, der and the like.
	return trimmed
		.split(' ')
		.every((word) => /^[\p{Lu}\p{Lt}\p{Lo}(\d]/u.test(word) || particles.has(word.toLowerCase()));
}

const particles = new Set(
	'van,de,der,den,ten,ter,di,du,la,le,von,el,al,ben,bin,da,dos,en,y'.split(',')
);

const roleWords: readonly (readonly [Role, RegExp])[] = [
	[
		'worker',
		/^(?:mw|m\.w\.?|maatschappelijk (?:werker|werkster|assistent\w*)|sociaal (?:werker|werkster|assistent\w*)|hulpverlen\w+|begeleid\w+|consulent\w*|werker|interviewer|ocmw|social worker|worker|case ?worker|assistante? sociale?|travailleu\w+ social\w*|as|ts|intervenant\w*|doctor|dr\.?|arts|dokter|médecin|docteur|clinician|nurse|psycholoog|therapeut|counsell?or|advisor|adviser)(?:[ -_]?\d+)?$/iu
	],
	[
		'client',
		/^(?:cli[eë]nte?|client(?:e)?|patient|pati[eë]nte?|patiente?|usag[eè]re?|b[eé]n[eé]ficiaire|demandeu\w+|hulpvrager|aanvra(?:ger|agster)|bewoner|burger|citizen|service user|user|guest[_ ]?family|familie|mijnheer|meneer|mevrouw|monsieur|madame)(?:[ -_]?\d+)?$/iu
	],
	[
		'other',
		/^(?:tolk|interpreter|interprète|stagiair\w*|collega|colleague|partner|moeder|vader|zoon|dochter|advocaat|guest|guest_family|guest_clinician|spreker|speaker|locuteur|intervenant)(?:[ -_]?[\dA-Z])?$/iu
	]
];

/** The role that a label itself names ("Cliënt", "MW", "Doctor"); names give none. */
export function guessRole(label: string): Role | undefined {
	const trimmed = label.trim().replace(/[*_]/g, '');
	return roleWords.find(([, pattern]) => pattern.test(trimmed))?.[0];
}
