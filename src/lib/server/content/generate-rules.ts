import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';

const kpi = new URL('../../../../kpi/', import.meta.url);

/** The committed file; the domain reads no files, so the rules that people write in YAML are kept for it as TypeScript. */
export const rulesFile = fileURLToPath(
	new URL('../../domain/verdict-rules.gen.ts', import.meta.url)
);

/** The rules of `kpi/rules/verdict-rules.yaml` as TypeScript. Throws when they do not fit their schema. */
export async function generateRules(): Promise<string> {
	const yaml = readFileSync(new URL('rules/verdict-rules.yaml', kpi), 'utf8');
	const schema = readFileSync(new URL('schema/verdict-rules.schema.json', kpi), 'utf8');
	const content: unknown = parse(yaml);
	const check = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(
		JSON.parse(schema) as object
	);
	if (!check(content)) throw new Error(`verdict-rules.yaml: ${JSON.stringify(check.errors)}`);
	const { rules, zones } = content as { rules: unknown; zones: unknown };
	const source = `/* Generated from kpi/rules/verdict-rules.yaml by generate-types.ts. Do not edit. */
import type { RuleData } from './verdict-rules.ts';
import type { Zone } from './kpi-verdict.ts';

export const rules = ${JSON.stringify(rules)} as const satisfies readonly RuleData[];

/** The rule each zone ends up in when nothing stands before it. */
export const zoneRules = ${JSON.stringify(zones)} as const satisfies Record<Zone, (typeof rules)[number]['id']>;
`;
	return format(source, { ...(await resolveConfig(rulesFile)), parser: 'typescript' });
}
