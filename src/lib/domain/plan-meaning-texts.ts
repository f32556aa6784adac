import type { Localized } from './locale.ts';

/** One set of sentences per way in which thresholds can be agreed. */
export type Pattern =
	| 'time'
	| 'any-gain'
	| 'time-margin'
	| 'refusers'
	| 'margin'
	| 'margin-lower'
	| 'difference'
	| 'norm'
	| 'norm-lower'
	| 'zero';

interface Sentences {
	green: Localized;
	/** Null where limit and threshold are one. */
	amber: Localized | null;
	red: Localized;
}

export const meanings: Record<Pattern, Sentences> = {
	'any-gain': {
		green: {
			nl: 'Groen: de schatting is minstens {go}, en het is bewezen dat er tijd gewonnen wordt.',
			en: 'Green: the estimate is at least {go}, and it is shown that time is saved.',
			fr: 'Vert : l’estimation est d’au moins {go}, et il est établi que du temps est gagné.'
		},
		amber: {
			nl: 'Oranje: er wordt bewezen tijd gewonnen, maar {go} wordt niet gehaald.',
			en: 'Amber: time is shown to be saved, but {go} is not reached.',
			fr: 'Orange : du temps est gagné, c’est établi, mais {go} n’est pas atteint.'
		},
		red: {
			nl: 'Rood: {go} is uitgesloten, en dat er tijd gewonnen wordt is niet bewezen.',
			en: 'Red: {go} is excluded, and that time is saved is not shown.',
			fr: 'Rouge : {go} est exclu, et il n’est pas établi que du temps est gagné.'
		}
	},
	time: {
		green: {
			nl: 'Groen: de schatting is minstens {go}, en het is bewezen dat het beter is dan {limit}.',
			en: 'Green: the estimate is at least {go}, and it is shown to be better than {limit}.',
			fr: 'Vert : l’estimation est d’au moins {go}, et il est établi que c’est mieux que {limit}.'
		},
		amber: {
			nl: 'Oranje: bewezen beter dan {limit}, maar {go} wordt niet gehaald.',
			en: 'Amber: shown to be better than {limit}, but {go} is not reached.',
			fr: 'Orange : mieux que {limit}, c’est établi, mais {go} n’est pas atteint.'
		},
		red: {
			nl: 'Rood: {go} is uitgesloten, en dat het beter is dan {limit} is niet bewezen.',
			en: 'Red: {go} is excluded, and better than {limit} is not shown.',
			fr: 'Rouge : {go} est exclu, et il n’est pas établi que c’est mieux que {limit}.'
		}
	},
	'time-margin': {
		green: {
			nl: 'Groen: het is bewezen dat het hoogstens {margin} slechter is dan in de nulmeting.',
			en: 'Green: it is shown to be at most {margin} worse than the baseline.',
			fr: 'Vert : il est établi que c’est au plus {margin} moins bien que dans la mesure de départ.'
		},
		amber: null,
		red: {
			nl: 'Rood: het is bewezen dat het meer dan {margin} slechter is.',
			en: 'Red: it is shown to be more than {margin} worse.',
			fr: 'Rouge : il est établi que c’est plus de {margin} moins bien.'
		}
	},
	refusers: {
		green: {
			nl: 'Groen: het is bewezen dat wie nee zegt hoogstens {margin} keer zo lang wacht ({longer} langer).',
			en: 'Green: it is shown that those who say no wait at most {margin} times as long ({longer} longer).',
			fr: 'Vert : il est établi que ceux qui disent non attendent au plus {margin} fois plus longtemps ({longer} de plus).'
		},
		amber: null,
		red: {
			nl: 'Rood: het is bewezen dat wie nee zegt nog langer wacht dan dat.',
			en: 'Red: it is shown that those who say no wait even longer than that.',
			fr: 'Rouge : il est établi que ceux qui disent non attendent encore plus longtemps.'
		}
	},
	margin: {
		green: {
			nl: 'Groen: het is bewezen dat het hoogstens {margin} lager ligt dan in de nulmeting.',
			en: 'Green: it is shown to be at most {margin} below the baseline.',
			fr: 'Vert : il est établi que c’est au plus {margin} sous la mesure de départ.'
		},
		amber: null,
		red: {
			nl: 'Rood: het is bewezen dat het meer dan {margin} lager ligt.',
			en: 'Red: it is shown to be more than {margin} below.',
			fr: 'Rouge : il est établi que c’est plus de {margin} en dessous.'
		}
	},
	'margin-lower': {
		green: {
			nl: 'Groen: het is bewezen dat het hoogstens {margin} hoger ligt dan in de nulmeting.',
			en: 'Green: it is shown to be at most {margin} above the baseline.',
			fr: 'Vert : il est établi que c’est au plus {margin} au-dessus de la mesure de départ.'
		},
		amber: null,
		red: {
			nl: 'Rood: het is bewezen dat het meer dan {margin} hoger ligt.',
			en: 'Red: it is shown to be more than {margin} above.',
			fr: 'Rouge : il est établi que c’est plus de {margin} au-dessus.'
		}
	},
	difference: {
		green: {
			nl: 'Groen: de schatting ligt minstens {go} van de nulmeting, en voorbij {limit} is bewezen.',
			en: 'Green: the estimate is at least {go} from the baseline, and beyond {limit} is shown.',
			fr: 'Vert : l’estimation est à au moins {go} de la mesure de départ, et plus de {limit} est établi.'
		},
		amber: {
			nl: 'Oranje: voorbij {limit} is bewezen, maar {go} wordt niet gehaald.',
			en: 'Amber: beyond {limit} is shown, but {go} is not reached.',
			fr: 'Orange : plus de {limit} est établi, mais {go} n’est pas atteint.'
		},
		red: {
			nl: 'Rood: {go} is uitgesloten, en voorbij {limit} is niet bewezen.',
			en: 'Red: {go} is excluded, and beyond {limit} is not shown.',
			fr: 'Rouge : {go} est exclu, et plus de {limit} n’est pas établi.'
		}
	},
	norm: {
		green: {
			nl: 'Groen: de schatting is minstens {go}, en het is bewezen dat het boven {limit} ligt.',
			en: 'Green: the estimate is at least {go}, and it is shown to be above {limit}.',
			fr: 'Vert : l’estimation est d’au moins {go}, et il est établi que c’est au-dessus de {limit}.'
		},
		amber: {
			nl: 'Oranje: bewezen boven {limit}, maar {go} wordt niet gehaald.',
			en: 'Amber: shown to be above {limit}, but {go} is not reached.',
			fr: 'Orange : au-dessus de {limit}, c’est établi, mais {go} n’est pas atteint.'
		},
		red: {
			nl: 'Rood: {go} is uitgesloten, en boven {limit} is niet bewezen.',
			en: 'Red: {go} is excluded, and above {limit} is not shown.',
			fr: 'Rouge : {go} est exclu, et au-dessus de {limit} n’est pas établi.'
		}
	},
	'norm-lower': {
		green: {
			nl: 'Groen: de schatting is hoogstens {go}, en het is bewezen dat het onder {limit} ligt.',
			en: 'Green: the estimate is at most {go}, and it is shown to be below {limit}.',
			fr: 'Vert : l’estimation est d’au plus {go}, et il est établi que c’est sous {limit}.'
		},
		amber: {
			nl: 'Oranje: bewezen onder {limit}, maar {go} wordt niet gehaald.',
			en: 'Amber: shown to be below {limit}, but {go} is not reached.',
			fr: 'Orange : sous {limit}, c’est établi, mais {go} n’est pas atteint.'
		},
		red: {
			nl: 'Rood: {go} is uitgesloten, en onder {limit} is niet bewezen.',
			en: 'Red: {go} is excluded, and below {limit} is not shown.',
			fr: 'Rouge : {go} est exclu, et sous {limit} n’est pas établi.'
		}
	},
	zero: {
		green: {
			nl: 'Groen: na {reports} zonder één voorval is bewezen dat het risico kleiner is dan {certify} per verslag.',
			en: 'Green: after {reports} without one event it is shown that the risk is below {certify} per report.',
			fr: 'Vert : après {reports} sans un seul incident, il est établi que le risque est inférieur à {certify} par rapport.'
		},
		amber: null,
		red: {
			nl: 'Rood: één voorval pauzeert de AI meteen.',
			en: 'Red: one event pauses the AI at once.',
			fr: 'Rouge : un seul incident met l’IA en pause aussitôt.'
		}
	}
};

