import type { QuantityWords } from '../../language/quantities.ts'
import type { Segmented } from '../../segment/segmented.ts'
import type { Atoms } from '../atoms.ts'
import type { Bound } from './bounds.ts'
import type { Measured } from './measured.ts'
import { isDigit } from './numbers.ts'

/** More words than this between a word of change and its number belong to something else. */
const REACH = 6

/** Whether a number is an amount of growth or decline, or where it led to: "rose by 5%", "a 5% drop", "fell to 12". */
export function readChange(
  segmented: Segmented,
  atoms: Atoms,
  { first, last }: Bound,
  { kind }: Measured,
  words: QuantityWords,
): 'up' | 'down' | null {
  const isParticle = (at: number) => isVerbPart(segmented, atoms, at, words)
  const before = changeBefore(atoms, first, words, isParticle)
  if (before) return before
  const share = kind === 'percent' || kind === 'measure' || words.sharePoints.includes(atoms.word[last] ?? '')
  if (share && words.lostShares.includes(atoms.word[first - 1] ?? '')) return 'down'
  return changeAfter(atoms, last, words)
}

// "gave up 517 yards", but "ended down 2%"
function isVerbPart({ tokens }: Segmented, atoms: Atoms, at: number, words: QuantityWords): boolean {
  if (!words.particles.includes(atoms.word[at]!)) return false
  const token = atoms.token[at]!
  const head = tokens.head[token] ?? -1
  if (tokens.relation[token] !== 'compound' || head < 0 || head > token) return false
  return tokens.tag[head] === 'VERB' && !words.settling.includes(tokens.lemma[head]!.toLowerCase())
}

function changeBefore(
  atoms: Atoms,
  first: number,
  words: QuantityWords,
  isParticle: (at: number) => boolean = () => false,
): 'up' | 'down' | null {
  if (words.from.includes(atoms.word[first - 1] ?? '')) return null
  for (let at = first - 1; at >= 0 && at >= first - REACH; at--) {
    const word = atoms.word[at]!
    const change = changeOf(word, words)
    // "up to 40" sets a bound, "up 40" tells a change; "this fall" is a season.
    const other = [isBound, isSeason, isAdding].some(is => is(atoms, at, words)) || isParticle(at)
    if (change) return other || isAdjective(atoms, at, first, words) ? null : change
    // "lost 2% to 40": the share tells what sort of loss it was.
    if (words.lostShares.includes(word) && hasShare(atoms, at + 1, first, words)) return 'down'
    // "added a 30-degree slope"
    if (!isLink(word, words) || isAt(atoms, at, words) || (at === first - 1 && words.articles.includes(word)))
      return null
  }
  return null
}

/** Words around a measure among which one may tell that it is a difference. */
const AROUND = 4

/** Whether a measure is the size of a change ("rose by 2 degrees") or not ("rose to 40"); null where it may be ("1.5C above"). */
export function isDifference(
  atoms: Atoms,
  { first, last }: Bound,
  changed: boolean,
  words: QuantityWords,
): boolean | null {
  const around = [
    ...atoms.word.slice(Math.max(0, first - AROUND), first),
    ...atoms.word.slice(last, last + AROUND),
  ]
  if (around.some(word => words.differences.includes(word))) return null
  return changed && !words.reached.includes(atoms.word[first - 1] ?? '')
}

// "rose 18 sen to 23.50", "rose from 12 to 15": the first figure does not part the second from its verb.
function isLink(word: string, words: QuantityWords): boolean {
  return (
    isDigit(word) ||
    words.changeLinks.includes(word) ||
    [words.currencies, words.cents, words.units, words.scales].some(table => Object.hasOwn(table, word)) ||
    words.percent.includes(word)
  )
}

function isBound(atoms: Atoms, at: number, words: QuantityWords): boolean {
  const next = atoms.word[at + 1] ?? ''
  // "putting up a four-acre hall"
  if (words.particles.includes(atoms.word[at]!) && words.articles.includes(next)) return true
  return Object.hasOwn(words.before, `${atoms.word[at]} ${next}`)
}

// "up 2% at 40", but "rose by at least 40"
function isAt(atoms: Atoms, at: number, words: QuantityWords): boolean {
  return (
    words.standing.includes(atoms.word[at]!) &&
    !Object.hasOwn(words.before, `${atoms.word[at]} ${atoms.word[at + 1]}`)
  )
}

// "the lower 95 percent"
function isAdjective(atoms: Atoms, at: number, first: number, words: QuantityWords): boolean {
  return at === first - 1 && words.determiners.includes(atoms.word[at - 1] ?? '')
}

function hasShare(atoms: Atoms, from: number, to: number, words: QuantityWords): boolean {
  const between = atoms.word.slice(from, to)
  return between.some(word => words.percent.includes(word) || words.sharePoints.includes(word))
}

// "adding thousands to the price": not the subject grew; "added 2% to 40"
function isAdding(atoms: Atoms, at: number, words: QuantityWords): boolean {
  if (!words.adding.includes(atoms.word[at]!)) return false
  const behind = atoms.word.slice(at + 1, at + 1 + REACH)
  const to = behind.findIndex(word => words.reached.includes(word))
  const next = to < 0 ? '' : (atoms.word[at + to + 2] ?? '')
  return words.determiners.includes(next) || words.articles.includes(next)
}

function isSeason(atoms: Atoms, at: number, words: QuantityWords): boolean {
  return words.seasons.includes(atoms.word[at]!) && words.determiners.includes(atoms.word[at - 1] ?? '')
}

// "a 5% drop", "15 points higher"
function changeAfter(atoms: Atoms, last: number, words: QuantityWords): 'up' | 'down' | null {
  const word = atoms.word[last] ?? ''
  return words.changeNouns.includes(word) ? changeOf(word, words) : null
}

function changeOf(word: string, words: QuantityWords): 'up' | 'down' | null {
  if (words.up.includes(word)) return 'up'
  return words.down.includes(word) ? 'down' : null
}

/** "By 2 to 2.5 metres" is a range, "by 4 to 19" a change and where it led: ends further apart than this are no range. */
const RANGE_RATIO = 2

/** Whether two figures around "to" are a before and an after and no range: "rose from 12 to 15", "grew by 4 to 19". */
export function isStep(
  atoms: Atoms,
  first: number,
  words: QuantityWords,
  value: number,
  upper: number,
): boolean {
  const sign = Object.hasOwn(words.currencySigns, atoms.word[first - 1] ?? '') ? 1 : 0
  const before = atoms.word[first - 1 - sign] ?? ''
  if (words.by.includes(before)) return upper > value * RANGE_RATIO
  return words.from.includes(before) && changeBefore(atoms, first - 1 - sign, words) !== null
}
