import { formatValue } from '#lib/domain/charts/format.ts';
import { unitOf } from '#lib/domain/charts/kpi-units.ts';
import { describeChanges } from '#lib/domain/decision-screen.ts';
import { outcomeTexts } from '#lib/domain/decision-text.ts';
import type { GovernanceFacts } from '#lib/domain/governance.ts';
import type { Locale, Localized } from '#lib/domain/locale.ts';
import { fill, intlTag, pick } from '#lib/domain/locale.ts';
import type { Outcome } from '#lib/domain/pilot.ts';
import { smallestCell } from '#lib/domain/small-cells.ts';
import type { KpiVerdict, Verdict } from '#lib/domain/verdict.ts';
import type { Tone } from '#lib/ui/tone.ts';
import type { KpiPart } from './kpi.ts';
import { kpiTitle, tooFew } from './kpi.ts';
import { verdictLabels, zoneLabels, zoneTones } from './zones.ts';

export interface ChangesView {
	/** What is compared with: "Sinds het besluit van 1 september 2026 (doorgaan onder voorwaarden)". */
	since: string;
	decisionId: string | null;
	/** Verdict, plan, epoch and governance, one sentence each. */
	sentences: string[];
	rows: ChangeRow[];
}

export interface ChangeRow {
	id: string;
	label: string;
	before: { tone: Tone; label: string } | null;
	now: { tone: Tone; label: string };
	moved: boolean;
	/** New reports since then. */
	reports: string;
	/** "−18 % → −24 %"; empty where one of the two may not be shown. */
	estimate: string;
}

interface Before {
	at: string;
	decision: { id: string; outcome: Outcome } | null;
	verdict: Verdict | null;
	facts: GovernanceFacts | null;
}

/** What moved between a moment and now: the proposal, the zones, the counts, the plan and what the decision stood on. */
export function changesView(
	before: Before,
	now: { verdict: Verdict; facts: GovernanceFacts | null },
	pairs: readonly KpiPart[],
	locale: Locale
): ChangesView {
	const date = new Intl.DateTimeFormat(intlTag(locale), {
		dateStyle: 'long',
		timeZone: 'Europe/Brussels'
	}).format(new Date(before.at));
	const since = before.decision
		? fill(pick(text.sinceDecision, locale), {
				date,
				outcome: pick(outcomeTexts[before.decision.outcome].name, locale).toLocaleLowerCase(locale)
			})
		: fill(pick(text.since, locale), { date });
	const rows = pairs
		.filter(({ verdict }) => verdict.role !== 'monitor')
		.map((part) => rowOf(part, before.verdict, now.verdict, locale));
	const moved = rows.filter((row) => row.moved).length;
	return {
		since,
		decisionId: before.decision?.id ?? null,
		sentences: [
			...verdictSentences(before.verdict, now.verdict, locale),
			fill(pick(moved === 0 ? text.noZones : text.zones, locale), { n: moved, of: rows.length }),
			...(before.facts && now.facts
				? describeChanges(withoutPlan(before.facts), withoutPlan(now.facts), locale)
				: [])
		],
		rows
	};
}

/** The plan and the verdict have sentences of their own here. */
function withoutPlan({
	plan: _plan,
	verdict: _verdict,
	...facts
}: GovernanceFacts): GovernanceFacts {
	return facts;
}

function verdictSentences(before: Verdict | null, now: Verdict, locale: Locale): string[] {
	if (!before) return [pick(text.first, locale)];
	const from = pick(verdictLabels[before.verdict], locale);
	const to = pick(verdictLabels[now.verdict], locale);
	const proposal = before.verdict === now.verdict ? text.sameProposal : text.proposal;
	const plan =
		before.epoch !== now.epoch
			? fill(pick(text.newEpoch, locale), { from: before.epoch, to: now.epoch })
			: pick(before.planHash === now.planHash ? text.samePlan : text.otherPlan, locale);
	return [fill(pick(proposal, locale), { from, to }), plan];
}

