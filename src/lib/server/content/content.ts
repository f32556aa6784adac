import type { Locale } from '../../domain/locale.ts';
import { lawOf } from './cross-check.ts';
import type { ContentFault } from './faults.ts';
import type {
	AnyPack,
	AssessmentTemplate,
	ChecklistPack,
	KpiCatalogue,
	Law,
	PracticeCase,
	RiskLibrary,
	ScopeTest,
	Source,
	UseCasePack
} from './types.gen.ts';

/**
 * All packs, frozen. Every look-up takes the urn and version that an answer was stored with. When that exact version is not installed, the
 * newest of the same major version stands in: within a major version an id keeps its meaning and a newer pack only adds, or hands a
 * question to a screen of its own. Another major version is never given.
 */
export interface Content {
	/** The newest version of each use-case. */
	useCases: readonly UseCasePack[];
	/** Without a version: the newest. */
	useCase(urn: string, version?: string): UseCasePack | undefined;
	checklist(urn: string, version?: string): ChecklistPack | undefined;
	kpiCatalogue(urn: string, version?: string): KpiCatalogue | undefined;
	/** By urn, or by what it assesses (`dpia`, `fria`). */
	assessment(urn: string, version?: string): AssessmentTemplate | undefined;
	scopeTest(urn: string, version?: string): ScopeTest | undefined;
	riskLibrary(urn: string, version?: string): RiskLibrary | undefined;
	/** The newest version of each conversation to practise on, the shortest first. */
	practiceCases: readonly PracticeCase[];
	laws: readonly Law[];
	sources: readonly Source[];
	/** `avg 35(7)(a)` as it is cited: "AVG art. 35(7)(a)". */
	citation(basis: string, locale: Locale): string;
	/** Where a source was read, as a sentence for the reader; the id when it is unknown. */
	sourceTitle(id: string, locale: Locale): string;
	/** What is allowed but could be better, for the authors of packs. */
	faultReport: readonly ContentFault[];
}

export function toContent(packs: readonly AnyPack[], warnings: readonly ContentFault[]): Content {
	const all = packs.map(deepFreeze).sort(newestFirst);
	const of = <K extends AnyPack['kind']>(kind: K) =>
		all.filter((pack): pack is Extract<AnyPack, { kind: K }> => pack.kind === kind);
	const references = of('references');
	const laws = references.flatMap((pack) => pack.laws);
	const sources = references.flatMap((pack) => pack.sources);
	return {
		useCases: of('use-case').filter(
			(pack, index, list) => list.findIndex(({ urn }) => urn === pack.urn) === index
		),
		practiceCases: of('practice-case')
			.filter((pack, index, list) => list.findIndex(({ urn }) => urn === pack.urn) === index)
			.sort((a, b) => a.minutes - b.minutes),
		useCase: (urn, version) => find(of('use-case'), urn, version),
		checklist: (urn, version) => find(of('checklist'), urn, version),
		kpiCatalogue: (urn, version) => find(of('kpi-catalogue'), urn, version),
		assessment: (name, version) =>
			inVersion(
				of('assessment').filter((pack) => pack.urn === name || pack.assessment === name),
				version
			),
		scopeTest: (urn, version) => find(of('scope-test'), urn, version),
		riskLibrary: (urn, version) => find(of('risk-library'), urn, version),
		laws,
		sources,
		citation: (basis, locale) => {
			const law = laws.find(({ id }) => id === lawOf(basis));
			return law ? `${law.short[locale]}${basis.slice(law.id.length)}` : basis;
		},
		sourceTitle: (id, locale) => sources.find((source) => source.id === id)?.title[locale] ?? id,
		faultReport: warnings
	};
}

function find<P extends { urn: string; version: string }>(
	packs: P[],
	urn: string,
	version?: string
): P | undefined {
	return inVersion(
		packs.filter((pack) => pack.urn === urn),
		version
	);
}

/** Of versions of one pack, the newest first. */
function inVersion<P extends { version: string }>(packs: P[], version?: string): P | undefined {
	if (!version) return packs[0];
	const major = (of: string) => of.split('.')[0];
	return (
		packs.find((pack) => pack.version === version) ??
		packs.find((pack) => major(pack.version) === major(version))
	);
}

function newestFirst(a: AnyPack, b: AnyPack): number {
	const [left, right] = [a, b].map(({ version }) => version.split('.').map(Number));
	const step = [0, 1, 2]
		.map((index) => (right?.[index] ?? 0) - (left?.[index] ?? 0))
		.find((part) => part !== 0);
	return step ?? a.urn.localeCompare(b.urn);
}

function deepFreeze<T>(value: T): T {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
	Object.values(value).forEach(deepFreeze);
	return Object.freeze(value);
}
