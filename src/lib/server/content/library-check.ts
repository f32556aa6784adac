import type { ContentFault, FieldPath } from './faults.ts';
import type { CheckedPack } from './read-pack.ts';

/** A risk names a group and parts of the workbench of its own pack, and rights that a FRIA pack explains. */
export function unknownInLibrary(
	{ raw, pack }: CheckedPack,
	packs: readonly CheckedPack[]
): ContentFault[] {
	if (pack.kind !== 'risk-library') return [];
	const groups = pack.groups.map(({ id }) => id);
	const enforcers = pack.enforcers.map(({ id }) => id);
	const rights = packs.flatMap(({ pack: other }) =>
		other.kind === 'assessment' ? (other.rights?.map(({ id }) => id) ?? []) : []
	);
	const unknown = (at: FieldPath, id: string, known: string[]) =>
		known.includes(id)
			? []
			: [raw.fault(at, `no "${id}"`, `use one of ${[...new Set(known)].join(', ')}`)];
	return pack.risks.flatMap((risk, index) => {
		const at: FieldPath = ['risks', index];
		return [
			...unknown([...at, 'group'], risk.group, groups),
			...risk.rights.flatMap((id, place) => unknown([...at, 'rights', place], id, rights)),
			...risk.measures.flatMap(({ enforcedBy }, place) =>
				enforcedBy ? unknown([...at, 'measures', place, 'enforcedBy'], enforcedBy, enforcers) : []
			)
		];
	});
}
