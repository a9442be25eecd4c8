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

/** An element's words on one line. */
export function lineOf(element: PageElement): string {
  return squeezeSpace(textOf(element))
}
