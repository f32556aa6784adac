import type { Grounds, VendorChange } from '#lib/domain/assessment/grounds.ts';
import { groundsOf, vendorChanges } from '#lib/domain/assessment/grounds.ts';
import type { Answer } from '#lib/domain/checklist/content.ts';
import type { Localized } from '#lib/domain/locale.ts';
import type { PilotFacts } from '../checklists/facts.ts';
import { pilotPacks } from '../checklists/packs.ts';
import type { Ctx } from '../context.ts';
import type { Pilot } from '../pilots/pilot-repository.ts';

/** A fact that is otherwise than when it was signed on. */
export interface FactChange {
	fact: string;
	/** As it was and as it is; the vendor has `lines` instead, when the signed version kept them. */
	before: string;
	after: string;
	lines?: FactLine[];
}
export type FactLine =
	| { kind: 'answer'; title: Localized; before: Answer | null; after: Answer | null }
	| Exclude<VendorChange, { kind: 'answer' }>;

/** What a signature given now rests on, in readable form. */
export function groundsNow({ items, evidence }: PilotFacts, pilot: Pilot): Grounds {
	const vendor = items.find(({ number }) => number === 7)?.content ?? { answers: {} };
	return groundsOf(vendor, evidence, pilot.scope);
}

/** Makes the fingerprints among the changed facts readable, from what the newest version kept; older versions kept nothing. */
export async function readable(
	ctx: Ctx,
	assessmentId: string,
	pilot: Pilot,
	facts: PilotFacts,
	changes: FactChange[]
): Promise<FactChange[]> {
	if (!changes.some(({ fact }) => fact === 'vendor' || fact === 'scope')) return changes;
	const version = await ctx.db
		.selectFrom('assessmentVersion')
		.select('contents')
		.where('assessmentId', '=', assessmentId)
		.orderBy('number', 'desc')
		.executeTakeFirst();
	const signed = version && (JSON.parse(version.contents) as { grounds?: Grounds }).grounds;
	const now = groundsNow(facts, pilot);
	return changes.map((change) => {
		if (change.fact === 'scope')
			return { ...change, before: signed?.scope ?? '', after: signed ? now.scope : '' };
		if (change.fact !== 'vendor') return change;
		const lines = signed ? vendorChanges(signed.vendor, now.vendor) : [];
		return { fact: 'vendor', before: '', after: '', lines: lines.map(inWords(ctx, pilot)) };
	});
}

function inWords(ctx: Ctx, pilot: Pilot): (change: VendorChange) => FactLine {
	const vendor = pilotPacks(ctx.content, pilot)?.checklist.items.find(({ number }) => number === 7);
	return (change) => {
		if (change.kind !== 'answer') return change;
		const { question: id, before, after } = change;
		const asked = vendor?.questions.find((question) => question.id === id);
		const title = asked?.question ?? { nl: id, en: id, fr: id };
		return { kind: 'answer', title, before, after };
	};
}
