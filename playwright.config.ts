import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/run/chromium.ts';

const executablePath = findChromium();

/** Every file starts the built application itself on an empty database (tests/e2e/app.ts), so files do not disturb one another. */
export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.e2e.ts',
	globalSetup: './tests/e2e/global-setup.ts',
	timeout: 180_000,
	expect: { timeout: 20_000 },
	workers: 1,
	fullyParallel: false,
	forbidOnly: !!process.env.CI,
	reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
	outputDir: 'test-results/e2e',
	use: {
		locale: 'nl-BE',
		timezoneId: 'Europe/Brussels',
		trace: 'retain-on-failure',
		launchOptions: {
			...(executablePath && { executablePath }),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--no-first-run'
			]
		}
	}
});
