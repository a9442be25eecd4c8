import { SEARCH_TABLES } from '../search/migrations.ts'
import type { Migration } from './migration.ts'
import { CORE_TABLES } from './schema.ts'

/** All steps in their order, from an empty file on; a step that was published never changes, and new ones stand at the end. */
export const MIGRATIONS: readonly Migration[] = [CORE_TABLES, SEARCH_TABLES]
