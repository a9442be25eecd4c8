import type { CompareWords } from '../language/compare.ts'
import type { Segmented, Tag } from '../segment/segmented.ts'
import type { Span } from '../text/span.ts'
import { type Keys, openKeys } from './wording.ts'

/** What changed from one version of a report to another, sentence by sentence. */
export interface VersionChange {
  /** `moved`: the same words at another place. */
  readonly kind: 'added' | 'removed' | 'altered' | 'moved'
  /** Whether nothing but spacing, points and commas, letters' case or one spelling for another changed, or it is promotion. */
  readonly trivial: boolean
  /** Whether a figure differs: a number in digits or words. */
  readonly figure: boolean
  /** The sentence in each version; null where it is not there. */
  readonly before: Span | null
  readonly after: Span | null
  /** The words that differ, inside `before` and inside `after`. */
  readonly less: readonly Span[]
  readonly more: readonly Span[]
}

/** Share of words in common (Dice) from which on a sentence is another one altered; beside its old neighbour less is enough. */
const ALTERED = { anywhere: 0.6, inPlace: 0.4 } as const
/** Sentences that are looked at for one word that they share with one that has left. */
const MOST_SHARING = 64
/** Words of one sentence times words of the other, up to which each is held against each. */
const MOST_PAIRS = 250_000

/** Tells what changed between two versions of a report, in the order of the later one. */
export function changeVersions(
  before: Segmented,
  after: Segmented,
  { compare }: { readonly compare: CompareWords },
): readonly VersionChange[] {
  const keys = openKeys(compare)
  const [old, now] = [readSentences(before, keys), readSentences(after, keys)]
  const { kept, moved } = matchSame(old, now)
  const partner = new Map([...kept, ...moved])
  const altered = matchAltered(old, now, partner)
  const changes: Placed[] = [
    ...moved.map(([i, j]) => place(j, makeChange('moved', old[i]!, now[j]!))),
    ...altered.map(([i, j]) => place(j, makeChange('altered', old[i]!, now[j]!))),
  ]
  for (const [i, j] of altered) partner.set(i, j)
  const there = new Set(partner.values())
  for (const j of now.keys()) if (!there.has(j)) changes.push(place(j, makeChange('added', null, now[j]!)))
  let last = -1
  for (const i of old.keys()) {
    if (!partner.has(i)) changes.push({ at: last + 0.5, change: makeChange('removed', old[i]!, null) })
    else last = partner.get(i)!
  }
  return changes.sort((a, b) => a.at - b.at).map(({ change }) => change)
}

/** A change with the place of its sentence in the later version; what was removed stands behind what it stood behind. */
interface Placed {
  readonly at: number
  readonly change: VersionChange
}

function place(at: number, change: VersionChange): Placed {
  return { at, change }
}

interface Line extends Span {
  readonly words: readonly Word[]
  /** The words by which it is known again, each once. */
  readonly set: ReadonlySet<string>
  /** The sentence word for word, spacing aside. */
  readonly exact: string
  readonly promotion: boolean
}

interface Word extends Span {
  readonly text: string
  /** In small letters and one spelling; empty for points, commas and dashes. */
  readonly key: string
  readonly number: boolean
  /** Whether it says what the sentence is about. */
  readonly telling: boolean
}

function readSentences({ report, sentences, tokens }: Segmented, keys: Keys): Line[] {
  return sentences.map(({ start, end, part, first, last }) => {
    const words: Word[] = []
    for (let token = first; token < last; token++) {
      const [from, to] = [tokens.start[token]!, tokens.end[token]!]
      const text = report.text.slice(from, to)
      const number = tokens.tag[token] === 'NUM' || /\d/.test(text)
      const telling = TELLING.has(tokens.tag[token]!)
      words.push({ start: from, end: to, text, key: keyOf(text, keys), number, telling })
    }
    const promotion = report.parts[part]?.kind === 'promotion'
    return {
      start,
      end,
      words,
      set: wordSet(words),
      exact: words.map(({ text }) => text).join(' '),
      promotion,
    }
  })
}

