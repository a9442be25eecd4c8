/** The words that decide where a sentence or a token ends. */
export interface SegmentWords {
  /** Abbreviations with their stop that stand before a name and never end a sentence, in lower case without the stop. */
  readonly titles: ReadonlySet<string>
  /** Abbreviations that may end a sentence, in lower case without the stop. */
  readonly abbreviations: ReadonlySet<string>
  /** Abbreviations that are one only before a digit. */
  readonly numbered: ReadonlySet<string>
  /** Words that follow a time of day and belong to its sentence: weekdays, months, time zones. */
  readonly afterTime: ReadonlySet<string>
  /** Words that often begin a sentence and are hardly ever part of a name, in lower case. */
  readonly starters: ReadonlySet<string>
  /** Verbs that follow a question or an exclamation in quotation marks: “Why now?” Silva asked. */
  readonly asking: ReadonlySet<string>
  /** Words that follow a subject and show that a name begins a clause: also, has, said; in lower case. */
  readonly goers: ReadonlySet<string>
  /** What stands after the initials of a state as part of one name: the U.S. Senate. */
  readonly bodies: ReadonlySet<string>
  /** Past forms that are nothing but verbs: froze, sank; in lower case. */
  readonly pasts: readonly string[]
  /** First parts of hyphenated words that do not stand alone: non-, pre-. */
  readonly prefixes: ReadonlySet<string>
  /** Words written as one that are two or more tokens, with the lengths of the parts: cannot, 3 and 3. */
  readonly fused: ReadonlyMap<string, readonly number[]>
  /** What may follow an apostrophe as a token of its own: s, re, ll. */
  readonly clitics: ReadonlySet<string>
  /** Last parts of addresses on the web and of names of files. */
  readonly domains: ReadonlySet<string>
}
