import type { Answer, EvidenceFact, ItemContent } from '../checklist/content.ts';
import { vendorProofs } from '../checklist/content.ts';

/** What is behind the fingerprints of the vendor and of the scope, kept with a version so that a later change can be read. */
export interface Grounds {
	vendor: { answers: Record<string, Answer>; proofs: { sha256: string; title: string }[] };
	scope: string;
}

/** The same of the vendor that its fact is made of: `vendorFact` in checklist/content.ts. */
export function groundsOf(
	vendor: Pick<ItemContent, 'answers'>,
	evidence: readonly EvidenceFact[],
	scope: string
): Grounds {
	return {
		vendor: {
			answers: vendor.answers,
			proofs: vendorProofs(evidence).map(({ sha256, title }) => ({ sha256, title }))
		},
		scope
	};
}

/** One thing about the vendor that is otherwise now; null is: no answer. */
export type VendorChange =
	| { kind: 'answer'; question: string; before: Answer | null; after: Answer | null }
	| { kind: 'proof-added' | 'proof-gone'; title: string };

/** What changed about the vendor, answers first, in the order of the questions as they are now. */
export function vendorChanges(before: Grounds['vendor'], after: Grounds['vendor']): VendorChange[] {
	const questions = new Set([...Object.keys(after.answers), ...Object.keys(before.answers)]);
	const had = new Set(before.proofs.map(({ sha256 }) => sha256));
	const has = new Set(after.proofs.map(({ sha256 }) => sha256));
	return [
		...[...questions].flatMap((question): VendorChange[] => {
			const [was, is] = [before.answers[question] ?? null, after.answers[question] ?? null];
			const same = was?.value === is?.value && (was?.reason ?? '') === (is?.reason ?? '');
			return same ? [] : [{ kind: 'answer', question, before: was, after: is }];
		}),
		...after.proofs
			.filter(({ sha256 }) => !had.has(sha256))
			.map(({ title }): VendorChange => ({ kind: 'proof-added', title })),
		...before.proofs
			.filter(({ sha256 }) => !has.has(sha256))
			.map(({ title }): VendorChange => ({ kind: 'proof-gone', title }))
	];
}
