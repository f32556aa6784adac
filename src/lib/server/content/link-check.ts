import type { ContentFault } from './faults.ts';
import type { CheckedPack, RawPack } from './read-pack.ts';
import type { AnyPack, KpiCatalogue, UseCasePack } from './types.gen.ts';

const roles = ['checklist', 'kpi', 'dpia', 'fria', 'scopeTest', 'riskLibrary'] as const;

/** A use-case names packs that exist, and its checklist names KPIs that its catalogue has. */
export function unknownPacks(
	{ raw, pack }: CheckedPack,
	packs: readonly CheckedPack[]
): ContentFault[] {
	if (pack.kind === 'kpi-catalogue') return unknownPresetKpis(raw, pack);
	if (pack.kind !== 'use-case') return [];
	const faults: ContentFault[] = [];
	for (const role of roles) {
		const { urn, version } = pack.packs[role];
		const named = packs.filter((other) => other.pack.urn === urn);
		const found = named.find((other) => other.pack.version === version);
		if (named.length === 0) {
			faults.push(
				raw.fault(['packs', role, 'urn'], `no pack ${urn}`, 'correct the urn or add the pack')
			);
		} else if (!found) {
			const versions = named.map((other) => other.pack.version).join(', ');
			faults.push(
				raw.fault(
					['packs', role, 'version'],
					`no version ${version} of ${urn}`,
					`use one of ${versions}`
				)
			);
		} else if (!fits(found.pack, role)) {
			faults.push(
				raw.fault(
					['packs', role, 'urn'],
					`${urn} is no ${role} pack`,
					'name a pack of the right kind'
				)
			);
		}
	}
	return [...faults, ...unknownKpis({ raw, pack }, packs)];
}

/** A preset sets thresholds of KPIs that the catalogue has. */
function unknownPresetKpis(raw: RawPack, { kpis, presets }: KpiCatalogue): ContentFault[] {
	const known = new Set(kpis.map(({ id }) => id));
	return presets.flatMap((preset, index) =>
		Object.keys(preset.kpis)
			.filter((id) => !known.has(id))
			.map((id) =>
				raw.fault(
					['presets', index, 'kpis', id],
					`no KPI "${id}" in this catalogue`,
					'correct the id or take it out'
				)
			)
	);
}

function fits(pack: AnyPack, role: keyof UseCasePack['packs']): boolean {
	if (pack.kind === 'assessment') return pack.assessment === role;
	const wanted = {
		checklist: 'checklist',
		kpi: 'kpi-catalogue',
		dpia: 'assessment',
		fria: 'assessment',
		scopeTest: 'scope-test',
		riskLibrary: 'risk-library'
	} as const;
	return pack.kind === wanted[role];
}

function unknownKpis(
	{ raw, pack }: { raw: RawPack; pack: UseCasePack },
	packs: readonly CheckedPack[]
): ContentFault[] {
	const named = (ref: { urn: string; version: string }) =>
		packs.find((other) => other.pack.urn === ref.urn && other.pack.version === ref.version)?.pack;
	const checklist = named(pack.packs.checklist);
	const catalogue = named(pack.packs.kpi);
	if (checklist?.kind !== 'checklist' || catalogue?.kind !== 'kpi-catalogue') return [];
	const known = new Set(catalogue.kpis.map(({ id }) => id));
	return checklist.items.flatMap(({ structure }) => {
		if (structure.kind !== 'goals') return [];
		return structure.examples
			.filter(({ kpi }) => !known.has(kpi))
			.map(({ kpi }) =>
				raw.fault(
					['packs', 'kpi'],
					`the checklist's goal points at "${kpi}", which the catalogue has not`,
					'add the KPI or change the goal'
				)
			);
	});
}
