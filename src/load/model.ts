import { existsSync, readFileSync } from 'node:fs'
import type { AttributionModel } from '../language/attributing.ts'
import { lemmas } from '../language/en/lemmas.ts'
import { segmenting } from '../language/en/segmenting.ts'
import type { NameModel } from '../language/labelling.ts'
import type { Model } from '../language/model.ts'
import type { Rarity } from '../language/rarity.ts'
import type { Related } from '../language/related.ts'
import type { Trees } from '../neural/trees.ts'
import { unpackAttributions, unpackLabels } from './labelling.ts'
import { unpackModel } from './pack.ts'
import { openRarity } from './rarity.ts'
import { openRelated } from './related.ts'

/** Where the package keeps the models of English; the same from `src/load/` and from `dist/load/`. */
const ENGLISH = new URL('../../models/en/', import.meta.url)

/** Reads the models of syntax, of names and of attributions and the tables of how rare words are and how they are related from a folder; the package's own by default. */
export function loadModel(folder: URL = ENGLISH): {
  model: Model
  attributing: AttributionModel | null
  naming: NameModel | null
  rarity: Rarity
  related: Related
  sameness: Trees
} {
  const read = (name: string) => {
    const file = new URL(name, folder)
    return existsSync(file) ? readFileSync(file) : null
  }
  const [statements, names] = [read('statements.bin'), read('names.bin')]
  const syntax = unpackModel(readFileSync(new URL('syntax.bin', folder)))
  return {
    model: { words: segmenting, lemmas, ...syntax },
    attributing: statements && unpackAttributions(statements),
    naming: names && unpackLabels(names),
    rarity: openRarity(readFileSync(new URL('rarity.bin', folder))),
    related: openRelated(readFileSync(new URL('related.bin', folder))),
    sameness: JSON.parse(readFileSync(new URL('points.json', folder), 'utf8')) as Trees,
  }
}
