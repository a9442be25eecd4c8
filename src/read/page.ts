import type { ReadingWords } from '../language/reading.ts'
import type { Draft } from './draft.ts'
import { readPlain } from './plain.ts'

export function readPage(source: string, words: ReadingWords): Draft {
  return { ...readPlain(source.replace(/<[^>]*>/g, ''), '', words), mediaType: 'text/html' }
}
