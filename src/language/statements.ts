/** What a source does in saying something. */
export type Manner =
  | 'say'
  | 'claim'
  | 'accuse'
  | 'deny'
  | 'confirm'
  | 'promise'
  | 'threaten'
  | 'warn'
  | 'ask'
  | 'demand'
  | 'argue'
  | 'criticise'
  | 'praise'
  | 'agree'
  | 'order'
  | 'plan'
  | 'think'
  | 'call'
  | 'rule'
  | 'show'
  | 'decline'
  | 'report'
  | 'no evidence'
  | 'stance'

/** The way in which something was said. */
export type Channel =
  | 'post'
  | 'interview'
  | 'press conference'
  | 'statement'
  | 'video'
  | 'document'
  | 'court'
  | 'speech'
  | 'letter'
  | 'call'
  | 'broadcast'

/**
 * What may follow a cue as its content:
 * `quotation` words between marks; `clause` (“that …”, “whether …”); `infinitive` (“promised to leave”);
 * `object infinitive` (“urged them to leave”); `noun` (“denied any ties”); `as` (“described it as a trap”);
 * `name` (“called it a trap”); `gerund` (“suggested leaving”).
 */
export type Frame =
  | 'quotation'
  | 'clause'
  | 'infinitive'
  | 'object infinitive'
  | 'noun'
  | 'as'
  | 'name'
  | 'gerund'

/** Cues of one manner that take the same content. */
export interface CueGroup {
  readonly manner: Manner
  readonly frames: readonly Frame[]
  /** Prepositions whose phrase is the content: "warned *of* floods". */
  readonly prepositions?: readonly string[]
  /** Whether the object is told and no part of the content: "told reporters that". */
  readonly told?: boolean
  readonly lemmas: readonly string[]
}

/** Words that mark who says what, and how. */
export interface StatementWords {
  readonly verbs: readonly CueGroup[]
  /** Forms of cues that are nothing else, with their lemma: "said". */
  readonly forms: Readonly<Record<string, string>>
  /** Words behind a cue with which it means something else: “called into question”. */
  readonly otherwise: Readonly<Record<string, readonly string[]>>
  /** Verbs that can stand before their subject: "said Silva". */
  readonly inverting: readonly string[]
  /** Verbs that take an infinitive cue and pass on their subject: "refused to say". */
  readonly control: Readonly<Record<string, 'plain' | 'negative'>>
  /** Nouns with a clause or a phrase as their content: "allegations that", "warnings of". */
  readonly nouns: readonly CueGroup[]
  /** Nouns with which others sum up what somebody said: "a charge that the union denies". */
  readonly claims: readonly string[]
  /** Cues that things do as well, without words: "the defeat underscored", "the wall guarantees". */
  readonly figurative: readonly string[]
  /** Nouns that never say anything, and endings of such: "deficit", "weakness"; but some with such an ending are people. */
  readonly voiceless: {
    readonly lemmas: readonly string[]
    readonly people: readonly string[]
    readonly endings: readonly string[]
  }
  /** Phrases before a source: "according to". */
  readonly sources: readonly (readonly string[])[]
  /** Adverbs that report without a source. */
  readonly hedges: Readonly<Record<string, Manner>>
  /** Verbs of "is said to", "is believed to". */
  readonly hearsay: readonly string[]
  /** Subjects of "show" and "find" that speak: studies, polls, records. */
  readonly documents: readonly string[]
  /** Nouns for something said, and verbs of giving it out: "issued a statement saying". */
  readonly messages: readonly string[]
  readonly issue: readonly string[]
  /** Verbs of giving evidence: "has not provided any evidence". */
  readonly provide: readonly string[]
  readonly evidence: readonly string[]
  /** Verbs with which one is asked for words and gives none: "declined to comment". */
  readonly comment: readonly string[]
  readonly channels: readonly { readonly channel: Channel; readonly words: readonly string[] }[]
  /** Verbs of checking: "could not be verified". */
  readonly verify: readonly string[]
  readonly negations: readonly string[]
  readonly modals: readonly string[]
  /** Modals that say what somebody or something is able to do: what "can" carry 40 carries 40. */
  readonly abilities: readonly string[]
  /** Adjectives of rank: "the first woman to be elected" was elected. */
  readonly ranks: readonly string[]
  /** Auxiliaries of what is to come: "will", the "wo" of "won't". */
  readonly futures: readonly string[]
  readonly conditions: readonly string[]
  /** Those of them that open a question: what hangs on "whether" is open, what it hangs from is not. */
  readonly alternatives: readonly string[]
  /** Words that make a clause doubtful: "apparently", "possibly". */
  readonly doubts: readonly string[]
  /** Adjectives and participles before a noun that put it under suspicion: "suspected members". */
  readonly suspicions: readonly string[]
  /** Words for a part of a whole: "some of the 30". */
  readonly quantifiers: readonly string[]
  /** Words that set a time for what is still to come: "set", "scheduled", "due". */
  readonly planned: readonly string[]
  /** Openings of a sentence that belong to the reporter: "however". */
  readonly connectors: readonly string[]
}
