/** What a refused form of the meeting page gives back: the sentence, the field, and everything that was typed. */
export interface PointRefusal {
	message: string;
	field: string | null;
	code: string;
	kept: Partial<Record<string, string>>;
}

/** The refusal of the form of this point; null when another form of the page was refused. */
export function refusalAt(refusal: PointRefusal | null, pointId: string): PointRefusal | null {
	return refusal?.kept.pointId === pointId ? refusal : null;
}
