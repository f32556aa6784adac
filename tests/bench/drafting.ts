import { draftCounts } from '#lib/domain/drafting/draft.ts';
import { draftFromUnits } from '#lib/domain/drafting/extractive.ts';
import { parseSource } from '#lib/domain/drafting/parse-source.ts';
import { segment } from '#lib/domain/drafting/segmentation.ts';
import { verifyDraft, verifySentence } from '#lib/domain/drafting/verifier.ts';
import { buildVerifyIndex } from '#lib/domain/drafting/verify-index.ts';
import { loadTemplate } from '#lib/server/drafting/templates/load.ts';

/** Speed of drafting (drafting.md §11): time per size, growth between sizes in one run, and sentences verified per second. */
const loaded = loadTemplate('sociaal-verslag');
if (!loaded.ok) throw new Error(loaded.refusal.code);
const template = loaded.value;

const questions = [
	'Hoeveel bedraagt uw huur?',
	'Wat brengt u hier vandaag?',
	'Heeft u schulden?',
	'Werkt u op dit moment?',
	'Hoe gaat het met uw gezondheid?',
	'Met wie woont u samen?',
	'Wat heeft u zelf al geprobeerd?',
	'Van welk inkomen leeft u?'
];
const answers = [
	'Mijn huur is {n} euro per maand, en daar komt de verwarming nog bij.',
	'Ik zou graag hulp vragen, want ik kom niet meer rond.',
	'Ja, bij de energieleverancier staat nog {n} euro open.',
	'Ik werk halftijds in een magazijn sinds {d} maart.',
	'De dokter zegt dat ik moet rusten.',
	'Ik woon samen met mijn zoon van {d} jaar.',
	'Ik heb al gebeld naar het ziekenfonds.',
	'Ik krijg {n} euro van de mutualiteit. Dat is niet veel.',
	'Nee.',
	'Dat weet ik niet meer goed.'
];

/** An invented conversation of about `bytes` bytes, with numbers that differ from turn to turn. */
export function conversation(bytes: number): string {
	const lines: string[] = [];
	let size = 0;
	for (let turn = 0; size < bytes; turn++) {
		const asked = questions[turn % questions.length] ?? '';
		const answered = (answers[(turn * 7) % answers.length] ?? '')
			.replace('{n}', String(200 + ((turn * 37) % 1900)))
			.replace('{d}', String(1 + (turn % 28)));
		const pair = `Maatschappelijk werker: ${asked}\nCliënt: ${answered} Woord${turn % 5000} hoort erbij.\n`;
		lines.push(pair);
		size += pair.length;
	}
	return lines.join('');
}

/** Drafts and verifies one conversation: the clock, the processor (both in ms) and the sentences of the draft. */
export function once(bytes: Uint8Array): { milliseconds: number; cpu: number; sentences: number } {
	const started = performance.now();
	const before = process.cpuUsage();
	const source = parseSource(bytes, 'gesprek.txt');
	if (!source.ok) throw new Error('refused');
	const units = segment(source.value, 'nl');
	const draft = draftFromUnits(units, template, { lang: 'nl' });
	const verified = verifyDraft(draft, buildVerifyIndex(units));
	const used = process.cpuUsage(before);
	return {
		milliseconds: performance.now() - started,
		cpu: (used.user + used.system) / 1000,
		sentences: draftCounts(verified).sentences
	};
}

/** How many sentences a second are verified, building the index included: on the clock and by the processor. */
export interface VerifierSpeed {
	clock: number;
	processor: number;
}

/** Reworded sentences of a 50 kB conversation: each with its citation, or looked for in the whole source. */
export function verifierSpeed(cited: boolean): VerifierSpeed {
	const source = parseSource(new TextEncoder().encode(conversation(50_000)), 'gesprek.txt');
	if (!source.ok) throw new Error(source.refusal.code);
	const units = segment(source.value, 'nl');
	const claims = units
		.filter((unit) => unit.tokens.length > 4 && !unit.text.endsWith('?'))
		.map((unit) => ({
			text: `De cliënt zegt: ${unit.text}`,
			...(cited && { sources: [unit.id] })
		}));
	const round = () => {
		const index = buildVerifyIndex(units);
		for (const claim of claims) verifySentence(claim, index);
	};
	for (let warm = 0; warm < 3; warm++) round();
	const started = performance.now();
	const before = process.cpuUsage();
	let rounds = 0;
	while (performance.now() - started < 2000 || rounds < 3) {
		round();
		rounds++;
	}
	const { user, system } = process.cpuUsage(before);
	const checked = rounds * claims.length;
	return {
		clock: Math.round((1000 * checked) / (performance.now() - started)),
		processor: Math.round((1e6 * checked) / (user + system))
	};
}
