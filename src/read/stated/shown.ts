import { type PageElement, textOf } from '../page/tree.ts'
import { squeezeSpace } from './thing.ts'

/** Elements that frame a page, and marks of those that hold other reports, comments or people: nothing in them is about its article. */
const FRAME = new Set([
  'nav',
  'aside',
  'footer',
  'form',
  'figure',
  'figcaption',
  'button',
  'dialog',
  'blockquote',
])
const OTHER =
  /(?:^|[\s_-])(?:related|recommend\w*|teasers?|comments?|sidebar|footer|nav\w*|menu|newsletter|promos?|promotions?|popular|trending|most-?read|carousel|cards?|more-?(?:from|news|stories|articles)|read-?(?:more|next|also)|widget|disqus|share|social|login|account|latest)(?:$|[\s_-])/i

/** The words of an element's marks: class, id and the name for tests. */
export function marksOf({ attributes }: PageElement): string {
  return `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes['data-testid'] ?? ''} ${attributes.itemprop ?? ''} ${attributes.rel ?? ''}`
}

/** Whether an element is part of a page's frame, or holds other reports, comments or people. */
export function isFrame(element: PageElement): boolean {
  return FRAME.has(element.name) || OTHER.test(marksOf(element))
}

/** Whether an element stands in the frame of a page, or among other reports. */
export function isBeside(element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) {
    if (at.name === 'main' || at.name === 'body') return false
    if (isFrame(at)) return true
  }
  return false
}

/** The nearest element around one that is an article or the main part of a page. */
export function articleAround(element: PageElement): PageElement | null {
  for (let at = element.parent; at; at = at.parent) if (at.name === 'article' || at.name === 'main') return at
  return null
}

/** A line near a headline is no longer, in characters; what is longer is told. */
const LONGEST = 160
/** Before the story a page tells a standfirst and the caption of its picture. */
const MOST_TOLD = 2

/** The lines of a page between two places of its source, up to the story: elements that hold none but those of a line. */
export function listLines(scope: PageElement, from: number, to: number): readonly string[] {
  const lines: string[] = []
  let told = 0
  const walk = (element: PageElement): void => {
    for (const node of element.children) {
      if (told > MOST_TOLD) return
      if (node.kind !== 'element' || node.to < from || node.from > to) continue
      if (/^(?:h[1-6]|table)$/.test(node.name) || isFrame(node)) continue
      const line = node.from >= from && isLine(node) ? lineOf(node) : null
      if (line === null) walk(node)
      else if (line.length > LONGEST) told++
      else if (line !== '') lines.push(line)
    }
  }
  walk(scope)
  return lines
}

const INLINE = /^(?:a|abbr|b|em|font|i|img|path|small|span|strong|sub|sup|svg|time|u|address|cite)$/

function isLine(element: PageElement): boolean {
  return element.children.every(node => node.kind === 'text' || (INLINE.test(node.name) && isLine(node)))
}

/** An element's words on one line. */
export function lineOf(element: PageElement): string {
  return squeezeSpace(textOf(element))
}
