import type { ReadingWords } from '../language/reading.ts'
import { type Claim, makeClaim } from './claims.ts'

/** How much of a text is looked at to tell its language, in code units. */
const SAMPLE = 20_000

/** In running text at least this share of words are function words: about .4 in English, under .1 in other languages. */
const SHARE = 0.2

/** The language of a text: that of `words` where their commonest words are common, else what a detector says; null where it cannot tell. */
export async function detectLanguage(text: string, words: ReadingWords): Promise<Claim | null> {
  const all =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (all.length < FEWEST) return null
  const common = all.filter(word => words.functionWords.has(word)).length
  if (common >= all.length * SHARE) return makeClaim('language', words.tag, 'implied', 'text')
  const { eld } = await import('eld/extrasmall')
  const { language } = eld.detect(text.slice(0, SAMPLE))
  return language ? makeClaim('language', language, 'implied', 'text') : null
}

/** Fewer words than this do not show a language. */
const FEWEST = 8
