/** One step from one form of the database to the next: statements of SQL, run in one transaction. */
export interface Migration {
  readonly name: string
  readonly statements: readonly string[]
}
