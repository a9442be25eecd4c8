import { isLink, type PageBlock } from './blocks.ts'
import { namedAs } from './groups.ts'
import type { PageElement } from './tree.ts'

/** A live blog has at least so many entries. */
const FEWEST = 3
/** An entry is so many levels above its words at most. */
const LEVELS = 4
/** What is said of the words of entries is on average at least so much, in logarithms of odds. */
const LEAST = -2.5

/**
 * Takes into the body the entries of a live blog: neighbours that are called the same, each with a time, a heading that
 * leads nowhere, and a paragraph. Notices of other reports have headings that are links.
 */
export function joinEntries(blocks: readonly PageBlock[], said: Float64Array, body: Uint8Array): void {
  if (blocks.filter(({ times }) => times > 0).length < FEWEST) return
  for (const entries of gatherEntries(blocks)) {
    if (entries.length < FEWEST) continue
    const words = entries.flat().filter(i => blocks[i]!.times === 0)
    const [size, sum] = words.reduce<[number, number]>(
      ([all, mass], i) => [all + blocks[i]!.text.length, mass + blocks[i]!.text.length * said[i]!],
      [0, 0],
    )
    if (sum < size * LEAST) continue
    for (const i of words) if (WORDS.test(blocks[i]!.element.name)) body[i] = 1
  }
}

/** Elements of an entry's words; a caption has others. */
const WORDS = /^(?:p|div|h[2-6]|li)$/

/** Blocks of entries, entry by entry, of each row of neighbours. */
function gatherEntries(blocks: readonly PageBlock[]): readonly (readonly (readonly number[])[])[] {
  const rows = new Map<PageElement | null, Map<string, number[][]>>()
  for (const [element, places] of gatherPlaces(blocks)) {
    if (!isEntry(places.map(i => blocks[i]!))) continue
    const row = rows.get(element.parent) ?? new Map<string, number[][]>()
    rows.set(element.parent, row)
    const entries = row.get(namedAs(element)) ?? []
    row.set(namedAs(element), entries)
    entries.push(places)
  }
  return [...rows.values()].flatMap(row => [...row.values()])
}

function gatherPlaces(blocks: readonly PageBlock[]): ReadonlyMap<PageElement, number[]> {
  const places = new Map<PageElement, number[]>()
  for (const [i, block] of blocks.entries()) {
    if (isLink(block)) continue
    let up: PageElement | null = block.element
    for (let level = 0; up && level < LEVELS; level++, up = up.parent) {
      const inside = places.get(up) ?? []
      places.set(up, inside)
      inside.push(i)
    }
  }
  return places
}

/** A paragraph of an entry is longer, in characters. */
const PARAGRAPH = 80

function isEntry(blocks: readonly PageBlock[]): boolean {
  const plain = blocks.filter(({ linked, text }) => linked < text.length / 2)
  return (
    blocks.filter(({ times }) => times > 0).length === 1 &&
    plain.some(({ element }) => /^h[2-6]$/.test(element.name)) &&
    plain.some(({ element, text }) => element.name === 'p' && text.length > PARAGRAPH)
  )
}
