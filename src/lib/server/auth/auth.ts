import { hkdfSync } from 'node:crypto';
import { betterAuth } from 'better-auth';
import type { Services } from '../context.ts';
import {
	hashPassword,
	maximumPasswordLength,
	minimumPasswordLength,
	verifyPassword
} from './password.ts';

/** Hours after which everyone signs in again, however busy she was: a shared desk outlives a working day. */
const sessionHours = 10;

/**
 * Better Auth on the application's own Kysely instance (docs/decisions/0002). Its HTTP endpoints are not mounted: people come in
 * through our form actions only, so that one limiter and one audit trail see everything.
 */
export function createAuth(services: Services, site: { publicUrl: string; secure: boolean }) {
	return betterAuth({
		appName: 'Waarborg',
		baseURL: site.publicUrl,
		secret: authSecret(services.keys.kek),
		database: { db: services.db, type: services.dialect },
		telemetry: { enabled: false },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			autoSignIn: false,
			minPasswordLength: minimumPasswordLength,
			maxPasswordLength: maximumPasswordLength,
			revokeSessionsOnPasswordReset: true,
			password: {
				hash: hashPassword,
				verify: ({ hash, password }) => verifyPassword(hash, password)
			}
		},
		account: { accountLinking: { enabled: false } },
		session: {
			expiresIn: sessionHours * 3600,
			disableSessionRefresh: true,
			cookieCache: { enabled: false }
		},
		advanced: {
			useSecureCookies: false,
			ipAddress: { disableIpTracking: true },
			cookies: {
				session_token: {
					name: site.secure ? '__Host-waarborg' : 'waarborg',
					attributes: { httpOnly: true, sameSite: 'lax', secure: site.secure, path: '/' }
				}
			}
		},
		logger: { disabled: true }
	});
}

export type Auth = ReturnType<typeof createAuth>;

/** The cookie secret is derived, so that there is one key file to guard. */
function authSecret(kek: Uint8Array): string {
	return Buffer.from(hkdfSync('sha256', kek, '', 'waarborg session cookies', 32)).toString(
		'base64'
	);
}
