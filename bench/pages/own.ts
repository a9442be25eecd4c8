import { reading } from '../../src/language/en/reading.ts'
import { findAgency } from '../../src/read/agency.ts'
import { readTree } from '../../src/read/page/tree.ts'
import { sameOutlet } from '../../src/read/stated/authors.ts'
import { lineOf } from '../../src/read/stated/shown.ts'
import { readStated } from '../../src/read/stated.ts'
import type { Page } from '../../train/pages/fundus.ts'

/** What a page says of itself, by which what was written down of it can be argued with. */
export interface Own {
  /** Its headings of the first rank, but for those as short as a masthead. */
  readonly headings: readonly string[]
  /** The names of its outlet and publisher. */
  readonly bodies: readonly string[]
}

/** Shorter headings are mastheads, in characters. */
const SHORTEST = 20

/** What a page says of itself. */
export function describeOwn({ bytes, encoding }: Page): Own {
  const tree = readTree(new TextDecoder(encoding).decode(bytes))
  if (!tree) return { headings: [], bodies: [] }
  const { claims } = readStated(tree, reading)
  return {
    headings: tree
      .list('h1')
      .map(lineOf)
      .filter(title => title.length >= SHORTEST),
    bodies: claims.flatMap(({ field, datum }) =>
      field === 'outlet' || field === 'publisher' ? datum.value : [],
    ),
  }
}

/** The names of a list that are no agency's and not the page's own outlet's. */
export function listPeople(names: readonly string[], { bodies }: Own): readonly string[] {
  return names.filter(name => !findAgency(name, reading) && !bodies.some(body => sameOutlet(name, body)))
}
