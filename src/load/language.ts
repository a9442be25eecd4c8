import { basis } from '../language/en/basis.ts'
import { compare } from '../language/en/compare.ts'
import { names } from '../language/en/names.ts'
import { namings } from '../language/en/namings.ts'
import { publishing } from '../language/en/publishers.ts'
import { quantities } from '../language/en/quantities.ts'
import { reading } from '../language/en/reading.ts'
import { statements } from '../language/en/statements.ts'
import { times } from '../language/en/times.ts'
import type { Language } from '../language/language.ts'
import { loadModel } from './model.ts'

/** Version of the English word lists and models. */
const VERSION = '1'

/** Loads English: its word lists, its table of word rarity and its model of syntax. */
export function loadLanguage(): Language {
  return {
    tag: 'en',
    version: VERSION,
    reading,
    times,
    quantities,
    names,
    statements,
    basis,
    compare,
    namings,
    publishing,
    ...loadModel(),
  }
}
