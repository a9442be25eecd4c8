import { bylines } from '../../language/bylines.ts'
import type { ReadingWords } from '../../language/reading.ts'
import { type Claim, makeClaim } from '../claims.ts'
import { type PageElement, type PageTree, textOf } from '../page/tree.ts'
import { NEAR } from './byline.ts'
import { readInstant } from './instant.ts'
import { articleAround, isBeside, lineOf, listLines, marksOf } from './shown.ts'

/** What the elements `time` of a page, and the dates that it shows near its headline, say of its article. */
export function claimTimes(tree: PageTree, title: PageElement | null, words: ReadingWords): readonly Claim[] {
  const times = tree.list('time')
  const marked = firstOfEach(times.flatMap(time => claimMarked(time, words)))
  if (!title || marked.some(({ field }) => field === 'published')) return marked
  const near = claimNear(times, title, words)
  return [...marked, ...(near.length > 0 ? near : claimShown(tree, title, words))]
}

function claimMarked(time: PageElement, words: ReadingWords): readonly Claim[] {
  const value = instantOf(time, words)
  const marks = `${time.attributes.itemprop ?? ''} ${time.attributes.class ?? ''}`
  if (!value || isBeside(time)) return []
  // class="entry-date published updated": both are the same moment, unless another element tells the change.
  if (/dateModified|updated|modified/i.test(marks) && !/publish/i.test(marks))
    return [makeClaim('modified', value, 'stated', 'time')]
  return time.attributes.pubdate !== undefined || /publish|entry-date/i.test(marks)
    ? [makeClaim('published', value, 'stated', 'time')]
    : []
}

/** The first time of each kind is the article's; later ones are those of comments and other reports. */
function firstOfEach(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim, i) => claims.findIndex(({ field }) => field === claim.field) === i)
}

function claimNear(times: readonly PageElement[], title: PageElement, words: ReadingWords): readonly Claim[] {
  const near = times.find(time => Math.abs(time.from - title.to) < NEAR && !isBeside(time) && !isUpdate(time))
  const value = near && instantOf(near, words)
  return value ? [makeClaim('published', value, 'implied', 'time')] : []
}

// Mon 2 March 2026 | 14:05 | By Mara Silva
function claimShown(tree: PageTree, title: PageElement, words: ReadingWords): readonly Claim[] {
  const scope = articleAround(title) ?? tree.list('body')[0] ?? tree.root
  const dated = listLines(scope, title.from - NEAR / 4, title.to + NEAR).flatMap(line => {
    const value = isDated(line) ? readInstant(line, words) : null
    const opening = line.toLowerCase().match(/\p{L}+/gu) ?? []
    const field = opening.some(word => bylines.changed.has(word)) ? 'modified' : 'published'
    return value ? [makeClaim(field, value, 'implied', 'byline')] : []
  })
  return firstOfEach(dated)
}

// Mon 25.04.24 | 14:07 | By Mara Silva — a piece with more words beside its figures tells of something: "The quay on 3 March".
function isDated(line: string): boolean {
  if (line.length > LONGEST) return false
  const dated = line.split(/[|•·]/).filter(piece => /\d{4}|\d\d\D{1,3}\d\d/.test(piece))
  return dated.length > 0 && dated.every(piece => (piece.match(/\p{L}+/gu) ?? []).length <= MOST_WORDS)
}

/** Words beside a date at most: the day of the week, the month, the zone, "published on", "o'clock". */
const MOST_WORDS = 6

function isUpdate(time: PageElement): boolean {
  return /updat|modif/i.test(`${marksOf(time)} ${time.parent ? marksOf(time.parent) : ''}`)
}

function instantOf(time: PageElement, words: ReadingWords): string | null {
  return (
    readInstant(time.attributes.datetime || textOf(time).slice(0, LONGEST), words) ??
    readInstant(lineOf(time).slice(0, LONGEST), words)
  )
}

/** No time takes more characters. */
const LONGEST = 80
