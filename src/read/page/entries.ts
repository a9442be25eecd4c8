import type { ReadingWords } from '../../language/reading.ts'
import type { Span } from '../../text/span.ts'
import type { Entry } from '../report.ts'
import { normaliseStamp } from '../stamp.ts'
import type { PageBlock } from './blocks.ts'
import { namedAs } from './groups.ts'
import type { PageElement } from './tree.ts'

/** A block with its place in the report's text. */
export interface PlacedBlock {
  readonly block: PageBlock
  readonly span: Span
}

/** A live blog has at least so many entries, each with its time. */
const FEWEST = 3

/** The entries of a live blog: neighbours of one name and class that hold a time and words of the report each; none where there are few. */
export function findEntries(placed: readonly PlacedBlock[], words: ReadingWords): readonly Entry[] {
  const groups = new Map<PageElement, Map<string, Map<PageElement, number[]>>>()
  for (const [i, { block }] of placed.entries()) {
    for (let up: PageElement | null = block.element; up?.parent; up = up.parent) {
      const byKey = groups.get(up.parent) ?? new Map<string, Map<PageElement, number[]>>()
      groups.set(up.parent, byKey)
      const key = namedAs(up)
      const members = byKey.get(key) ?? new Map<PageElement, number[]>()
      byKey.set(key, members)
      const places = members.get(up) ?? []
      members.set(up, places)
      places.push(i)
    }
  }
  let best: readonly Entry[] = []
  for (const byKey of groups.values())
    for (const members of byKey.values()) {
      if (members.size < FEWEST) continue
      const entries = makeEntries(members, placed, words)
      if (entries.length > best.length) best = entries
    }
  return best
}

function makeEntries(
  members: ReadonlyMap<PageElement, readonly number[]>,
  placed: readonly PlacedBlock[],
  words: ReadingWords,
): readonly Entry[] {
  const entries: Entry[] = []
  for (const [element, places] of members) {
    const time = findTime(element, TIME_DEEP)
    const value = time ? normaliseStamp(time, words) : null
    if (value === null) continue
    const start = placed[places[0]!]!.span.start
    const end = placed[places.at(-1)!]!.span.end
    entries.push({ start, end, time: { value, how: 'stated', from: 'time' } })
  }
  return entries.length >= FEWEST ? entries : []
}

/** An entry's time stands near its top. */
const TIME_DEEP = 8

function findTime(element: PageElement, deep: number): string | null {
  for (const node of element.children) {
    if (node.kind === 'text') continue
    const { datetime } = node.attributes
    if (node.name === 'time' && datetime) return datetime
    const inside = deep > 0 ? findTime(node, deep - 1) : null
    if (inside) return inside
  }
  return null
}
