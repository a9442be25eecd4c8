import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import { termOf, wordsOf } from './terms.ts'

const NAMED = new Set(['person', 'organisation', 'place', 'event', 'group'])

/** For each of the terms that is of a name, the longest such name, as printed: "tak" → "Joren Tak". */
export function nameTerms(
  { entities, mentions }: Analysis,
  terms: readonly string[],
  { compare }: Language,
): Readonly<Record<string, string>> {
  const wanted = new Set(terms)
  const names = new Map<string, string>()
  for (const { kind, name, mentions: own } of entities) {
    if (!NAMED.has(kind) || !own.some(index => mentions[index]!.form === 'name')) continue
    // “Velin-Okoro” is two words to the tokens.
    for (const word of wordsOf(name)) {
      // “Velin-Okoro” is two words to the tokens.
      for (const part of word.includes('-') ? [word, ...word.split('-')] : [word]) {
        const term = termOf(part, compare)
        if (term !== null && wanted.has(term) && name.length > (names.get(term)?.length ?? 0))
          names.set(term, name)
      }
    }
  }
  return Object.fromEntries(names)
}
