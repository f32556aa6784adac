import type { Selectable } from 'kysely';
import type { AssessmentsTables } from './tables/assessments.ts';
import type { DecidingTables } from './tables/deciding.ts';
import type { DraftingTables } from './tables/drafting.ts';
import type { MailTables } from './tables/mail.ts';
import type { MeasuringTables } from './tables/measuring.ts';
import type { ModelsTables } from './tables/models.ts';
import type { PeopleTables } from './tables/people.ts';
import type { PilotsTables } from './tables/pilots.ts';

/**
 * Every table, per room. Times are ISO-8601 UTC text, booleans 0/1, structures JSON text, so that the same rows mean the same on SQLite
 * and PostgreSQL.
 */
export interface Database
	extends
		AssessmentsTables,
		DecidingTables,
		DraftingTables,
		MailTables,
		MeasuringTables,
		ModelsTables,
		PeopleTables,
		PilotsTables {}

export type Row<T extends keyof Database> = Selectable<Database[T]>;
