import { z } from 'zod';
import type { IncidentKind } from '#lib/domain/incident.ts';
import { incidentKinds } from '#lib/domain/incident.ts';

const reference = z.string().max(200).default('');
const version = z.number().int().min(1);

export const contactForm = z.object({
	pilotId: z.string().min(1).max(100),
	reference,
	templateId: z.string().min(1).max(100),
	language: z.enum(['nl', 'fr', 'en']).default('nl'),
	complexity: z.enum(['eenvoudig', 'gewoon', 'complex']).default('gewoon'),
	known: z.enum(['ja', 'nee']).default('nee'),
	requestedOn: z.string().max(10).default(''),
	mode: z.enum(['contact', 'baseline', 'stopwatch']).default('contact')
});

export const consentForm = z.object({
	answer: z.enum(['yes', 'no']),
	channel: z.enum(['gesprek', 'telefoon', 'mail', 'formulier']).default('gesprek'),
	textVersion: z.number().int().min(1)
});

export const withdrawalForm = z.object({
	channel: z.enum(['gesprek', 'telefoon', 'mail', 'formulier'])
});

export const handOverForm = z.object({
	toUserId: z.string().max(100).default(''),
	reason: z.string().max(1000).default('')
});

export const heartbeatForm = z.object({ kind: z.enum(['draft', 'check', 'correct']) });

export const validationForm = z.object({
	version,
	confirmed: z.literal('ja').optional(),
	ownMinutes: z.number().min(0).max(480).optional()
});

/** One edit of the draft, told apart by `kind`; the version is the one that was on screen. */
export const editForm = z.object({
	version,
	kind: z.enum([
		'edit',
		'remove',
		'confirm',
		'adopt',
		'move',
		'own',
		'write',
		'cite',
		'recite',
		'close',
		'reopen',
		'restore',
		'undo'
	]),
	sentence: z.string().max(40).default(''),
	section: z.string().max(100).default(''),
	slot: z.string().max(100).default(''),
	to: z.string().max(100).default(''),
	text: z.string().max(100_000).default(''),
	/** Passages of the conversation that a sentence rests on. */
	units: z.array(z.string().max(40)).max(20).default([]),
	/** The change whose earlier version comes back. */
	change: z.string().max(100).default(''),
	how: z.enum(['ingevuld', 'niet besproken', 'n.v.t.']).default('ingevuld'),
	value: z.string().max(2000).default(''),
	reason: z.string().max(1000).default('')
});

export const pointAnswer = z.enum(['ingevuld', 'niet besproken', 'n.v.t.']);

export const contactIncidentForm = z.object({
	severity: z.enum(['licht', 'ernstig']).default('ernstig'),
	kind: z.enum(Object.keys(incidentKinds) as [IncidentKind, ...IncidentKind[]]).default('andere'),
	description: z.string().max(5000).default(''),
	/** Path of the screen it was reported from. */
	back: z.string().max(300).default('/opstellen')
});
