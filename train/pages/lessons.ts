import { reading } from '../../src/language/en/reading.ts'
import { makeBlocks, type PageBlock } from '../../src/read/page/blocks.ts'
import type { Weights } from '../../src/read/page/elements.ts'
import { openingOf } from '../../src/read/page/shape.ts'
import { type Told, tellStory } from '../../src/read/page/told.ts'
import { readTree } from '../../src/read/page/tree.ts'
import { readStated } from '../../src/read/stated.ts'
import type { Page } from './fundus.ts'

/** A labelled page with its blocks, and which of them are body. */
export interface PageLesson {
  /** Country and outlet: `uk/BBC`. */
  readonly outlet: string
  readonly source: string
  readonly blocks: readonly PageBlock[]
  readonly told: Told
  readonly truth: Uint8Array
  readonly names: readonly (readonly string[])[]
  readonly openings: readonly (readonly string[])[]
}

/** Reads a labelled page as `readPage` does, and labels its blocks. */
export function makeLesson({ group, outlet, bytes, truth }: Page): PageLesson {
  const source = new TextDecoder().decode(bytes)
  const tree = readTree(source)!
  const blocks = makeBlocks(tree)
  return {
    outlet: `${group}/${outlet}`,
    source,
    blocks,
    told: tellStory(tree, readStated(tree, reading)),
    truth: labelBlocks(blocks, [...truth.summary, ...truth.body]),
    names: blocks.map(block => chainOf(block)),
    openings: blocks.map(({ text }) => openingOf(text)),
  }
}

function chainOf({ element }: PageBlock): readonly string[] {
  const names = new Set<string>()
  for (let up: typeof element | null = element; up; up = up.parent) {
    if (up.name === 'body' || up.name === 'html') break
    for (const name of up.names) names.add(name)
  }
  return [...names]
}

/** The tokens of a text for shingles: words, and characters of scripts without spaces. */
function tokensOf(text: string): readonly string[] {
  const words =
    text
      .normalize('NFKC')
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return words.flatMap(word => (WIDE.test(word) ? [...word] : [word]))
}

const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u

/** How often each shingle of four tokens stands in a text. */
function shinglesOf(tokens: readonly string[]): Map<string, number> {
  const shingles = new Map<string, number>()
  const size = Math.min(4, tokens.length)
  for (let i = 0; size > 0 && i + size <= tokens.length; i++) {
    const shingle = tokens.slice(i, i + size).join(' ')
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1)
  }
  return shingles
}

/** A block is body when this share of its shingles stands in the body. */
const SHARE = 0.5

function labelBlocks(blocks: readonly PageBlock[], lines: readonly string[]): Uint8Array {
  const body = shinglesOf(tokensOf(lines.join('\n')))
  const short = new Set(lines.map(line => tokensOf(line).join(' ')))
  const seen = new Set<string>()
  return Uint8Array.from(blocks, ({ text }) => {
    const tokens = tokensOf(text)
    const key = tokens.join(' ')
    if (seen.has(key)) return 0
    let [all, shared] = [0, 0]
    for (const [shingle, times] of shinglesOf(tokens)) {
      all += times
      if (body.has(shingle)) shared += times
    }
    const is = tokens.length < 4 ? short.has(key) : all > 0 && shared >= all * SHARE
    if (is) seen.add(key)
    return Number(is)
  })
}

/** A name or opening is learned when so many outlets have it. */
const OUTLETS = 3

/** What stands against few outlets. */
const PRIOR = 1.5

/**
 * How far names and openings speak for a body, an outlet one vote: logarithms of odds against those of all words.
 * `left` takes the votes of an outlet away, so that its own pages are not judged by what they taught.
 */
export function learnWeights(lessons: readonly PageLesson[]): {
  all: Weights
  left(outlet: string): Weights
} {
  const names = count(lessons, lesson => lesson.names)
  const openings = count(lessons, lesson => lesson.openings)
  const weigh = (votes: Votes, left: string | null) => {
    const weights: Record<string, number> = {}
    for (const [term, byOutlet] of votes.terms) {
      let [for_, against, outlets] = [0, 0, 0]
      for (const [outlet, share] of byOutlet) {
        if (outlet === left) continue
        outlets++
        for_ += share
        against += 1 - share
      }
      if (outlets < OUTLETS) continue
      const weight =
        Math.log((for_ + PRIOR * votes.base) / (against + PRIOR * (1 - votes.base))) -
        Math.log(votes.base / (1 - votes.base))
      if (Math.abs(weight) > 0.3) weights[term] = Number(weight.toFixed(1))
    }
    return weights
  }
  const make = (left: string | null): Weights => ({
    names: weigh(names, left),
    openings: weigh(openings, left),
  })
  return { all: make(null), left: make }
}

interface Votes {
  readonly base: number
  readonly terms: ReadonlyMap<string, ReadonlyMap<string, number>>
}

function count(
  lessons: readonly PageLesson[],
  termsOf: (lesson: PageLesson) => readonly (readonly string[])[],
): Votes {
  const sums = new Map<string, Map<string, [number, number]>>()
  let [good, all] = [0, 0]
  for (const lesson of lessons) {
    const { outlet } = lesson
    let [bodyHere, here] = [0, 0]
    for (const [i, terms] of termsOf(lesson).entries()) {
      const weight = weightOf(lesson.blocks[i]!)
      here += weight
      if (lesson.truth[i]) bodyHere += weight
      for (const term of new Set(terms)) {
        const byOutlet = sums.get(term) ?? new Map<string, [number, number]>()
        sums.set(term, byOutlet)
        const pair = byOutlet.get(outlet) ?? [0, 0]
        byOutlet.set(outlet, pair)
        pair[1] += weight
        if (lesson.truth[i]) pair[0] += weight
      }
    }
    good += bodyHere / (here || 1)
    all++
  }
  const terms = new Map<string, ReadonlyMap<string, number>>()
  for (const [term, byOutlet] of sums)
    if (byOutlet.size >= OUTLETS)
      terms.set(term, new Map([...byOutlet].map(([outlet, [a, b]]) => [outlet, a / b])))
  return { base: good / all, terms }
}

/** What a block counts: its words, up to a paragraph's. */
export function weightOf({ text }: PageBlock): number {
  return Math.min(text.length, 400) ** 0.7
}
