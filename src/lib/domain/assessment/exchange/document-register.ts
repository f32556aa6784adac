import type { Block } from '../../document.ts';
import { facts, grid, heading, paragraph, together } from '../../document.ts';
import { pick } from '../../locale.ts';
import type { Rating, Risk } from '../risk.ts';
import { grades, heatMap, riskLevel } from '../risk.ts';
import type { Paper } from './document.ts';
import { keptTogether } from './document.ts';
import {
	eventWords,
	gradeWords,
	levelWords,
	measureWords,
	paperWords,
	reversibilityWords
} from './document-words.ts';
import { risksOf } from './outgoing.ts';

/** The risks with their map before and after the measures, each risk on its own, and the measures in one table. */
export function registerBlocks(paper: Paper): Block[] {
	const { dossier, say } = paper;
	const risks = risksOf(dossier);
	return [
		heading(say(paperWords.risks), 'new-page'),
		...(risks.length === 0
			? [paragraph(say(paperWords.noRisks))]
			: [...mapBlocks(paper, risks, 'before'), ...mapBlocks(paper, risks, 'after')]),
		...risks.flatMap((risk, index) => riskBlocks(paper, risk, index)),
		...measureBlocks(paper, risks)
	];
}

/** R1, R2 … in the order of the register. */
function nameOf(risks: readonly Risk[], id: string): string {
	return `R${risks.findIndex((risk) => risk.id === id) + 1}`;
}

function mapBlocks(paper: Paper, risks: readonly Risk[], moment: 'before' | 'after'): Block[] {
	const { say } = paper;
	const rows = heatMap(risks, moment).map((cells) => [
		gradeLabel(paper, cells[0]?.likelihood ?? 1),
		...cells.map(({ level, risks: ids }) => [
			{ text: say(levelWords[level]), muted: true as const },
			ids.length > 0
				? { text: `\n${ids.map((id) => nameOf(risks, id)).join(', ')}`, bold: true as const }
				: ''
		])
	]);
	const unrated = risks.filter((risk) => !risk[moment]).map(({ id }) => nameOf(risks, id));
	const title = say(moment === 'before' ? paperWords.mapBefore : paperWords.mapAfter);
	const head = [say(paperWords.mapCorner), ...grades.map((grade) => gradeLabel(paper, grade))];
	const none = unrated.join(', ') || say(paperWords.none);
	return [
		together(
			{ kind: 'heading', level: 3, text: title },
			grid(head, rows, [95, '*', '*', '*', '*']),
			paragraph([{ text: say(paperWords.mapRead, { none }), muted: true }])
		)
	];
}

function gradeLabel({ say }: Paper, grade: Rating['severity']): string {
	return `${grade} ${say(gradeWords[grade])}`;
}

function riskBlocks(paper: Paper, risk: Risk, index: number): Block[] {
	const { dossier, say, day, print, locale } = paper;
	const rights = risk.rights.map((id) => {
		const name = print.rights.get(id);
		return name ? pick(name, locale) : id;
	});
	const measures = dossier.measures
		.filter(({ id }) => risk.measures.includes(id))
		.map(({ text, status }) => `${text} (${say(measureWords[status])})`);
	const { accepted } = risk;
	const rows: [string, string][] = [
		[say(paperWords.event), say(eventWords[risk.event])],
		[say(paperWords.rights), rights.join(', ')],
		[say(paperWords.sources), risk.sources],
		[say(paperWords.threats), risk.threats],
		[say(paperWords.impacts), risk.impacts],
		[
			say(paperWords.reversible),
			risk.reversibility ? say(reversibilityWords[risk.reversibility]) : ''
		],
		[say(paperWords.before), ratingText(paper, risk.before)],
		[say(paperWords.measures), measures.join('\n') || say(paperWords.noMeasures)],
		[say(paperWords.after), ratingText(paper, risk.after)],
		[
			say(paperWords.accepted),
			accepted
				? say(paperWords.acceptedBy, {
						who: accepted.byName,
						when: day(accepted.at),
						reason: accepted.reason
					})
				: ''
		]
	];
	return keptTogether([
		{ kind: 'heading', level: 3, text: `R${index + 1} ${risk.title}` },
		...(risk.description ? [paragraph(risk.description)] : []),
		facts(rows.filter(([, value]) => value !== ''))
	]);
}

function ratingText({ say }: Paper, rating: Rating | null): string {
	if (!rating) return say(paperWords.notRated);
	return say(paperWords.rating, {
		level: say(levelWords[riskLevel(rating)]),
		likelihood: rating.likelihood,
		severity: rating.severity
	});
}

function measureBlocks(paper: Paper, risks: readonly Risk[]): Block[] {
	const { dossier, say, day } = paper;
	if (dossier.measures.length === 0) return [];
	return [
		heading(say(paperWords.measures)),
		grid(
			[
				say(paperWords.measure),
				say(paperWords.against),
				say(paperWords.owner),
				say(paperWords.due),
				say(paperWords.status)
			],
			dossier.measures.map(({ id, text, ownerName, dueDate, status }) => [
				text,
				risks
					.filter(({ measures }) => measures.includes(id))
					.map((risk) => nameOf(risks, risk.id))
					.join(', '),
				ownerName,
				day(dueDate),
				say(measureWords[status])
			]),
			['*', 60, 80, 75, 55]
		)
	];
}
