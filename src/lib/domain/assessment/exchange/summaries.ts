import type { Locale } from '../../locale.ts';
import { isApproval } from '../outcome.ts';
import type { AssessmentKind } from '../answers.ts';
import { numbersIn, questionsOf } from './aligned.ts';
import { answerText } from '../answer-text.ts';
import type { Converted } from './dossier.ts';
import type { DossierInContext, Outgoing } from './outgoing.ts';
import { outgoing } from './outgoing.ts';
import { Tally } from './tally.ts';

/** Both assessments of a pilot, and who answers for it. */
export interface AssessmentPair {
	dpia: DossierInContext | null;
	fria: DossierInContext | null;
	organisation: { name: string; email: string };
	pilot: {
		name: string;
		running: boolean;
		ended: boolean;
		/** ISO-8601 days; null while unknown. */
		startedOn: string | null;
		endedOn: string | null;
	};
}

/** AI Act, Annex VIII, section C: what a deployer that is a public authority registers (article 49(3)). */
export interface Annex8C {
	form: 'AI Act, Annex VIII, section C';
	language: Locale;
	/** 1 */
	deployer: string;
	/** 2 */
	submitter: string;
	/** 3 */
	providerEntryUrl: string;
	/** 4 */
	friaSummary: string;
	/** 5 */
	dpiaSummary: string;
}

/**
 * The five points of the registration, each from the question that is aligned with it. A point without an answer is empty and reported;
 * what is not in the summaries stays here.
 */
export function toAnnex8C(pair: AssessmentPair, language: Locale): Converted<Annex8C> {
	const tally = new Tally();
	const outs = outgoings(pair, tally);
	const point = (number: string): string => {
		for (const { answered } of Object.values(outs)) {
			const found = answered.find(({ question }) =>
				numbersIn(question, 'annex8c').includes(number)
			);
			if (found) return answerText(found.question, found.answer, language);
		}
		return '';
	};
	const value: Annex8C = {
		form: 'AI Act, Annex VIII, section C',
		language,
		deployer:
			point('1') || [pair.organisation.name, pair.organisation.email].filter(Boolean).join('\n'),
		submitter: point('2'),
		providerEntryUrl: point('3'),
		friaSummary: point('4'),
		dpiaSummary: point('5')
	};
	for (const [key, text] of Object.entries(value))
		if (text === '') tally.note(key, 'missing-field');
	for (const [kind, { answered }] of Object.entries(outs)) {
		const left = answered.filter(({ question }) => numbersIn(question, 'annex8c').length === 0);
		if (left.length > 0) tally.note(kind, 'summary-only', { count: left.length });
	}
	return tally.with(value);
}

/** The parts of an entry in the Dutch Algoritmeregister, version 1.0, in the names that its application uses. */
export interface AlgoritmeregisterEntry {
	standard_version: '1.0';
	name: string;
	description_short: string;
	organization: string;
	status: 'In ontwikkeling' | 'In gebruik' | 'Buiten gebruik';
	begin_date?: string;
	end_date?: string;
	contact_email: string;
	publication_category: 'Hoog-risico AI-systeem' | 'Impactvolle algoritmes' | 'Overige algoritmes';
	goal: string;
	proportionality: string;
	human_intervention: string;
	risks: string;
	lawful_basis: string;
	impacttoetsen_grouping: { title: string }[];
	impacttoetsen: string;
	source_data: string;
	source_data_grouping: { title: string; link: string }[];
	methods_and_models: string;
	provider: string;
	lang: 'nld';
}

/** In characters, after the register's own table of fields. */
const limits: Partial<Record<keyof AlgoritmeregisterEntry, number>> = {
	name: 100,
	// Its documentation says 400, its application 350.
	description_short: 350,
	organization: 100,
	contact_email: 500,
	goal: 2500,
	proportionality: 2500,
	human_intervention: 2500,
	risks: 2500,
	lawful_basis: 2500,
	impacttoetsen: 2500,
	source_data: 2500,
	methods_and_models: 5000,
	provider: 200
};
const required: readonly (keyof AlgoritmeregisterEntry)[] = [
	'name',
	'description_short',
	'organization',
	'contact_email'
];

/** Questions whose answers say what a field asks, by their ids in the two templates; the first that is answered counts. */
const answeredBy: Record<string, readonly (readonly [AssessmentKind, string])[]> = {
	description_short: [
		['dpia', 'naam-verwerking'],
		['dpia', 'overzicht'],
		['fria', 'aanleiding']
	],
	goal: [
		['dpia', 'doelen'],
		['fria', 'processen']
	],
	proportionality: [
		['dpia', 'evenredigheid'],
		['dpia', 'noodzaak']
	],
	human_intervention: [
		['fria', 'menselijk-toezicht'],
		['dpia', 'menselijke-controle']
	],
	lawful_basis: [['dpia', 'rechtsgrond']],
	source_data: [['dpia', 'gegevens']],
	methods_and_models: [
		['dpia', 'techniek'],
		['fria', 'systeem']
	],
	provider: [['dpia', 'leverancier']]
};

