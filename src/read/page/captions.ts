import { CREDIT_NAMES } from '../../language/markup.ts'
import type { ReadingWords } from '../../language/reading.ts'
import type { Part } from '../report.ts'
import type { PageBlock } from './blocks.ts'
import { type PageElement, textOf } from './tree.ts'

/** What captions are described by; images are looked for once in each element, however many captions it holds. */
export interface CaptionOptions {
  readonly words: ReadingWords
  readonly images: Images
}

/** The address of the first image inside an element, or null. */
export type Images = (element: PageElement) => string | null

/** Opens the looking for images; each element is looked through once. */
export function openImages(): Images {
  const known = new Map<PageElement, string | null>()
  return element => {
    if (!known.has(element)) known.set(element, imageIn(element, NEAR * 2))
    return known.get(element)!
  }
}

/** A caption with the address of its image and the span of its credit, as far as the page tells them. */
export function describeCaption(
  text: string,
  part: Part,
  block: PageBlock,
  { words, images }: CaptionOptions,
): Part {
  const image = findImage(block.element, images)
  const credit = findCredit(text, part, block, words)
  return { ...part, ...(image ? { image } : {}), ...(credit ? { credit } : {}) }
}

/** So many elements up from a caption its image is looked for. */
const NEAR = 4

function findImage(element: PageElement, images: Images): string | null {
  for (let [up, steps] = [element as PageElement | null, 0]; up && steps < NEAR; up = up.parent, steps++) {
    const found = images(up)
    if (found) return found
    if (up.name === 'figure') return null
  }
  return null
}

function imageIn(element: PageElement, deep: number): string | null {
  for (const node of element.children) {
    if (node.kind === 'text') continue
    const own = node.name === 'img' || node.name === 'amp-img' ? addressOf(node) : null
    const found = own ?? (deep > 0 ? imageIn(node, deep - 1) : null)
    if (found) return found
  }
  return null
}

/** Where pages write an image's address, those that wait to be loaded first. */
const ADDRESSES = ['data-src', 'data-original', 'data-lazy-src', 'src', 'data-srcset', 'srcset']

function addressOf({ attributes }: PageElement): string | null {
  for (const name of ADDRESSES) {
    const address = attributes[name]?.trim().split(/\s/)[0]
    if (address && !address.startsWith('data:')) return address
  }
  return null
}

// The figure says in an element of its own who made it, or the words do: “The quay at dawn. Photo: Mara Silva”
function findCredit(text: string, { start, end }: Part, block: PageBlock, words: ReadingWords) {
  const caption = text.slice(start, end)
  const named = creditElement(block.element, NEAR)
  const told = named ? textOf(named).replace(/\s+/g, ' ').trim() : ''
  if (told !== '' && told.length < caption.length) {
    const at = caption.indexOf(told)
    if (at >= 0) return { start: start + at, end: start + at + told.length }
  }
  const match = words.imageCredit.exec(caption)
  const range = match?.indices?.groups?.owner
  return range ? { start: start + range[0], end: start + range[1] } : null
}

function creditElement(element: PageElement, deep: number): PageElement | null {
  for (const node of element.children) {
    if (node.kind === 'text') continue
    if (node.names.some(name => CREDIT_NAMES.has(name))) return node
    const inside = deep > 0 ? creditElement(node, deep - 1) : null
    if (inside) return inside
  }
  return null
}
