import type { Choice, MeetingStatus, PointKind, Presence, VoteEnd } from './meeting.ts';
import type { Localized } from './locale.ts';

/** The points that the system puts on an agenda; an own point carries its own title. */
export const pointNames: Readonly<Record<PointKind, Localized>> = {
	verdict: {
		nl: 'De uitslag nu',
		en: 'The verdict now',
		fr: 'Le verdict actuel'
	},
	changes: {
		nl: 'Wat veranderde sinds de vorige vergadering',
		en: 'What changed since the last meeting',
		fr: 'Ce qui a changé depuis la dernière réunion'
	},
	incidents: { nl: 'Incidenten', en: 'Incidents', fr: 'Incidents' },
	conditions: {
		nl: 'Openstaande voorwaarden',
		en: 'Open conditions',
		fr: 'Conditions en suspens'
	},
	stale: {
		nl: 'Het besluit is verouderd',
		en: 'The decision is stale',
		fr: 'La décision est périmée'
	},
	advice: { nl: 'Ethisch advies', en: 'Ethics advice', fr: 'Avis éthique' },
	own: { nl: 'Eigen punt', en: 'Own point', fr: 'Point propre' }
};

export const presenceNames: Readonly<Record<Presence, Localized>> = {
	unknown: { nl: 'nog niet genoteerd', en: 'not recorded yet', fr: 'pas encore noté·e' },
	present: { nl: 'aanwezig', en: 'present', fr: 'présent·e' },
	excused: { nl: 'verontschuldigd', en: 'excused', fr: 'excusé·e' },
	absent: { nl: 'afwezig', en: 'absent', fr: 'absent·e' }
};

export const choiceNames: Readonly<Record<Choice, Localized>> = {
	for: { nl: 'Voor', en: 'For', fr: 'Pour' },
	against: { nl: 'Tegen', en: 'Against', fr: 'Contre' },
	abstain: { nl: 'Onthouding', en: 'Abstention', fr: 'Abstention' }
};

export const meetingStatusNames: Readonly<Record<MeetingStatus, Localized>> = {
	planned: { nl: 'Gepland', en: 'Planned', fr: 'Planifiée' },
	open: { nl: 'Bezig', en: 'In progress', fr: 'En cours' },
	closed: { nl: 'Gesloten', en: 'Closed', fr: 'Clôturée' },
	cancelled: { nl: 'Afgelast', en: 'Cancelled', fr: 'Annulée' }
};

/** How a vote ended: the word, and what it means for the advice. */
export const voteEnds: Readonly<Record<VoteEnd, { name: Localized; meaning: Localized }>> = {
	carried: {
		name: { nl: 'Aangenomen', en: 'Carried', fr: 'Adoptée' },
		meaning: {
			nl: 'Meer leden stemden voor dan tegen.',
			en: 'More members voted for than against.',
			fr: 'Plus de membres ont voté pour que contre.'
		}
	},
	rejected: {
		name: { nl: 'Verworpen', en: 'Rejected', fr: 'Rejetée' },
		meaning: {
			nl: 'Meer leden stemden tegen dan voor.',
			en: 'More members voted against than for.',
			fr: 'Plus de membres ont voté contre que pour.'
		}
	},
	tied: {
		name: { nl: 'Staking van stemmen', en: 'Tied', fr: 'Partage des voix' },
		meaning: {
			nl: 'Evenveel stemmen voor als tegen: het voorstel is niet aangenomen. De voorzitter heeft geen doorslaggevende stem, want wie de AI wil gebruiken, moet overtuigen.',
			en: 'As many votes for as against: the motion is not carried. The chair has no casting vote, for those who want to use the AI have to convince.',
			fr: 'Autant de voix pour que contre : la proposition n’est pas adoptée. La présidence n’a pas de voix prépondérante, car c’est à qui veut utiliser l’IA de convaincre.'
		}
	},
	'all-abstained': {
		name: { nl: 'Iedereen onthield zich', en: 'Everyone abstained', fr: 'Abstention générale' },
		meaning: {
			nl: 'Niemand stemde voor of tegen. Het klankbord geeft hierover geen advies.',
			en: 'Nobody voted for or against. The board gives no advice on this.',
			fr: 'Personne n’a voté pour ou contre. Le comité ne rend pas d’avis à ce sujet.'
		}
	},
	'no-quorum': {
		name: { nl: 'Te weinig stemmers', en: 'No quorum', fr: 'Quorum non atteint' },
		meaning: {
			nl: 'Er waren te weinig leden die mochten stemmen. Het klankbord geeft geen advies; zet het punt op de volgende agenda.',
			en: 'Too few members were entitled to vote. The board gives no advice; put the point on the next agenda.',
			fr: 'Trop peu de membres pouvaient voter. Le comité ne rend pas d’avis ; reportez le point à la prochaine réunion.'
		}
	},
	'all-conflicted': {
		name: {
			nl: 'Iedereen heeft een belangenconflict',
			en: 'Everyone has a conflict of interest',
			fr: 'Conflit d’intérêts général'
		},
		meaning: {
			nl: 'Alle aanwezige leden meldden een belangenconflict. Het klankbord kan hierover geen advies geven; vraag andere leden of een ander klankbord.',
			en: 'All members present declared a conflict of interest. The board cannot advise on this; ask other members or another board.',
			fr: 'Tous les membres présents ont déclaré un conflit d’intérêts. Le comité ne peut pas rendre d’avis ; demandez à d’autres membres ou à un autre comité.'
		}
	}
};

/** Said beside a vote that gave no advice because a protective motion did not carry. */
export const noAdviceAfterRejection: Localized = {
	nl: 'Dat een voorstel om te stoppen of te vertragen niet is aangenomen, betekent nog niet dat de AI door mag. Het klankbord gaf hierover geen advies: stem over een nieuw voorstel.',
	en: 'That a motion to stop or to slow down was not carried does not yet mean that the AI may go on. The board gave no advice: vote on a new motion.',
	fr: 'Le rejet d’une proposition d’arrêter ou de ralentir ne signifie pas encore que l’IA peut continuer. Le comité n’a pas rendu d’avis : votez sur une nouvelle proposition.'
};
