import { readConfig } from '../lib/server/config.ts';
import { serve } from '../server.ts';
import type { Io } from './io.ts';

/** Starts the application and stays until it is stopped. */
export async function run(_args: string[], io: Io): Promise<number> {
	const { address } = await serve(readConfig());
	io.out(`Waarborg: ${address}`);
	return 0;
}
