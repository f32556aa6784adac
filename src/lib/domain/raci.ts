import type { RaciRoleId, RaciRow } from './checklist/content.ts';
import type { Localized } from './locale.ts';
import { fill, locales } from './locale.ts';

/** An activity of the matrix. `guard` says which special rule holds for it; it comes from the checklist pack. */
export interface RaciActivity {
	id: string;
	title: Localized;
	guard: 'none' | 'dpo-barred' | 'dpo-advice' | 'individual-decision' | (string & {});
}

/** Someone who holds a role now. People who left are not passed in: a role they held alone is then unnamed. */
export interface RaciPerson {
	userId: string;
	role: RaciRoleId;
	/** Chairs the ethics board. */
	chairsEthics?: boolean;
}

/** The service did otherwise than the DPO advised. */
export interface AdviceDeparture {
	activity: string;
	reason: string;
}

export type RaciMatrix = Readonly<
	Record<string, Readonly<Record<keyof RaciRow, readonly RaciRoleId[]>>>
>;

export type RaciFaultCode =
	| 'not-one-accountable'
	| 'no-responsible'
	| 'role-without-person'
	| 'dpo-decides'
	| 'dpo-accountable-beyond-advice'
	| 'vendor-accountable'
	| 'committee-not-sole-accountable'
	| 'owner-chairs-ethics'
	| 'departure-without-reason';

export interface RaciFault {
	code: RaciFaultCode;
	/** Id of the activity; empty when the fault is about people. */
	activity: string;
	effect: 'block' | 'warn';
	text: Localized;
}

/**
 * Holds a RACI matrix against its rules: exactly one A, at least one R, a named person for each A and R, an independent DPO
 * (GDPR art. 38(6), CJEU C-453/21), a vendor that never decides, the committee alone for individual decisions, a warning when
 * the project owner chairs the ethics board, and a written reason for each departure from the DPO's advice. An activity that
 * the organisation does not have is left out of `activities`. In the order of the activities.
 */
export function checkRaci(
	matrix: RaciMatrix,
	people: readonly RaciPerson[],
	activities: readonly RaciActivity[],
	departures: readonly AdviceDeparture[] = []
): RaciFault[] {
	return [
		...activities.flatMap((activity) => {
			const row = matrix[activity.id] ?? emptyRow;
			return [
				...lettersOf(activity, row),
				...peopleOf(activity, row, people),
				...dpoOf(activity, row),
				...vendorOf(activity, row),
				...committeeOf(activity, row),
				...departuresOf(activity, departures)
			];
		}),
		...ethicsChair(people)
	];
}

type Row = RaciMatrix[string];
const emptyRow: Row = { A: [], R: [], C: [], I: [] };

/** Rules (i) and (ii). */
function lettersOf(activity: RaciActivity, { A, R }: Row): RaciFault[] {
	const faults: RaciFault[] = [];
	if (new Set(A).size !== 1)
		faults.push(fault('not-one-accountable', activity, { count: new Set(A).size }));
	if (R.length === 0) faults.push(fault('no-responsible', activity));
	return faults;
}

/** Rule (iii): a role on paper decides nothing. The vendor's people have no account and are named in the contract. */
function peopleOf(
	activity: RaciActivity,
	{ A, R }: Row,
	people: readonly RaciPerson[]
): RaciFault[] {
	const needed = [...new Set([...A, ...R])].filter((role) => role !== 'VEN');
	return needed
		.filter((role) => !people.some((person) => person.role === role))
		.map((role) => fault('role-without-person', activity, { role }));
}

/** Rule (iv): who advises on the processing does not determine it. */
function dpoOf(activity: RaciActivity, { A, R }: Row): RaciFault[] {
	if (activity.guard === 'dpo-barred' && (A.includes('DPO') || R.includes('DPO')))
		return [fault('dpo-decides', activity)];
	if (activity.guard !== 'dpo-advice' && A.includes('DPO'))
		return [fault('dpo-accountable-beyond-advice', activity)];
	return [];
}

/** Rule (v). */
function vendorOf(activity: RaciActivity, { A }: Row): RaciFault[] {
	return A.includes('VEN') ? [fault('vendor-accountable', activity)] : [];
}

/** Rule (vi). */
function committeeOf(activity: RaciActivity, { A }: Row): RaciFault[] {
	const sole = A.length > 0 && A.every((role) => role === 'BCSD');
	return activity.guard === 'individual-decision' && !sole
		? [fault('committee-not-sole-accountable', activity)]
		: [];
}

