/** The words for one act. */
export interface ActWords {
  /** Verbs by lemma, with their particle where they have one: "throw out". */
  readonly verbs: ReadonlySet<string>
  /** Nouns for the act: "eviction". */
  readonly nouns: ReadonlySet<string>
}

/** Words by which groups of people of several reports are known to be the same; lower-case lemmas. */
export interface NamingWords {
  /** Nouns that say only that people are meant: "men". */
  readonly generic: ReadonlySet<string>
  /** Words before a noun for others than those spoken of: "12 other men". */
  readonly others: ReadonlySet<string>
  /** Words before a noun for one that is only like the one spoken of: "a similar deal". */
  readonly alike: ReadonlySet<string>
  /** The noun of which all nouns for people are kinds. */
  readonly human: string
  /** What may stand behind the name of a place that is one: "Orro province". */
  readonly placeKinds: ReadonlySet<string>
  /** "Of", behind which stands what a thing is of. */
  readonly of: string
  /** What is an organisation's, and not itself: "the Tribune team". */
  readonly belongings: ReadonlySet<string>
  /** Those who act, serve or speak by office or trade, and are never the people whom they act on. */
  readonly actors: ReadonlySet<string>
  /** Those whom their trade brings to a place, and those who are a part of a group: being there does not make them all of it. */
  readonly trades: ReadonlySet<string>
  readonly parts: ReadonlySet<string>
  /** Verbs that give somebody a name. */
  readonly calling: ReadonlySet<string>
  /** Words for the police, and what may stand before them without naming a body of their own. */
  readonly police: ReadonlySet<string>
  readonly anyPolice: ReadonlySet<string>
  /** People who are somebody's: "families of the men" are not the men. */
  readonly kin: ReadonlySet<string>
  /** Organisations and places of which a story has many, so that "the company" fits several: never joined by that alone. */
  readonly vague: ReadonlySet<string>
  /** Places too wide for "those who live there" to be one group, or with many kinds of people in them. */
  readonly wide: ReadonlySet<string>
  /** Pronouns that open a clause of the noun before them: "who"; that of people, and that of those who suffer. */
  readonly relatives: ReadonlySet<string>
  readonly who: string
  readonly whom: string
  /** Between somebody and what they are: "the occupiers are dockers". */
  readonly be: string
  /** Before those who do it: "an occupation by families". */
  readonly by: string
  /** Particles and prepositions that change what a verb says: "throw out", and those of them that may stand behind its object. */
  readonly particles: ReadonlySet<string>
  readonly away: ReadonlySet<string>
  /** To be at a place, and to be brought away from it. */
  readonly stay: ActWords
  readonly removal: ActWords
  /** To make one's way into a place by force. */
  readonly assault: ActWords
  /** Acts for which outlets choose their words, each as the words for one act, and whether those named suffer or do it. */
  readonly acts: readonly (ActWords & { readonly role: 'patient' | 'agent' })[]
  /** Networks and services whose names say nothing of an event, in small letters. */
  readonly networks: ReadonlySet<string>
}
