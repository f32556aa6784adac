/** A text as it is read: look-alike signs made plain, and whether something in it is made to deceive. */
export interface PlainText {
	text: string;
	/** Order marks, tag signs, letters of another script inside a word, letters that pass for digits. */
	disguised: boolean;
}

/** Nothing beyond Western letters and common marks: such a text is as plain as it looks. */
const ordinary =
	/^[\t\n\r\x20-\x7e\u00a0-\u00a8\u00ab\u00ae-\u00b1\u00b6\u00b7\u00bb\u00bf-\u017f€‐-‧‹›]*$/u;
const digitsAsLetters = /\d[Oo](?=[\d.,\s€%]|$)|\d[Il|](?=\d)|(?<![\p{L}\d])[OIl](?=\d)/u;
/** Cheap to look for: three signs alone in a row. */
const singles = /(?<!\S)\S[ ._*·-]\S[ ._*·-]\S[ ._*·-]/u;
const spelled = /(?<![\p{L}\p{N}])(?:\p{L}[ ._*·-]){4,}\p{L}(?![\p{L}\p{N}])/u;
const inside = /(?<=\p{L})[_*~^|·•](?=\p{L})/u;

/**
 * Makes a text plain before anything is compared: full-width and other digits become 0–9, signs without width go, letters of other scripts
 * that look Latin become Latin, "g e w e l d" becomes one word. A reader sees the same words, so the checks must too.
 */
export function plainText(text: string): PlainText {
	if (
		ordinary.test(text) &&
		!digitsAsLetters.test(text) &&
		!(singles.test(text) && spelled.test(text)) &&
		!inside.test(text)
	)
		return { text, disguised: false };
	let disguised = reordering.test(text);
	const visible = text.replace(withoutWidth, '').normalize('NFKC');
	const digits = visible.replace(/[\p{Nd}--[0-9]]/gv, (sign) => String(digitOf(sign)));
	const change = (pattern: RegExp, by: (found: string) => string) => (from: string) =>
		from.replace(pattern, (found) => {
			const made = by(found);
			if (made !== found) disguised = true;
			return made;
		});
	const steps = [
		change(/\p{L}\p{M}+/gu, (letter) => letter.charAt(0)),
		change(/[\p{L}\p{M}\p{N}]+/gu, latinWord),
		change(
			/(?<=\d)[Oo]+(?=[\d.,\s€%]|$)|(?<=\d)[OoIl|]+(?=\d)|(?<![\p{L}\d])[OIl]+(?=\d)/gu,
			letterDigits
		),
		change(new RegExp(spelled, 'gu'), (row) => row.replace(/[ ._*·-]/g, '')),
		change(new RegExp(inside, 'gu'), () => '')
	];
	return { text: steps.reduce((made, step) => step(made), digits), disguised };
}

/** Marks that turn the reading order, and signs of the tag block, which no one sees at all. */
const reordering = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e0fff}]/u;
const withoutWidth =
	// eslint-disable-next-line no-control-regex
	/[\p{Default_Ignorable_Code_Point}\p{Cf}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/** The value of a decimal digit of any script: their blocks run from 0 to 9. */
function digitOf(sign: string): number {
	const code = sign.codePointAt(0) ?? 0;
	let back = 0;
	while (back < 10 && /\p{Nd}/u.test(String.fromCodePoint(code - back - 1))) back++;
	return back % 10;
}

/** A word with a letter that is not Latin, or that only looks like one: the look-alikes made Latin when the whole word can be. */
function latinWord(word: string): string {
	if (!/[^\p{Script=Latin}\p{M}\p{N}]/u.test(word) && !/[ıɑɡɪʟʀ]/u.test(word)) return word;
	const made = [...word].map((letter) => lookAlikes.get(letter) ?? letter).join('');
	return /^[\p{Script=Latin}\p{M}\p{N}]+$/u.test(made) ? made : word;
}

function letterDigits(letters: string): string {
	return letters.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1');
}

const pairs =
	'аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwѵvӏlгrкkмmтtвbнhпnАAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXԌGԜWѴV' +
	'αaοoνvρpτtυuχxιiκkγyηnωwβbεeΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX' +
	'օoսuոnհhցgզqԼLՏSႽSᎪAᏴBᏟCᎬEᎻHᎫJᏦKᏞLᎷMᏢPᎡRᏚSᎢTᏙVᏔWᏃZıiɑaɡgɪiʟlʀr';
const lookAlikes = new Map(
	Array.from({ length: [...pairs].length / 2 }, (_, at) => {
		const letters = [...pairs];
		return [letters[2 * at] ?? '', letters[2 * at + 1] ?? ''] as const;
	})
);

/** Lower case without accents and marks inside: "Géén" = "geen", "ge-weld" = "geweld". */
export function bareWord(lower: string): string {
	if (/^[a-z]+$/.test(lower)) return lower;
	return lower
		.normalize('NFD')
		.replace(/[\p{M}'’.-]/gu, '')
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae');
}
