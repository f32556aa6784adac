import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Asks for a build, and makes the folder in which the demonstration is kept for the length of one run. */
export default function setUp(): () => void {
	if (!existsSync('build/handler.js'))
		throw new Error('The application is not built yet. Run: npm run build');
	const folder = mkdtempSync(join(tmpdir(), 'waarborg-seeds-'));
	process.env.WAARBORG_E2E_SEEDS = folder;
	return () => rmSync(folder, { recursive: true, force: true });
}
