import { openTrees, type Trees } from '../../neural/trees.ts'
import { isLink, type PageBlock } from './blocks.ts'
import type { Weights } from './elements.ts'
import { signatureOf } from './groups.ts'
import { readSigns, SIGNS } from './signs.ts'
import type { Told } from './told.ts'
import type { PageElement } from './tree.ts'

/** What was learned of pages: which blocks are the body of an article. */
export interface PageModel extends Weights {
  /** Asked of each block by itself, and once more when it is known what was said of all others. */
  readonly first: PackedTrees
  readonly second: PackedTrees
}

/** Trees of one depth, node after node and leaf after leaf. */
interface PackedTrees {
  readonly bias: number
  /** Inner nodes of a tree. */
  readonly inner: number
  readonly sign: readonly number[]
  readonly threshold: readonly number[]
  readonly leaf: readonly number[]
}

/** Says of each block of a page how surely it is of the article's body: logarithms of the odds. */
export type Judge = (blocks: readonly PageBlock[], told: Told) => Float64Array

/** Opens the judging of blocks by what was learned. */
export function openJudge(model: PageModel): Judge {
  const first = openTrees(unpack(model.first), PLAIN_NO)
  const second = openTrees(unpack(model.second), PLAIN_NO)
  return (blocks, told) => {
    const signs = readSigns(blocks, told, model)
    const said = askBlocks(blocks, signs, first)
    return askBlocks(blocks, addSaid(blocks, signs, said), second)
  }
}

/** Trees after which those that plainly say no are asked no further, and what they must have said by then. */
const PLAIN_NO = { after: 30, below: -4.5 }

function unpack({ bias, inner, sign, threshold, leaf }: PackedTrees): Pick<Trees, 'bias' | 'trees'> {
  const trees = Array.from({ length: sign.length / inner }, (_, tree) => ({
    sign: sign.slice(tree * inner, (tree + 1) * inner),
    threshold: threshold.slice(tree * inner, (tree + 1) * inner),
    leaf: leaf.slice(tree * (inner + 1), (tree + 1) * (inner + 1)),
  }))
  return { bias, trees }
}

/** What trees say of each block by its row of signs; a short line that is a link alone is not asked for. */
export function askBlocks(
  blocks: readonly PageBlock[],
  rows: Float64Array,
  ask: (row: Float64Array) => number,
): Float64Array {
  const width = rows.length / blocks.length
  return Float64Array.from(blocks, (block, i) =>
    isLink(block) ? NO : ask(rows.subarray(i * width, (i + 1) * width)),
  )
}

/** Said of what is no body beyond doubt. */
const NO = -6

/** What is read of a block when all blocks have been judged once. */
export const SAID = [
  'said',
  'said before',
  'said after',
  'said second before',
  'said second after',
  'siblings said',
  'cousins said',
  'alike said',
  'share of the parent',
  'share of the grandparent',
  'share of the great-grandparent',
  'share before',
  'body of the page',
  'blocks since body',
  'blocks until body',
] as const

/** Rows of signs with what was said of the blocks around. */
export function addSaid(blocks: readonly PageBlock[], signs: Float64Array, said: Float64Array): Float64Array {
  const width = SIGNS.length + SAID.length
  const rows = new Float64Array(blocks.length * width)
  const masses = blocks.map(({ text }, i) => text.length * chanceOf(said[i]!))
  const page = masses.reduce((sum, mass) => sum + mass, 0) || 1
  const keys = blocks.map(({ element }) => signatureOf(element))
  const around = gatherMasses(blocks, masses, keys)
  const since = measureSince(blocks, said, 1)
  const until = measureSince(blocks, said, -1)
  let before = 0
  for (const [i, block] of blocks.entries()) {
    const { element, text } = block
    before += masses[i]!
    if (isLink(block)) continue
    rows.set(signs.subarray(i * SIGNS.length, (i + 1) * SIGNS.length), i * width)
    const [parent, grand, great] = kinOf(element)
    const without = (kin: Mass | undefined): number => {
      const rest = kin ? kin.characters - text.length : 0
      return rest > 0 ? (kin!.mass - masses[i]!) / rest : -1
    }
    rows.set(
      [
        said[i]!,
        ...[-1, 1, -2, 2].map(step => said[i + step] ?? NOTHING),
        without(around.siblings.get(parent!)),
        without(around.cousins.get(grand!)),
        without(around.alike.get(keys[i]!)),
        (around.inside.get(parent!) ?? 0) / page,
        (around.inside.get(grand!) ?? 0) / page,
        (around.inside.get(great!) ?? 0) / page,
        (before - masses[i]!) / page,
        Math.log1p(page),
        since[i]!,
        until[i]!,
      ],
      i * width + SIGNS.length,
    )
  }
  return rows
}

/** Stands for what is said where there is no block. */
const NOTHING = -10

function chanceOf(said: number): number {
  return 1 / (1 + Math.exp(-said))
}

interface Mass {
  characters: number
  mass: number
}

interface Masses {
  readonly siblings: ReadonlyMap<PageElement, Mass>
  readonly cousins: ReadonlyMap<PageElement, Mass>
  readonly alike: ReadonlyMap<string, Mass>
  /** Expected characters of the body anywhere inside an element. */
  readonly inside: ReadonlyMap<PageElement, number>
}

function gatherMasses(
  blocks: readonly PageBlock[],
  masses: readonly number[],
  keys: readonly string[],
): Masses {
  const siblings = new Map<PageElement, Mass>()
  const cousins = new Map<PageElement, Mass>()
  const alike = new Map<string, Mass>()
  const inside = new Map<PageElement, number>()
  for (const [i, { element, text }] of blocks.entries()) {
    const [parent, grand] = kinOf(element)
    addMass(siblings, parent!, text.length, masses[i]!)
    addMass(cousins, grand!, text.length, masses[i]!)
    addMass(alike, keys[i]!, text.length, masses[i]!)
    // Three generations are asked for; what lies deeper is inside them, too.
    for (let up: PageElement | null = element.parent; up; up = up.parent)
      inside.set(up, (inside.get(up) ?? 0) + masses[i]!)
  }
  return { siblings, cousins, alike, inside }
}

function addMass<Key>(all: Map<Key, Mass>, key: Key, characters: number, mass: number): void {
  const one = all.get(key) ?? { characters: 0, mass: 0 }
  one.characters += characters
  one.mass += mass
  all.set(key, one)
}

// Parent, grandparent and great-grandparent; the root stands for those that there are not.
function kinOf(element: PageElement): readonly PageElement[] {
  const parent = element.parent ?? element
  const grand = parent.parent ?? parent
  return [parent, grand, grand.parent ?? grand]
}

/** A block of so many characters that is said to be body is. */
const SURE = { said: 1.5, characters: 80 }

function measureSince(blocks: readonly PageBlock[], said: Float64Array, step: 1 | -1): readonly number[] {
  const all = new Array<number>(blocks.length)
  let since = blocks.length
  for (let k = 0; k < blocks.length; k++) {
    const i = step > 0 ? k : blocks.length - 1 - k
    all[i] = Math.log1p(since)
    since++
    if (said[i]! > SURE.said && blocks[i]!.text.length >= SURE.characters) since = 0
  }
  return all
}
