import { verdictLines } from '#lib/domain/decision-lines.ts';
import { describeChanges } from '#lib/domain/decision-screen.ts';
import { adviceNames, outcomeText, proposalTexts } from '#lib/domain/decision-text.ts';
import type { Block } from '#lib/domain/document.ts';
import { bullets, facts, grid, paragraph } from '#lib/domain/document.ts';
import type { IncidentKind, Severity } from '#lib/domain/incident.ts';
import { incidentKinds, severityNames } from '#lib/domain/incident.ts';
import { pick } from '#lib/domain/locale.ts';
import type { PointKind } from '#lib/domain/meeting.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { Verdict } from '#lib/domain/verdict.ts';
import type { Say } from './pdf-say.ts';
import type { MeetingTable, OfficerAdvice, TableSnapshot } from './table.ts';

/** What lies on the table for one point of the agenda, on paper. */
export function tableBlocks(kind: PointKind, table: MeetingTable, say: Say): Block[] {
	switch (kind) {
		case 'verdict':
			return table.snapshot ? verdictBlocks(table.snapshot, say) : [paragraph(say('verdictNone'))];
		case 'changes':
			return changeBlocks(table, say);
		case 'incidents':
			return incidentBlocks(table, say);
		case 'conditions':
			return conditionBlocks(table, say);
		case 'stale':
			return staleBlocks(table, say);
		case 'advice':
			return adviceBlocks(table, say);
		case 'own':
			return [];
	}
}

/** The verdict in sentences, one per KPI. */
export function verdictBlocks(
	snapshot: { at: string; verdict: Verdict; plan: Plan | null },
	say: Say
): Block[] {
	if (!snapshot.plan) return [paragraph(say('verdictNone'))];
	const lines = verdictLines(snapshot.verdict, snapshot.plan, say.locale);
	return [
		paragraph(lines.lead),
		paragraph(say('verdictOf', { date: say.moment(snapshot.at) })),
		grid(
			[say('kpi'), say('finding')],
			lines.kpis.map((line) => [
				line.monitored ? `${line.title} (${say('monitored')})` : line.title,
				line.sentence
			]),
			[120, '*']
		)
	];
}

function changeBlocks({ before, snapshot, facts: after }: MeetingTable, say: Say): Block[] {
	if (!before) return [];
	const date = say.day(before.at);
	const named = (figures: TableSnapshot | null) =>
		figures ? pick(proposalTexts[figures.kind], say.locale) : say('verdictNone');
	const lines = [
		...(before.snapshot?.dataHash === snapshot?.dataHash
			? []
			: [say('figures', { before: named(before.snapshot), after: named(snapshot) })]),
		...describeChanges(before.facts, after, say.locale)
	];
	return lines.length === 0
		? [paragraph(say('unchanged', { date }))]
		: [paragraph(`${say('changed', { date })}:`), bullets(lines)];
}

function incidentBlocks({ incidents }: MeetingTable, say: Say): Block[] {
	if (incidents.length === 0) return [paragraph(say('incidentsNone'))];
	return [
		grid(
			[say('incident'), say('severity'), say('date'), say('state')],
			incidents.map(({ kind, severity, at, closedAt }) => [
				pick(incidentKinds[kind as IncidentKind], say.locale),
				pick(severityNames[severity as Severity], say.locale),
				say.day(at),
				closedAt ? say('closedOn', { date: say.day(closedAt) }) : say('open')
			]),
			['*', 70, 95, 120]
		)
	];
}

function conditionBlocks({ conditions }: MeetingTable, say: Say): Block[] {
	if (conditions.length === 0) return [paragraph(say('conditionsNone'))];
	return [
		grid(
			[say('condition'), say('owner'), say('due'), say('state')],
			conditions.map(({ text, ownerName, dueDate, overdue }) => [
				text,
				ownerName,
				say.day(dueDate),
				say(overdue ? 'overdue' : 'open')
			]),
			['*', 100, 95, 60]
		)
	];
}

function staleBlocks({ stale, decision, facts: after }: MeetingTable, say: Say): Block[] {
	if (!stale || !decision) return [paragraph(say('staleNone'))];
	const outcome = pick(outcomeText(decision.outcome, decision.phaseFrom).name, say.locale);
	return [
		paragraph(say('staleLead', { date: say.day(decision.at), outcome: outcome.toLowerCase() })),
		bullets(describeChanges(decision.facts, after, say.locale))
	];
}

function adviceBlocks({ ethicsAdvice, dpoAdvice, cisoAdvice }: MeetingTable, say: Say): Block[] {
	const asked = {
		missing: say('askedMissing'),
		outdated: say('askedOutdated'),
		current: say('askedCurrent')
	}[ethicsAdvice];
	const given = ({ outcome, text, byName, at }: OfficerAdvice) =>
		`${pick(adviceNames[outcome], say.locale)} · ${byName}, ${say.day(at)}. ${text}`;
	return [
		paragraph(asked),
		facts([
			[say('dpo'), dpoAdvice ? given(dpoAdvice) : say('dpoNone')],
			...(cisoAdvice ? [[say('ciso'), given(cisoAdvice)] as const] : [])
		])
	];
}
