import { describe, expect, it } from 'vitest';
import { errorForLog } from './log.ts';

const canary = 'Zwaluwstaartkanarie';

describe('an error in the log', () => {
	it('says where it broke and never what it was given', () => {
		const errors = [
			() => JSON.parse(`${canary} zegt iets`),
			() => Object.assign(new Error('duplicate'), { detail: `Key (email)=(${canary})` }).stack,
			() => {
				throw new Error(`regel 1\n    at ${canary} (verzonnen)\nregel 3`, {
					cause: Object.assign(new Error(canary), { code: 'SQLITE_CONSTRAINT' })
				});
			}
		];
		for (const broken of errors) {
			try {
				broken();
			} catch (error) {
				const logged = errorForLog(error);
				expect(JSON.stringify(logged)).not.toContain(canary);
				expect(logged.frames[0]).toMatch(/^at /);
			}
		}
		expect(errorForLog(canary)).toEqual({ type: 'string', frames: [] });
	});

	it('keeps the kind, a plain code and the cause', () => {
		const cause = Object.assign(new TypeError('x'), { code: 'SQLITE_FULL' });
		const logged = errorForLog(new Error('y', { cause }));
		expect(logged).toMatchObject({
			type: 'Error',
			cause: { type: 'TypeError', code: 'SQLITE_FULL' }
		});
		expect(
			errorForLog(Object.assign(new Error(''), { code: `niet: ${canary}` }))
		).not.toHaveProperty('code');
	});
});
