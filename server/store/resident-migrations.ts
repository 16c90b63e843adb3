/** The steps that made the residents' database what it is. Append only: a step that has run somewhere is never edited. */
import { type Kysely, type Migration, sql } from 'kysely'

/** Steps by name; they run in the order of their names. */
export const residentMigrations: Record<string, Migration> = {
  '001-loop': {
    async up(db: Kysely<never>) {
      await db.schema
        .createTable('contact')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('phone', 'text', (column) => column.notNull())
        .addColumn('address', 'text', (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('household')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('village', 'text')
        .addColumn('contact', 'integer', (column) => column.references('contact.id'))
        .execute()
      await db.schema
        .createTable('television')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('household', 'text', (column) => column.notNull().references('household.id'))
        .addColumn('secret_hash', 'text', (column) => column.notNull())
        .addColumn('registered', 'bigint', (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('binding')
        .addColumn('code_hash', 'text', (column) => column.primaryKey())
        .addColumn('television', 'text', (column) => column.notNull().references('television.id'))
        .addColumn('until', 'bigint', (column) => column.notNull())
        .execute()

      await db.schema
        .createTable('service_request')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('origin', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('television', 'text', (column) => column.references('television.id'))
        .addColumn('contact', 'integer', (column) => column.references('contact.id'))
        .addColumn('stage', 'text', (column) => column.notNull())
        .addColumn('department', 'text')
        .addColumn('due', 'bigint')
        .addColumn('wake', 'bigint')
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('ordered', 'bigint', (column) => column.notNull())
        .addColumn('changed', 'bigint', (column) => column.notNull())
        .addColumn('facts', 'text', (column) => column.notNull())
        .addUniqueConstraint('one_order_per_key', ['origin', 'key'])
        .execute()
      for (const columns of [
        ['television', 'ordered'],
        ['stage', 'due'],
        ['department', 'stage'],
        ['ordered'],
        ['changed'],
        ['wake'],
      ]) {
        await db.schema
          .createIndex(`service_request_by_${columns.join('_')}`)
          .on('service_request')
          .columns(columns)
          .execute()
      }

      await db.schema
        .createTable('request_event')
        .addColumn('seq', 'integer', (column) => column.primaryKey())
        .addColumn('request', 'text', (column) => column.notNull().references('service_request.id'))
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('actor', 'text')
        .addColumn('time', 'bigint', (column) => column.notNull())
        .addColumn('data', 'text', (column) => column.notNull())
        .addColumn('previous', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .execute()
      await db.schema
        .createIndex('request_event_by_request')
        .on('request_event')
        .columns(['request', 'seq'])
        .execute()
      for (const [name, change] of [
        ['is_never_changed', 'update'],
        ['is_never_deleted', 'delete'],
      ] as const) {
        await sql`create trigger ${sql.raw(`request_event_${name} before ${change}`)} on request_event
          begin select raise(abort, 'The log is append only.'); end`.execute(db)
      }
      await db.schema
        .createTable('words')
        .addColumn('seq', 'integer', (column) => column.primaryKey().references('request_event.seq'))
        .addColumn('salt', 'text', (column) => column.notNull())
        .addColumn('body', 'text', (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('request_number')
        .addColumn('day', 'text', (column) => column.primaryKey())
        .addColumn('last', 'integer', (column) => column.notNull())
        .execute()

      await db.schema
        .createTable('staff')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('login', 'text', (column) => column.notNull().unique())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('department', 'text')
        .addColumn('unit', 'text')
        .addColumn('password', 'text', (column) => column.notNull())
        .addColumn('active', 'integer', (column) => column.notNull())
        .addColumn('created', 'bigint', (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('session')
        .addColumn('token_hash', 'text', (column) => column.primaryKey())
        .addColumn('staff', 'text', (column) => column.notNull().references('staff.id'))
        .addColumn('csrf', 'text', (column) => column.notNull())
        .addColumn('until', 'bigint', (column) => column.notNull())
        .execute()
    },
  },
  '002-phone': {
    async up(db: Kysely<never>) {
      await db.schema
        .createTable('phone_page')
        .addColumn('code_hash', 'text', (column) => column.primaryKey())
        .addColumn('television', 'text', (column) => column.notNull().unique().references('television.id'))
        .addColumn('draft', 'text', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('until', 'bigint', (column) => column.notNull())
        .addColumn('visited', 'integer', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .execute()
      await db.schema
        .createTable('photo')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('television', 'text', (column) => column.notNull().references('television.id'))
        .addColumn('draft', 'text', (column) => column.notNull())
        .addColumn('request', 'text', (column) => column.references('service_request.id'))
        .addColumn('added', 'bigint', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('salt', 'text', (column) => column.notNull())
        .addColumn('digest', 'text', (column) => column.notNull())
        .addColumn('bytes', 'blob', (column) => column.notNull())
        .execute()
      for (const columns of [
        ['television', 'draft'],
        ['request', 'added'],
      ]) {
        await db.schema
          .createIndex(`photo_by_${columns.join('_')}`)
          .on('photo')
          .columns(columns)
          .execute()
      }
    },
  },
  '003-orders-by-time': {
    async up(db: Kysely<never>) {
      await sql`create index request_event_order_by_time on request_event (time) where action = 'order'`.execute(
        db,
      )
    },
  },
  '004-public-requests': {
    async up(db: Kysely<never>) {
      await sql`create index service_request_public on service_request (ordered, id)
        where json_extract(facts, '$.service') is not null and json_extract(facts, '$.about') is null
        and json_extract(facts, '$.rescue') = 0`.execute(db)
    },
  },
  '005-sessions-slide': {
    async up(db: Kysely<never>) {
      // Without it a session ends when it was to end.
      await db.schema.alterTable('session').addColumn('latest', 'bigint').execute()
    },
  },
}
