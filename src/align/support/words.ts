import type { Analysis } from '../../find/analysis.ts'
import type { Language } from '../../language/language.ts'
import { stem } from '../../match/stem.ts'
import type { Tag } from '../../segment/segmented.ts'

/** Classes of words that can stand for each other. */
export type WordClass = 'noun' | 'verb' | 'adjective' | 'adverb' | 'name' | 'number' | 'other'

/** A token as it is looked for in another text. */
export interface Word {
  /** Index of its report. */
  readonly report: number
  readonly token: number
  /** Number of its sentence, over all texts that were read together. */
  readonly sentence: number
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lemma in small letters, without stops. */
  readonly lemma: string
  /** What it has in common with its other forms, its near-synonyms and the names of its country. */
  readonly key: string
  readonly kind: WordClass
  readonly tag: Tag
  /** Rarity in nats, at most `MOST_WEIGHT`. */
  readonly weight: number
  readonly capital: boolean
  /** Whether it says something by itself. */
  readonly telling: boolean
}

const MOST_WEIGHT = 6

const KINDS: Partial<Record<Tag, WordClass>> = {
  NOUN: 'noun',
  VERB: 'verb',
  ADJ: 'adjective',
  ADV: 'adverb',
  PROPN: 'name',
  NUM: 'number',
}

const CAPITAL = /^\p{Lu}/u
const TELLING = /[\p{L}\p{N}]/u

/** The words of a report, sentence by sentence; sentences are numbered from `first`. */
export function readWords(analysis: Analysis, report: number, language: Language, first = 0): Word[][] {
  return analysis.sentences.map((sentence, index) => {
    const words: Word[] = []
    for (let token = sentence.first; token < sentence.last; token++)
      words.push(readWord(analysis, report, token, first + index, language))
    return words
  })
}

function readWord(
  { report: { text: whole }, tokens }: Analysis,
  report: number,
  token: number,
  sentence: number,
  language: Language,
): Word {
  const [start, end, tag] = [tokens.start[token]!, tokens.end[token]!, tokens.tag[token]!]
  const text = whole.slice(start, end)
  // "U.K.", "UK"
  const lemma = tokens.lemma[token]!.toLowerCase().replaceAll('.', '')
  const kind = KINDS[tag] ?? 'other'
  return {
    report,
    token,
    sentence,
    start,
    end,
    text,
    lemma,
    key: keyOf(lemma, language),
    kind,
    tag,
    weight: Math.min(MOST_WEIGHT, language.rarity.of(lemma)),
    capital: CAPITAL.test(text),
    telling: kind !== 'other' && TELLING.test(text) && !language.compare.empty.has(lemma),
  }
}

/** What a lemma has in common with its other forms, its near-synonyms and the names of its country. */
export function keyOf(lemma: string, { compare }: Language): string {
  const common = compare.demonyms.get(lemma) ?? compare.synonyms.get(lemma) ?? lemma
  const key = stem(common, compare.endings)
  return compare.synonyms.get(key) ?? key
}
