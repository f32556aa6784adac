/** Characters that show nothing: format and control characters, private use, lone surrogates, fillers, variation selectors. */
const invisible =
	/(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115F\u1160\u3164\uFFA0]|\u034F|[\u17B4-\u17B5]|[\u180B-\u180F]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/gu;

/** Those among them that ordinary text carries: soft hyphens, byte order and direction marks, what joins an emoji, bullets of Word. */
const ordinary = /^(?:[\u00AD\uFEFF\p{Co}]|[\u200C-\u200F]|[\uFE0E-\uFE0F])$/u;

/** Text as everyone sees it, and how many characters were hidden in it that ordinary text does not carry. */
export interface Cleaned {
	text: string;
	hidden: number;
}

/**
 * Takes out what a reader cannot see and a model would read: zero-width and bidirectional controls, tag characters that spell hidden
 * words, fillers, control characters. Every reader of the text sees the same as before.
 */
export function cleaned(text: string): Cleaned {
	let hidden = 0;
	const seen = text.replace(invisible, (character) => {
		if (!ordinary.test(character)) hidden++;
		return '';
	});
	return { text: seen, hidden };
}

/** Orders to a machine, in three languages: nobody says these to a social worker. Bounded, so that no text costs its square. */
const orders: readonly RegExp[] = [
	/\b(?:ignore|disregard|forget|override|negeer|vergeet|ignore[zr]?|oublie[zr]?|ne tiens? pas compte|ne tenez pas compte)\b.{0,50}\b(?:instructi\p{L}*|opdracht\p{L}*|aanwijzing\p{L}*|regels?|rules?|consignes?|prompts?)(?!\p{L})/iu,
	/\b(?:system ?prompt|systeemprompt|prompt syst[eè]me|language model|taalmodel|mod[eè]le de langage|jailbreak|developer mode)(?!\p{L})/iu,
	/\b(?:you are now|act as an?|je bent nu|u bent nu|gedraag je als|vous [eê]tes maintenant|tu es maintenant|agis comme)(?!\p{L})/iu,
	/\b(?:post|send|upload|forward|stuur|verstuur|verzend|plaats|envoie[zr]?|publie[zr]?|transmets|transmettez)\b.{0,60}(?:\bhttps?:|\bwww\.|\burls?\b|\bwebhook\b)/iu,
	/\b(?:mark|set|rate|classify|markeer|zet|noteer|schrijf|marque[zr]?|mets|mettez|note[zr]?|indique[zr]?)\b.{0,40}\b(?:risk|risico|risque)\b.{0,25}\b(?:low|high|none|laag|hoog|nihil|faible|[eé]lev[eé]|nul)(?!\p{L})/iu,
	/^\s*(?:system|assistant|user|developer)\s*:/iu
];

/** Whether a sentence of the conversation reads as an order to the machine that writes the report. */
export function readsAsOrder(text: string): boolean {
	return orders.some((order) => order.test(text));
}
