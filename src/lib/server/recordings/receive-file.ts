import { createHash } from 'node:crypto';
import { maxPieceBytes } from '#lib/domain/recording/limits.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { finishRecording } from './finish.ts';
import { cancelRecording, createRecording, receivePiece } from './receive.ts';
import { startTranscription } from './transcribe.ts';

/** A whole file that came by a plain form: takes it in and has it transcribed. What is refused leaves nothing behind. */
export async function receiveFile(
	ctx: Ctx,
	contactId: string,
	bytes: Uint8Array
): Promise<Result<null>> {
	const size = bytes.length;
	const created = await createRecording(ctx, contactId, { origin: 'file', size });
	if (!created.ok) return created;
	const { id } = created.value;
	for (let offset = 0; offset < size; offset += maxPieceBytes) {
		const piece = { offset, bytes: bytes.subarray(offset, offset + maxPieceBytes) };
		const received = await receivePiece(ctx, contactId, id, piece);
		if (received.ok) continue;
		const cancelled = await cancelRecording(ctx, contactId, id);
		return cancelled.ok ? received : cancelled;
	}
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const finished = await finishRecording(ctx, contactId, id, { size, sha256, seconds: null });
	return finished.ok ? startTranscription(ctx, contactId, id) : finished;
}
