import { smallestCell } from './consent-register.ts';
import type { Locale, Localized } from './locale.ts';
import { fill, intlTag, pick } from './locale.ts';

/**
 * Reports by how they were made. `manual` is everything without AI; `refused` and `other` are parts of it: the client said no, or the
 * question was not put or AI was off. `withdrawn` took consent back and is measured by its dates alone.
 */
export type TreatmentKind = 'ai' | 'manual' | 'refused' | 'other' | 'withdrawn';

export interface TreatmentValues {
	kind: TreatmentKind;
	/** Days from the contact to the validated report. */
	leadDays: number[];
	/** Share of the required points that were filled, 0–1. */
	completeness: number[];
}

/** A median with the 95 % interval that order statistics give it, whatever the distribution; null bounds with fewer than six values. */
export interface Median {
	median: number;
	lower: number | null;
	upper: number | null;
}

export interface TreatmentRow {
	kind: TreatmentKind;
	/** Null when the group is too small to show. */
	reports: number | null;
	leadDays: Median | null;
	completeness: Median | null;
}

/** The groups as they may be shown: one under five reports is hidden, with a second part so that it cannot be computed. */
export function treatmentRows(groups: readonly TreatmentValues[]): TreatmentRow[] {
	const size = (kind: TreatmentKind) =>
		groups.find((group) => group.kind === kind)?.leadDays.length ?? 0;
	const partHidden = [size('refused'), size('other')].some((n) => n > 0 && n < smallestCell);
	return groups.map(({ kind, leadDays, completeness }) => {
		const isPart = kind === 'refused' || kind === 'other';
		const hidden = leadDays.length < smallestCell || (isPart && partHidden);
		return {
			kind,
			reports: hidden && leadDays.length > 0 ? null : leadDays.length,
			leadDays: hidden ? null : medianOf(leadDays),
			completeness: hidden || completeness.length < smallestCell ? null : medianOf(completeness)
		};
	});
}

/** The median and its distribution-free 95 % interval; null without values. */
export function medianOf(values: readonly number[]): Median | null {
	const sorted = values.toSorted((a, b) => a - b);
	const n = sorted.length;
	const low = sorted[Math.floor((n - 1) / 2)];
	const high = sorted[Math.floor(n / 2)];
	if (low === undefined || high === undefined) return null;
	const rank = lowerRank(n);
	return {
		median: (low + high) / 2,
		lower: rank === 0 ? null : (sorted[rank - 1] ?? null),
		upper: rank === 0 ? null : (sorted[n - rank] ?? null)
	};
}

/** The largest rank k for which P(Bin(n, ½) < k) ≤ 2.5 %; 0 when there is none (n < 6). */
function lowerRank(n: number): number {
	if (n > 2000) return Math.floor(n / 2 - 0.98 * Math.sqrt(n));
	let logTerm = -n * Math.LN2;
	let below = 0;
	for (let k = 0; k <= n / 2; k += 1) {
		below += Math.exp(logTerm);
		if (below > 0.025) return k;
		logTerm += Math.log((n - k) / (k + 1));
	}
	return Math.floor(n / 2);
}

/** What the comparison says, in whole sentences: both paths, and whether a difference shows. */
export function treatmentSentence(rows: readonly TreatmentRow[], locale: Locale): string {
	const ai = rows.find(({ kind }) => kind === 'ai');
	const manual = rows.find(({ kind }) => kind === 'manual');
	if (!ai?.leadDays || !manual?.leadDays)
		return fill(pick(texts.tooFew, locale), { n: smallestCell });
	const number = new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: 1 });
	const percent = new Intl.NumberFormat(intlTag(locale), {
		style: 'percent',
		maximumFractionDigits: 0
	});
	const lead = fill(pick(texts.lead, locale), {
		ai: number.format(ai.leadDays.median),
		manual: number.format(manual.leadDays.median)
	});
	const leads = difference(ai.leadDays, manual.leadDays);
	if (!ai.completeness || !manual.completeness) return `${lead} ${pick(leads, locale)}`;
	const complete = fill(pick(texts.complete, locale), {
		ai: percent.format(ai.completeness.median),
		manual: percent.format(manual.completeness.median)
	});
	const completes = difference(ai.completeness, manual.completeness);
	// Said once where it holds for both.
	const parts = leads === completes ? [lead, complete, leads] : [lead, leads, complete, completes];
	return parts.map((part) => (typeof part === 'string' ? part : pick(part, locale))).join(' ');
}

/** Intervals apart show a difference; overlapping ones show none, which is no proof that there is none. */
function difference(a: Median, b: Median): Localized {
	if (a.lower === null || b.lower === null || a.upper === null || b.upper === null)
		return texts.unsure;
	return a.lower > b.upper || b.lower > a.upper ? texts.differs : texts.overlaps;
}

const texts = {
	tooFew: {
		nl: 'Er zijn nog te weinig verslagen om te vergelijken: minstens {n} met AI en {n} zonder.',
		en: 'There are too few reports to compare yet: at least {n} with AI and {n} without.',
		fr: 'Il y a encore trop peu de rapports à comparer : au moins {n} avec IA et {n} sans.'
	},
	lead: {
		nl: 'Met AI was de helft van de verslagen klaar binnen {ai} dagen, zonder AI binnen {manual} dagen.',
		en: 'With AI half of the reports were ready within {ai} days, without AI within {manual} days.',
		fr: 'Avec IA, la moitié des rapports étaient prêts en {ai} jours, sans IA en {manual} jours.'
	},
	complete: {
		nl: 'De middelste volledigheid is {ai} met AI en {manual} zonder AI.',
		en: 'The median completeness is {ai} with AI and {manual} without AI.',
		fr: 'La complétude médiane est de {ai} avec IA et de {manual} sans IA.'
	},
	differs: {
		nl: 'De intervallen liggen uit elkaar: er is een verschil. Bekijk waar het vandaan komt.',
		en: 'The intervals lie apart: there is a difference. Look where it comes from.',
		fr: 'Les intervalles sont disjoints : il y a une différence. Cherchez d’où elle vient.'
	},
	overlaps: {
		nl: 'De intervallen overlappen: een verschil is niet aangetoond, maar ook niet uitgesloten.',
		en: 'The intervals overlap: a difference is not shown, nor ruled out.',
		fr: 'Les intervalles se chevauchent : une différence n’est ni démontrée ni exclue.'
	},
	unsure: {
		nl: 'Met zo weinig verslagen is er nog geen interval.',
		en: 'With so few reports there is no interval yet.',
		fr: 'Avec si peu de rapports, il n’y a pas encore d’intervalle.'
	}
} as const satisfies Record<string, Localized>;
