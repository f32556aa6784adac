import { m } from '#lib/paraglide/messages.js';

const names: Record<string, () => string> = {
	vendor: m.assess_flow_fact_vendor,
	scope: m.assess_flow_fact_scope,
	engines: m.assess_flow_fact_engines,
	engine: m.assess_flow_fact_engine,
	templates: m.assess_flow_fact_templates,
	retention: m.assess_flow_fact_retention,
	legalBasis: m.assess_flow_fact_legal_basis
};

/** What a watched fact is called. */
export function factName(fact: string): string {
	return names[fact]?.() ?? fact;
}

/** Two facts are kept as a fingerprint, which says nothing to a reader. */
export function isReadable(fact: string): boolean {
	return fact !== 'vendor' && fact !== 'scope';
}
