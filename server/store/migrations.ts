/** The steps that made the database what it is. Append only: a step that has run somewhere is never edited. */
import type { Kysely, Migration } from 'kysely'

/** Steps by name; they run in the order of their names. */
export const migrations: Record<string, Migration> = {
  '001-catalogue': {
    async up(db: Kysely<never>) {
      await db.schema
        .createTable('source_state')
        .addColumn('source', 'text', (column) => column.primaryKey())
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('draft', 'integer', (column) => column.notNull())
        .addColumn('swept', 'integer', (column) => column.notNull())
        .addColumn('etag', 'text')
        .addColumn('last_modified', 'text')
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('problem', 'text')
        .addColumn('sentence', 'text')
        .addColumn('failures', 'integer', (column) => column.notNull())
        .addColumn('last_attempt', 'bigint')
        .addColumn('last_good', 'bigint')
        .addColumn('next_attempt', 'bigint', (column) => column.notNull())
        .addColumn('item_count', 'integer', (column) => column.notNull())
        .addColumn('fault_count', 'integer', (column) => column.notNull())
        .execute()

      await db.schema
        .createTable('item')
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('item_key', ['source', 'revision', 'position'])
        .execute()

      await db.schema
        .createTable('programme')
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('start', 'bigint', (column) => column.notNull())
        .addColumn('stop', 'bigint')
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('details', 'text', (column) => column.notNull())
        .execute()
      await db.schema
        .createIndex('programme_by_channel')
        .on('programme')
        .columns(['source', 'revision', 'channel', 'start', 'position'])
        .execute()

      await db.schema
        .createTable('fault')
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('line', 'integer')
        .addColumn('what', 'text', (column) => column.notNull())
        .addColumn('sample', 'text')
        .addPrimaryKeyConstraint('fault_key', ['source', 'revision', 'position'])
        .execute()
    },
  },
  '002-kept-programmes': {
    async up(db: Kysely<never>) {
      await db.schema
        .alterTable('source_state')
        .addColumn('retiring', 'integer', (column) => column.notNull().defaultTo(0))
        .execute()
    },
  },
}
