import type { Migration } from 'kysely/migration';
import { identity } from './0001_identity.ts';
import { pilots } from './0002_pilots.ts';
import { measurements } from './0003_measurements.ts';
import { drafting } from './0004_drafting.ts';
import { decisions } from './0005_decisions.ts';
import { models } from './0006_models.ts';
import { sources } from './0007_sources.ts';
import { recordings } from './0008_recordings.ts';
import { templates } from './0009_templates.ts';
import { clients } from './0010_clients.ts';
import { houseStyle } from './0011_house_style.ts';
import { sentenceHistory } from './0012_sentence_history.ts';
import { practice } from './0013_practice.ts';
import { baseline } from './0017_baseline.ts';
import { planEditor } from './0018_plan_editor.ts';
import { lateRows } from './0019_late_rows.ts';
import { meetings } from './0020_meetings.ts';
import { alerts } from './0021_alerts.ts';
import { assessments } from './0023_assessments.ts';
import type { DialectName } from './dialect.ts';

/** All migrations by name, in order. A landed migration is never edited: add the next one. */
export function migrationsFor(dialect: DialectName): Record<string, Migration> {
	return {
		'0001_identity': identity(dialect),
		'0002_pilots': pilots(dialect),
		'0003_measurements': measurements(dialect),
		'0004_drafting': drafting(dialect),
		'0005_decisions': decisions(dialect),
		'0006_models': models(dialect),
		'0007_sources': sources(dialect),
		'0008_recordings': recordings(dialect),
		'0009_templates': templates(dialect),
		'0010_clients': clients(dialect),
		'0011_house_style': houseStyle(dialect),
		'0012_sentence_history': sentenceHistory(dialect),
		'0013_practice': practice(dialect),
		'0017_baseline': baseline(dialect),
		'0018_plan_editor': planEditor(dialect),
		'0019_late_rows': lateRows(dialect),
		'0020_meetings': meetings(dialect),
		'0021_alerts': alerts(dialect),
		'0023_assessments': assessments(dialect)
	};
}
