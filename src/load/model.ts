import { readFileSync } from 'node:fs'
import { lemmas } from '../language/en/lemmas.ts'
import { segmenting } from '../language/en/segmenting.ts'
import type { Model } from '../language/model.ts'
import type { Rarity } from '../language/rarity.ts'
import { unpackModel } from './pack.ts'
import { openRarity } from './rarity.ts'

/** Where the package keeps the models of English; the same from `src/load/` and from `dist/load/`. */
const ENGLISH = new URL('../../models/en/', import.meta.url)

/** Reads the model of syntax and the table of word rarity from a folder; the package's own by default. */
export function loadModel(folder: URL = ENGLISH): { model: Model; rarity: Rarity } {
  const syntax = unpackModel(readFileSync(new URL('syntax.bin', folder)))
  return {
    model: { words: segmenting, lemmas, ...syntax },
    rarity: openRarity(readFileSync(new URL('rarity.bin', folder))),
  }
}
