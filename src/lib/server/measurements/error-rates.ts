import type { Localized } from '#lib/domain/locale.ts';
import type { Rate } from '#lib/domain/stats/simulation.ts';
import { goodPilots, scenarios } from '#lib/domain/stats/simulation-scenarios.ts';
import table from '../../../../kpi/simulation.json' with { type: 'json' };

export interface ErrorRate extends Rate {
	title: Localized;
	mistake: 'go' | 'stop';
	/** False where no statistics can keep the promise: shown because it happens. */
	promised: boolean;
}

export interface ErrorRates {
	/** Day and commit of the run. */
	date: string;
	commit: string;
	pilots: number;
	/** Reports and workers of each simulated pilot. */
	size: { baseline: number; ai: number; workers: number };
	/** Highest rate and highest upper bound among the lines of each mistake whose promise is asserted. */
	worst: Record<'go' | 'stop', Rate>;
	rates: ErrorRate[];
	/** How soon a good pilot is recognised: share with a GO by so many AI reports. */
	power: { title: Localized; points: { reports: number; share: number }[] }[];
}

/** How often the engine was wrong in the published simulation (`npm run simulate`), with the words for a reader. */
export function errorRates(): ErrorRates {
	const rates = table.rates.flatMap((rate) => {
		const scenario = scenarios.find(({ id }) => id === rate.scenario);
		if (!scenario) return [];
		const { title, mistake, promised } = scenario;
		return [{ ...rate, title, mistake, promised }];
	});
	const power = table.power.flatMap(({ id, points }) => {
		const pilot = goodPilots.find((good) => good.id === id);
		return pilot ? [{ title: pilot.title, points }] : [];
	});
	const { date, commit, pilots, size } = table;
	return {
		date,
		commit,
		pilots,
		size,
		rates,
		power,
		worst: { go: worst('go'), stop: worst('stop') }
	};

	function worst(mistake: 'go' | 'stop'): Rate {
		const asserted = rates.filter((rate) => rate.promised && rate.mistake === mistake);
		return asserted.reduce((most, rate) => (rate.upper > most.upper ? rate : most));
	}
}
