import type { Analysis } from '../../find/analysis.ts'
import type { Language } from '../../language/language.ts'
import { findNegated } from './negations.ts'
import { keyOf, readWords, type Word } from './words.ts'

/** The texts that a shorter one is held against, with what finds words in them. */
export interface Base {
  readonly reports: readonly number[]
  readonly sentences: readonly (readonly Word[])[]
  /** Words by what they have in common; the parts of "work-related" stand there too. */
  readonly byKey: ReadonlyMap<string, readonly Word[]>
  /** Forms as printed, in small letters. */
  readonly forms: ReadonlySet<string>
  /** First letters of runs of words in capitals: "eu" of "the European Union". */
  readonly initials: ReadonlySet<string>
  /** Words of which it is said that they are not so. */
  readonly denied: ReadonlySet<Word>
  /** All values that are counted or measured. */
  readonly values: ReadonlySet<number>
}

/** Reads texts to hold another against them. */
export function readBase(
  analyses: readonly Analysis[],
  reports: readonly number[],
  language: Language,
): Base {
  const sentences: Word[][] = []
  for (const report of reports)
    sentences.push(...readWords(analyses[report]!, report, language, sentences.length))
  const byKey = new Map<string, Word[]>()
  const put = (key: string, word: Word) => {
    const known = byKey.get(key)
    if (known) known.push(word)
    else byKey.set(key, [word])
  }
  for (const word of sentences.flat()) {
    put(word.key, word)
    for (const part of partsOf(word.lemma)) put(keyOf(part, language), word)
  }
  return {
    reports,
    sentences,
    byKey,
    forms: new Set(sentences.flat().map(({ text }) => text.toLowerCase())),
    initials: new Set(sentences.flatMap(findInitials)),
    denied: findDenied(analyses, sentences, language),
    values: new Set(
      reports.flatMap(report => analyses[report]!.quantities.flatMap(({ value }) => value ?? [])),
    ),
  }
}

function findDenied(
  analyses: readonly Analysis[],
  sentences: readonly (readonly Word[])[],
  language: Language,
): Set<Word> {
  return new Set(
    sentences.flatMap(words => {
      const [first] = words
      if (!first) return []
      const analysis = analyses[first.report]!
      const span = { first: first.token, last: words.at(-1)!.token + 1 }
      const denied = findNegated(analysis, span, language)
      return words.filter(({ token }) => denied.has(token))
    }),
  )
}

const HYPHEN = /[-–/]/

/** The parts of a word with a hyphen: "work", "related"; none of another. */
export function partsOf(lemma: string): string[] {
  const parts = lemma.split(HYPHEN).filter(part => part.length > 1)
  return parts.length > 1 ? parts : []
}

/** Words of a name of which the first letters are taken. */
const MOST_INITIALS = 7
/** Words in small letters inside a name, at most so long: "of", "the", "and". */
const SMALL = 3

// "European Union": "eu"; "Ministry of the Interior": "mi".
function findInitials(words: readonly Word[]): string[] {
  return words.flatMap((_, first) => {
    const found: string[] = []
    let initials = ''
    for (const { capital, text } of words.slice(first, first + MOST_INITIALS)) {
      if (capital) initials += text[0]!.toLowerCase()
      else if (initials === '' || text.length > SMALL) break
      if (initials.length > 1) found.push(initials)
    }
    return found
  })
}
