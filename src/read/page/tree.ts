import { Parser } from 'htmlparser2'
import { openNames } from './names.ts'

/** An element of a page; `from` and `to` are code units of the page's source, from the first of its start tag on. */
export interface PageElement {
  readonly kind: 'element'
  /** In lower case. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** The words that it is called by, in its class and the like; of elements that are called alike one list. */
  readonly names: readonly string[]
  readonly parent: PageElement | null
  readonly children: readonly PageNode[]
  readonly depth: number
  readonly from: number
  readonly to: number
}

/** A stretch of characters with its place in the source; entities are characters, each a text of its own. */
export interface PageText {
  readonly kind: 'text'
  readonly text: string
  readonly from: number
  readonly to: number
}

/** A node of a page's tree. */
export type PageNode = PageElement | PageText

/** A page's tree, and the elements that say what the page is about, by name and in order. */
export interface PageTree {
  /** The page as it was written, which `from` and `to` of its elements point into. */
  readonly source: string
  readonly root: PageElement
  /** All elements of a name in `LISTED`. */
  list(name: Listed): readonly PageElement[]
  /** All elements with an `itemprop`. */
  readonly properties: readonly PageElement[]
}

/** The names of elements that are listed while a page is read. */
type Listed = (typeof LISTED)[number]

const LISTED = [
  'html',
  'body',
  'base',
  'title',
  'meta',
  'link',
  'script',
  'time',
  'h1',
  'article',
  'main',
] as const

/** Deeper than this no page nests in earnest, and tree builders need quadratic time. */
const MOST_DEEP = 600

/** Fifteen times the elements of the longest page that is known; each costs time and memory. */
const MOST_ELEMENTS = 150_000
/** Stretches of characters: an entity is one of its own. */
const MOST_TEXTS = 1_000_000

/** Elements whose content is never text; of scripts only data is kept. */
const SILENT = new Set([
  'style',
  'template',
  'svg',
  'math',
  'canvas',
  'object',
  'iframe',
  'textarea',
  'select',
])

/** The tree of a page in one pass over its source, or null where it nests too deep or has too many nodes to be one. */
export function readTree(page: string): PageTree | null {
  const source = closeSections(page)
  const growth = openGrowth()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        growth.open(name, attributes, parser.startIndex)
        if (growth.isTooLarge()) parser.pause()
      },
      ontext: text => {
        if (!growth.isSilent()) growth.append(text, startOf(text, source, parser), parser.endIndex + 1)
      },
      onclosetag: () => growth.close(parser.endIndex + 1),
    },
    { decodeEntities: true },
  )
  parser.write(source)
  if (growth.isTooLarge()) return null
  parser.end()
  return growth.finish(source)
}

// After </a > the parser counts the characters that are left of the tag as the beginning of the text, and of an entity
// that stands for two characters it gives a place to the first alone.
function startOf(text: string, source: string, { endIndex }: Parser): number {
  const from = endIndex + 1 - text.length
  return source.startsWith(text, from) ? from : source.lastIndexOf('&', endIndex)
}

const SECTION = '<![CDATA['

/** Where a section never ends, the parser takes the rest of the page for it; a browser ends it with the first bracket, as it ends <!x>. */
function closeSections(source: string): string {
  if (!source.includes(SECTION)) return source
  const last = source.lastIndexOf(SECTION)
  if (source.includes(']]>', last)) return source
  return (
    source.slice(0, last).replaceAll(SECTION, EQUALLY_LONG) +
    EQUALLY_LONG +
    source.slice(last + SECTION.length)
  )
}

const EQUALLY_LONG = '<!x'.padEnd(SECTION.length)

type Growing = { -readonly [Key in keyof PageElement]: PageElement[Key] } & { children: PageNode[] }

interface Growth {
  open(name: string, attributes: Readonly<Record<string, string>>, from: number): void
  /** Whether characters that come now are never shown. */
  isSilent(): boolean
  append(text: string, from: number, to: number): void
  close(to: number): void
  isTooLarge(): boolean
  finish(source: string): PageTree
}

function openGrowth(): Growth {
  const namesOf = openNames()
  const root = makeElement('', {}, [], null)
  const lists = new Map<string, PageElement[]>(LISTED.map(name => [name, []]))
  const properties: PageElement[] = []
  let here = root
  let [deepest, elements, texts] = [0, 0, 0]
  return {
    open(name, attributes, from) {
      const element = makeElement(name, attributes, namesOf(name, attributes), here)
      element.from = from
      here.children.push(element)
      elements++
      lists.get(name)?.push(element)
      if (attributes.itemprop !== undefined) properties.push(element)
      if (element.depth > deepest) deepest = element.depth
      here = element
    },
    isSilent: () => isSilent(here),
    append(text, from, to) {
      const last = here.children.at(-1)
      if (last?.kind === 'text' && continues(last, text, from, to)) {
        here.children[here.children.length - 1] = {
          kind: 'text',
          text: last.text + text,
          from: last.from,
          to,
        }
      } else {
        here.children.push({ kind: 'text', text, from, to })
        texts++
      }
    },
    close(to) {
      here.to = to
      here = (here.parent as Growing | null) ?? root
    },
    isTooLarge: () => deepest > MOST_DEEP || elements > MOST_ELEMENTS || texts > MOST_TEXTS,
    finish(source) {
      root.to = source.length
      return { root, source, list: name => lists.get(name)!, properties }
    },
  }
}

// a < b: the parser begins anew at each bracket, also where no tag follows.
function continues(last: PageText, text: string, from: number, to: number): boolean {
  return last.to === from && to - from === text.length && last.to - last.from === last.text.length
}

function makeElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  names: readonly string[],
  parent: Growing | null,
): Growing {
  const depth = parent ? parent.depth + 1 : 0
  return { kind: 'element', name, attributes, names, parent, children: [], depth, from: 0, to: 0 }
}

// Only the element that holds the characters is asked: what is inside a <p> inside a <template> is left out by its readers.
function isSilent({ name, attributes }: PageElement): boolean {
  return name === 'script' ? !/json/i.test(attributes.type ?? '') : SILENT.has(name)
}

/** The characters inside an element, one after another. */
export function textOf(element: PageElement): string {
  let text = ''
  for (const node of element.children) text += node.kind === 'text' ? node.text : textOf(node)
  return text
}

/** Opens the asking for what an element inherits: from itself and the answer of its parent, null above the root; each is looked at once. */
export function openInherited<T>(
  answer: (element: PageElement, around: T | null) => T,
): (element: PageElement) => T {
  const known = new Map<PageElement, T>()
  const ask = (element: PageElement): T => {
    const before = known.get(element)
    if (before !== undefined) return before
    const found = answer(element, element.parent && ask(element.parent))
    known.set(element, found)
    return found
  }
  return ask
}
