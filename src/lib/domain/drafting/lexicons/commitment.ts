import type { Locale } from '../../locale.ts';

/** Who an explicit commitment binds: the speaker, the other person, or both ("we agree"). */
export type Committed = 'speaker' | 'addressee' | 'both';

/** Spoken forms in which someone takes something on. Without one of these nothing becomes an action. */
export const commitments: Record<Locale, readonly (readonly [Committed, RegExp])[]> = {
	nl: [
		[
			'both',
			/\b(?:we spreken(?: dus)? af|spreken we af|afgesproken|we zien elkaar|zien we elkaar|(?:we|wij) (?:gaan|zullen) (?:samen )?|laten we|de volgende afspraak|volgende afspraak)/iu
		],
		[
			'addressee',
			/\b(?:brengt u|brengt ge|breng jij|breng je|(?:brengt|bezorgt|vraagt|stuurt|belt) ge|(?:u|ge|gij|jij|je) (?:brengt|bezorgt|stuurt|belt|mailt|vraagt|neemt|laat)|bezorgt u|kunt u (?:mij |me |ons )?[^?]{0,60}?(?:bezorgen|brengen|meebrengen|meenemen|doorsturen|opsturen)|wilt u [^?]{0,60}?(?:bezorgen|brengen|meebrengen|meenemen|doorsturen|opsturen))\b/iu
		],
		[
			'speaker',
			/\b(?:ik zal|zal ik|ik ga (?:u|je|dat|het|de|een|ook|nog|straks|morgen|hem|haar)|ik (?:bel|mail|stuur|regel|bezorg|maak|noteer|plan|schrijf|bespreek|leg|breng|neem|zoek|kijk|pak|haal|teken|lever|meld|contacteer)\b(?! al)|(?:bel|mail|stuur|regel|bezorg|maak|plan|breng|neem|zoek|kijk|pak|haal|contacteer) ik)\b/iu
		]
	],
	en: [
		[
			'both',
			/\b(?:we agree|agreed|let's (?:meet|plan|say)|we(?:'ll| will| are going to)|see you (?:on|next))\b/iu
		],
		[
			'addressee',
			/\b(?:you(?:'ll| will)|can you (?:bring|send|call)|could you (?:bring|send|call)|please (?:bring|send|call))\b/iu
		],
		[
			'speaker',
			/\b(?:i(?:'ll| will| shall)|i(?:'m| am) going to|let me (?:call|send|write|arrange))\b/iu
		]
	],
	fr: [
		[
			'both',
			/(?<!\p{L})(?:on convient|nous convenons|c['’]est convenu|on se revoit|on se voit|nous allons|on va)(?!\p{L})/iu
		],
		[
			'addressee',
			/(?<!\p{L})(?:vous (?:apportez|envoyez|appelez|ramenez|allez)|pouvez-vous (?:m['’])?(?:apporter|envoyer|ramener|appeler))(?!\p{L})/iu
		],
		[
			'speaker',
			/(?<!\p{L})(?:je vais|je vous (?:envoie|appelle|prépare|tiens)|j['’](?:appelle|envoie|écris)|je (?:prépare|contacte|demande|m['’]en occupe|ferai|téléphonerai|enverrai))(?!\p{L})/iu
		]
	]
};