/**
 * An entry for the Dutch Algoritmeregister. The register is in Dutch and public: no names of people, no advice, and of risks only what they are
 * called. Texts that are too long are cut at a word and reported; months are written `YYYY-MM`.
 */
export function toAlgoritmeregister(pair: AssessmentPair): Converted<AlgoritmeregisterEntry> {
	const tally = new Tally();
	const outs = outgoings(pair, tally);
	const { pilot, organisation } = pair;
	const said = (field: string) => firstAnswer(outs, answeredBy[field] ?? []);
	const entry: AlgoritmeregisterEntry = {
		standard_version: '1.0',
		name: pilot.name,
		description_short: said('description_short'),
		organization: organisation.name,
		status: pilot.ended ? 'Buiten gebruik' : pilot.running ? 'In gebruik' : 'In ontwikkeling',
		...(pilot.startedOn && { begin_date: pilot.startedOn.slice(0, 7) }),
		...(pilot.ended && pilot.endedOn && { end_date: pilot.endedOn.slice(0, 7) }),
		contact_email: organisation.email,
		publication_category: categoryOf(outs),
		goal: said('goal'),
		proportionality: said('proportionality'),
		human_intervention: said('human_intervention'),
		risks: riskText(outs),
		lawful_basis: said('lawful_basis'),
		impacttoetsen_grouping: [
			...(outs.dpia ? [{ title: 'Data Protection Impact Assessment (DPIA)' }] : []),
			...(outs.fria ? [{ title: 'Fundamental Rights Impact Assessment (FRIA)' }] : [])
		],
		impacttoetsen: '',
		source_data: said('source_data'),
		source_data_grouping: [],
		methods_and_models: said('methods_and_models'),
		provider: said('provider'),
		lang: 'nld'
	};
	for (const key of required) if (entry[key] === '') tally.note(key, 'missing-field');
	for (const [kind, { answered, state }] of Object.entries(outs)) {
		tally.note(kind, 'summary-only', { count: answered.length });
		const { decision } = state;
		if (decision.state !== 'actueel' || !isApproval(decision.statement.outcome))
			tally.note(kind, 'not-signed');
	}
	return tally.with(withinLimits(entry, tally));
}

type Outs = Partial<Record<AssessmentKind, Outgoing>>;

function outgoings(pair: AssessmentPair, tally: Tally): Outs {
	const outs: Outs = {};
	for (const kind of ['fria', 'dpia'] as const) {
		const context = pair[kind];
		if (context) outs[kind] = outgoing(context);
		else tally.note(kind, 'no-other', { kind });
	}
	return outs;
}

function firstAnswer(outs: Outs, places: readonly (readonly [AssessmentKind, string])[]): string {
	for (const [kind, id] of places) {
		const found = outs[kind]?.answered.find(({ question }) => question.id === id);
		if (found && !found.answer.notApplicableReason)
			return answerText(found.question, found.answer, 'nl');
	}
	return '';
}

/** Annex III ticked: high-risk. Otherwise what decides on people's help has impact, whatever the law calls it. */
function categoryOf(outs: Outs): AlgoritmeregisterEntry['publication_category'] {
	const annex = outs.fria?.answered.find(({ question }) => question.id === 'bijlage-iii');
	const ticked = annex && Array.isArray(annex.answer.value) ? annex.answer.value : [];
	return ticked.some((it) => it !== 'geen') ? 'Hoog-risico AI-systeem' : 'Impactvolle algoritmes';
}

/** Titles of the risks and how many measures there are against each: what the register calls risk management. */
function riskText(outs: Outs): string {
	const risks = new Map(
		Object.values(outs).flatMap(({ dossier }) =>
			dossier.risks.map((risk) => [risk.id, risk] as const)
		)
	);
	return [...risks.values()]
		.map(({ title, measures }) => `- ${title} (maatregelen: ${measures.length})`)
		.join('\n');
}

function withinLimits(entry: AlgoritmeregisterEntry, tally: Tally): AlgoritmeregisterEntry {
	return Object.fromEntries(
		Object.entries(entry).map(([key, value]) => {
			const max = limits[key as keyof AlgoritmeregisterEntry];
			if (typeof value !== 'string' || max === undefined || value.length <= max)
				return [key, value];
			tally.note(key, 'cut', { max });
			return [key, cutAtWord(value, max)];
		})
	) as unknown as AlgoritmeregisterEntry;
}

function cutAtWord(text: string, max: number): string {
	const short = text.slice(0, max - 1);
	const space = short.lastIndexOf(' ');
	return `${(space > max / 2 ? short.slice(0, space) : short).trimEnd().toWellFormed()}…`;
}

/** Whether a template has the questions that the summaries are made of; a test of the packs asks. */
export function missingSummaryQuestions(
	templates: Record<AssessmentKind, DossierInContext['template']>
): string[] {
	const ids = {
		dpia: new Set(questionsOf(templates.dpia).map(({ id }) => id)),
		fria: new Set(questionsOf(templates.fria).map(({ id }) => id))
	};
	return Object.values(answeredBy)
		.flat()
		.filter(([kind, id]) => !ids[kind].has(id))
		.map(([kind, id]) => `${kind} ${id}`);
}
