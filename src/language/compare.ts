/** An ending that derivation adds: `put` replaces it where at least `keep` letters are left. */
export interface Ending {
  readonly ending: string
  readonly keep: number
  readonly put: string
}

/** Words that comparing reports needs to know; lists hold lower-case lemmas unless they say otherwise. */
export interface CompareWords {
  readonly endings: readonly Ending[]
  /** Endings that two spellings of one word have: "-ise" for "-ize". */
  readonly spellings: readonly Ending[]
  /** Contracted words, apostrophe straight → in full. */
  readonly contractions: ReadonlyMap<string, string>
  /** Verbs and nouns that carry too little to make two passages speak of the same thing. */
  readonly light: ReadonlySet<string>
  /** Word → the word that stands for it and its near-synonyms in comparing. */
  readonly synonyms: ReadonlyMap<string, string>
  /** Pairs of opposites, each written both ways. */
  readonly opposites: ReadonlyMap<string, string>
  /** Word → words that say the opposite of it where they stand in its place, each pair both ways. */
  readonly contraries: ReadonlyMap<string, ReadonlySet<string>>
  /** Beginnings that deny whatever word they stand before: "un", "non". */
  readonly denying: ReadonlySet<string>
  /** Verbs and adjectives of what does not come about: "refuse", "unable". */
  readonly refusing: ReadonlySet<string>
  /** Words that say too little to be missed in another text: "be", "also", "such". */
  readonly empty: ReadonlySet<string>
  /** Small numbers in words, with their digits. */
  readonly numerals: ReadonlyMap<string, string>
  /** "other": what is counted comes beside what was named. */
  readonly others: ReadonlySet<string>
  /** Words that may come or go in a quotation without another meaning. */
  readonly slight: ReadonlySet<string>
  /** Country, adjective or people → the word that stands for all of them, lower case. */
  readonly demonyms: ReadonlyMap<string, string>
  /** "all", "any", "every" and "only", "some", "no": words that say how many of a whole are meant. */
  readonly universal: ReadonlySet<string>
  readonly restricting: ReadonlySet<string>
  readonly legal: ReadonlySet<string>
  /** Words of the law and of much else, which tell only together: a "bill" is "appealed", or paid. */
  readonly perhapsLegal: ReadonlySet<string>
  readonly scene: ReadonlySet<string>
  readonly office: ReadonlySet<string>
  /** Nouns for bodies that are known without a name: "the harbour authority". */
  readonly bodies: ReadonlySet<string>
  /** Nouns for somebody whose name is kept back, whatever stands before them: "a police source". */
  readonly unnamed: ReadonlySet<string>
  readonly human: ReadonlySet<string>
  /** Verbs that say only that what their subject names comes about, goes on or ends: "the trial began". */
  readonly happens: ReadonlySet<string>
  /** Pronouns that stand for the noun on which their clause hangs: "who"; and that which stands for the noun just before it. */
  readonly relatives: ReadonlySet<string>
  readonly which: string
  /** Pronouns that say only that a person is meant. */
  readonly personal: ReadonlySet<string>
  /** Words of plans: "schedule", "plan", "intend", "set". */
  readonly plan: ReadonlySet<string>
  /** Verbs that say that what stands under them was done: "managed to land" (implicative, Karttunen 1971). */
  readonly achieving: ReadonlySet<string>
  /** Words before a verb that say that it was not done: "kept it from landing", "without landing". */
  readonly undoing: ReadonlySet<string>
  /** Words before a verb that say by what something else is done: "by landing". */
  readonly means: ReadonlySet<string>
  /** Words of more of the same kind: "two additional packages", "he, too, was taken". */
  readonly further: ReadonlySet<string>
  /** What only the words beside a picture say: "in this undated photo". */
  readonly pictured: RegExp
  /** Verbs that say of two things too little to make them one: "appears", "includes". */
  readonly vague: ReadonlySet<string>
  /** Words of a heading over what is still to come: "What happens next". */
  readonly ahead: ReadonlySet<string>
  /** Cues of a contested claim. */
  readonly suspect: ReadonlySet<string>
  /** What makes background: "open", "found", "capacity". */
  readonly background: ReadonlySet<string>
  /** Nouns for people at large: "40 people", "three bodies". */
  readonly anyone: ReadonlySet<string>
  /** Words before a number that is a part of another: "including three children". */
  readonly including: ReadonlySet<string>
  /** Verbs of charges before a court: what stands under them is not said to be so. */
  readonly charging: ReadonlySet<string>
  /** Adverbs that make a clause hearsay: "reportedly". */
  readonly hearsay: ReadonlySet<string>
  /** Words of what is not so up to now: "yet", "so far". */
  readonly yet: ReadonlySet<string>
  /** Words of what held before: "previously". */
  readonly former: ReadonlySet<string>
  /** Nouns that say only that something is alleged: "denied the claim", "denied any wrongdoing". */
  readonly charges: ReadonlySet<string>
  /** Those of them that name no act: "denied any wrongdoing" answers whatever the denier is accused of. */
  readonly faults: ReadonlySet<string>
  /** Those of them that only an accusation is called: "denied the allegations". */
  readonly accusations: ReadonlySet<string>
  /** Verbs that deny a claim, but not an offer: "reject". */
  readonly turnDown: ReadonlySet<string>
  /** Verbs of denying that leave open what is so: "dispute". */
  readonly dispute: ReadonlySet<string>
  /** Verbs after which a number is a state that can grow: "kill", "injure", "arrest". */
  readonly tolls: ReadonlySet<string>
}
