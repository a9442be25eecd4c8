import type { Migration } from '../sqlite/migration.ts'

/** The steps that make the tables by which an archive is searched; new ones are added at the end of `MIGRATIONS` in `sqlite/migrations.ts`. */
export const SEARCH_TABLES: Migration = { name: 'search', statements: [] }