function rowOf(
	{ kpi, verdict }: KpiPart,
	before: Verdict | null,
	now: Verdict,
	locale: Locale
): ChangeRow {
	const old = before?.kpis.find(({ id }) => id === kpi.id);
	const sameEpoch = before?.epoch === now.epoch;
	const zone = ({ zone: of }: KpiVerdict) => ({
		tone: zoneTones[of],
		label: pick(zoneLabels[of], locale)
	});
	const more = old && sameEpoch ? counted(verdict) - counted(old) : counted(verdict);
	// Two estimates with fewer than five reports between them would tell what those reports said.
	const apart = more === 0 || Math.abs(more) >= smallestCell;
	const tellable = old && sameEpoch && apart && !tooFew(kpi, verdict) && !tooFew(kpi, old);
	const show = (value: number) => formatValue(value, unitOf(kpi), intlTag(locale));
	return {
		id: kpi.id,
		label: kpiTitle(kpi, locale),
		before: old ? zone(old) : null,
		now: zone(verdict),
		moved: old?.zone !== verdict.zone,
		reports:
			more !== 0 && !apart
				? pick(text.few, locale)
				: new Intl.NumberFormat(intlTag(locale), { signDisplay: 'exceptZero' }).format(more),
		estimate:
			tellable && kpi.type !== 'zero-tolerance'
				? [old.estimate, verdict.estimate]
						.filter((value) => value !== null)
						.map(show)
						.join(' → ')
				: ''
	};
}

function counted({ n }: KpiVerdict): number {
	return n.ai + n.refusers;
}

const text = {
	sinceDecision: {
		nl: 'Sinds het besluit van {date} ({outcome})',
		en: 'Since the decision of {date} ({outcome})',
		fr: 'Depuis la décision du {date} ({outcome})'
	},
	since: { nl: 'Sinds {date}', en: 'Since {date}', fr: 'Depuis le {date}' },
	first: {
		nl: 'Toen waren er nog geen metingen.',
		en: 'There were no measurements then.',
		fr: 'Il n’y avait pas encore de mesures à ce moment.'
	},
	sameProposal: {
		nl: 'Het systeemvoorstel is hetzelfde gebleven: {to}.',
		en: 'The system’s proposal has stayed the same: {to}.',
		fr: 'La proposition du système est restée la même : {to}.'
	},
	proposal: {
		nl: 'Het systeemvoorstel ging van “{from}” naar “{to}”.',
		en: 'The system’s proposal went from “{from}” to “{to}”.',
		fr: 'La proposition du système est passée de « {from} » à « {to} ».'
	},
	newEpoch: {
		nl: 'Er loopt een nieuwe meetperiode ({from} → {to}): de tellers begonnen opnieuw.',
		en: 'A new measurement period runs ({from} → {to}): the counts started again.',
		fr: 'Une nouvelle période de mesure est en cours ({from} → {to}) : les compteurs sont repartis de zéro.'
	},
	samePlan: {
		nl: 'Meetplan en meetperiode zijn dezelfde.',
		en: 'Plan and measurement period are the same.',
		fr: 'Le plan et la période de mesure sont les mêmes.'
	},
	otherPlan: {
		nl: 'Het meetplan is een ander dan toen.',
		en: 'The plan is another than then.',
		fr: 'Le plan de mesure n’est plus le même.'
	},
	noZones: {
		nl: 'Geen enkele meting kreeg een andere kleur.',
		en: 'No measurement got another colour.',
		fr: 'Aucune mesure n’a changé de couleur.'
	},
	zones: {
		nl: 'Metingen met een andere kleur dan toen: {n} van {of}.',
		en: 'Measurements with another colour than then: {n} of {of}.',
		fr: 'Mesures d’une autre couleur qu’alors : {n} sur {of}.'
	},
	few: { nl: 'minder dan 5', en: 'fewer than 5', fr: 'moins de 5' }
} satisfies Record<string, Localized>;
