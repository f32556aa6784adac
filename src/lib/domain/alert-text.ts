import type { AlertKind, AlertParams } from './alert.ts';
import { isDay } from './calendar-day.ts';
import type { Locale, Localized } from './locale.ts';
import { fill, intlTag, pick } from './locale.ts';

/** What a kind says: what is the matter, and what whoever must act does. None holds words that people typed. */
interface AlertText {
	title: Localized;
	todo: Localized;
	/** Name of the kind, for a filter. */
	name: Localized;
}

const texts: Record<AlertKind, AlertText> = {
	stopped: {
		name: { nl: 'Gestopt', en: 'Stopped', fr: 'Arrêté' },
		title: {
			nl: 'De pilot is gestopt. De AI mag niet meer worden gebruikt.',
			en: 'The pilot has been stopped. The AI may no longer be used.',
			fr: 'Le pilote est arrêté. L’IA ne peut plus être utilisée.'
		},
		todo: {
			nl: 'Voer het exitplan uit: de pilot is gestopt',
			en: 'Carry out the exit plan: the pilot has been stopped',
			fr: 'Exécutez le plan de sortie : le pilote est arrêté'
		}
	},
	paused: {
		name: { nl: 'Pauze', en: 'Pause', fr: 'Pause' },
		title: {
			nl: 'De AI staat op pauze: {cause}.',
			en: 'The AI is paused: {cause}.',
			fr: 'L’IA est en pause : {cause}.'
		},
		todo: {
			nl: 'Beslis of de AI weer aan mag, of bereid dat besluit voor ({cause})',
			en: 'Decide whether the AI may run again, or prepare that decision ({cause})',
			fr: 'Décidez si l’IA peut reprendre, ou préparez cette décision ({cause})'
		}
	},
	'verdict-stop': {
		name: { nl: 'Advies: stoppen', en: 'Advice: stop', fr: 'Avis : arrêter' },
		title: {
			nl: 'De metingen vragen om te stoppen. Daar is nog niet over beslist.',
			en: 'The measurements ask to stop. Nobody has decided on that yet.',
			fr: 'Les mesures demandent d’arrêter. Personne n’a encore décidé.'
		},
		todo: {
			nl: 'Beslis over het advies om te stoppen',
			en: 'Decide on the advice to stop',
			fr: 'Décidez de l’avis d’arrêter'
		}
	},
	incident: {
		name: { nl: 'Incident', en: 'Incident', fr: 'Incident' },
		title: {
			nl: 'Er is een incident gemeld dat nog openstaat.',
			en: 'An incident was reported that is still open.',
			fr: 'Un incident signalé est encore ouvert.'
		},
		todo: {
			nl: 'Onderzoek het incident en sluit het af met maatregelen',
			en: 'Look into the incident and close it with measures',
			fr: 'Examinez l’incident et clôturez-le avec des mesures'
		}
	},
	'red-zone': {
		name: { nl: 'Rode zone', en: 'Red zone', fr: 'Zone rouge' },
		title: {
			nl: '“{kpi}” staat in de rode zone.',
			en: '“{kpi}” is in the red zone.',
			fr: '« {kpi} » est en zone rouge.'
		},
		todo: {
			nl: 'Ga na waarom “{kpi}” in de rode zone staat, en stuur bij',
			en: 'Find out why “{kpi}” is in the red zone, and adjust',
			fr: 'Cherchez pourquoi « {kpi} » est en zone rouge, et corrigez'
		}
	},
	'stale-decision': {
		name: { nl: 'Besluit verouderd', en: 'Stale decision', fr: 'Décision dépassée' },
		title: {
			nl: 'Het besluit rust op feiten die intussen veranderd zijn. De AI staat uit tot er opnieuw beslist is.',
			en: 'The decision rests on facts that have changed since. The AI is off until it is decided anew.',
			fr: 'La décision repose sur des faits qui ont changé. L’IA est coupée jusqu’à une nouvelle décision.'
		},
		todo: {
			nl: 'Beslis opnieuw: de feiten onder het besluit zijn veranderd',
			en: 'Decide anew: the facts under the decision have changed',
			fr: 'Décidez à nouveau : les faits sous la décision ont changé'
		}
	},
	'assessment-lapsed': {
		name: { nl: 'DPIA of FRIA vervallen', en: 'DPIA or FRIA lapsed', fr: 'AIPD ou FRIA échue' },
		title: {
			nl: 'De {assessment} geldt niet meer. De AI staat uit tot ze is nagekeken en opnieuw getekend.',
			en: 'The {assessment} no longer stands. The AI is off until it has been reviewed and signed again.',
			fr: 'La {assessment} n’est plus valable. L’IA est coupée jusqu’à ce qu’elle soit revue et signée à nouveau.'
		},
		todo: {
			nl: 'Kijk de {assessment} na en laat ze opnieuw tekenen',
			en: 'Review the {assessment} and have it signed again',
			fr: 'Revoyez la {assessment} et faites-la signer à nouveau'
		}
	},
	'condition-overdue': {
		name: { nl: 'Voorwaarde te laat', en: 'Condition overdue', fr: 'Condition en retard' },
		title: {
			nl: 'Een voorwaarde van het besluit moest vervuld zijn tegen {due}. De AI staat uit tot dat gebeurd is.',
			en: 'A condition of the decision had to be fulfilled by {due}. The AI is off until it is.',
			fr: 'Une condition de la décision devait être remplie pour le {due}. L’IA est coupée jusque-là.'
		},
		todo: {
			nl: 'Vervul de voorwaarde van het besluit',
			en: 'Fulfil the condition of the decision',
			fr: 'Remplissez la condition de la décision'
		}
	},
	'review-passed': {
		name: { nl: 'Herziening te laat', en: 'Review overdue', fr: 'Révision en retard' },
		title: {
			nl: 'Het besluit moest opnieuw bekeken zijn tegen {due}.',
			en: 'The decision had to be reviewed by {due}.',
			fr: 'La décision devait être revue pour le {due}.'
		},
		todo: {
			nl: 'Bekijk het besluit opnieuw en beslis',
			en: 'Review the decision and decide',
			fr: 'Revoyez la décision et décidez'
		}
	},
	drift: {
		name: { nl: 'Achteruitgang na Go', en: 'Drift after Go', fr: 'Recul après Go' },
		title: {
			nl: 'De metingen haalden Go, maar tonen dat nu niet meer.',
			en: 'The measurements reached Go, but no longer show it.',
			fr: 'Les mesures ont atteint Go, mais ne le montrent plus.'
		},
		todo: {
			nl: 'Ga na waarom de metingen geen Go meer tonen',
			en: 'Find out why the measurements no longer show Go',
			fr: 'Cherchez pourquoi les mesures ne montrent plus Go'
		}
	},
	'alarm-band': {
		name: {
			nl: 'Buiten de alarmband',
			en: 'Outside the alarm band',
			fr: 'Hors de la bande d’alerte'
		},
		title: {
			nl: 'Opvolging van “{kpi}”: het cijfer {alarm}.',
			en: 'Monitoring of “{kpi}”: the figure {alarm}.',
			fr: 'Suivi de « {kpi} » : le chiffre {alarm}.'
		},
		todo: {
			nl: 'Ga na wat er speelt bij “{kpi}”: het cijfer {alarm}',
			en: 'Find out what is behind “{kpi}”: the figure {alarm}',
			fr: 'Cherchez ce qui se passe avec « {kpi} » : le chiffre {alarm}'
		}
	},
	quiet: {
		name: { nl: 'Geen metingen', en: 'No measurements', fr: 'Pas de mesures' },
		title: {
			nl: 'Al {days} dagen komen er geen metingen binnen ({stream}, sinds {since}).',
			en: 'No measurements have come in for {days} days ({stream}, since {since}).',
			fr: 'Aucune mesure depuis {days} jours ({stream}, depuis le {since}).'
		},
		todo: {
			nl: 'Zoek uit waarom er geen metingen meer komen ({stream})',
			en: 'Find out why no measurements come in any more ({stream})',
			fr: 'Cherchez pourquoi les mesures n’arrivent plus ({stream})'
		}
	}
};

