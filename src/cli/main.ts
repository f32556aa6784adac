import { messageOf, stdio } from './io.ts';
import type { Command } from './io.ts';

/** Every command is loaded on use, so that `waarborg interval` does not open a database. */
const commands: Record<string, { load: () => Promise<{ run: Command }>; help: string }> = {
	demo: { load: () => import('./demo.ts'), help: 'load the demonstration organisation and start' },
	start: { load: () => import('./start.ts'), help: 'start the application' },
	'create-admin': {
		load: () => import('./create-admin.ts'),
		help: 'make an organisation with its owner, or add an administrator'
	},
	draft: { load: () => import('./draft.ts'), help: 'make an extractive draft from a conversation' },
	'check-draft': {
		load: () => import('./check-draft.ts'),
		help: 'check a draft against its source'
	},
	decide: { load: () => import('./decide.ts'), help: 'the verdict of a plan and its measurements' },
	'verify-bundle': {
		load: () => import('./verify-bundle.ts'),
		help: 'check an evidence bundle and reproduce its verdict'
	},
	interval: { load: () => import('./interval.ts'), help: 'one anytime-valid interval' },
	xmr: { load: () => import('./xmr.ts'), help: 'an XmR chart as numbers and signals' },
	dpia: {
		load: () => import('./dpia.ts'),
		help: 'read a DPIA or FRIA of another tool, or write one in its format'
	},
	alerts: {
		load: () => import('./alerts.ts'),
		help: 'bring alerts up to date and send the mail that waits, once'
	},
	pack: { load: () => import('./pack.ts'), help: 'pack validate [DIR]: check the content packs' }
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (command) {
	try {
		const { run } = await command.load();
		process.exitCode = await run(args, stdio);
	} catch (error) {
		stdio.err(messageOf(error));
		process.exitCode = 1;
	}
} else {
	const lines = Object.entries(commands).map(([key, { help }]) => `  ${key.padEnd(14)}${help}`);
	stdio.err(`waarborg <command> [options]\n${lines.join('\n')}`);
	process.exitCode = 2;
}
