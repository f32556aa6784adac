import type { ChecklistRules } from '#lib/domain/checklist/facts.ts';
import { rulesOf } from '#lib/domain/checklist/pack.ts';
import type {
	AssessmentTemplate,
	ChecklistPack,
	Content,
	KpiCatalogue,
	RiskLibrary,
	ScopeTest,
	UseCasePack
} from '../content/load.ts';

/** The packs that govern one pilot, in the versions it was made with. */
export interface PilotPacks {
	useCase: UseCasePack;
	checklist: ChecklistPack;
	kpi: KpiCatalogue;
	dpia: AssessmentTemplate;
	fria: AssessmentTemplate;
	scopeTest: ScopeTest;
	riskLibrary: RiskLibrary;
}

/** Null when one of the versions that the pilot was made with is no longer installed. */
export function pilotPacks(
	content: Content,
	pilot: { packUrn: string; packVersion: string }
): PilotPacks | null {
	const useCase = content.useCase(pilot.packUrn, pilot.packVersion);
	if (!useCase) return null;
	const { packs } = useCase;
	const checklist = content.checklist(packs.checklist.urn, packs.checklist.version);
	const kpi = content.kpiCatalogue(packs.kpi.urn, packs.kpi.version);
	const dpia = content.assessment(packs.dpia.urn, packs.dpia.version);
	const fria = content.assessment(packs.fria.urn, packs.fria.version);
	const scopeTest = content.scopeTest(packs.scopeTest.urn, packs.scopeTest.version);
	const riskLibrary = content.riskLibrary(packs.riskLibrary.urn, packs.riskLibrary.version);
	if (!checklist || !kpi || !dpia || !fria || !scopeTest || !riskLibrary) return null;
	return { useCase, checklist, kpi, dpia, fria, scopeTest, riskLibrary };
}

/** The newest installed version of a use-case. */
export function findUseCase(content: Content, urn: string): UseCasePack | undefined {
	return content.useCase(urn);
}

export function checklistRules(packs: PilotPacks): ChecklistRules {
	return rulesOf(packs.checklist);
}
