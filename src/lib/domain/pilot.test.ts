import { describe, expect, it } from 'vitest';
import type { Outcome, Phase, RunningState } from './pilot.ts';
import { afterDecision, isLive, nextPhase, phases } from './pilot.ts';

describe('phases', () => {
	it('go one by one and end', () => {
		expect(phases.map(nextPhase)).toEqual([
			'kennismaking',
			'uitbreiding',
			'integratie',
			'optimalisatie',
			null,
			null
		]);
	});

	it('are live between preparation and closing', () => {
		expect(phases.filter(isLive)).toEqual([
			'kennismaking',
			'uitbreiding',
			'integratie',
			'optimalisatie'
		]);
	});
});

describe('afterDecision', () => {
	const rows: [Phase, RunningState, Outcome, Phase, RunningState][] = [
		['voorbereiding', 'open', 'starten', 'kennismaking', 'open'],
		['voorbereiding', 'gepauzeerd', 'starten', 'kennismaking', 'open'],
		['voorbereiding', 'open', 'bijsturen', 'voorbereiding', 'open'],
		['voorbereiding', 'open', 'doorverwijzen', 'voorbereiding', 'open'],
		['voorbereiding', 'open', 'terugschakelen', 'voorbereiding', 'gepauzeerd'],
		['voorbereiding', 'open', 'stoppen', 'afgesloten', 'gestopt'],
		['kennismaking', 'open', 'opschalen', 'uitbreiding', 'open'],
		['kennismaking', 'gepauzeerd', 'doorgaan-onder-voorwaarden', 'kennismaking', 'open'],
		['kennismaking', 'gepauzeerd', 'verder-meten', 'kennismaking', 'open'],
		['kennismaking', 'open', 'bijsturen', 'kennismaking', 'gepauzeerd'],
		['kennismaking', 'open', 'gepauzeerd-laten', 'kennismaking', 'gepauzeerd'],
		['kennismaking', 'open', 'doorverwijzen', 'kennismaking', 'gepauzeerd'],
		['kennismaking', 'open', 'terugschakelen', 'kennismaking', 'gepauzeerd'],
		['uitbreiding', 'open', 'terugschakelen', 'kennismaking', 'gepauzeerd'],
		['integratie', 'open', 'terugschakelen', 'uitbreiding', 'gepauzeerd'],
		['integratie', 'open', 'opschalen', 'optimalisatie', 'open'],
		['optimalisatie', 'open', 'opschalen', 'optimalisatie', 'open'],
		['optimalisatie', 'open', 'stoppen', 'afgesloten', 'gestopt']
	];

	it.each(rows)('%s/%s + %s → %s/%s', (phase, running, outcome, toPhase, toRunning) => {
		expect(afterDecision(phase, running, outcome)).toEqual({ phase: toPhase, running: toRunning });
	});

	it('never opens the AI by an outcome that protects more than measuring on', () => {
		for (const phase of phases.filter(isLive)) {
			for (const outcome of [
				'bijsturen',
				'gepauzeerd-laten',
				'terugschakelen',
				'stoppen',
				'doorverwijzen'
			] as const) {
				expect(afterDecision(phase, 'open', outcome).running).not.toBe('open');
			}
		}
	});
});
