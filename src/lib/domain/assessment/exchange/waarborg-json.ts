import { canonicalJson, sha256Hex } from '../../hash.ts';
import { locales } from '../../locale.ts';
import type { Result } from '../../result.ts';
import { ok, refuse } from '../../result.ts';
import type { Answer } from '../answers.ts';
import { askedAnswers, assessmentKinds, isAnswered } from '../answers.ts';
import type { Risk } from '../risk.ts';
import { fearedEvents, grades, measureStatuses, reversibilities } from '../risk.ts';
import type { Statement } from '../workflow.ts';
import { assessmentOutcomes } from '../outcome.ts';
import type { ExchangeTemplate } from './aligned.ts';
import type { Converted, Dossier } from './dossier.ts';
import { standings } from './outgoing.ts';
import type { DossierInContext } from './outgoing.ts';
import { isRec, member } from './json-value.ts';
import type { Read } from './shape.ts';
import {
	day,
	emptyOr,
	flag,
	listOf,
	literal,
	moment,
	nullOr,
	object,
	oneOf,
	optional,
	read,
	recordOf,
	sha256,
	size,
	text,
	union
} from './shape.ts';
import { Tally } from './tally.ts';

export const waarborgFormat = 'waarborg-assessment';
/** Goes up when a reader of this version would misread a file. */
export const waarborgVersion = 1;

export interface WaarborgFile {
	format: typeof waarborgFormat;
	version: typeof waarborgVersion;
	/** Of what was written when it left: statements with this fingerprint were about this text. */
	contentsHash: string;
	dossier: Dossier;
	/** SHA-256 of the rest in canonical JSON. */
	sha256: string;
}

/**
 * The whole dossier in our own format: what is stored, without the answers to questions that are not asked and without accounts. The
 * same dossier gives the same bytes.
 */
export function toWaarborg(context: DossierInContext): Converted<WaarborgFile> {
	const { dossier, template } = context;
	const tally = new Tally();
	const answers = travelling(dossier, template, tally);
	tally.whole(partsOf(dossier));
	const body = {
		format: waarborgFormat,
		version: waarborgVersion,
		contentsHash: standings(context).contentsHash,
		dossier: withoutAccounts({ ...dossier, answers })
	} as const;
	return tally.with({ ...body, sha256: sha256Hex(canonicalJson(body)) });
}

function travelling(
	dossier: Dossier,
	template: ExchangeTemplate,
	tally: Tally
): Dossier['answers'] {
	const asked = askedAnswers(template, dossier.answers);
	const known = new Set(
		template.sections.flatMap(({ questions }) => questions.map(({ id }) => id))
	);
	const given = Object.entries(dossier.answers).filter(([, answer]) => isAnswered(answer));
	tally.arrived('answers', given.length);
	for (const [id] of given)
		if (Object.hasOwn(asked, id)) tally.carried('answers');
		else tally.lost('answers', id, known.has(id) ? 'hidden-answer' : 'not-in-template');
	return Object.fromEntries(Object.entries(asked).filter(([, answer]) => isAnswered(answer)));
}

/** Who someone is here means nothing elsewhere: the names stay, the accounts do not. */
function withoutAccounts(dossier: Dossier): Dossier {
	const bare = <T extends { byId: string }>(statement: T): T => ({ ...statement, byId: '' });
	return {
		...dossier,
		risks: dossier.risks.map((risk) => ({
			...risk,
			accepted: risk.accepted && bare(risk.accepted)
		})),
		measures: dossier.measures.map((measure) => ({ ...measure, ownerId: null })),
		advice: dossier.advice.map(bare),
		views: dossier.views.map(bare),
		consultations: dossier.consultations.map(bare),
		decision: dossier.decision && bare(dossier.decision)
	};
}

/** Whether it claims to be ours; for telling formats apart. */
export function looksLikeWaarborg(data: unknown): boolean {
	return isRec(data) && member(data, 'format') === waarborgFormat;
}

/**
 * A file of ours as a dossier. Refuses another version, a file changed after it was written, and what is not of the right shape, with the
 * place and what was expected there.
 */