const timeExample: Localized = {
	nl: 'Bijvoorbeeld: groen vraagt van {nowFigure} naar {goNatural} of minder; {limitNatural} is de ondergrens.',
	en: 'For instance: green asks from {nowFigure} to {goNatural} or less; {limitNatural} is the limit.',
	fr: 'Par exemple : le vert demande de passer de {nowFigure} à {goNatural} ou moins ; {limitNatural} est la limite.'
};

export const examples: Record<Pattern, Localized> = {
	'any-gain': timeExample,
	time: timeExample,
	'time-margin': {
		nl: 'Bijvoorbeeld: van {nowFigure} naar {marginNatural} is wat nog mag.',
		en: 'For instance: from {nowFigure} to {marginNatural} is what is still allowed.',
		fr: 'Par exemple : passer de {nowFigure} à {marginNatural} est encore permis.'
	},
	refusers: {
		nl: 'Bijvoorbeeld: wacht een cliënt met AI {now}, dan wacht een cliënt zonder AI hoogstens {marginNatural}.',
		en: 'For instance: when a client with AI waits {now}, a client without AI waits at most {marginNatural}.',
		fr: 'Par exemple : si un client avec IA attend {now}, un client sans IA attend au plus {marginNatural}.'
	},
	margin: {
		nl: 'Bijvoorbeeld: van {now} in de nulmeting naar {marginNatural} is wat nog mag.',
		en: 'For instance: from {now} in the baseline to {marginNatural} is what is still allowed.',
		fr: 'Par exemple : passer de {now} dans la mesure de départ à {marginNatural} est encore permis.'
	},
	'margin-lower': {
		nl: 'Bijvoorbeeld: van {now} in de nulmeting naar {marginNatural} is wat nog mag.',
		en: 'For instance: from {now} in the baseline to {marginNatural} is what is still allowed.',
		fr: 'Par exemple : passer de {now} dans la mesure de départ à {marginNatural} est encore permis.'
	},
	difference: {
		nl: 'Bijvoorbeeld: van {now} in de nulmeting naar {goNatural} voor groen; {limitNatural} is de ondergrens.',
		en: 'For instance: from {now} in the baseline to {goNatural} for green; {limitNatural} is the limit.',
		fr: 'Par exemple : de {now} dans la mesure de départ à {goNatural} pour le vert ; {limitNatural} est la limite.'
	},
	norm: {
		nl: 'Bijvoorbeeld: {goNatural} op {scale} voor groen; {limitNatural} op {scale} is de ondergrens.',
		en: 'For instance: {goNatural} out of {scale} for green; {limitNatural} out of {scale} is the limit.',
		fr: 'Par exemple : {goNatural} sur {scale} pour le vert ; {limitNatural} sur {scale} est la limite.'
	},
	'norm-lower': {
		nl: 'Bijvoorbeeld: {goNatural} op {scale} voor groen; {limitNatural} op {scale} is de grens.',
		en: 'For instance: {goNatural} out of {scale} for green; {limitNatural} out of {scale} is the limit.',
		fr: 'Par exemple : {goNatural} sur {scale} pour le vert ; {limitNatural} sur {scale} est la limite.'
	},
	zero: {
		nl: '{certify} is één verslag op {oneIn}. Nul zelf is nooit te bewijzen.',
		en: '{certify} is one report in {oneIn}. Zero itself can never be shown.',
		fr: '{certify}, c’est un rapport sur {oneIn}. Le zéro lui-même ne peut jamais être démontré.'
	}
};

export const monitors = {
	neutral: {
		nl: 'Nooit een doel: dit cijfer krijgt geen streefwaarde en telt niet mee in de uitslag.',
		en: 'Never a target: this figure has no aim and does not count in the verdict.',
		fr: 'Jamais un objectif : ce chiffre n’a pas de cible et ne compte pas dans le résultat.'
	},
	followed: {
		nl: 'Wordt opgevolgd en telt niet mee in de uitslag.',
		en: 'Is followed and does not count in the verdict.',
		fr: 'Est suivi et ne compte pas dans le résultat.'
	},
	below: { nl: 'Alarm onder {value}.', en: 'Alarm below {value}.', fr: 'Alerte sous {value}.' },
	above: {
		nl: 'Alarm boven {value}.',
		en: 'Alarm above {value}.',
		fr: 'Alerte au-dessus de {value}.'
	},
	atOrAbove: { nl: 'Alarm bij {value}.', en: 'Alarm at {value}.', fr: 'Alerte à {value}.' },
	shift: {
		nl: 'Alarm als het cijfer plots verspringt.',
		en: 'Alarm when the figure suddenly jumps.',
		fr: 'Alerte si le chiffre bondit soudain.'
	}
} satisfies Record<string, Localized>;
