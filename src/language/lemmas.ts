/** Forms whose lemma no rule gives, in small letters, by kind of word. */
export interface LemmaWords {
  readonly verbs: ReadonlyMap<string, string>
  readonly nouns: ReadonlyMap<string, string>
  readonly degrees: ReadonlyMap<string, string>
  readonly words: ReadonlyMap<string, string>
}
