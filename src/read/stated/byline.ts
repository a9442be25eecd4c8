import type { ReadingWords } from '../../language/reading.ts'
import type { Claim } from '../claims.ts'
import { dropBefore } from '../opening.ts'
import type { PageElement, PageTree } from '../page/tree.ts'
import { claimAuthors, type Place } from './authors.ts'
import { articleAround, isFrame, lineOf, listLines, marksOf } from './shown.ts'

/** Classes and the like by which pages mark who wrote a report. */
const MARK =
  /(?:^|[^a-z])(?:by-?lines?|authors?|writers?|autor|autores|autoren|auteurs?|autore|redactor|verfasser|journalist|reporter)(?:[-_]*(?:name|link|info|meta|text|list|item|names|\d))*(?:$|[^a-z])|authorname|bylinename/i
/** What stands near an author and is none: a portrait, a biography, a button. */
const ABOUT =
  /bio|descr|image|img|photo|avatar|follow|social|email|twitter|date|time|count|posts?(?:$|[-_])|contact|brand|title|role|job/i

/** The byline that a page shows: as it marks it by class, or a short line near the headline that opens as bylines do. */
export function claimByline(
  tree: PageTree,
  title: PageElement | null,
  place: Place,
  words: ReadingWords,
): readonly Claim[] {
  const scope = (title && articleAround(title)) ?? tree.list('body')[0] ?? tree.root
  const shown: Place = { ...place, from: 'byline', shown: true }
  for (const element of findMarked(scope, [])) {
    const claims = claimAuthors(lineOf(element), shown, words)
    if (claims.length > 0) return [...claims, ...claimSiblings(element, shown, words)]
  }
  return title ? claimOpened(listLines(scope, title.to, title.to + NEAR), shown, words) : []
}

/** Bylines of other reports on the page come after so many. */
const MOST_MARKED = 40

/** The innermost marked elements in the order of the page. */
function findMarked(element: PageElement, found: PageElement[]): readonly PageElement[] {
  for (const node of element.children) {
    if (node.kind !== 'element' || found.length >= MOST_MARKED || isFrame(node)) continue
    const before = found.length
    findMarked(node, found)
    const marks = found.length === before ? marksOf(node) : ''
    if (MARK.test(marks) && !ABOUT.test(marks)) found.push(node)
  }
  return found
}

/** Names side by side are marked alike. */
function claimSiblings(first: PageElement, place: Place, words: ReadingWords): readonly Claim[] {
  const list = first.parent?.parent ?? first.parent
  const alike = (element: PageElement): boolean =>
    element !== first && element.name === first.name && element.attributes.class === first.attributes.class
  const marked = list ? findMarked(list, []).filter(alike) : []
  return marked.flatMap(element => claimAuthors(lineOf(element), place, words))
}

/** A byline or date that no class marks stands this near to the headline, in code units of the page's source. */
export const NEAR = 8000

// 4 March 2026, 14:05  Source: Harbour Times  Reporter: Mara Silva
const PIECE = /[|•·]|\s(?=\p{L}{1,12}[:：])/u

// Mon 2 March 2026 | By Mara Silva
function claimOpened(lines: readonly string[], place: Place, words: ReadingWords): readonly Claim[] {
  for (const line of lines) {
    for (const piece of line.split(PIECE).map(each => each.trim())) {
      const claims = dropBefore(piece, false) === piece ? [] : claimAuthors(piece, place, words)
      if (claims.length > 0) return claims
    }
  }
  return []
}
