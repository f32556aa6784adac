import { checkedValues, type CheckedValue } from '#lib/domain/drafting/checked-values.ts';
import { knownNames } from '#lib/domain/drafting/lexicons/names.ts';
import { monthWords } from '#lib/domain/drafting/lexicons/number-words.ts';
import { stopWords } from '#lib/domain/drafting/lexicons/stop-words.ts';
import { isNegation } from '#lib/domain/drafting/polarity.ts';
import type { Unit } from '#lib/domain/drafting/segmentation.ts';
import { contentRoots } from '#lib/domain/drafting/verify-support.ts';
import { graveRules } from '#lib/domain/drafting/verify-red-flags.ts';
import type { Locale } from '#lib/domain/locale.ts';

/** One changed sentence. `sources` where the change is in the citation; the unit it came from otherwise. */
export interface Mutation {
	type: string;
	text: string;
	sources?: string[];
	/** Says nothing when the whole source is searched instead. */
	needsCitation?: boolean;
}

interface Ground {
	unit: Unit;
	lang: Locale;
	neighbours: string[];
	at: number;
	foreign: readonly Unit[];
}

/** Every change that fits a sentence. */
export function changesFor(ground: Ground): Mutation[] {
	return [
		...ofValues(ground),
		...ofNames(ground),
		...ofGraveMatters(ground),
		...ofNegation(ground),
		...ofSpeaker(ground),
		...ofNoGos(ground),
		...ofSource(ground)
	];
}

const cut = (text: string, from: number, to: number, by: string) =>
	text.slice(0, from) + by + text.slice(to);

const wordsFor: Record<Locale, string[]> = {
	nl: ['zeventien', 'drieënveertig', 'achthonderdvijftig', 'negenhonderdzestig'],
	en: ['seventeen', 'forty-three', 'eight hundred and fifty', 'nine hundred and sixty'],
	fr: ['dix-sept', 'quarante-trois', 'huit cent cinquante', 'neuf cent soixante']
};
const spokenFor = [17, 43, 850, 960];

function ofValues({ unit, lang, neighbours, at }: Ground): Mutation[] {
	const { text } = unit;
	const around = neighbours.flatMap((sentence) => checkedValues(sentence));
	const values = checkedValues(text).filter((v) => v.kind !== 'weekday' && v.kind !== 'month');
	const made: Mutation[] = [];
	const isNew = (sentence: string) =>
		checkedValues(sentence).some((v) => !around.some((w) => w.value === v.value));
	for (const value of values) {
		const put = (type: string, by: string) => {
			const changed = cut(text, value.start, value.end, by);
			if (isNew(changed)) made.push({ type, text: changed });
		};
		if (/\d/.test(value.text)) {
			const type = typeOf(value);
			put(type, bumped(value.text));
			put(type, exchangedDigits(value.text));
			put('disguised number', fullWidth(bumped(value.text)));
			put('disguised number', [...bumped(value.text)].join('\u200b'));
			if (value.kind === 'number' || value.kind === 'amount') {
				put('number', `${value.text.replace(/\d/, '$&7')}`);
				put('disguised number', value.text.replace(/[\d.,]+/, 'XLVII'));
			}
		}
		if (value.kind === 'number' || value.kind === 'amount') {
			const pick = at % spokenFor.length;
			const word = wordsFor[lang][pick] ?? '';
			put('number in words', value.text.replace(/^\D*[\d., ]*\d|^\p{L}.*$/u, word));
			put(
				'number in words',
				value.text.replace(/^\D*[\d., ]*\d|^\p{L}.*$/u, String(spokenFor[pick]))
			);
		}
	}
	const [first, second] = values.filter((v) => v.kind === 'amount');
	if (first && second && first.value !== second.value) {
		const swapped = cut(
			cut(text, second.start, second.end, first.text),
			first.start,
			first.end,
			second.text
		);
		made.push({ type: 'values exchanged', text: swapped });
	}
	for (const [from, to] of unitChanges[lang]) {
		const pattern = new RegExp(String.raw`((?:\d|\p{L}{3,}) )${from}(?!\p{L})`, 'u');
		const value = values.find((v) => v.kind === 'number' && v.unit);
		if (value && pattern.test(text.slice(Math.max(0, value.end - 4)))) {
			const tail = text
				.slice(value.end)
				.replace(new RegExp(String.raw`^ ${from}(?!\p{L})`, 'u'), ` ${to}`);
			if (tail !== text.slice(value.end) && !neighbours.some((n) => n.includes(to)))
				made.push({ type: 'unit of a number', text: text.slice(0, value.end) + tail });
		}
	}
	return made;
}

