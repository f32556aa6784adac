import { hkdfSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import { answer, answerJson } from '#lib/domain/verdict-answer.ts';
import software from '../../../../package.json' with { type: 'json' };
import type { Ctx } from '../context.ts';
import { recordEvent } from '../context.ts';
import { organisationKey } from '../crypto/keys.ts';
import type { Archive } from './archive.ts';
import { openArchive } from './archive.ts';
import { charts } from './charts.ts';
import type { BundleParts } from './load.ts';
import { loadParts } from './load.ts';
import type { Manifest, MeasuredManifest } from './manifest.ts';
import { bundleFiles, commandOf, differences } from './manifest.ts';
import { measure } from './measured.ts';
import { readme } from './readme.ts';
import { addedSince } from './rows.ts';

/** A bundle on disk. Whoever takes it removes it with `discard`. */
export interface MadeBundle {
	file: string;
	size: number;
	sha256: string;
	name: string;
	discard: () => Promise<void>;
}

/**
 * Makes the evidence bundle of a decision, or of the present verdict when `decisionId` is null, and keeps in the audit trail who took it
 * out. Written to disk row by row, so that memory does not grow with the measurements; the same state gives the same bytes.
 */
export async function makeBundle(
	ctx: Ctx,
	pilotId: string,
	decisionId: string | null
): Promise<Result<MadeBundle>> {
	const loaded = await loadParts(ctx, pilotId, decisionId);
	if (!loaded.ok) return loaded;
	const parts = loaded.value;
	const folder = await mkdtemp(join(tmpdir(), 'waarborg-dossier-'));
	const discard = () => rm(folder, { recursive: true, force: true });
	const file = join(folder, 'dossier.zip');
	try {
		const { sha256, size } = await write(ctx, parts, openArchive(file));
		await recordEvent(ctx, {
			action: 'bundle.exported',
			subjectKind: decisionId === null ? 'verdict' : 'decision',
			subjectId: decisionId ?? parts.seen?.snapshot.hash ?? '',
			pilotId,
			detail: { sha256, bytes: size }
		});
		const about = decisionId === null ? 'stand' : 'besluit';
		return ok({ file, size, sha256, name: `bewijsdossier-${about}-${parts.pilot.name}`, discard });
	} catch (error) {
		await discard();
		throw error;
	}
}

async function write(ctx: Ctx, parts: BundleParts, archive: Archive) {
	const { pilot, organisation, decision, governance, audit } = parts;
	const measured = await writeMeasured(ctx, parts, archive);
	if (decision) archive.add(bundleFiles.decision, asJson(decision));
	archive.add(bundleFiles.governance, asJson(governance));
	archive.add(bundleFiles.audit, asJson(audit));
	const manifest: Manifest = {
		format: 'waarborg-evidence-bundle',
		version: 1,
		waarborg: software.version,
		about: decision ? 'decision' : 'verdict',
		organisation,
		pilot: { id: pilot.id, name: pilot.name },
		measured,
		decision: decision && { id: decision.decision.id, hash: decision.hash }
	};
	archive.add(bundleFiles.manifest, asJson(manifest));
	archive.add(bundleFiles.readme, readme(manifest, audit.withheld));
	return archive.finish();
}

/** Plan, measurements, verdict and charts; nothing where no plan was frozen. */
async function writeMeasured(
	ctx: Ctx,
	{ pilot, seen }: BundleParts,
	archive: Archive
): Promise<MeasuredManifest | null> {
	if (!seen) return null;
	const { cut, frozenHash, incidentOpen, snapshot } = seen;
	archive.add(bundleFiles.plan, asJson(cut.plan));
	const csv = archive.stream(bundleFiles.measurements);
	const key = await namesKey(ctx, pilot);
	const measured = await measure(ctx.db, cut, key, (text) => csv.write(text));
	await csv.end();
	const { dataHash, rows, leftOut, workers, smallestWorker } = measured;
	const verdict = answer(cut.plan, measured.states, {
		now: cut.at,
		epoch: cut.epoch,
		dataHash,
		expectedPlanHash: frozenHash,
		openZeroToleranceIncident: incidentOpen
	});
	archive.add(bundleFiles.verdict, `${answerJson(verdict)}\n`);
	for (const { name, content } of charts(cut.plan.kpis, verdict, measured))
		archive.add(name, content);
	return {
		epoch: cut.epoch,
		at: cut.at,
		frozenAt: cut.frozenAt,
		planHash: verdict.planHash,
		dataHash,
		verdict: verdict.verdict,
		rule: verdict.rule,
		incidentOpen,
		command: commandOf({ at: cut.at, epoch: cut.epoch, incidentOpen, frozenHash }),
		rows,
		leftOut,
		since: await addedSince(ctx.db, cut),
		snapshot: {
			hash: snapshot.hash,
			at: snapshot.at,
			latched: snapshot.latched === 1,
			differs: differences(verdict, seen.verdict)
		},
		smallCells: { workers, smallestWorker }
	};
}

/** The key of the replaced names: of this pilot alone, derived from the organisation's key, so that nobody outside can try names. */
async function namesKey(ctx: Ctx, pilot: { id: string; organisationId: string }) {
	const { key } = await organisationKey(ctx.db, ctx.keys, pilot.organisationId);
	return new Uint8Array(hkdfSync('sha256', key, pilot.id, 'waarborg bundle names', 32));
}

function asJson(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