const pauseCauses: Record<string, Localized> = {
	person: {
		nl: 'iemand drukte op de pauzeknop',
		en: 'someone pressed the pause button',
		fr: 'quelqu’un a appuyé sur le bouton de pause'
	},
	incident: {
		nl: 'er was een ernstig incident',
		en: 'there was a serious incident',
		fr: 'un incident grave a eu lieu'
	},
	'red-verdict': {
		nl: 'de metingen vragen om te stoppen',
		en: 'the measurements ask to stop',
		fr: 'les mesures demandent d’arrêter'
	},
	'zero-tolerance': {
		nl: 'er gebeurde iets dat nooit mag gebeuren',
		en: 'something happened that must never happen',
		fr: 'quelque chose qui ne peut jamais arriver est arrivé'
	},
	decision: {
		nl: 'zo is beslist',
		en: 'this was decided',
		fr: 'ainsi en a-t-on décidé'
	}
};

const alarms: Record<string, Localized> = {
	low: {
		nl: 'ligt onder de alarmband',
		en: 'is below the alarm band',
		fr: 'est en dessous de la bande d’alerte'
	},
	high: {
		nl: 'ligt boven de alarmband',
		en: 'is above the alarm band',
		fr: 'est au-dessus de la bande d’alerte'
	},
	shift: {
		nl: 'wijkt de laatste week plots af',
		en: 'deviates suddenly in the last week',
		fr: 's’écarte soudainement la dernière semaine'
	}
};

interface Spoken {
	kind: AlertKind;
	params: AlertParams;
	dueOn: string | null;
}

/** What is the matter, as one or two sentences. */
export function alertTitle(alert: Spoken, locale: Locale): string {
	return say(texts[alert.kind].title, alert, locale);
}

/** What whoever must act does, beginning with a verb. */
export function alertTodo(alert: Spoken, locale: Locale): string {
	return say(texts[alert.kind].todo, alert, locale);
}

export function alertName(kind: AlertKind, locale: Locale): string {
	return pick(texts[kind].name, locale);
}

function say(text: Localized, { params, dueOn }: Spoken, locale: Locale): string {
	const spoken = Object.entries({ ...params, ...(dueOn && { due: dueOn }) }).map(
		([name, value]) => [name, inWords(name, value, locale)] as const
	);
	return fill(pick(text, locale), Object.fromEntries(spoken));
}

function inWords(name: string, value: AlertParams[string], locale: Locale): string {
	if (typeof value === 'object') return pick(value, locale);
	if (typeof value === 'number') return String(value);
	const known = name === 'cause' ? pauseCauses : name === 'alarm' ? alarms : {};
	if (known[value]) return pick(known[value], locale);
	if (name === 'assessment' && value === 'DPIA' && locale === 'fr') return 'AIPD';
	return isDay(value) ? dayInWords(value, locale) : value;
}

function dayInWords(day: string, locale: Locale): string {
	return new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(`${day}T12:00:00.000Z`)
	);
}
