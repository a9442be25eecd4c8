import type { ReadingWords } from '../../language/reading.ts'
import { type Claim, makeClaim } from '../claims.ts'
import { type PageElement, type PageTree, textOf } from '../page/tree.ts'
import { readInstant } from './instant.ts'
import { isBeside, lineOf, marksOf } from './shown.ts'

/** What the elements `time` of a page say of its article; `title` is the element with its headline. */
export function claimTimes(tree: PageTree, title: PageElement | null, words: ReadingWords): readonly Claim[] {
  const times = tree.list('time')
  const marked = firstOfEach(times.flatMap(time => claimMarked(time, words)))
  return marked.some(({ field }) => field === 'published')
    ? marked
    : [...marked, ...claimNear(times, title, words)]
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

/** A bare `time` this near to the headline, in code units of the page's source, is its own, as far as one can see. */
const NEAR = 6000

function claimNear(
  times: readonly PageElement[],
  title: PageElement | null,
  words: ReadingWords,
): readonly Claim[] {
  if (!title) return []
  const near = times.find(time => Math.abs(time.from - title.to) < NEAR && !isBeside(time) && !isUpdate(time))
  const value = near && instantOf(near, words)
  return value ? [makeClaim('published', value, 'implied', 'time')] : []
}

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
