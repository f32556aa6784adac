import { z } from 'zod';
import { phases } from '#lib/domain/pilot.ts';
import type { PortfolioView } from '#lib/domain/portfolio.ts';
import { portfolioColumns, verdictsByWeight } from '#lib/domain/portfolio.ts';

const chosen = z
	.literal('ja')
	.optional()
	.catch(undefined)
	.transform((value) => value === 'ja');

/** The portfolio's address as a view. What it does not know is left out of it: an old link still opens the list. */
export const portfolioView = z
	.object({
		q: z.string().trim().max(100).default('').catch(''),
		fase: z.enum(phases).nullable().default(null).catch(null),
		uitslag: z
			.enum([...verdictsByWeight, 'geen'])
			.nullable()
			.default(null)
			.catch(null),
		mijn: chosen,
		nodig: chosen,
		sorteer: z.enum(portfolioColumns).default('naam').catch('naam'),
		richting: z.enum(['op', 'af']).default('op').catch('op')
	})
	.transform(({ q, fase, uitslag, mijn, nodig, sorteer, richting }): PortfolioView => ({
		q,
		phase: fase,
		verdict: uitslag,
		mine: mijn,
		needsMe: nodig,
		sort: sorteer,
		descending: richting === 'af'
	}));
