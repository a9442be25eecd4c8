import type { PageElement, PageTree } from '../page/tree.ts'
import { sameOutlet } from './authors.ts'
import { isBeside, isFrame, lineOf } from './shown.ts'

/** The headline of a page: where the page shows it, and how it is told. */
export interface Title {
  /** The element that shows it; null where none does. */
  readonly element: PageElement | null
  readonly text: string
}

/** The headline as the page shows it, among those that its head states; null where there is none. */
export function findTitle(
  tree: PageTree,
  stated: readonly string[],
  outlets: readonly string[],
): Title | null {
  const all = [...tree.list('h1'), ...tree.properties.filter(isHeadline)]
    .map(element => ({ element, text: lineOf(element) }))
    .filter(({ text }) => text !== '')
  const plain = all.filter(({ element }) => !isBeside(element))
  const titles = plain.length > 0 ? plain : all
  const named = stated.map(title => dropOutlet(title, outlets))
  const shown = bestOf(titles, named) ?? findLower(tree, named)
  if (shown) return spellTitle(shown, named)
  const [only] = titles
  // A masthead is often the only heading of the first rank, and has few words.
  const alone = only && titles.length === 1 && (named.length === 0 || wordsOf(only.text).size >= FEWEST_WORDS)
  if (alone && !outlets.some(outlet => sameOutlet(only.text, outlet))) return only
  const text = named[0] ?? only?.text
  return text ? { element: null, text } : null
}

function isHeadline({ name, attributes }: PageElement): boolean {
  return name !== 'meta' && name !== 'h1' && /(?:^|\s)headline(?:\s|$)/.test(attributes.itemprop ?? '')
}

/** A headline that the head does not know has so many words; signs count where words are not parted. */
const FEWEST_WORDS = 3

/** A heading of a lower rank that says what the head states, where none of the first rank does. */
function findLower(tree: PageTree, stated: readonly string[]): Shown | null {
  const wanted = new Set(stated.map(bare).filter(letters => letters.length > SHORTEST))
  const [body] = tree.list('body')
  return body && wanted.size > 0 ? searchLower(body, wanted) : null
}

function searchLower(element: PageElement, wanted: ReadonlySet<string>): Shown | null {
  for (const node of element.children) {
    if (node.kind !== 'element' || isFrame(node)) continue
    if (/^h[2-4]$/.test(node.name)) {
      const text = lineOf(node)
      const last = piecesOf(node).at(-1) ?? text
      if (wanted.has(bare(text)) || wanted.has(bare(last))) return { element: node, text }
      continue
    }
    const found = searchLower(node, wanted)
    if (found) return found
  }
  return null
}

/** The heading that shares most of its words with a stated headline, if it shares half of them. */
function bestOf(titles: readonly Shown[], stated: readonly string[]): Shown | null {
  let best: Shown | null = null
  let most = LEAST_SHARED
  for (const title of titles) {
    const like = stated.filter(other => title.text.length >= other.length * LEAST_LENGTH)
    const share = Math.max(0, ...like.map(other => shareOf(title.text, other)))
    if (share > most || (share === most && !best)) {
      best = title
      most = share
    }
  }
  return best
}

interface Shown {
  readonly element: PageElement
  readonly text: string
}

const LEAST_SHARED = 0.5
/** A heading that is much shorter than the title that holds it is the name of the site. */
const LEAST_LENGTH = 0.35

/** How many of the words of the shorter text the other has, 0 to 1. */
export function shareOf(a: string, b: string): number {
  const [one, two] = [wordsOf(a), wordsOf(b)]
  const shared = [...one].filter(word => two.has(word)).length
  return shared / Math.max(1, Math.min(one.size, two.size))
}

function wordsOf(text: string): Set<string> {
  // Writing without blanks is compared sign by sign.
  return new Set(
    text
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\d]+/gu) ?? [],
  )
}

// A kicker in the same heading: "Storm" + "Ferry runs aground" is told by the head without it, or as "Storm: Ferry runs aground".
function spellTitle(title: Shown, stated: readonly string[]): Title {
  const { element, text } = title
  const pieces = piecesOf(element)
  const last = pieces.at(-1)
  if (pieces.length < 2 || !last) return title
  const [whole, alone] = [text, last].map(words => stated.filter(other => bare(other) === bare(words)))
  if (whole!.length > alone!.length) return { element, text: whole![0]! }
  return stated.some(other => bare(other).endsWith(bare(last))) ? { element, text: last } : title
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\d]/gu, '')
}

/** The words of a heading's own children that have words, a line each. */
function piecesOf(element: PageElement): readonly string[] {
  return element.children.flatMap(node => (node.kind === 'element' ? lineOf(node) : node.text.trim()) || [])
}

// Ferry runs aground | Harbour Times
function dropOutlet(title: string, outlets: readonly string[]): string {
  const suffix = SUFFIX.exec(title)
  if (!suffix || suffix.index < SHORTEST) return title
  const named = suffix.groups!.name ?? suffix.groups!.other!
  return outlets.some(outlet => sameOutlet(named, outlet))
    ? dropOutlet(title.slice(0, suffix.index), outlets)
    : title
}

/** What is parted from the end of a title by a line or dash. */
export const SUFFIX =
  /(?<!\s)\s*[|｜ㅣ‖]\s?(?<name>[^\s|｜ㅣ‖][^|｜ㅣ‖]{1,60})$|(?<!\s)\s+[-–—·•»]\s(?<other>[^\s|–—·•»][^|–—·•»]{1,60})$/u

/** A headline has more letters than this. */
const SHORTEST = 8
