import { entryHash } from '#lib/domain/audit.ts';
import { sha256Hex } from '#lib/domain/hash.ts';
import { answerJson, answerText } from '#lib/domain/verdict-answer.ts';
import type { Decision } from '../decisions/decision-repository.ts';
import { decisionHash } from '../decisions/decision-repository.ts';
import { refusalSentence } from '../errors.ts';
import type { ZipLimits } from '../files/zip.ts';
import { openZip } from '../files/zip.ts';
import { sumsFile } from './archive.ts';
import type { DecisionPart } from './decision-part.ts';
import type { AuditExcerpt } from './governance-part.ts';
import type { Manifest } from './manifest.ts';
import { bundleFiles } from './manifest.ts';

/** One thing that was looked at: what it is about, whether it holds, and what was seen. */
export interface Check {
	name: string;
	ok: boolean;
	note: string;
}

const megabyte = 1024 * 1024;
/** A million rows make some 130 MB of text, which shrinks to a fifth. */
const limits: ZipLimits = {
	entries: 400,
	entryBytes: 400 * megabyte,
	totalBytes: 500 * megabyte,
	ratio: 100
};

/**
 * Looks a bundle through without believing it: is it a sound archive, do its sums hold, does the verdict follow from its own plan and
 * measurements, do decision and audit entries have the hashes they claim. Never throws on what a bundle holds. `now` is ISO.
 */
export async function verifyBundle(bytes: Uint8Array, file: string, now: string): Promise<Check[]> {
	const read = await readAll(bytes, file);
	if (typeof read === 'string') return [{ name: 'archive', ok: false, note: read }];
	const checks: Check[] = [
		{ name: 'archive', ok: true, note: `${read.size} files` },
		checkSums(read)
	];
	const manifest = jsonOf<Manifest>(read, bundleFiles.manifest);
	if (manifest?.format !== 'waarborg-evidence-bundle' || manifest.version !== 1)
		return [...checks, { name: 'manifest', ok: false, note: 'is not that of an evidence bundle' }];
	checks.push({
		name: 'manifest',
		ok: true,
		note: `made by waarborg ${String(manifest.waarborg)}`
	});
	for (const [name, check] of Object.entries(parts))
		checks.push(...guarded(name, () => check(read, manifest, now)));
	return checks;
}

type Files = ReadonlyMap<string, Uint8Array>;

async function readAll(bytes: Uint8Array, file: string): Promise<Files | string> {
	const opened = await openZip(bytes, limits, file);
	if (!opened.ok) return refusalSentence(opened.refusal, 'en');
	const files = new Map<string, Uint8Array>();
	for (const name of opened.value.names) {
		const entry = await opened.value.read(name);
		if (!entry.ok) return refusalSentence(entry.refusal, 'en');
		if (entry.value) files.set(name, entry.value);
	}
	return files;
}

/** Every file is in the list with the sum it has, and nothing is in one and not in the other. */
function checkSums(files: Files): Check {
	const name = 'sums';
	const listed = files.get(sumsFile);
	if (!listed) return { name, ok: false, note: `${sumsFile} is missing` };
	const claimed = new Map<string, string>();
	for (const line of textOf(listed).trimEnd().split('\n')) {
		const parts = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line);
		if (!parts?.[1] || !parts[2]) return { name, ok: false, note: `${sumsFile} cannot be read` };
		claimed.set(parts[2], parts[1]);
	}
	for (const path of claimed.keys())
		if (!files.has(path)) return { name, ok: false, note: `${path} is missing` };
	for (const [path, bytes] of files) {
		if (path === sumsFile) continue;
		const sum = claimed.get(path);
		if (sum === undefined) return { name, ok: false, note: `${path} is in no list` };
		if (sum !== sha256Hex(bytes)) return { name, ok: false, note: `${path} was changed` };
	}
	return { name, ok: true, note: `${claimed.size} files have the sum they should` };
}

const parts: Record<string, (files: Files, manifest: Manifest, now: string) => Check[]> = {
	verdict: checkVerdict,
	decision: checkDecision,
	audit: checkAudit
};

/** A part that cannot even be read is a part that does not hold. */
function guarded(name: string, check: () => Check[]): Check[] {
	try {
		return check();
	} catch (error) {
		const note = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
		return [{ name, ok: false, note }];
	}
}

