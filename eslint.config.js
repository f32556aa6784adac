import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Who may import whom (docs/architecture.md): the message says where the code belongs instead. */
function layer(files, patterns) {
	return {
		files,
		rules: { 'no-restricted-imports': ['error', { patterns }] }
	};
}
const not = (group, message) => ({ group, message });
const framework = not(
	['$app/*', '@sveltejs/*', 'svelte', 'svelte/*'],
	'This layer knows no framework: the command line uses it too. Do this in a route or in lib/server/http.ts.'
);

export default ts.config(
	{
		ignores: ['build/', '.svelte-kit/', 'src/lib/paraglide/', 'data/', 'test-results/', 'static/']
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }
			],
			'no-console': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-dynamic-delete': 'off',
			'@typescript-eslint/no-invalid-void-type': 'off',
			'svelte/no-at-html-tags': 'error',
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/require-each-key': 'error',
			'no-restricted-syntax': [
				'error',
				{
					selector: "CallExpression[callee.object.name='sql'][callee.property.name=/^(raw|lit)$/]",
					message: 'sql.raw and sql.lit take text as code: use parameters.'
				},
				{
					selector: "MemberExpression[computed=true][object.name='m']",
					message:
						'A message found by a made-up key brings every message to the browser: name each one.'
				},
				{
					selector:
						"CallExpression[callee.property.name='catch'] > ArrowFunctionExpression[body.type='BlockStatement'][body.body.length=0]",
					message: 'A swallowed exception is a bug nobody hears of.'
				}
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { projectService: false, extraFileExtensions: ['.svelte'], parser: ts.parser }
		}
	},
	{
		files: ['src/lib/domain/stats/**', 'src/lib/domain/drafting/**', '**/*.test.ts', 'tests/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' }
	},
	{ files: ['migrations/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
	{ files: ['src/cli/bootstrap.mjs'], languageOptions: { globals: globals.node } },
	layer(
		['src/lib/domain/**/*.ts'],
		[
			not(
				[
					'#lib/server/*',
					'#lib/ui/*',
					'#lib/features/*',
					'#lib/forms/*',
					'**/server/**',
					'#lib/paraglide/*'
				],
				'The domain imports only the domain: pass the value in as an argument.'
			),
			not(
				['node:*', 'kysely', 'better-sqlite3', 'pg', 'better-auth', 'zod'],
				'The domain is pure: I/O belongs in lib/server.'
			),
			framework
		]
	),
	{
		files: ['src/lib/domain/hash.ts', 'src/lib/domain/**/*.test.ts'],
		rules: { 'no-restricted-imports': 'off' }
	},
	layer(
		['src/lib/ui/**'],
		[
			not(
				['#lib/domain/*', '#lib/features/*', '#lib/server/*', '#lib/forms/*'],
				'ui knows no domain: a component that does belongs in lib/features.'
			)
		]
	),
	layer(
		['src/lib/features/**'],
		[
			not(
				['#lib/server/*', '#lib/forms/*'],
				'features do no I/O: load the data in the route and pass it in.'
			)
		]
	),
	layer(
		['src/lib/server/**/*.ts'],
		[
			not(['#lib/ui/*', '#lib/features/*', '**/routes/**'], 'The server does not know pages.'),
			not(['$app/*'], 'Services run on the command line too: pass what you need in.')
		]
	),
	layer(
		['src/routes/**'],
		[
			not(
				['#lib/server/db/*', '#lib/server/*/repository.ts', 'kysely', 'better-sqlite3'],
				'A route calls a service; rows stay behind the repository.'
			)
		]
	)
);
