import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export type DialectName = 'sqlite' | 'postgres';

/** A migration written once for both dialects. */
export type MigrationFor = (dialect: DialectName) => Migration;

type ColumnKind = 'text' | 'integer' | 'real' | 'blob' | 'flag' | 'time' | 'serial';

/** Column shorthand: `'text'` is NOT NULL, `'text?'` may be null. */
export type ColumnSpec = ColumnKind | `${ColumnKind}?` | `ref:${string}` | `ref?:${string}`;

/**
 * Creates a table from a list of columns; the first is the primary key. `ref:table` is a text foreign key to `table.id`
 * that restricts deletion, because nothing here is ever removed in silence.
 */
export function table(
	db: Kysely<unknown>,
	dialect: DialectName,
	name: string,
	columns: Record<string, ColumnSpec>
): CreateTableBuilder<string, never> {
	let builder = db.schema.createTable(name) as CreateTableBuilder<string, never>;
	Object.entries(columns).forEach(([column, spec], index) => {
		builder = builder.addColumn(column, typeOf(spec, dialect), (definition) =>
			constrain(definition, spec, index === 0, dialect)
		) as CreateTableBuilder<string, never>;
	});
	return builder;
}

function typeOf(spec: ColumnSpec, dialect: DialectName) {
	if (spec.startsWith('ref')) return 'text';
	const kind = spec.replace('?', '') as ColumnKind;
	if (kind === 'blob') return dialect === 'sqlite' ? 'blob' : 'bytea';
	if (kind === 'real') return 'double precision';
	if (kind === 'flag') return 'integer';
	// Better Auth binds Date objects on PostgreSQL and ISO text on SQLite.
	if (kind === 'time') return dialect === 'sqlite' ? 'text' : 'timestamptz';
	if (kind === 'serial') return dialect === 'sqlite' ? 'integer' : 'serial';
	return kind;
}

function constrain(
	definition: ColumnDefinitionBuilder,
	spec: ColumnSpec,
	primary: boolean,
	dialect: DialectName
): ColumnDefinitionBuilder {
	let column = definition;
	if (primary) column = column.primaryKey();
	if (spec === 'serial' && dialect === 'sqlite') column = column.autoIncrement();
	if (!spec.includes('?')) column = column.notNull();
	if (spec.startsWith('ref')) column = column.references(`${spec.split(':')[1]}.id`);
	return column;
}
