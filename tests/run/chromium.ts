import { existsSync } from 'node:fs';

/** The system's Chromium, if there is one; Playwright's own download is used otherwise. */
export function findChromium(): string | undefined {
	return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
		existsSync(path)
	);
}
