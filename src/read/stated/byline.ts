import type { ReadingWords } from '../../language/reading.ts'
import type { Claim } from '../claims.ts'
import type { PageElement, PageTree } from '../page/tree.ts'
import { claimAuthors, dropBefore, type Place } from './authors.ts'
import { articleAround, isBeside, lineOf, marksOf } from './shown.ts'

/** Classes and the like by which pages mark who wrote a report. */
const MARK =
  /(?:^|[^a-z])(?:by-?line|authors?|writer|autor|auteur|autore|redactor|verfasser|journalist|reporter)s?(?:[-_]*(?:name|link|info|meta|text|list|item|names))*(?:$|[^a-z])|authorname|bylinename|auteurs|autoren/i
/** What stands near an author and is none: a portrait, a biography, a button. */
const ABOUT =
  /bio|descr|image|img|photo|avatar|follow|social|email|twitter|date|time|count|posts?(?:$|[-_])|contact/i

/** The byline that a page shows near its headline, as it marks it by class; `title` is the element with the headline. */
export function claimByline(
  tree: PageTree,
  title: PageElement | null,
  place: Place,
  words: ReadingWords,
): readonly Claim[] {
  const scope =
    (title && articleAround(title)) ?? tree.list('article')[0] ?? tree.list('body')[0] ?? tree.root
  for (const element of findMarked(scope, scope, [])) {
    const claims = claimAuthors(lineOf(element), { ...place, from: 'byline', shown: true }, words)
    if (claims.length > 0) return [...claims, ...claimSiblings(element, place, words)]
  }
  return claimOpened(scope, title, place, words)
}

/** A byline that no class marks stands this near to the headline, in code units of the page's source. */
const NEAR = 8000
const LONGEST = 160

// Mon 2 March 2026 | By Mara Silva
function claimOpened(
  scope: PageElement,
  title: PageElement | null,
  place: Place,
  words: ReadingWords,
): readonly Claim[] {
  if (!title) return []
  for (const element of listNear(scope, title.to, [])) {
    for (const piece of lineOf(element).split(/\s?[|•·]\s?/)) {
      if (piece.length > LONGEST || dropBefore(piece, false) === piece) continue
      const claims = claimAuthors(piece, { ...place, from: 'byline', shown: true }, words)
      if (claims.length > 0) return claims
    }
  }
  return []
}

/** The elements that begin near a place, from the outside in, without those that are too long for a line. */
function listNear(scope: PageElement, at: number, found: PageElement[]): readonly PageElement[] {
  for (const node of scope.children) {
    if (node.kind !== 'element' || node.to < at || node.from > at + NEAR || isBeside(node, scope)) continue
    if (node.from >= at && node.to - node.from < NEAR / 4) found.push(node)
    else listNear(node, at, found)
  }
  return found
}

/** Elements that a page's article has beside a byline are looked for in so many. */
const MOST_MARKED = 40

/** The innermost marked elements in the order of the page. */
function findMarked(element: PageElement, scope: PageElement, found: PageElement[]): readonly PageElement[] {
  for (const node of element.children) {
    if (node.kind !== 'element' || found.length >= MOST_MARKED) continue
    const marks = marksOf(node)
    const before = found.length
    if (!ABOUT.test(marks) || MARK.test(marks)) findMarked(node, scope, found)
    if (found.length === before && MARK.test(marks) && !ABOUT.test(marks) && !isBeside(node, scope))
      found.push(node)
  }
  return found
}

/** Names side by side are marked alike. */
function claimSiblings(first: PageElement, place: Place, words: ReadingWords): readonly Claim[] {
  const list = first.parent?.parent ?? first.parent
  if (!list) return []
  const marked = findMarked(list, list, []).filter(
    element =>
      element !== first && element.name === first.name && element.attributes.class === first.attributes.class,
  )
  return marked.flatMap(element =>
    claimAuthors(lineOf(element), { ...place, from: 'byline', shown: true }, words),
  )
}
