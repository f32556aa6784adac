import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import checklist from '../../../../checklists/schema/checklist.schema.json' with { type: 'json' };
import common from '../../../../checklists/schema/common.schema.json' with { type: 'json' };
import practiceCase from '../../../../checklists/schema/practice-case.schema.json' with { type: 'json' };
import references from '../../../../checklists/schema/references.schema.json' with { type: 'json' };
import useCase from '../../../../checklists/schema/use-case.schema.json' with { type: 'json' };
import assessment from '../../../../dpia-templates/schema/assessment.schema.json' with { type: 'json' };
import riskLibrary from '../../../../dpia-templates/schema/risk-library.schema.json' with { type: 'json' };
import scopeTest from '../../../../dpia-templates/schema/scope-test.schema.json' with { type: 'json' };
import kpiCatalogue from '../../../../kpi/schema/kpi-catalogue.schema.json' with { type: 'json' };
import type { ContentFault } from './faults.ts';
import type { RawPack } from './read-pack.ts';

export type PackKind =
	| 'checklist'
	| 'use-case'
	| 'references'
	| 'kpi-catalogue'
	| 'assessment'
	| 'scope-test'
	| 'risk-library'
	| 'practice-case';

export const commonSchema = common;
export const packSchemas: Readonly<Record<PackKind, { $id: string; title: string }>> = {
	checklist,
	'use-case': useCase,
	references,
	'kpi-catalogue': kpiCatalogue,
	assessment,
	'scope-test': scopeTest,
	'risk-library': riskLibrary,
	'practice-case': practiceCase
};

export function packKind(value: unknown): PackKind | null {
	const kind =
		typeof value === 'object' && value !== null ? (value as { kind?: unknown }).kind : null;
	return typeof kind === 'string' && Object.hasOwn(packSchemas, kind) ? (kind as PackKind) : null;
}

/** Compares a pack with the schema of its kind; every difference is a fault with its line. */
export function checkShape(pack: RawPack): ContentFault[] {
	const kind = packKind(pack.value);
	if (!kind) {
		const kinds = Object.keys(packSchemas).join(', ');
		return [
			pack.fault(['kind'], 'unknown or missing kind of pack', `write "kind:" with one of ${kinds}`)
		];
	}
	const validate = validators()[kind];
	if (validate(pack.value)) return [];
	const faults = (validate.errors ?? []).filter(saysSomething).map((error) => toFault(pack, error));
	return [...new Map(faults.map((fault) => [`${fault.field} ${fault.problem}`, fault])).values()];
}

let compiled: Record<PackKind, ValidateFunction> | undefined;

function validators(): Record<PackKind, ValidateFunction> {
	if (compiled) return compiled;
	const ajv = new Ajv2020({
		allErrors: true,
		discriminator: true,
		strict: true,
		strictRequired: false,
		strictTypes: false
	});
	ajv.addSchema(common);
	const compile = (kind: PackKind) => ajv.compile(packSchemas[kind]);
	compiled = {
		checklist: compile('checklist'),
		'use-case': compile('use-case'),
		references: compile('references'),
		'kpi-catalogue': compile('kpi-catalogue'),
		assessment: compile('assessment'),
		'scope-test': compile('scope-test'),
		'risk-library': compile('risk-library'),
		'practice-case': compile('practice-case')
	};
	return compiled;
}

/** A failed `if` or `oneOf` repeats what its parts say more precisely. */
function saysSomething({ keyword }: ErrorObject): boolean {
	return keyword !== 'if' && keyword !== 'oneOf';
}

const languages: Readonly<Record<string, string>> = { nl: 'Dutch', en: 'English', fr: 'French' };

function toFault(
	pack: RawPack,
	{ keyword, params, instancePath, message }: ErrorObject
): ContentFault {
	const path = pathOf(instancePath);
	const missing = String(params.missingProperty ?? '');
	switch (keyword) {
		case 'required':
			return languages[missing]
				? pack.fault(
						[...path, missing],
						`no ${languages[missing]} text`,
						`add "${missing}:"; every text is written in nl, en and fr`
					)
				: pack.fault([...path, missing], 'is missing', `add "${missing}:"`);
		case 'additionalProperties': {
			const extra = String(params.additionalProperty);
			return pack.fault([...path, extra], 'is not a known field', 'remove it or correct its name');
		}
		case 'enum':
			return pack.fault(
				path,
				'is not an allowed value',
				`use one of ${(params.allowedValues as unknown[]).join(', ')}`
			);
		case 'const':
			return pack.fault(
				path,
				'is not the expected value',
				`write ${JSON.stringify(params.allowedValue)}`
			);
		case 'pattern':
			return pack.fault(path, 'is not written as expected', `match ${String(params.pattern)}`);
		case 'minLength':
			return pack.fault(path, 'is empty or too short', 'write the text');
		case 'minItems':
			return pack.fault(
				path,
				`has fewer than ${String(params.limit)} entries`,
				'add what is missing'
			);
		case 'discriminator':
			return pack.fault(
				[...path, String(params.tag)],
				'is not a known kind',
				'use a kind named in the schema'
			);
		case 'false schema':
			return pack.fault(path, 'does not belong here', 'remove it');
		default:
			return pack.fault(
				path,
				message ?? 'does not fit the schema',
				'compare with the schema of this pack'
			);
	}
}

/** JSON pointer to path; digits are positions in a list. */
function pathOf(pointer: string): (string | number)[] {
	return pointer
		.split('/')
		.slice(1)
		.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
		.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
