import type { Report } from '../read/report.ts'
import type { Note } from '../text/note.ts'
import type { Span } from '../text/span.ts'

/** A sentence: a span in one part, with its tokens `first` (inclusive) to `last` (exclusive). */
export interface Sentence extends Span {
  readonly part: number
  readonly first: number
  readonly last: number
}

/** Universal part-of-speech tags (Universal Dependencies 2). */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** The tokens of a report as columns of equal length; token `i` is `text.slice(start[i], end[i])`. */
export interface Tokens {
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly tag: readonly Tag[]
  /** Penn Treebank tag (`VBD`, `NNS`, …), which tells tense, number and voice. */
  readonly penn: readonly string[]
  readonly lemma: readonly string[]
  /** Index of the token that this one depends on; -1 for the root of a sentence. */
  readonly head: readonly number[]
  /** Universal dependency relation without its subtype, but for `nsubj:pass`, `aux:pass`, `obl:agent` and `acl:relcl`. */
  readonly relation: readonly string[]
}

/** A report with its sentences and tokens. */
export interface Segmented {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly tokens: Tokens
  readonly notes: readonly Note[]
}
