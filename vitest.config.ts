import { defineConfig } from 'vitest/config';

/** Unit and integration tests run in plain Node, as the command line and the server do: no framework in between. */
export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'tests/{content,integration,support}/**/*.test.ts'],
		globalSetup: ['tests/support/postgres-template.ts'],
		testTimeout: 60_000,
		hookTimeout: 120_000
	}
});
