/** A piece of evidence as the screens show it. */
export interface EvidenceView {
	id: string;
	questionId: string | null;
	title: string;
	fileName: string;
	size: number;
	sha256: string;
	effectiveDate: string;
	expiresOn: string | null;
	uploadedAt: string;
	uploadedBy: string;
	withdrawnAt: string | null;
	withdrawnReason: string | null;
}

/** How many pieces count today, per question. */
export function proofsPerQuestion(evidence: readonly EvidenceView[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { questionId, withdrawnAt } of evidence) {
		if (questionId && !withdrawnAt) counts[questionId] = (counts[questionId] ?? 0) + 1;
	}
	return counts;
}
