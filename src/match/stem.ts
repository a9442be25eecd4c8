import type { Ending } from '../language/compare.ts'

/**
 * The part of a lemma that its derivations share: "deportation" and "deport" give "deport".
 * Endings are tried in order; one that would leave fewer letters than it asks for does not apply.
 */
export function stem(lemma: string, endings: readonly Ending[]): string {
  for (const { ending, keep, put } of endings) {
    if (lemma.length - ending.length >= keep && lemma.endsWith(ending)) {
      return lemma.slice(0, lemma.length - ending.length) + put
    }
  }
  return lemma
}
