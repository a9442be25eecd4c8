import { existsSync, readFileSync } from 'node:fs'
import type { AttributionModel } from '../language/attributing.ts'
import { lemmas } from '../language/en/lemmas.ts'
import { segmenting } from '../language/en/segmenting.ts'
import type { Model } from '../language/model.ts'
import type { Rarity } from '../language/rarity.ts'
import { unpackAttributions } from './labelling.ts'
import { unpackModel } from './pack.ts'
import { openRarity } from './rarity.ts'

/** Where the package keeps the models of English; the same from `src/load/` and from `dist/load/`. */
const ENGLISH = new URL('../../models/en/', import.meta.url)

/** Reads the models of syntax and of attributions and the table of word rarity from a folder; the package's own by default. */
export function loadModel(folder: URL = ENGLISH): {
  model: Model
  attributing: AttributionModel | null
  rarity: Rarity
} {
  const statements = new URL('statements.bin', folder)
  const syntax = unpackModel(readFileSync(new URL('syntax.bin', folder)))
  return {
    model: { words: segmenting, lemmas, ...syntax },
    attributing: existsSync(statements) ? unpackAttributions(readFileSync(statements)) : null,
    rarity: openRarity(readFileSync(new URL('rarity.bin', folder))),
  }
}
