import type { ContentFault, FieldPath } from './faults.ts';
import type { CheckedPack, RawPack } from './read-pack.ts';
import type { AnyPack, KpiCatalogue, UseCasePack } from './types.gen.ts';

/** A use-case names packs that exist, and its checklist names KPIs that its catalogue has. */
export function unknownPacks(
	{ raw, pack }: CheckedPack,
	packs: readonly CheckedPack[]
): ContentFault[] {
	if (pack.kind === 'kpi-catalogue') return unknownPresetKpis(raw, pack);
	if (pack.kind !== 'use-case') return [];
	const faults: ContentFault[] = [];
	for (const role of ['checklist', 'kpi', 'dpia', 'fria'] as const) {
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
	return pack.kind === 'checklist'
		? role === 'checklist'
		: pack.kind === 'kpi-catalogue' && role === 'kpi';
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

/** Conditions and cross-references of an assessment point at questions that exist. */
export function unknownQuestions(
	{ raw, pack }: CheckedPack,
	packs: readonly CheckedPack[]
): ContentFault[] {
	if (pack.kind !== 'assessment') return [];
	const ids = (assessment: 'dpia' | 'fria') =>
		new Set(
			packs.flatMap(({ pack: other }) =>
				other.kind === 'assessment' && other.assessment === assessment
					? other.sections.flatMap(({ questions }) => questions.map(({ id }) => id))
					: []
			)
		);
	const own = new Map(
		pack.sections.flatMap(({ questions }) => questions.map((question) => [question.id, question]))
	);
	return pack.sections.flatMap(({ questions }, section) =>
		questions.flatMap((question, index) => {
			const at: FieldPath = ['sections', section, 'questions', index];
			const faults: ContentFault[] = [];
			const { showWhen, crossReference } = question;
			if (showWhen) {
				const asked = own.get(showWhen.question);
				const answers = asked?.options?.map(({ id }) => id) ?? ['ja', 'nee'];
				const wrong = showWhen.answers.find((answer) => !answers.includes(answer));
				if (!asked)
					faults.push(
						raw.fault(
							[...at, 'showWhen'],
							`no question "${showWhen.question}"`,
							'name a question of this template'
						)
					);
				else if (wrong)
					faults.push(
						raw.fault(
							[...at, 'showWhen'],
							`"${wrong}" is no answer to "${showWhen.question}"`,
							`use one of ${answers.join(', ')}`
						)
					);
			}
			if (crossReference && !ids(crossReference.assessment).has(crossReference.question)) {
				faults.push(
					raw.fault(
						[...at, 'crossReference'],
						`no question "${crossReference.question}" in the ${crossReference.assessment}`,
						'name a question of that template'
					)
				);
			}
			return faults;
		})
	);
}
