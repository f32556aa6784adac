import { error } from '@sveltejs/kit';
import { maxPieceBytes } from '#lib/domain/recording/limits.ts';
import { signedIn } from '#lib/server/http.ts';
import { recordingStatus } from '#lib/server/recordings/page.ts';
import { cancelRecording, receivePiece } from '#lib/server/recordings/receive.ts';
import { answer, ownScript } from '../answer.ts';
import type { RequestHandler } from './$types';

/** How far it is: state, and the offset at which the next piece is expected. */
export const GET: RequestHandler = async (event) => {
	const { contact, recording } = event.params;
	const found = await recordingStatus(signedIn(event), contact, recording);
	const value = found.ok && { state: found.value.state, offset: found.value.receivedBytes };
	return answer(event, found, value);
};

/** Takes in the piece that begins at the offset in `upload-offset`. */
export const PUT: RequestHandler = async (event) => {
	const ctx = ownScript(event);
	const offset = Number(event.request.headers.get('upload-offset') ?? NaN);
	if (!Number.isSafeInteger(offset) || offset < 0) error(400);
	if (event.request.headers.get('content-type') !== 'application/octet-stream') error(415);
	const bytes = new Uint8Array(await event.request.arrayBuffer());
	if (bytes.length > maxPieceBytes) error(413);
	const { contact, recording } = event.params;
	return answer(event, await receivePiece(ctx, contact, recording, { offset, bytes }));
};

/** Gives it up: what arrived is erased. */
export const DELETE: RequestHandler = async (event) => {
	const ctx = ownScript(event);
	const { contact, recording } = event.params;
	return answer(event, await cancelRecording(ctx, contact, recording), {});
};
