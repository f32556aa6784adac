import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as ts from 'typescript';
import type { KpiVerdict, Zone } from './kpi-verdict.ts';
import { rules } from './verdict-rules.gen.ts';
import type { RuleFact } from './verdict-rules.ts';
import { firstMatch } from './verdict-rules.ts';

const zones: readonly Zone[] = ['GREEN', 'AMBER', 'RED', 'INSUFFICIENT', 'INVALID'];
const facts: readonly RuleFact[] = [
	'open-incident',
	'plan-hash-differs',
	'several-engines',
	'instrument-silent',
	'at-horizon'
];

/** The text of decision-engine §4, written out once more and apart from the rules. */
function bySpecification(kpis: readonly KpiVerdict[], holds: (fact: RuleFact) => boolean): string {
	if (kpis.some(({ type, zone }) => type === 'zero-tolerance' && zone === 'RED')) return 'PAUSE';
	if (holds('open-incident')) return 'PAUSE';
	if (kpis.some(({ zone, decisive }) => zone === 'RED' && decisive)) return 'STOP';
	if (kpis.length === 0) return 'INVALID';
	if (holds('plan-hash-differs') || holds('several-engines') || holds('instrument-silent'))
		return 'INVALID';
	if (kpis.some(({ zone }) => zone === 'INVALID')) return 'INVALID';
	if (kpis.every(({ zone }) => zone === 'GREEN')) return 'GO';
	if (kpis.every(({ zone }) => zone === 'GREEN' || zone === 'AMBER')) return 'ADJUST';
	return holds('at-horizon') ? 'NOT_SHOWN' : 'CONTINUE';
}

describe('every zone × rule', () => {
	const sets = Array.from({ length: 2 ** facts.length }, (_, bits) =>
		facts.filter((_, i) => (bits >> i) & 1)
	);
	const cells = zones.flatMap((zone): { zone: KpiVerdict['zone']; decisive: boolean }[] =>
		zone === 'RED'
			? [
					{ zone, decisive: true },
					{ zone, decisive: false }
				]
			: [{ zone, decisive: false }]
	);

	it.each(sets.map((held) => [held.join(' + ') || 'no fact', held] as const))(
		'follows the specification with %s',
		(_, held) => {
			const holds = (fact: RuleFact) => held.includes(fact);
			const reader = (kpis: readonly KpiVerdict[]) => (fact: RuleFact) =>
				fact === 'always' || (fact === 'nothing-decides' ? kpis.length === 0 : holds(fact))
					? []
					: null;
			const seen = new Set<string>();
			for (const type of ['score', 'zero-tolerance'] as const)
				for (const first of cells)
					for (const second of cells) {
						const kpis = [
							{ id: 'a', type, ...first },
							{ id: 'b', type: 'duration', ...second }
						] as KpiVerdict[];
						const found = firstMatch(rules, kpis, reader(kpis))?.rule.verdict;
						expect([type, first, second, found]).toEqual([
							type,
							first,
							second,
							bySpecification(kpis, holds)
						]);
						seen.add(String(found));
					}
			expect(firstMatch(rules, [], reader([]))?.rule.verdict).toBe(bySpecification([], holds));
			if (held.some((fact) => fact !== 'at-horizon')) expect(seen).not.toContain('GO');
		}
	);
});

describe('what is new does not compile until it is handled', () => {
	const folder = resolve('src/lib/domain');
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		noUncheckedIndexedAccess: true,
		allowImportingTsExtensions: true,
		verbatimModuleSyntax: true,
		skipLibCheck: true,
		target: ts.ScriptTarget.ESNext,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		types: ['node']
	};
	const sources = new Map<string, ts.SourceFile | undefined>();

	/** Files of the domain with errors when one of them reads differently. */
	function broken(file: string, from: string, to: string): string[] {
		const host = ts.createCompilerHost(options);
		const changed = resolve(folder, file);
		host.getSourceFile = (name, target) => {
			if (resolve(name) === changed) {
				const text = ts.sys.readFile(name) ?? '';
				expect(text).toContain(from);
				return ts.createSourceFile(name, text.replace(from, to), target);
			}
			if (!sources.has(name)) {
				const text = ts.sys.readFile(name);
				sources.set(name, text === undefined ? undefined : ts.createSourceFile(name, text, target));
			}
			return sources.get(name);
		};
		const program = ts.createProgram([resolve(folder, 'verdict-answer.ts')], options, host);
		const files = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(folder));
		const wrong = files.filter((source) => program.getSemanticDiagnostics(source).length > 0);
		return wrong.map(({ fileName }) => fileName.slice(folder.length + 1)).sort();
	}

	it('as it stands nothing is wrong', () => {
		expect(broken('hash.ts', 'sha256Hex', 'sha256Hex')).toEqual([]);
	}, 120_000);

	it.each([
		[
			'a zone',
			'kpi-verdict.ts',
			"| 'INVALID';",
			"| 'INVALID' | 'PURPLE';",
			['verdict-rules.gen.ts']
		],
		['a KPI type', 'plan-model.ts', "	'monitor'\n]", "	'monitor',\n	'mood'\n]", ['plan-model.ts']],
		[
			'a way to judge',
			'plan-model.ts',
			"	| 'monitor';",
			"	| 'monitor' | 'mood';",
			['kpi-interval.ts', 'kpi-minimums.ts', 'kpi-state.ts', 'kpi-verdict.ts', 'verdict.ts']
		],
		['a fact', 'verdict-rules.ts', "	| 'always';", "	| 'always' | 'full-moon';", ['verdict.ts']],
		[
			'a verdict',
			'verdict-rules.ts',
			"'NOT_SHOWN';",
			"'NOT_SHOWN' | 'MAYBE';",
			['verdict-texts.ts']
		]
	])(
		'%s',
		(_, file, from, to, expected) => {
			expect(broken(file, from, to)).toEqual(expect.arrayContaining(expected));
		},
		120_000
	);
});
