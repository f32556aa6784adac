import { consentFaults } from './consent-check.ts';
import type { ContentFault, FieldPath } from './faults.ts';
import { unknownInLibrary } from './library-check.ts';
import { unknownPacks } from './link-check.ts';
import { unknownQuestions } from './question-check.ts';
import type { CheckedPack, RawPack } from './read-pack.ts';
import { unknownInScopeTest } from './scope-check.ts';

/** What no schema can say: names that must be unique, names that must exist, and our own texts that must obey our own rules. */
export function crossCheck(packs: readonly CheckedPack[]): {
	faults: ContentFault[];
	warnings: ContentFault[];
} {
	const consent = packs.map(consentFaults);
	return {
		faults: [
			...duplicatePacks(packs),
			...packs.flatMap(({ raw }) => duplicateIds(raw)),
			...unknownReferences(packs),
			...packs.flatMap((checked) => unknownPacks(checked, packs)),
			...packs.flatMap((checked) => unknownQuestions(checked, packs)),
			...packs.flatMap((checked) => unknownInLibrary(checked, packs)),
			...packs.flatMap((checked) => unknownInScopeTest(checked, packs)),
			...consent.flatMap(({ faults }) => faults)
		],
		warnings: consent.flatMap(({ warnings }) => warnings)
	};
}

function duplicatePacks(packs: readonly CheckedPack[]): ContentFault[] {
	const seen = new Map<string, string>();
	return packs.flatMap(({ raw, pack }) => {
		const name = `${pack.urn} ${pack.version}`;
		const first = seen.get(name);
		seen.set(name, first ?? raw.file);
		if (!first) return [];
		return [
			raw.fault(
				['urn'],
				`${name} is already in ${first}`,
				'give a changed pack a new version, and another pack another urn'
			)
		];
	});
}

/**
 * In one list two entries may not share an id, number or code: answers are stored under them. Ids and codes of questions hold
 * for a whole assessment.
 */
function duplicateIds(raw: RawPack): ContentFault[] {
	const faults: ContentFault[] = [];
	const whole = new Map<string, Set<unknown>>();
	visit(raw.value, [], (list, path) => {
		if (!Array.isArray(list)) return;
		const inTemplate = path[0] === 'sections' && path.at(-1) === 'questions';
		const seen = inTemplate ? whole : new Map<string, Set<unknown>>();
		list.forEach((entry: unknown, index) => {
			if (typeof entry !== 'object' || entry === null) return;
			for (const [key, value] of Object.entries(entry)) {
				if (!['id', 'code', 'number'].includes(key)) continue;
				const values = seen.get(key) ?? new Set();
				if (values.has(value)) {
					const problem = `"${String(value)}" is used twice`;
					faults.push(
						raw.fault([...path, index, key], problem, `give one of the two another ${key}`)
					);
				}
				seen.set(key, values.add(value));
			}
		});
	});
	return faults;
}

/** Every law and source that is cited is in a references pack. */
function unknownReferences(packs: readonly CheckedPack[]): ContentFault[] {
	const references = packs.flatMap(({ pack }) => (pack.kind === 'references' ? [pack] : []));
	const laws = new Set(references.flatMap((pack) => pack.laws.map(({ id }) => id)));
	const sources = new Set(references.flatMap((pack) => pack.sources.map(({ id }) => id)));
	const faults: ContentFault[] = [];
	for (const { raw } of packs) {
		visit(raw.value, [], (value, path) => {
			if (!Array.isArray(value)) return;
			value.forEach((entry: unknown, index) => {
				if (path.at(-1) === 'basis' && !laws.has(lawOf(String(entry)))) {
					faults.push(
						raw.fault(
							[...path, index],
							`no law "${lawOf(String(entry))}"`,
							'add it to the laws of the references pack'
						)
					);
				}
				if (path.at(-1) === 'bron' && !sources.has(String(entry))) {
					faults.push(
						raw.fault(
							[...path, index],
							`no source "${String(entry)}"`,
							'add it to the sources of the references pack'
						)
					);
				}
			});
		});
	}
	return faults;
}

/** `avg 35(7)(a)` → `avg` */
export function lawOf(basis: string): string {
	return basis.split(' ')[0] ?? basis;
}

function visit(
	value: unknown,
	path: FieldPath,
	see: (value: unknown, path: FieldPath) => void
): void {
	see(value, path);
	if (typeof value !== 'object' || value === null) return;
	for (const [key, child] of Object.entries(value)) {
		visit(child, [...path, Array.isArray(value) ? Number(key) : key], see);
	}
}
