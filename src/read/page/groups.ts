import type { PageBlock } from './blocks.ts'
import type { Shape } from './shape.ts'
import type { PageElement } from './tree.ts'

/** Blocks that belong together: how many, their characters, and how many of those are in links and how many are stops. */
export interface Group {
  blocks: number
  characters: number
  linked: number
  stops: number
}

/** The blocks of a page by what they have in common: how they are laid out, their parent, their grandparent. */
export interface Groups {
  readonly keys: readonly string[]
  readonly alike: ReadonlyMap<string, Group>
  readonly siblings: ReadonlyMap<PageElement | null, Group>
  readonly cousins: ReadonlyMap<PageElement | null, Group>
}

/** Gathers the groups of a page. */
export function gatherGroups(blocks: readonly PageBlock[], shapes: readonly Shape[]): Groups {
  const alike = new Map<string, Group>()
  const siblings = new Map<PageElement | null, Group>()
  const cousins = new Map<PageElement | null, Group>()
  const keys = blocks.map(({ element }) => signatureOf(element))
  for (const [i, { element }] of blocks.entries()) {
    count(alike, keys[i]!, shapes[i]!)
    count(siblings, element.parent, shapes[i]!)
    count(cousins, element.parent?.parent ?? null, shapes[i]!)
  }
  return { keys, alike, siblings, cousins }
}

/** What makes elements look alike: their name and class, and those of their parent. */
export function signatureOf({ name, attributes, parent }: PageElement): string {
  return `${parent?.name}.${parent?.attributes.class ?? ''}>${name}.${attributes.class ?? ''}`
}

/** What an element is called: its name and its first class; those after it often tell where in a row it stands. */
export function namedAs({ name, attributes }: PageElement): string {
  return `${name}.${(attributes.class ?? '').trimStart().split(/\s/, 1)[0]}`
}

function count<Key>(groups: Map<Key, Group>, key: Key, { characters, linked, stops }: Shape): void {
  const group = groups.get(key) ?? { blocks: 0, characters: 0, linked: 0, stops: 0 }
  groups.set(key, group)
  group.blocks++
  group.characters += characters
  group.linked += linked * characters
  group.stops += stops * characters
}

/** The signs of a group. */
export function describeGroup({ blocks, characters, linked }: Group): readonly number[] {
  return [Math.log1p(blocks), Math.log1p(characters), linked / characters]
}

/** How many blocks of one parent stand before and after each. */
export function countSiblings(blocks: readonly PageBlock[]): readonly (readonly [number, number])[] {
  const before = new Map<PageElement | null, number>()
  const places = blocks.map(({ element }) => {
    const place = before.get(element.parent) ?? 0
    before.set(element.parent, place + 1)
    return place
  })
  return blocks.map(({ element }, i) => [
    Math.min(places[i]!, 20),
    Math.min(before.get(element.parent)! - 1 - places[i]!, 20),
  ])
}

/** The signs of a block's siblings, without the block itself. */
export function describeKin({ blocks, characters, linked, stops }: Group, shape: Shape): readonly number[] {
  const rest = characters - shape.characters
  if (rest <= 0) return [0, 0, -1, -1]
  return [
    Math.log1p(blocks - 1),
    Math.log1p(rest),
    (linked - shape.linked * shape.characters) / rest,
    (stops - shape.stops * shape.characters) / rest,
  ]
}
