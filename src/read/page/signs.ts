import { isLink, type PageBlock } from './blocks.ts'
import { openSurroundings, SCOPES, type Surroundings, type Weights } from './elements.ts'
import { countSiblings, describeGroup, describeKin, gatherGroups } from './groups.ts'
import { describeShape, measureBlock, type Shape } from './shape.ts'
import { readStory } from './story.ts'
import type { Told } from './told.ts'

/** What is read of a block, by name; a row of numbers in this order. */
export const SIGNS = [
  'characters',
  'words',
  'linked',
  'links',
  'bold',
  'italic',
  'times',
  'capital letters',
  'figures and signs',
  'capital words',
  'digits',
  'stops',
  'ends with a stop',
  'ends with a colon',
  'quotation marks',
  'own least',
  'own most',
  'parent least',
  'parent most',
  'all least',
  'all most',
  ...SCOPES.map(scope => `in ${scope}`),
  'hidden',
  'depth',
  'element',
  'row',
  'post',
  'broken',
  'opening least',
  'opening most',
  'place',
  'characters before',
  'after title',
  'blocks after title',
  'in the told body',
  'in the description',
  'shares the title',
  'of the title',
  'steps to the title',
  'title apart',
  'seen before',
  'alike',
  'alike characters',
  'alike linked',
  'siblings',
  'siblings characters',
  'siblings linked',
  'siblings stops',
  'siblings before',
  'siblings after',
  'cousins',
  'cousins characters',
  'cousins linked',
  'before characters',
  'before linked',
  'before stop',
  'before same element',
  'before second characters',
  'after characters',
  'after linked',
  'after stop',
  'after same element',
  'after second characters',
] as const

/** Elements that tell what their words are, in the order of the sign `element`; all others are 0. */
const ELEMENTS = [
  '',
  'p',
  'div',
  'span',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'tr',
  'blockquote',
  'figcaption',
  'section',
  'article',
  'dd',
  'dt',
  'pre',
  'figure',
  'ul',
  'center',
  'footer',
  'header',
  'main',
  'aside',
  'nav',
  'form',
  'address',
]

const ELEMENT: ReadonlyMap<string, number> = new Map(ELEMENTS.map((name, i) => [name, i]))

/** Rows of signs of all blocks of a page, one after another; those of short links stay empty. */
export function readSigns(blocks: readonly PageBlock[], told: Told, weights: Weights): Float64Array {
  const surroundings = openSurroundings(weights.names)
  const shapes = blocks.map(block => measureBlock(block, weights))
  const groups = gatherGroups(blocks, shapes)
  const order = countSiblings(blocks)
  const story = readStory(blocks, told)
  const signs = new Float64Array(blocks.length * SIGNS.length)
  let characters = 0
  const total = shapes.reduce((sum, shape) => sum + shape.characters, 0) || 1
  for (const [i, block] of blocks.entries()) {
    const shape = shapes[i]!
    characters += shape.characters
    if (isLink(block)) continue
    const put = openRow(signs, i * SIGNS.length)
    put(describeShape(shape))
    put(describeSurroundings(surroundings(block.element)))
    put([
      ELEMENT.get(block.element.name) ?? 0,
      Number(block.kind === 'row'),
      Number(block.kind === 'post'),
      Number(block.broken),
      shape.opening.least,
      shape.opening.most,
      i / blocks.length,
      (characters - shape.characters) / total,
    ])
    put(story[i]!)
    put(describeGroup(groups.alike.get(groups.keys[i]!)!))
    put(describeKin(groups.siblings.get(block.element.parent)!, shape))
    put(order[i]!)
    put(describeGroup(groups.cousins.get(block.element.parent?.parent ?? null)!))
    put(describeNeighbour(groups.keys, shapes, i, -1))
    put(describeNeighbour(groups.keys, shapes, i, 1))
  }
  return signs
}

// Puts numbers behind those that were put before.
function openRow(signs: Float64Array, from: number): (numbers: readonly number[]) => void {
  let at = from
  return numbers => {
    for (const number of numbers) signs[at++] = number
  }
}

function describeSurroundings({ own, parent, all, scopes, hidden, depth }: Surroundings): readonly number[] {
  return [
    own.least,
    own.most,
    parent.least,
    parent.most,
    all.least,
    all.most,
    ...SCOPES.map((_, i) => (scopes >> i) & 1),
    Number(hidden),
    depth,
  ]
}

function describeNeighbour(
  keys: readonly string[],
  shapes: readonly Shape[],
  i: number,
  step: 1 | -1,
): readonly number[] {
  const next = shapes[i + step]
  if (!next) return [0, -1, -1, -1, 0]
  return [
    Math.log1p(next.characters),
    next.linked,
    Number(next.ending === 'stop'),
    Number(keys[i + step] === keys[i]),
    Math.log1p(shapes[i + 2 * step]?.characters ?? 0),
  ]
}