export function fromWaarborg(data: unknown): Result<Converted<Dossier>> {
	if (!isRec(data) || !looksLikeWaarborg(data)) return refuse('import-not-waarborg');
	const version = member(data, 'version');
	if (version !== waarborgVersion)
		return refuse('import-version', {
			found: String(version).slice(0, 20),
			known: waarborgVersion
		});
	const { sha256: sum, ...body } = data;
	if (sum !== sha256Hex(canonicalJson(body))) return refuse('import-hash');
	const tally = new Tally();
	const result = read(file, data, (where) => tally.note(where, 'unknown-key'));
	if (!result.ok) return result;
	const { dossier } = result.value;
	tally.whole({ answers: Object.keys(dossier.answers).length, ...partsOf(dossier) });
	return ok(tally.with(dossier));
}

/** How many of each there are beside the answers. */
function partsOf(dossier: Dossier): Record<string, number> {
	const { risks, measures, comments, attachments, advice, views, consultations } = dossier;
	const parts = { risks, measures, comments, attachments, advice, views, consultations };
	return Object.fromEntries(Object.entries(parts).map(([kind, list]) => [kind, list.length]));
}

const entry = recordOf(union<string | string[]>(text(20_000), listOf(text(2_000), 200)), 100);
const answer: Read<Answer> = object({
	value: union<Answer['value']>(text(100_000), listOf(text(20_000), 500), listOf(entry, 500)),
	notApplicableReason: optional(text(20_000)),
	reference: optional(literal(true))
});
const rating = object({ likelihood: oneOf(grades), severity: oneOf(grades) });
const risk: Read<Risk> = object({
	id: text(100),
	libraryId: nullOr(text(100)),
	title: text(1_000),
	description: text(50_000),
	event: oneOf(fearedEvents),
	rights: listOf(text(100), 100),
	sources: text(50_000),
	threats: text(50_000),
	impacts: text(50_000),
	reversibility: nullOr(oneOf(reversibilities)),
	assessments: listOf(oneOf(assessmentKinds), 2),
	before: nullOr(rating),
	after: nullOr(rating),
	measures: listOf(text(100), 500),
	accepted: nullOr(object({ byId: text(100), byName: text(500), at: moment, reason: text(20_000) }))
});
const statement = {
	id: text(100),
	byId: text(100),
	byName: text(500),
	at: moment,
	contentsHash: emptyOr(sha256)
} satisfies Record<keyof Statement, unknown>;
const file = object({
	format: literal(waarborgFormat),
	version: literal(waarborgVersion),
	contentsHash: sha256,
	sha256,
	dossier: object({
		kind: oneOf(assessmentKinds),
		name: text(1_000),
		language: oneOf(locales),
		template: object({ urn: text(200), version: text(50) }),
		answers: recordOf(answer, 2_000),
		risks: listOf(risk, 2_000),
		measures: listOf(
			object({
				id: text(100),
				text: text(20_000),
				ownerId: nullOr(text(100)),
				ownerName: text(500),
				dueDate: nullOr(day),
				status: oneOf(measureStatuses)
			}),
			5_000
		),
		advice: listOf(
			object({ ...statement, sectionId: nullOr(text(100)), agrees: flag, text: text(50_000) }),
			2_000
		),
		views: listOf(
			object({ ...statement, asked: flag, who: text(5_000), text: text(50_000) }),
			1_000
		),
		consultations: listOf(
			object({
				...statement,
				step: oneOf(['verzonden', 'uitkomst'] as const),
				on: day,
				text: text(50_000)
			}),
			1_000
		),
		decision: nullOr(
			object({
				...statement,
				outcome: oneOf(assessmentOutcomes),
				reason: text(50_000),
				departureReason: nullOr(text(50_000)),
				conditions: listOf(
					object({ text: text(20_000), ownerName: text(500), dueDate: emptyOr(day) }),
					200
				),
				reviewOn: emptyOr(day)
			})
		),
		comments: listOf(
			object({
				id: text(100),
				subject: text(300),
				parentId: nullOr(text(100)),
				text: text(50_000),
				byName: text(500),
				at: moment,
				resolvedByName: nullOr(text(500)),
				resolvedAt: nullOr(moment)
			}),
			20_000
		),
		attachments: listOf(
			object({
				id: text(100),
				subject: text(300),
				fileName: text(300),
				type: text(200),
				size,
				sha256
			}),
			1_000
		),
		authors: listOf(text(500), 1_000),
		createdAt: moment,
		updatedAt: moment
	})
}) satisfies Read<WaarborgFile>;
