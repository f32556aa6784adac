import type { SourceFormat, WarningCode } from '#lib/domain/drafting/source.ts';
import type { SpeakerSummary } from '#lib/domain/drafting/speaker-edits.ts';
import { applySpeakers, initialSpeakers, speakersIn } from '#lib/domain/drafting/speaker-edits.ts';
import type { PermitReason } from '#lib/domain/permit.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx } from '../../context.ts';
import { contactForActor } from '../access.ts';
import type { SourceInput } from '../add-source.ts';
import { addSources } from '../add-source.ts';
import { shutReasons } from '../draft-from-source.ts';
import type { EarlierDocument, EarlierKey } from './earlier-documents.ts';
import { addEarlier, earlierDocuments } from './earlier-documents.ts';
import type { ContactSource, SourceKind } from './source-repository.ts';
import { listSources } from './source-repository.ts';

/** A source as the page shows it. */
export interface SourceView {
	id: string;
	kind: SourceKind;
	title: string;
	format: SourceFormat;
	turns: number;
	createdAt: string;
	version: number;
	warnings: { code: WarningCode; count: number }[];
	/** Null where the speakers cannot be changed: in a validated or decided text. */
	speakers: SpeakerSummary[] | null;
	canUndo: boolean;
	preview: { speaker: string; start: number | null; text: string }[];
}

export interface SourcesPage {
	sources: SourceView[];
	earlier: EarlierDocument[];
	/** Why nothing may be taken in for an engine now; empty when it may. */
	shut: PermitReason[];
}

const previewTurns = 6;
const previewCharacters = 240;

/** The sources of a contact and what else could be one, for the worker it belongs to. */
export async function loadSourcesPage(ctx: Ctx, contactId: string): Promise<Result<SourcesPage>> {
	const found = await contactForActor(ctx.db, ctx, contactId, 'contact.view');
	if (!found.ok) return found;
	const { contact } = found.value;
	const shut = contact.path === 'ai' ? await shutReasons(ctx, contactId) : ok([]);
	if (!shut.ok) return shut;
	const sources = await listSources(ctx.db, ctx, contact);
	const earlier = contact.path === 'baseline' ? [] : await earlierDocuments(ctx, contact);
	return ok({ sources: sources.map(viewOf), earlier, shut: shut.value });
}

/** Either everything was taken in, or the interlock is shut: all its reasons, and nothing is stored. */
export type TakenIn = { added: true } | { added: false; reasons: PermitReason[] };

/** Takes conversations in, all or none. While the interlock is shut nothing is stored that may not be used. */
export async function takeIn(
	ctx: Ctx,
	contactId: string,
	inputs: readonly SourceInput[]
): Promise<Result<TakenIn>> {
	return whileOpen(ctx, contactId, () => addSources(ctx, contactId, inputs));
}

/** Takes an earlier document in, on the same condition. */
export async function takeInEarlier(
	ctx: Ctx,
	contactId: string,
	key: EarlierKey
): Promise<Result<TakenIn>> {
	return whileOpen(ctx, contactId, () => addEarlier(ctx, contactId, key));
}

async function whileOpen(
	ctx: Ctx,
	contactId: string,
	add: () => Promise<Result<null>>
): Promise<Result<TakenIn>> {
	const shut = await shutReasons(ctx, contactId);
	if (!shut.ok) return shut;
	if (shut.value.length > 0) return ok({ added: false, reasons: shut.value });
	const added = await add();
	return added.ok ? ok({ added: true }) : added;
}

function viewOf({ source, speakers, ...stored }: ContactSource): SourceView {
	const edits = speakers ?? initialSpeakers(source);
	const { utterances, text } = applySpeakers(source, edits);
	return {
		id: stored.id,
		kind: stored.kind,
		title: stored.title,
		format: source.format,
		turns: utterances.length,
		createdAt: stored.createdAt,
		version: stored.version,
		warnings: source.warnings.map(({ code, count }) => ({ code, count })),
		speakers: stored.kind === 'conversation' ? speakersIn(source, edits) : null,
		canUndo: edits.previous !== null,
		preview: utterances.slice(0, previewTurns).map(({ speaker, start, charStart, charEnd }) => ({
			speaker,
			start: start ?? null,
			text: shortened(text.slice(charStart, charEnd))
		}))
	};
}

function shortened(text: string): string {
	return text.length > previewCharacters ? `${text.slice(0, previewCharacters).trimEnd()}…` : text;
}
