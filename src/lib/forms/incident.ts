import { z } from 'zod';
import type { IncidentKind, Severity } from '#lib/domain/incident.ts';

const text = z.string().trim().max(5000).default('');
/** A choice that the domain judges, so that the refusal is its own sentence. */
const choice = <T extends string>() =>
	z
		.string()
		.max(60)
		.default('')
		.transform((value) => value as T);

export const incidentForm = z.object({
	severity: choice<Severity>(),
	kind: choice<IncidentKind>(),
	description: text
});

export const closeForm = z.object({ measures: text });
