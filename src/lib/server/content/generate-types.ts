import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import type { JSONSchema } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';
import { generateRules, rulesFile } from './generate-rules.ts';
import { commonSchema, packSchemas } from './schema-check.ts';

/** The committed file. Regenerate it with `node src/lib/server/content/generate-types.ts` after a change of a schema. */
export const typesFile = fileURLToPath(new URL('./types.gen.ts', import.meta.url));

/** TypeScript types of all packs, from their JSON Schemas: the only shape there is. */
export async function generateTypes(): Promise<string> {
	const definitions: Record<string, unknown> = {};
	const add = (name: string, schema: unknown) => {
		if (name in definitions) throw new Error(`Two schemas define ${name}.`);
		definitions[name] = forTypes(schema);
	};
	for (const schema of [commonSchema, ...Object.values(packSchemas)]) {
		const { $defs = {}, ...root } = schema as { $defs?: Record<string, unknown>; title: string };
		for (const [name, definition] of Object.entries($defs)) add(name, definition);
		if (schema !== commonSchema) add(root.title, root);
	}
	const roots = Object.values(packSchemas).map(({ title }) => ({ $ref: `#/$defs/${title}` }));
	const whole = { title: 'AnyPack', oneOf: roots, $defs: definitions } as JSONSchema;
	const source = await compile(whole, 'AnyPack', {
		bannerComment:
			'/* Generated from the JSON Schemas of the content packs by generate-types.ts. Do not edit. */',
		additionalProperties: false,
		format: false
	});
	return format(source, { ...(await resolveConfig(typesFile)), parser: 'typescript' });
}

/** Rules between fields check packs but shape no type; references point into the one merged document. */
function forTypes(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(forTypes);
	if (typeof schema !== 'object' || schema === null) return schema;
	const { $ref } = schema as { $ref?: string };
	if ($ref) return { $ref: $ref.replace(/^[^#]*#/, '#') };
	const kept = Object.entries(schema).filter(
		([key]) =>
			![
				'allOf',
				'if',
				'then',
				'else',
				'discriminator',
				'$schema',
				'$id',
				'minItems',
				'maxItems'
			].includes(key)
	);
	return Object.fromEntries(kept.map(([key, value]) => [key, forTypes(value)])) as unknown;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	await writeFile(typesFile, await generateTypes());
	await writeFile(rulesFile, await generateRules());
}
