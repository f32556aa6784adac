import type { Locale } from '#lib/domain/locale.ts';
import type { Ctx } from '#lib/server/context.ts';
import type { Application } from '#lib/server/services.ts';

declare global {
	namespace App {
		interface Locals {
			app: Application;
			/** Null when nobody is signed in. */
			ctx: Ctx | null;
			locale: Locale;
		}
		interface Error {
			message: string;
			/** Reference to quote to the functional manager; it is in the log. */
			id?: string;
		}
	}
}
