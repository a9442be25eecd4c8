/** Something that people do or suffer in a clause. */
export interface Deed {
  readonly role: 'agent' | 'patient'
  /** Token of the verb or of the noun for the act. */
  readonly token: number
  /** Its lemma, and its lemma with a particle or preposition: "throw out", "move into". */
  readonly lemmas: readonly string[]
  /** The narrow place where it happens, as a joint entity; null where none or several are named. */
  readonly site: number | null
}
