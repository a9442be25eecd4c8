import type { Generated } from 'kysely'

/** The tables by which an archive is searched. */
export interface SearchTables {
  readonly entry: EntryRow
  readonly words: WordsRow
  readonly source: SourceRow
  readonly said: SaidRow
}

/** A version that can be found; `place` orders all of them by publication, see `moments.ts`. */
export interface EntryRow {
  readonly place: number
  /** Number of the version's row, and of its report's. */
  readonly version: number
  readonly report: number
  /** The day of publication, or of the first sight: `YYYY-MM-DD`. */
  readonly day: string
}

/** The index of words (FTS5): a row holds the words of the entry with that place, and keeps nothing but the index of them. */
export interface WordsRow {
  readonly rowid: number
  /** Words as `zones.ts` writes them. */
  readonly zones: string
}

/** A name under which somebody is quoted: an organisation, or a person who is printed with an office. */
export interface SourceRow {
  readonly number: Generated<number>
  /** The name's words in small letters, without accents and article. */
  readonly key: string
  /** As it was printed first. */
  readonly name: string
  readonly kind: string
  /** Statements in the latest versions of all reports. */
  readonly statements: number
}

/** How many statements of a source the latest version of a report has. */
export interface SaidRow {
  readonly source: number
  readonly report: number
  readonly statements: number
}
