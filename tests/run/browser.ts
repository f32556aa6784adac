import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.ts';

/** Makes sure there is a Chromium for the end-to-end tests: Debian's own where it exists or can be installed, else Playwright's. */
if (!findChromium()) {
	const debian = attempt('apt-get', ['--version']) && process.getuid?.() === 0;
	if (debian) {
		attempt('apt-get', ['update', '-qq']);
		attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
	}
	if (!findChromium() && !attempt('node_modules/.bin/playwright', ['install', 'chromium'])) {
		process.stderr.write(
			'No Chromium: install the package "chromium", or run "npx playwright install chromium".\n'
		);
		process.exitCode = 1;
	}
}

function attempt(command: string, args: string[]): boolean {
	return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
