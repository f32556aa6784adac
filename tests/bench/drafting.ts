import { draftCounts, reportSentences } from '#lib/domain/drafting/draft.ts';
import { draftFromUnits, extractDraft } from '#lib/domain/drafting/extractive.ts';
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

export function quantile(times: readonly number[], q: number): number {
	return (
		times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(q * times.length))] ?? 0
	);
}

if (import.meta.main) compareSizes();

function compareSizes(): void {
	const encode = (size: number) => new TextEncoder().encode(conversation(size));
	const sizes = [
		{ name: '50 kB', bytes: encode(50_000), runs: 40 },
		{ name: '500 kB', bytes: encode(500_000), runs: 8 },
		{ name: '5 MB', bytes: encode(5_000_000), runs: 2 }
	];
	once(encode(50_000));
	let previous = 0;
	for (const { name, bytes, runs } of sizes) {
		const laps = Array.from({ length: runs }, () => once(bytes));
		const times = laps.map((lap) => lap.milliseconds);
		const cpu = quantile(
			laps.map((lap) => lap.cpu),
			0.5
		);
		const median = quantile(times, 0.5);
		const growth = previous === 0 ? '' : `  ×${(median / previous).toFixed(1)} for ×10 text`;
		process.stdout.write(
			`${name.padEnd(8)} median ${median.toFixed(0)} ms  p95 ${quantile(times, 0.95).toFixed(0)} ms  processor ${cpu.toFixed(0)} ms${growth}\n`
		);
		previous = median;
	}

	const source = parseSource(encode(50_000), 'gesprek.txt');
	if (!source.ok) throw new Error(source.refusal.code);
	const draft = extractDraft(source.value, template, { lang: 'nl' });
	const claims = reportSentences(draft).map((s) => ({
		text: `De cliënt zegt: ${s.text}`,
		sources: s.sources.map((c) => c.unit)
	}));
	const started = performance.now();
	const index = buildVerifyIndex(segment(source.value, 'nl'));
	let checked = 0;
	while (performance.now() - started < 1000)
		for (const claim of claims) if (verifySentence(claim, index)) checked++;
	process.stdout.write(
		`verifier ${Math.round((1000 * checked) / (performance.now() - started))} sentences/s, cited, indexing included\n`
	);
	const searching = performance.now();
	let searched = 0;
	while (performance.now() - searching < 1000) {
		for (const { text } of claims) if (verifySentence({ text }, index)) searched++;
	}
	process.stdout.write(
		`verifier ${Math.round((1000 * searched) / (performance.now() - searching))} sentences/s, whole source searched\n`
	);
}