/** Rule (viii). */
function departuresOf(activity: RaciActivity, departures: readonly AdviceDeparture[]): RaciFault[] {
	return departures
		.filter((departure) => departure.activity === activity.id && !departure.reason.trim())
		.map(() => fault('departure-without-reason', activity));
}

/** Rule (vii): allowed in a small service, but then nobody looks from outside. */
function ethicsChair(people: readonly RaciPerson[]): RaciFault[] {
	const chairs = people.filter((person) => person.role === 'ETH' && person.chairsEthics);
	const both = chairs.some((chair) =>
		people.some((person) => person.role === 'PO' && person.userId === chair.userId)
	);
	return both ? [fault('owner-chairs-ethics', null)] : [];
}

const sentences: Readonly<Record<RaciFaultCode, Localized>> = {
	'not-one-accountable': {
		nl: '“{activity}” heeft {count} keer een A. Kies precies één eindverantwoordelijke.',
		en: '“{activity}” has {count} A’s. Choose exactly one accountable role.',
		fr: '« {activity} » a {count} A. Choisissez exactement un rôle qui rend compte.'
	},
	'no-responsible': {
		nl: '“{activity}” heeft geen R. Zeg wie het uitvoert.',
		en: '“{activity}” has no R. Say who does the work.',
		fr: '« {activity} » n’a pas de R. Dites qui exécute.'
	},
	'role-without-person': {
		nl: '“{activity}” rekent op de rol {role}, maar niemand heeft die rol. Wijs een persoon aan.',
		en: '“{activity}” counts on the role {role}, but nobody holds it. Name a person.',
		fr: '« {activity} » compte sur le rôle {role}, mais personne ne l’a. Désignez une personne.'
	},
	'dpo-decides': {
		nl: 'De DPO mag bij “{activity}” geen A of R zijn: wie adviseert, beslist niet. Maak er een C van.',
		en: 'The DPO may be neither A nor R for “{activity}”: who advises does not decide. Make it a C.',
		fr: 'Le DPO ne peut être ni A ni R pour « {activity} » : qui conseille ne décide pas. Mettez un C.'
	},
	'dpo-accountable-beyond-advice': {
		nl: 'De DPO mag alleen A zijn voor het eigen advies, niet voor “{activity}”. Kies een andere rol.',
		en: 'The DPO may be A only for the DPO’s own advice, not for “{activity}”. Choose another role.',
		fr: 'Le DPO ne peut être A que pour son propre avis, pas pour « {activity} ». Choisissez un autre rôle.'
	},
	'vendor-accountable': {
		nl: 'De leverancier is A voor “{activity}”. Een leverancier beslist nooit: kies een rol van de dienst.',
		en: 'The vendor is A for “{activity}”. A vendor never decides: choose a role of the service.',
		fr: 'Le fournisseur est A pour « {activity} ». Un fournisseur ne décide jamais : choisissez un rôle du service.'
	},
	'committee-not-sole-accountable': {
		nl: 'Alleen het bijzonder comité mag A zijn voor “{activity}”.',
		en: 'Only the special committee may be A for “{activity}”.',
		fr: 'Seul le comité spécial peut être A pour « {activity} ».'
	},
	'owner-chairs-ethics': {
		nl: 'Dezelfde persoon is projecteigenaar en voorzitter van het ethisch klankbord. Kies liever een andere voorzitter.',
		en: 'The same person is project owner and chairs the ethics board. Better choose another chair.',
		fr: 'La même personne est responsable du projet et préside le comité d’éthique. Mieux vaut une autre présidence.'
	},
	'departure-without-reason': {
		nl: 'Bij “{activity}” wijkt u af van het advies van de DPO. Schrijf op waarom.',
		en: 'For “{activity}” you depart from the DPO’s advice. Write down why.',
		fr: 'Pour « {activity} », vous vous écartez de l’avis du DPO. Écrivez pourquoi.'
	}
};

function fault(
	code: RaciFaultCode,
	activity: RaciActivity | null,
	params: Record<string, string | number> = {}
): RaciFault {
	const [nl = '', en = '', fr = ''] = locales.map((locale) =>
		fill(sentences[code][locale], { ...params, activity: activity?.title[locale] ?? '' })
	);
	const effect = code === 'owner-chairs-ethics' ? 'warn' : 'block';
	return { code, activity: activity?.id ?? '', effect, text: { nl, en, fr } };
}
