import type { BannedPhrases } from '../../domain/consent-text.ts';
import { checkConsentText } from '../../domain/consent-text.ts';
import { locales } from '../../domain/locale.ts';
import type { ContentFault, FieldPath } from './faults.ts';
import type { RawPack } from './read-pack.ts';
import type { AnyPack, ChecklistPack, LocalizedText, UseCasePack } from './types.gen.ts';

/** A pack whose shape is right, with the way back to its lines. */
export interface CheckedPack {
	raw: RawPack;
	pack: AnyPack;
}

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
		return [raw.fault(['urn'], `${name} is already in ${first}`, 'give a changed pack a new version, and another pack another urn')];
	});
}

/** In one list two entries may not share an id: answers are stored under it. Question ids hold for a whole assessment. */
function duplicateIds(raw: RawPack): ContentFault[] {
	const faults: ContentFault[] = [];
	const whole = new Map<string, string>();
	const report = (seen: Map<string, string>, id: string, path: FieldPath) => {
		const first = seen.get(id);
		if (first) faults.push(raw.fault([...path, 'id'], `"${id}" is used twice`, 'give one of the two another id'));
		seen.set(id, first ?? id);
	};
	visit(raw.value, [], (value, path) => {
		if (!Array.isArray(value)) return;
		const inAssessment = path[0] === 'sections' && path.at(-1) === 'questions';
		const seen = inAssessment ? whole : new Map<string, string>();
		value.forEach((entry: unknown, index) => {
			const id = (entry as { id?: unknown } | null)?.id;
			if (typeof id === 'string') report(seen, id, [...path, index]);
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
					faults.push(raw.fault([...path, index], `no law "${lawOf(String(entry))}"`, 'add it to the laws of the references pack'));
				}
				if (path.at(-1) === 'bron' && !sources.has(String(entry))) {
					faults.push(raw.fault([...path, index], `no source "${String(entry)}"`, 'add it to the sources of the references pack'));
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

/** A use-case names packs that exist, and its checklist names KPIs that its catalogue has. */
function unknownPacks({ raw, pack }: CheckedPack, packs: readonly CheckedPack[]): ContentFault[] {
	if (pack.kind !== 'use-case') return [];
	const faults: ContentFault[] = [];
	for (const role of ['checklist', 'kpi', 'dpia', 'fria'] as const) {
		const { urn, version } = pack.packs[role];
		const named = packs.filter((other) => other.pack.urn === urn);
		const found = named.find((other) => other.pack.version === version);
		if (named.length === 0) {
			faults.push(raw.fault(['packs', role, 'urn'], `no pack ${urn}`, 'correct the urn or add the pack'));
		} else if (!found) {
			const versions = named.map((other) => other.pack.version).join(', ');
			faults.push(raw.fault(['packs', role, 'version'], `no version ${version} of ${urn}`, `use one of ${versions}`));
		} else if (!fits(found.pack, role)) {
			faults.push(raw.fault(['packs', role, 'urn'], `${urn} is no ${role} pack`, 'name a pack of the right kind'));
		}
	}
	return [...faults, ...unknownKpis({ raw, pack }, packs)];
}

function fits(pack: AnyPack, role: keyof UseCasePack['packs']): boolean {
	if (pack.kind === 'assessment') return pack.assessment === role;
	return pack.kind === 'checklist' ? role === 'checklist' : pack.kind === 'kpi-catalogue' && role === 'kpi';
}

function unknownKpis({ raw, pack }: { raw: RawPack; pack: UseCasePack }, packs: readonly CheckedPack[]): ContentFault[] {
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
			.map(({ kpi }) => raw.fault(['packs', 'kpi'], `the checklist's goal points at "${kpi}", which the catalogue has not`, 'add the KPI or change the goal'));
	});
}

/** Conditions and cross-references of an assessment point at questions that exist. */
function unknownQuestions({ raw, pack }: CheckedPack, packs: readonly CheckedPack[]): ContentFault[] {
	if (pack.kind !== 'assessment') return [];
	const ids = (assessment: 'dpia' | 'fria') =>
		new Set(packs.flatMap(({ pack: other }) =>
			other.kind === 'assessment' && other.assessment === assessment
				? other.sections.flatMap(({ questions }) => questions.map(({ id }) => id))
				: []
		));
	const own = new Map(pack.sections.flatMap(({ questions }) => questions.map((question) => [question.id, question])));
	return pack.sections.flatMap(({ questions }, section) =>
		questions.flatMap((question, index) => {
			const at: FieldPath = ['sections', section, 'questions', index];
			const faults: ContentFault[] = [];
			const { showWhen, crossReference } = question;
			if (showWhen) {
				const asked = own.get(showWhen.question);
				const answers = asked?.options?.map(({ id }) => id) ?? ['ja', 'nee'];
				const wrong = showWhen.answers.find((answer) => !answers.includes(answer));
				if (!asked) faults.push(raw.fault([...at, 'showWhen'], `no question "${showWhen.question}"`, 'name a question of this template'));
				else if (wrong) faults.push(raw.fault([...at, 'showWhen'], `"${wrong}" is no answer to "${showWhen.question}"`, `use one of ${answers.join(', ')}`));
			}
			if (crossReference && !ids(crossReference.assessment).has(crossReference.question)) {
				faults.push(raw.fault([...at, 'crossReference'], `no question "${crossReference.question}" in the ${crossReference.assessment}`, 'name a question of that template'));
			}
			return faults;
		})
	);
}

/** Our own consent texts and practice phrases obey the rules we put to others. */
function consentFaults({ raw, pack }: CheckedPack): { faults: ContentFault[]; warnings: ContentFault[] } {
	const faults: ContentFault[] = [];
	const warnings: ContentFault[] = [];
	for (const { path, text, banned } of consentTexts(pack)) {
		for (const locale of locales) {
			for (const fault of checkConsentText(text[locale], locale, banned)) {
				if (fault.severity === 'hint') continue;
				const found = raw.fault([...path, locale], fault.text.en, 'rewrite the text');
				(fault.severity === 'refuse' ? faults : warnings).push(found);
			}
		}
	}
	return { faults, warnings };
}

function consentTexts(pack: AnyPack): { path: FieldPath; text: LocalizedText; banned: BannedPhrases }[] {
	if (pack.kind !== 'checklist') return [];
	return (pack as ChecklistPack).items.flatMap(({ structure }, item) => {
		if (structure.kind !== 'consent-text') return [];
		return (['texts', 'practicePhrases', 'confirmationTexts'] as const).flatMap((list) =>
			structure[list].map(({ text }, index) => ({
				path: ['items', item, 'structure', list, index, 'text'] as FieldPath,
				text,
				banned: structure.banned
			}))
		);
	});
}

function visit(value: unknown, path: FieldPath, see: (value: unknown, path: FieldPath) => void): void {
	see(value, path);
	if (typeof value !== 'object' || value === null) return;
	for (const [key, child] of Object.entries(value)) {
		visit(child, [...path, Array.isArray(value) ? Number(key) : key], see);
	}
}
