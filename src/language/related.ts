/** How words are related, by their lemmas in small letters; a word that is not known is related to none. */
export interface Related {
  /** Whether the words have a common sense in common: "car", "automobile". A word is no synonym of itself. */
  isSynonym(a: string, b: string): boolean
  /** Whether one is the opposite of the other: "rise", "fall". */
  isAntonym(a: string, b: string): boolean
  /** Whether one is made from the other: "arrive", "arrival"; "medicine", "medical". */
  isDerived(a: string, b: string): boolean
  /** Whether what `a` names is a kind of what `b` names, a few steps up: "nurse", "worker". */
  isKind(a: string, b: string): boolean
  /** Whether they are two kinds of one thing, one step up, and have no sense in common: "yellow", "green". */
  isSibling(a: string, b: string): boolean
  /** Cosine of what stands beside the words in much text, -1 to 1; 0 where one of them is not known. Opposites are alike too. */
  likeness(a: string, b: string): number
}
