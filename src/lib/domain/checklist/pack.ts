import type { Localized } from '../locale.ts';
import type { EnforcementKind, RaciRoleId, RaciRow } from './content.ts';
import type { ChecklistRules, QuestionRule } from './facts.ts';

/** The parts of a checklist pack that the items work with (its full shape is checklists/schema/checklist.schema.json). */
export interface ChecklistPackContent {
	urn: string;
	version: string;
	items: readonly PackItem[];
}

export interface PackItem {
	number: number;
	id: string;
	title: Localized;
	waarom: Localized;
	richting: Localized;
	help: Localized;
	ownerRole: RaciRoleId;
	structure: ItemStructure;
	questions: readonly PackQuestion[];
}

export interface PackQuestion extends QuestionRule {
	question: Localized;
	help?: Localized;
	pass: Localized;
	fail?: Localized;
	status: string;
}

export interface TitledText {
	id: string;
	title: Localized;
	text: Localized;
}

export type ItemStructure =
	| GoalsStructure
	| ValuesStructure
	| ConsentStructure
	| { kind: 'dpia'; watchedFacts: readonly { id: string; text: Localized }[] }
	| { kind: 'plan'; triggers: readonly TitledText[] }
	| RaciStructure
	| { kind: 'vendor'; certificates: readonly TitledText[]; processorClauses: readonly TitledText[] }
	| TrainingStructure
	| { kind: 'documents'; register: readonly TitledText[] }
	| ExitStructure;

export interface GoalsStructure {
	kind: 'goals';
	maxGoals: number;
	maxUseCases: number;
	examples: readonly { id: string; kpi: string; text: Localized }[];
}
export interface ValuesStructure {
	kind: 'values';
	principlesNeeded: number;
	noGosNeeded: number;
	principles: readonly TitledText[];
	noGos: readonly (TitledText & { mandatory: boolean; enforcement: readonly EnforcementKind[] })[];
	enforcementKinds: readonly { id: EnforcementKind; title: Localized; text: Localized }[];
}
export interface ConsentStructure {
	kind: 'consent-text';
	guarantees: readonly TitledText[];
	texts: readonly TitledText[];
	banned: { nl: readonly string[]; en: readonly string[]; fr: readonly string[] };
	practicePhrases: readonly TitledText[];
	withdrawalChannels: readonly TitledText[];
	rechtsgrond: { article6: readonly LegalBasisOption[]; article9: readonly LegalBasisOption[] };
	instemming: TitledText;
	consentProblem: TitledText;
}
export interface LegalBasisOption extends TitledText {
	consentBased: boolean;
	/** Provisions, as the list of sources names them. */
	basis?: readonly string[];
	note?: Localized;
}
export interface RaciStructure {
	kind: 'raci';
	roles: readonly { id: RaciRoleId; title: Localized; text: Localized; needsLogin: boolean }[];
	activities: readonly { id: string; title: Localized; matrix: RaciRow; guard: string }[];
}
export interface TrainingStructure {
	kind: 'training';
	passMark: number;
	modules: readonly {
		id: string;
		title: Localized;
		minutes: number;
		goal: Localized;
		steps: readonly Localized[];
	}[];
}
export interface ExitStructure {
	kind: 'exit';
	maxDrillAgeMonths: number;
	offboarding: readonly (TitledText & { ownerRole: RaciRoleId })[];
	drill: readonly (TitledText & { ownerRole: RaciRoleId })[];
}

/** The structure of a kind in a pack. Throws when the pack has none: packs are checked when the application starts. */
export function structureOf<K extends ItemStructure['kind']>(
	pack: ChecklistPackContent,
	kind: K
): Extract<ItemStructure, { kind: K }> {
	const item = pack.items.find(({ structure }) => structure.kind === kind);
	if (!item) throw new Error(`${pack.urn} ${pack.version} has no item of kind ${kind}.`);
	return item.structure as Extract<ItemStructure, { kind: K }>;
}

/** What the pack asks of each item, for the readiness rules. The training that counts is the pack's version. */
export function rulesOf(pack: ChecklistPackContent): ChecklistRules {
	const goals = structureOf(pack, 'goals');
	const values = structureOf(pack, 'values');
	return {
		questions: Object.fromEntries(pack.items.map((item) => [item.number, item.questions])),
		maxGoals: goals.maxGoals,
		maxUseCases: goals.maxUseCases,
		principlesNeeded: values.principlesNeeded,
		noGosNeeded: values.noGosNeeded,
		mandatoryNoGos: values.noGos.filter((noGo) => noGo.mandatory).map((noGo) => noGo.id),
		trainingVersion: pack.version,
		maxDrillAgeMonths: structureOf(pack, 'exit').maxDrillAgeMonths
	};
}
