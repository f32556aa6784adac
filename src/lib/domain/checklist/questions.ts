import type { ChecklistFacts, Missing } from './facts.ts';

/** The questions of an item against its answers and evidence. */
export function questionsMissing(number: number, facts: ChecklistFacts): Missing[] {
	const questions = facts.rules.questions[number] ?? [];
	const answers = facts.items.find((item) => item.number === number)?.content.answers ?? {};
	const evidence = facts.evidence.filter((piece) => piece.itemNumber === number);
	const missing: Missing[] = [];
	const count = (code: Missing['code'], amount: number) =>
		amount > 0 && missing.push({ code, params: { count: amount } });

	const answered = questions.map((question) => ({ question, answer: answers[question.id] }));
	count(
		'questions-unanswered',
		answered.filter(({ question, answer }) => question.mandatory && !answer).length
	);
	count(
		'answer-reason-missing',
		answered.filter(({ answer }) => answer && answer.value !== 'ja' && !answer.reason.trim()).length
	);
	count(
		'red-flags',
		answered.filter(({ question, answer }) => question.redFlag && answer?.value === 'nee').length
	);

	const proven = answered.filter(
		({ question, answer }) => question.evidence === 'required' && answer?.value === 'ja'
	);
	count(
		'evidence-missing',
		proven.filter(({ question }) => !evidence.some((piece) => piece.questionId === question.id))
			.length
	);
	for (const { question } of answered.filter(({ answer }) => answer?.value === 'ja')) {
		missing.push(...expiryMissing(question, evidence, facts.today));
	}
	return missing;
}

/** Of several pieces for one question, the one that is valid longest counts: a renewal replaces the lapsed one. */
function expiryMissing(
	question: { id: string; expires: boolean },
	evidence: ChecklistFacts['evidence'],
	today: string
): Missing[] {
	const pieces = evidence.filter((piece) => piece.questionId === question.id);
	const undated = pieces.find((piece) => !piece.expiresOn);
	const latest = pieces
		.flatMap(({ title, expiresOn }) => (expiresOn ? { title, expiresOn } : []))
		.toSorted((a, b) => (a.expiresOn < b.expiresOn ? 1 : -1))[0];
	if (latest && latest.expiresOn >= today) return [];
	if (undated && !question.expires) return [];
	if (latest) {
		return [{ code: 'evidence-expired', params: { title: latest.title, date: latest.expiresOn } }];
	}
	return undated ? [{ code: 'evidence-no-expiry', params: { title: undated.title } }] : [];
}