function checkVerdict(files: Files, { measured }: Manifest, now: string): Check[] {
	const { plan, measurements, verdict } = bundleFiles;
	if (!measured) {
		const extra = [plan, measurements, verdict].find((name) => files.has(name));
		return extra
			? [
					{
						name: 'verdict',
						ok: false,
						note: `${extra} is there, the manifest says nothing was measured`
					}
				]
			: [{ name: 'verdict', ok: true, note: 'nothing was measured yet' }];
	}
	const [planText, csvText, written] = [plan, measurements, verdict].map((name) => {
		const bytes = files.get(name);
		if (!bytes) throw new Error(`${name} is missing`);
		return textOf(bytes);
	}) as [string, string, string];
	const { at, epoch, incidentOpen, command, snapshot } = measured;
	const frozen = String(command[command.indexOf('--plan-hash') + 1]);
	const answered = answerText(planText, csvText, {
		at,
		now: at > now ? at : now,
		epoch,
		incidentOpen,
		planHash: frozen,
		locale: 'nl'
	});
	if (!answered.ok) {
		const { file, line, field, problem } = answered;
		return [
			{ name: 'verdict', ok: false, note: `${bundleFiles[file]}:${line}: ${field}: ${problem}` }
		];
	}
	const again = answered.verdict;
	const checks: Check[] = [];
	const hold = (name: string, ok: boolean, good: string, bad: string) =>
		checks.push({ name, ok, note: ok ? good : bad });
	hold(
		'plan',
		again.planHash === frozen,
		`hash ${again.planHash}`,
		`${plan} is not the plan that was frozen`
	);
	hold(
		'measurements',
		again.dataHash === measured.dataHash,
		`${measured.rows} rows, hash ${again.dataHash}`,
		`${measurements} is not the file the manifest speaks of`
	);
	hold(
		'verdict',
		`${answerJson(again)}\n` === written,
		`${again.verdict} (${again.rule}) reproduced bit for bit`,
		`${verdict} does not follow from plan and measurements: they give ${again.verdict} (${again.rule})`
	);
	hold(
		'manifest verdict',
		again.verdict === measured.verdict && again.rule === measured.rule,
		`${again.verdict} at ${at}`,
		`the manifest says ${measured.verdict} (${measured.rule})`
	);
	hold(
		'snapshot',
		snapshot.differs.length === 0,
		`says the same as the snapshot ${snapshot.hash}`,
		`differs from the snapshot that was on screen: ${snapshot.differs.join(', ')}`
	);
	return checks;
}

function checkDecision(files: Files, { decision, measured }: Manifest): Check[] {
	const part = jsonOf<DecisionPart>(files, bundleFiles.decision);
	if (!decision)
		return part
			? [{ name: 'decision', ok: false, note: `${bundleFiles.decision} is in no manifest` }]
			: [];
	if (!part) return [{ name: 'decision', ok: false, note: `${bundleFiles.decision} is missing` }];
	// What the hash leaves out (screen, organisation) is not in the file either.
	const hash = decisionHash(part.decision as Decision, part.conditions);
	const wrong = (note: string): Check[] => [{ name: 'decision', ok: false, note }];
	if (hash !== part.hash || hash !== decision.hash)
		return wrong(`${bundleFiles.decision} does not have the hash ${decision.hash}`);
	const other = part.signatures.find(({ subjectHash }) => subjectHash !== hash);
	if (other) return wrong(`the signature of ${other.userName} is under another text`);
	if (part.signatures.length === 0) return wrong('nobody signed it');
	const onScreen = part.decision.snapshotHash;
	if (measured && onScreen !== measured.snapshot.hash)
		return wrong('it was taken on another snapshot');
	return [{ name: 'decision', ok: true, note: `${part.decision.outcome}, hash ${hash}` }];
}

function checkAudit(files: Files): Check[] {
	const excerpt = jsonOf<AuditExcerpt>(files, bundleFiles.audit);
	if (!excerpt) return [{ name: 'audit', ok: false, note: `${bundleFiles.audit} is missing` }];
	let before: AuditExcerpt['entries'][number] | null = null;
	for (const entry of excerpt.entries) {
		const wrong = (note: string): Check[] => [
			{ name: 'audit', ok: false, note: `entry ${entry.seq} ${note}` }
		];
		if (entry.hash !== entryHash(entry)) return wrong('does not have the hash it claims');
		if (before && entry.seq <= before.seq) return wrong('is out of order');
		if (before?.seq === entry.seq - 1 && before.hash !== entry.prevHash)
			return wrong('does not follow from the one before it');
		before = entry;
	}
	const { length } = excerpt.entries;
	return [
		{
			name: 'audit',
			ok: true,
			note: `${length} entries have their hash, ${excerpt.withheld} left out`
		}
	];
}

function jsonOf<T>(files: Files, name: string): T | null {
	const bytes = files.get(name);
	if (!bytes) return null;
	try {
		return JSON.parse(textOf(bytes)) as T;
	} catch {
		throw new Error(`${name} is not JSON`);
	}
}

function textOf(bytes: Uint8Array): string {
	return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
