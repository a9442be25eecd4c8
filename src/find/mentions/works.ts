import type { Draft } from './draft.ts'
import { phraseStart } from './phrases.ts'
import type { View } from './view.ts'

/** Longest title of a work in tokens. */
const TITLE_LIMIT = 10

/** Finds books, films and songs whose title stands in quotation marks after what they are: his novel “The Salt Road”. */
export function findWorks(view: View): Draft[] {
  const works: Draft[] = []
  for (let i = 0; i + 2 < view.word.length; i++) {
    if (!view.words.works.has(view.lower[i]!) || view.segmented.tokens.tag[i] !== 'NOUN') continue
    const open = view.word[i + 1] === ',' ? i + 2 : i + 1
    const close = isOpening(view, open) ? findClose(view, open + 1) : -1
    if (close > open + 1) works.push(makeWork(view, i, open + 1, close))
  }
  return works
}

function isOpening({ word, shape }: View, i: number): boolean {
  return /^["“‘«]$/u.test(word[i] ?? '') && (shape[i + 1] === 'capital' || shape[i + 1] === 'initial')
}

/** The closing mark, where it follows soon and no sentence ends before it; else -1. */
function findClose({ word, sentence }: View, from: number): number {
  for (let i = from; i < Math.min(word.length, from + TITLE_LIMIT); i++) {
    if (sentence[i] !== sentence[from] || word[i] === '.') return -1
    if (/^["”’»]$/u.test(word[i]!)) return word[i - 1] === ',' ? i - 1 : i
  }
  return -1
}

function makeWork(view: View, noun: number, first: number, last: number): Draft {
  const start = phraseStart(view, noun)
  return {
    first: start,
    last: view.word[last] === ',' ? last : last + 1,
    kind: 'work',
    form: 'name',
    head: noun,
    name: { first, last },
    titles: [],
    lemma: '',
    modifiers: [],
    determiner: 'definite',
    plural: false,
    chain: -1,
  }
}