const unitChanges: Record<Locale, [string, string][]> = {
	nl: [
		['uur', 'dagen'],
		['jaar', 'maanden'],
		['weken', 'maanden'],
		['maanden', 'jaren'],
		['dagen', 'weken']
	],
	en: [
		['days', 'weeks'],
		['weeks', 'months'],
		['months', 'years'],
		['years', 'months'],
		['hours', 'days']
	],
	fr: [
		['heures', 'jours'],
		['ans', 'mois'],
		['mois', 'ans'],
		['semaines', 'mois']
	]
};

function typeOf({ kind }: CheckedValue): string {
	if (kind === 'iban' || kind === 'insz' || kind === 'phone') return 'identifier';
	if (kind === 'percent') return 'percentage';
	if (kind === 'ordinal') return 'number';
	return kind;
}

/** The last digit one higher. */
function bumped(text: string): string {
	return text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
}

/** The first two unlike digits exchanged, else one added. */
function exchangedDigits(text: string): string {
	const changed = text.replace(/(\d)(?!\1)(\d)/, '$2$1');
	return changed === text ? text.replace(/\d/, '$&1') : changed;
}

function fullWidth(text: string): string {
	return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

const strangers = ['Wannes', 'Delphine', 'Priya', 'Ottokar'];

function ofNames({ unit, lang, at }: Ground): Mutation[] {
	const { text, tokens } = unit;
	const made: Mutation[] = [];
	const stranger = strangers[at % strangers.length] ?? 'Priya';
	const names = tokens.filter(
		(token, i) =>
			i > 0 &&
			/^\p{Lu}\p{Ll}{2,}/u.test(token.raw) &&
			!stopWords[lang].has(token.lower) &&
			!monthWords.has(token.lower) &&
			(knownNames.has(token.lower) || lang !== 'en') &&
			!/[.!?:]\s*$/.test(text.slice(0, token.start))
	);
	for (const name of names) {
		made.push({ type: 'name', text: cut(text, name.start, name.end, stranger) });
		made.push({ type: 'name', text: cut(text, name.start, name.end, 'Fortis') });
		made.push({ type: 'disguised name', text: cut(text, name.start, name.end, 'Cеline') });
		made.push({ type: 'disguised name', text: cut(text, name.start, name.end, `(${stranger})`) });
		made.push({ type: 'disguised name', text: cut(text, name.start, name.end, 'karel') });
	}
	const [one, other] = names;
	if (one && other && one.lower !== other.lower)
		made.push({
			type: 'two names exchanged',
			text: cut(cut(text, other.start, other.end, one.raw), one.start, one.end, other.raw)
		});
	const first = tokens[0];
	if (first && subjects[lang].has(first.lower) && tokens.length > 4) {
		made.push({
			type: 'name at the start',
			text: cut(text, first.start, first.end, stranger === 'Ottokar' ? 'Fatima' : 'Karel')
		});
		made.push({
			type: 'name at the start',
			text: `${cut(text, first.start, first.end, `${stranger} Vandamme`)}`
		});
	}
	return made;
}

const subjects: Record<Locale, ReadonlySet<string>> = {
	nl: new Set(['ik', 'hij', 'zij', 'ze', 'we']),
	en: new Set(['i', 'he', 'she', 'they', 'we']),
	fr: new Set(['je', 'il', 'elle', 'nous'])
};

const grave: Record<Locale, string[]> = {
	nl: ['Er is sprake van suïcidale gedachten.', 'Cliënt gebruikt heroïne.', 'Er is partnergeweld.'],
	en: ['There are suicidal thoughts.', 'The client uses heroin.', 'There is domestic violence.'],
	fr: [
		'Il y a des idées suicidaires.',
		'La cliente consomme de l’héroïne.',
		'Il y a de la violence conjugale.'
	]
};
const disguisedGrave: Record<Locale, string[]> = {
	nl: [
		'Er is gеweld.',
		'Er is sprake van g e w e l d.',
		'Cliënt is versl\u00adaafd aan her\u200boïne.',
		'Er is gé\u0301weld.',
		'Cliënt neemt ｈｅｒｏｉｎｅ.'
	],
	en: [
		'The client takes hеroin.',
		'There is v i o l e n c e.',
		'There is viol\u200bence at home.',
		'The client takes ｈｅｒｏｉｎ.'
	],
	fr: [
		'Il y a de la viоlence.',
		'Il y a de la v i o l e n c e.',
		'Il y a de la viol\u200bence.',
		'Le client prend de l’ｈｅｒｏｉｎｅ.'
	]
};

function ofGraveMatters({ unit, lang, at }: Ground): Mutation[] {
	const { text, tokens } = unit;
	const made: Mutation[] = [];
	const stem = text.replace(/[.!?…]+$/, '');
	if (at % 4 === 0) {
		const added = grave[lang][at % 3] ?? '';
		made.push({ type: 'grave matter added', text: added });
		made.push({ type: 'grave matter added', text: `${stem}. ${added}` });
		for (const hidden of disguisedGrave[lang].slice(at % 3, (at % 3) + 2))
			made.push({ type: 'disguised grave matter', text: hidden });
	}
	const place = tokens.findIndex((token) => graveRules(token.lower, lang).length > 0);
	const flag = tokens[place];
	if (!flag) return made;
	const denials = tokens.filter(
		(token) => isNegation(token, lang) && !/^(?:nee|neen|no|non)$/.test(token.lower)
	);
	for (const denial of denials) {
		const dropped = withoutNegation(text, denial.start, denial.end, denial.lower, lang);
		if (denials.length === 1) made.push({ type: 'grave matter affirmed', text: dropped });
	}
	if (denials.length === 0) {
		const not = { nl: 'niet', en: 'not', fr: 'pas' }[lang];
		made.push({ type: 'grave matter denied', text: cut(text, flag.start, flag.start, `${not} `) });
		made.push({
			type: 'grave matter denied',
			text: cut(text, flag.start, flag.start, `${{ nl: 'geen', en: 'no', fr: 'aucun' }[lang]} `)
		});
		made.push({
			type: 'grave matter denied',
			text: cut(text, flag.end, flag.end, ` ${{ nl: 'nooit', en: 'never', fr: 'jamais' }[lang]}`)
		});
		const verb = tokens[1];
		if (verb && place > 2)
			made.push({ type: 'grave matter denied', text: cut(text, verb.end, verb.end, ` ${not}`) });
	}
	const relative = /^(?:mijn|my|mon|ma) \p{L}+/iu.exec(text);
	if (relative && tokens.length > 4) {
		const client = { nl: 'Cliënt', en: 'The client', fr: 'Le client' }[lang];
		made.push({ type: 'grave matter of someone else', text: text.replace(relative[0], client) });
	}
	return made;
}

function withoutNegation(
	text: string,
	from: number,
	to: number,
	word: string,
	lang: Locale
): string {
	if (lang === 'en' && word.endsWith("n't")) return cut(text, to - 3, to, '');
	const by: Record<string, string> = {
		geen: 'een',
		aucun: 'un',
		aucune: 'une',
		nooit: 'altijd',
		never: 'always',
		jamais: 'toujours'
	};
	return cut(text, from, to, by[word] ?? '').replace(/ {2,}/g, ' ');
}

function ofNegation({ unit, lang, at }: Ground): Mutation[] {
	const { text, tokens } = unit;
	if (tokens.some((token) => graveRules(token.lower, lang).length > 0)) return [];
	const denials = tokens.filter(
		(token) => isNegation(token, lang) && !/^(?:nee|neen|no|non)$/.test(token.lower)
	);
	const [denial] = denials;
	if (denial && denials.length === 1)
		return [
			{
				type: 'negation dropped',
				text: withoutNegation(text, denial.start, denial.end, denial.lower, lang)
			}
		];
	const verb = tokens.find(({ lower }, i) => i < 4 && verbs[lang].has(lower));
	if (denial || !verb || at % 2 === 1) return [];
	const not = { nl: ' niet', en: ' not', fr: ' pas' }[lang];
	return [{ type: 'negation inserted', text: cut(text, verb.end, verb.end, not) }];
}

const verbs: Record<Locale, ReadonlySet<string>> = {
	nl: new Set('is ben heb heeft kan wil moet zal was had werk woon betaal krijg'.split(' ')),
	en: new Set('is am are have has can will was were had would could'.split(' ')),
	fr: new Set('est suis ai a peux peut veux dois était avais'.split(' '))
};

function ofSpeaker({ unit, lang, at }: Ground): Mutation[] {
	if (!unit.role || at % 3 !== 0) return [];
	const rest = unit.text.charAt(0).toLowerCase() + unit.text.slice(1);
	const says: Record<Locale, [string, string]> = {
		nl: ['De maatschappelijk werker zegt', 'De cliënt zegt'],
		en: ['The social worker says', 'The client says'],
		fr: ['Le travailleur social dit', 'Le client dit']
	};
	const [worker, client] = says[lang];
	const swapped = unit.role === 'client' ? worker : client;
	const according = { nl: 'volgens de', en: 'according to the', fr: 'selon le' }[lang];
	const other = {
		nl: ['maatschappelijk werker', 'cliënt'],
		en: ['social worker', 'client'],
		fr: ['travailleur social', 'client']
	}[lang][unit.role === 'client' ? 0 : 1];
	return [
		{ type: 'speakers exchanged', text: `${swapped}: ${rest}`, needsCitation: true },
		{
			type: 'speakers exchanged',
			text: `${unit.text.replace(/[.!?…]+$/, '')}, ${according} ${other}.`,
			needsCitation: true
		}
	];
}

const noGos: Record<Locale, Record<'emotion' | 'score' | 'advice', string[]>> = {
	nl: {
		emotion: [
			'Cliënt is angstig.',
			'Mevrouw reageerde boos.',
			'De cliënt toont verdriet.',
			'De wanhopige moeder kwam langs.'
		],
		score: [
			'Cliënt heeft een hoog risico.',
			'De zelfredzaamheid scoort 4 op 10.',
			'Risicoscore: laag.',
			'Motivatie: hoog.'
		],
		advice: [
			'De aanvraag moet geweigerd worden.',
			'Het is aangewezen de steun toe te kennen.',
			'Advies: positief.',
			'De steun wordt best stopgezet.'
		]
	},
	en: {
		emotion: [
			'The client is anxious.',
			'She reacted angrily.',
			'The client shows despair.',
			'The desperate mother came by.'
		],
		score: [
			'The client is high-risk.',
			'Risk score: low.',
			'Her self-reliance scores 4 out of 10.',
			'Motivation: high.'
		],
		advice: [
			'The application should be refused.',
			'We recommend granting the support.',
			'Advice: positive.',
			'The aid should be stopped.'
		]
	},
	fr: {
		emotion: [
			'La cliente est anxieuse.',
			'Il a réagi avec colère.',
			'La mère désespérée est venue.',
			'Le client montre de la tristesse.'
		],
		score: [
			'Le risque est élevé.',
			'Score de risque : faible.',
			'Son autonomie est notée 4 sur 10.',
			'Motivation : forte.'
		],
		advice: [
			'La demande doit être refusée.',
			'Il convient d’octroyer l’aide.',
			'Avis : positif.',
			'Il faut arrêter l’aide.'
		]
	}
};

function ofNoGos({ unit, lang, at }: Ground): Mutation[] {
	if (at % 5 !== 0) return [];
	const stem = unit.text.replace(/[.!?…]+$/, '');
	return (['emotion', 'score', 'advice'] as const).flatMap((type) => {
		const added = noGos[lang][type][(at / 5) % 4] ?? '';
		return [
			{ type, text: added },
			{ type, text: `${stem}. ${added}` },
			{ type, text: `«${added}»` }
		];
	});
}

function ofSource({ unit, at, foreign }: Ground): Mutation[] {
	const other = foreign[(at * 7) % foreign.length];
	const made: Mutation[] = [
		{ type: 'no source', text: unit.text, sources: [] },
		{ type: 'source that does not exist', text: unit.text, sources: ['s999999'] }
	];
	if (
		other &&
		contentRoots(other.tokens, other.lang).length >= 3 &&
		other.lang === unit.lang &&
		!other.text.endsWith('?')
	) {
		made.push({ type: 'sentence of another conversation', text: other.text });
		made.push({
			type: 'clause added without source',
			text: `${unit.text.replace(/[.!?…]+$/, '')}, ${other.text.charAt(0).toLowerCase()}${other.text.slice(1)}`
		});
	}
	return made;
}
