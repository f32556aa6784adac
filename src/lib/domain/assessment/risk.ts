/** One to four, as the CNIL and many others use: negligible, limited, important, maximum. */
export type Grade = 1 | 2 | 3 | 4;
export const grades: readonly Grade[] = [1, 2, 3, 4];

export interface Rating {
	likelihood: Grade;
	severity: Grade;
}
export type RiskLevel = 'laag' | 'midden' | 'hoog';

/** What can go wrong with data (WP248, annex 2), or a right that is touched without any data going astray. */
export type FearedEvent = 'inzage' | 'wijziging' | 'verdwijning' | 'grondrecht';
export const fearedEvents: readonly FearedEvent[] = [
	'inzage',
	'wijziging',
	'verdwijning',
	'grondrecht'
];

/** Whether harm that happened can be undone. */
export type Reversibility = 'omkeerbaar' | 'moeilijk' | 'onomkeerbaar';
export const reversibilities: readonly Reversibility[] = ['omkeerbaar', 'moeilijk', 'onomkeerbaar'];

export type MeasureStatus = 'gepland' | 'bezig' | 'klaar' | 'geschrapt';
export const measureStatuses: readonly MeasureStatus[] = ['gepland', 'bezig', 'klaar', 'geschrapt'];

/** What is done against one risk or several; with its owner and date it is a task. */
export interface Measure {
	id: string;
	text: string;
	/** The account that has it as a task; null for someone without one, then only the name. */
	ownerId: string | null;
	ownerName: string;
	/** YYYY-MM-DD, or null. */
	dueDate: string | null;
	status: MeasureStatus;
}

export interface RiskAcceptance {
	byId: string;
	byName: string;
	at: string;
	reason: string;
}

export interface Risk {
	id: string;
	/** Of the library it was taken from. */
	libraryId: string | null;
	title: string;
	description: string;
	event: FearedEvent;
	/** Ids of Charter rights in the pack. */
	rights: string[];
	sources: string;
	threats: string;
	impacts: string;
	reversibility: Reversibility | null;
	/** In which assessments it stands. */
	assessments: ('dpia' | 'fria')[];
	/** Without and with the measures; null while not judged. */
	before: Rating | null;
	after: Rating | null;
	/** Ids of the measures of the register that work against it. */
	measures: string[];
	/** The residual risk accepted by name. */
	accepted: RiskAcceptance | null;
}

/**
 * The level of one rating: a matrix, not a product, so that a rare disaster is not averaged away. High: both at least important, or
 * maximum severity that is more than negligible in likelihood. A choice of ours (suggestion), shown as such.
 */
export function riskLevel({ likelihood, severity }: Rating): RiskLevel {
	return matrix[likelihood][severity];
}

const matrix: Record<Grade, Record<Grade, RiskLevel>> = {
	1: { 1: 'laag', 2: 'laag', 3: 'midden', 4: 'midden' },
	2: { 1: 'laag', 2: 'midden', 3: 'midden', 4: 'hoog' },
	3: { 1: 'laag', 2: 'midden', 3: 'hoog', 4: 'hoog' },
	4: { 1: 'midden', 2: 'midden', 3: 'hoog', 4: 'hoog' }
};

/** The level after the measures; without them judged, the level before still stands. Null while nobody judged. */
export function residualLevel(risk: Pick<Risk, 'before' | 'after'>): RiskLevel | null {
	const rating = risk.after ?? risk.before;
	return rating ? riskLevel(rating) : null;
}

/** Still high after its measures. One that nobody judged after them waits for a judgement (`riskGaps`): it is not one that remains. */
export function staysHigh({ after }: Pick<Risk, 'after'>): boolean {
	return !!after && riskLevel(after) === 'hoog';
}

/** A high risk stays: the supervisory authority is consulted before the processing begins (GDPR art. 36). */
export function hasHighResidual(risks: readonly Pick<Risk, 'after'>[]): boolean {
	return risks.some(staysHigh);
}

export type RiskGap =
	| 'not-rated'
	| 'no-measures'
	| 'not-rated-after'
	| 'lowered-without-measure'
	| 'not-accepted'
	| 'measure-without-owner';

/**
 * What one risk still lacks before the assessment can be decided on, in the order in which it is done. `measures` are those of the whole
 * register; a measure that was dropped does not count.
 */
export function riskGaps(risk: Risk, measures: readonly Measure[]): RiskGap[] {
	if (!risk.before) return ['not-rated'];
	const gaps: RiskGap[] = [];
	const live = measures.filter(
		({ id, status }) => risk.measures.includes(id) && status !== 'geschrapt'
	);
	if (riskLevel(risk.before) !== 'laag' && live.length === 0) gaps.push('no-measures');
	if (!risk.after) gaps.push('not-rated-after');
	else if (live.length === 0 && isLower(risk.after, risk.before))
		gaps.push('lowered-without-measure');
	if (live.some(({ ownerName }) => !ownerName.trim())) gaps.push('measure-without-owner');
	const level = residualLevel(risk);
	if (level !== 'laag' && !risk.accepted) gaps.push('not-accepted');
	return gaps;
}

function isLower(after: Rating, before: Rating): boolean {
	return after.likelihood < before.likelihood || after.severity < before.severity;
}

export interface HeatCell extends Rating {
	level: RiskLevel;
	/** Ids of the risks in this cell. */
	risks: string[];
}

/** The map of risks before or after the measures: sixteen cells, the most likely first, the least severe left. Unjudged risks are in none. */
export function heatMap(risks: readonly Risk[], moment: 'before' | 'after'): HeatCell[][] {
	return [...grades].reverse().map((likelihood) =>
		grades.map((severity) => ({
			likelihood,
			severity,
			level: riskLevel({ likelihood, severity }),
			risks: risks
				.filter((risk) => {
					const rating = risk[moment];
					return rating?.likelihood === likelihood && rating.severity === severity;
				})
				.map(({ id }) => id)
		}))
	);
}
