import { isLink, type PageBlock } from './blocks.ts'
import { LOOKED } from './shape.ts'
import type { Told } from './told.ts'
import type { PageElement } from './tree.ts'

/** Where a block stands towards the title, and how much of it stands in what the page says of its article. */
export function readStory(blocks: readonly PageBlock[], told: Told): readonly (readonly number[])[] {
  const title = plainOf(told.title)
  const shown = blocks.map(block => (isLink(block) ? '' : plainOf(block.text.slice(0, LOOKED))))
  const first = findTitle(blocks, shown, title)
  const steps = openSteps(blocks[first]?.element ?? null)
  const titleWords = new Set(title.split(' '))
  const body = openOverlap(told.body)
  const description = openOverlap(told.description)
  const seen = new Set<string>()
  return blocks.map((block, i) => {
    const text = shown[i]!
    if (isLink(block)) return []
    const again = seen.has(text)
    seen.add(text)
    return [
      first < 0 ? -1 : Number(i > first),
      first < 0 ? 0 : Math.sign(i - first) * Math.log1p(Math.abs(i - first)),
      body(text),
      description(text),
      ...compareTitle(text, title, titleWords),
      ...steps(block.element),
      Number(again),
    ]
  })
}

// The block that shows the title: an h1 with its words, else the first h1, else any block with its words.
function findTitle(blocks: readonly PageBlock[], shown: readonly string[], title: string): number {
  const heads = blocks.flatMap(({ element }, i) => (element.name === 'h1' ? i : []))
  const same = heads.find(i => title !== '' && shown[i] === title)
  return same ?? heads[0] ?? (title === '' ? -1 : shown.indexOf(title))
}

// What share of a block's words is in the title, and what share of the title's words it has.
function compareTitle(text: string, title: string, words: ReadonlySet<string>): readonly [number, number] {
  if (title === '' || text.length > 2 * title.length + 20) return [0, 0]
  const all = new Set(text.split(' '))
  let shared = 0
  for (const word of all) if (words.has(word)) shared++
  return [shared / all.size, shared / words.size]
}

/** Elements further apart than this are as good as strangers. */
const FAR = 30

// How many steps lead up from an element to one that holds the title too, and how many from there down to the title.
function openSteps(title: PageElement | null): (element: PageElement) => readonly [number, number] {
  const above = new Map<PageElement, number>()
  for (let [up, steps] = [title, 0] as [PageElement | null, number]; up; up = up.parent)
    above.set(up, steps++)
  return element => {
    let steps = 0
    for (let up: PageElement | null = element; up && steps < FAR; up = up.parent) {
      const down = above.get(up)
      if (down !== undefined) return [steps, Math.min(down, FAR)]
      steps++
    }
    return [FAR, FAR]
  }
}

/** The words of a text in lower case, one space between them. */
export function plainOf(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(' ') ?? ''
  )
}

/** Length of the stretches by which texts are held against each other, in characters, and the step between them. */
const STRETCH = 16

/** What share of the stretches of a text, as `plainOf` writes it, stand in another; -1 where there is no other. */
export function openOverlap(other: string): (text: string) => number {
  if (other.length < STRETCH) return () => -1
  const whole = plainOf(other)
  const stretches = new Set<string>()
  for (let i = 0; i + STRETCH <= whole.length; i++) stretches.add(whole.slice(i, i + STRETCH))
  return text => {
    if (text.length < STRETCH) return text !== '' && whole.includes(text) ? 0.5 : 0
    let [all, shared] = [0, 0]
    for (let i = 0; i + STRETCH <= text.length; i += STRETCH / 2) {
      all++
      if (stretches.has(text.slice(i, i + STRETCH))) shared++
    }
    return shared / all
  }
}