/** Tags of words that say what a sentence is about: every sentence has "the" and "was". */
const TELLING: ReadonlySet<Tag> = new Set<Tag>(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM'])
/** Fewer telling words do not tell sentences apart. */
const LEAST_TELLING = 2

function wordSet(words: readonly Word[]): ReadonlySet<string> {
  const named = words.filter(({ key }) => key !== '' && key !== '"')
  const telling = new Set(named.flatMap(({ key, telling }) => (telling ? [key] : [])))
  return telling.size < LEAST_TELLING ? new Set(named.map(({ key }) => key)) : telling
}

// Quotation marks and question marks change what a sentence says; points, commas and dashes do not.
function keyOf(text: string, keys: Keys): string {
  if (/^["“”„«»‹›‘’'`]+$/.test(text)) return '"'
  if (/^[.,;:…–—\-()[\]]+$/.test(text)) return ''
  const { key, isWord } = keys(text)
  return isWord ? key : text
}

type Pair = readonly [number, number]

/** Sentences that stand in both: those in one order (longest increasing subsequence), and those that moved past them. */
function matchSame(old: readonly Line[], now: readonly Line[]): { kept: Pair[]; moved: Pair[] } {
  const places = new Map<string, number[]>()
  for (const [j, { exact }] of now.entries()) {
    const known = places.get(exact)
    if (known) known.push(j)
    else places.set(exact, [j])
  }
  const used = new Map<string, number>()
  const pairs: Pair[] = []
  for (const [i, { exact }] of old.entries()) {
    const count = used.get(exact) ?? 0
    const j = places.get(exact)?.[count]
    if (j === undefined) continue
    used.set(exact, count + 1)
    pairs.push([i, j])
  }
  const steady = longestRising(pairs.map(([, j]) => j))
  return {
    kept: pairs.filter((_, index) => steady.has(index)),
    moved: pairs.filter((_, index) => !steady.has(index)),
  }
}

/** Indexes of the longest rising subsequence (Fredman 1975), in n log n. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = []
  const before = new Int32Array(values.length).fill(-1)
  for (const [index, value] of values.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tails[middle]!]! < value) low = middle + 1
      else high = middle
    }
    before[index] = low === 0 ? -1 : tails[low - 1]!
    tails[low] = index
  }
  const found = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) found.add(at)
  return found
}

/** Pairs the sentences that are left by the words that they share, the likest first. */
function matchAltered(old: readonly Line[], now: readonly Line[], same: ReadonlyMap<number, number>): Pair[] {
  const taken = new Set(same.values())
  const free = [...now.keys()].filter(j => !taken.has(j))
  const byWord = indexWords(now, free)
  const links: { pair: Pair; like: number }[] = []
  let gap = -1
  for (const [i, line] of old.entries()) {
    if (same.has(i)) gap = same.get(i)!
    else {
      for (const [j, like] of likeLines(line, now, byWord)) {
        const inPlace = isNext(gap, j, taken)
        if (like >= (inPlace ? ALTERED.inPlace : ALTERED.anywhere))
          links.push({ pair: [i, j], like: inPlace ? like + 0.2 : like })
      }
    }
  }
  links.sort((a, b) => b.like - a.like || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1])
  const [left, right] = [new Set<number>(), new Set<number>()]
  return links.flatMap(({ pair }) => {
    if (left.has(pair[0]) || right.has(pair[1])) return []
    left.add(pair[0])
    right.add(pair[1])
    return [pair]
  })
}

/** Sentences between a kept one and the next that are looked at. */
const NEAR = 6

// Whether only new sentences stand between the one behind which the old one stood and this one.
function isNext(gap: number, j: number, taken: ReadonlySet<number>): boolean {
  if (j <= gap || j - gap > NEAR) return false
  for (let between = gap + 1; between < j; between++) if (taken.has(between)) return false
  return true
}

function indexWords(lines: readonly Line[], free: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>()
  for (const j of free) {
    for (const key of lines[j]!.set) {
      const known = byWord.get(key)
      if (!known) byWord.set(key, [j])
      else if (known.length < MOST_SHARING) known.push(j)
    }
  }
  return byWord
}

// Dice's coefficient over the sets of words.
function likeLines(
  line: Line,
  now: readonly Line[],
  byWord: ReadonlyMap<string, readonly number[]>,
): readonly (readonly [number, number])[] {
  const own = line.set
  const shared = new Map<number, number>()
  for (const key of own) for (const j of byWord.get(key) ?? []) shared.set(j, (shared.get(j) ?? 0) + 1)
  return [...shared].map(([j, count]) => [j, (2 * count) / (own.size + now[j]!.set.size)] as const)
}

function makeChange(kind: VersionChange['kind'], before: Line | null, after: Line | null): VersionChange {
  const { less, more } = before && after ? diffWords(before.words, after.words) : ALONE
  const isPromotion = (before ?? after)!.promotion && (after ?? before)!.promotion
  const slight = before !== null && after !== null && keysIn(before.words) === keysIn(after.words)
  const [gone, come] = before && after ? [less, more] : [before ? before.words : [], after ? after.words : []]
  return {
    kind,
    trivial: isPromotion || (kind === 'altered' && slight),
    figure: kind !== 'moved' && numbersIn(gone) !== numbersIn(come),
    before: before && spanOf(before),
    after: after && spanOf(after),
    less: joinWords(less),
    more: joinWords(more),
  }
}

const ALONE: Differing = { less: [], more: [] }

interface Differing {
  readonly less: readonly Word[]
  readonly more: readonly Word[]
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function keysIn(words: readonly Word[]): string {
  return words.flatMap(({ key }) => (key === '' ? [] : [key])).join(' ')
}

function numbersIn(words: readonly Word[]): string {
  return words.flatMap(({ number, key }) => (number ? [key] : [])).join(' ')
}

/** The words of two sentences that are not in both (longest common subsequence). */
function diffWords(before: readonly Word[], after: readonly Word[]): Differing {
  let from = 0
  while (from < before.length && from < after.length && before[from]!.text === after[from]!.text) from++
  let tail = 0
  const most = Math.min(before.length, after.length) - from
  while (tail < most && before.at(-1 - tail)!.text === after.at(-1 - tail)!.text) tail++
  const [old, now] = [before.slice(from, before.length - tail), after.slice(from, after.length - tail)]
  return old.length * now.length > MOST_PAIRS ? { less: old, more: now } : leaveCommon(old, now)
}

function leaveCommon(old: readonly Word[], now: readonly Word[]): Differing {
  const width = now.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        old[i]!.text === now[j]!.text
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  const less: Word[] = []
  const more: Word[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i]!.text === now[j]!.text) {
      i++
      j++
    } else if (
      j === now.length ||
      (i < old.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)
    ) {
      less.push(old[i++]!)
    } else more.push(now[j++]!)
  }
  return { less, more }
}

// Words with nothing but a space between them are one stretch.
function joinWords(words: readonly Word[]): Span[] {
  const spans: { start: number; end: number }[] = []
  for (const { start, end } of words) {
    const last = spans.at(-1)
    if (last && start - last.end <= 1) last.end = end
    else spans.push({ start, end })
  }
  return spans
}
