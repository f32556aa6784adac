import { parseArgs } from 'node:util';
import { randomUUID } from 'node:crypto';
import { readConfig } from '../lib/server/config.ts';
import type { Services } from '../lib/server/context.ts';
import { loadContentOrThrow } from '../lib/server/content/load.ts';
import { loadKeyFile } from '../lib/server/crypto/keys.ts';
import { openDatabase } from '../lib/server/db/open.ts';
import { refusalSentence } from '../lib/server/errors.ts';
import { createOrganisation } from '../lib/server/people/organisation.ts';
import type { Io } from './io.ts';

const usage =
	'waarborg create-admin --organisation NAME --name NAME --email ADDRESS [--kind ocmw|caw|ggz|andere] [--supervisor vtc|gba] [--json]\n' +
	'The password is read from the environment variable WAARBORG_PASSWORD, so that it is in no command history.';

/** Makes an organisation with its owner from the command line, where no browser is at hand. */
export async function run(args: string[], io: Io): Promise<number> {
	const { values } = parseArgs({
		args,
		strict: false,
		options: {
			organisation: { type: 'string' },
			name: { type: 'string' },
			email: { type: 'string' },
			kind: { type: 'string', default: 'ocmw' },
			supervisor: { type: 'string', default: 'vtc' },
			json: { type: 'boolean' }
		}
	});
	const { organisation, name, email } = values;
	const password = process.env.WAARBORG_PASSWORD;
	if (
		typeof organisation !== 'string' ||
		typeof name !== 'string' ||
		typeof email !== 'string' ||
		!password
	) {
		io.err(usage);
		return 2;
	}
	const services = await openServices();
	const result = await createOrganisation(services, {
		organisation: {
			name: organisation,
			kind: String(values.kind),
			supervisor: String(values.supervisor)
		},
		owner: { name, email, password }
	});
	await services.db.destroy();
	if (!result.ok) {
		io.err(refusalSentence(result.refusal, 'en'));
		return 1;
	}
	const { userId, organisationId } = result.value;
	io.out(
		values.json
			? JSON.stringify({ userId, organisationId })
			: `Made ${organisation} with owner ${email}.`
	);
	return 0;
}

async function openServices(): Promise<Services> {
	const config = readConfig();
	const { db, dialect } = await openDatabase(config.databaseUrl);
	const first = await db.selectFrom('organisation').select('id').executeTakeFirst();
	return {
		db,
		dialect,
		content: loadContentOrThrow(config.root),
		keys: loadKeyFile(config.keyFile, !first),
		clock: () => new Date(),
		newId: randomUUID
	};
}
