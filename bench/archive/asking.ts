import type { Archive } from '../../src/archive/archive.ts'
import { parseQuery } from '../../src/archive/search/parse.ts'
import type { Language } from '../../src/language/language.ts'
import { tellStory } from '../../src/watch/story.ts'
import { makeChance } from '../speed/synthesis.ts'
import { inventReport, LARGE_EVENT } from './invented.ts'

/** How soon an archive answers, in milliseconds. */
export interface Answers {
  readonly medianMs: number
  readonly highMs: number
  readonly worstMs: number
  /** Of the processor: steadier than the clock beside other work. */
  readonly processorMedianMs: number
  readonly processorHighMs: number
  /** The brief of a story of 50 reports, as it was kept and made anew. */
  readonly keptMs: number
  readonly anewMs: number
  /** The first page of the list of stories. */
  readonly listMs: number
}

/** Searches of each kind. */
const EACH = 25
const PAGE = { after: null, limit: 20 } as const

/** Asks what people ask. */
export async function askArchive(archive: Archive, language: Language, size: number): Promise<Answers> {
  const times: Time[] = []
  for (const query of inventQueries(size)) times.push(await time(() => query(archive)))
  const [clock, processor] = [sort(times, 'clockMs'), sort(times, 'processorMs')]
  const id = (await archive.stories({ least: LARGE_EVENT / 2 }, PAGE)).entries.at(-1)?.id
  if (!id) throw new Error('there is no large story')
  // As if nothing had been kept.
  const forgetful: Archive = { ...archive, made: async () => null }
  const anew = await time(() => tellStory(forgetful, language, id))
  const kept = await time(() => tellStory(archive, language, id))
  const list = await time(() => archive.stories({}, { after: null, limit: 100 }))
  return {
    medianMs: at(clock, 0.5),
    highMs: at(clock, 0.95),
    worstMs: at(clock, 1),
    processorMedianMs: at(processor, 0.5),
    processorHighMs: at(processor, 0.95),
    keptMs: round(kept.clockMs),
    anewMs: round(anew.clockMs),
    listMs: round(list.clockMs),
  }
}

/** How long something took, by the clock and of the processor, in milliseconds. */
interface Time {
  readonly clockMs: number
  readonly processorMs: number
}

async function time(work: () => Promise<unknown>): Promise<Time> {
  const before = process.cpuUsage()
  const began = performance.now()
  await work()
  const clockMs = performance.now() - began
  const { user, system } = process.cpuUsage(before)
  return { clockMs, processorMs: (user + system) / 1000 }
}

function sort(times: readonly Time[], key: keyof Time): readonly number[] {
  return times.map(each => each[key]).sort((a, b) => a - b)
}

function at(sorted: readonly number[], share: number): number {
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

type Query = (archive: Archive) => Promise<unknown>

/** Searches for what reports have: common and rare words, phrases, names, outlets, days; in mixed order. */
function inventQueries(size: number): readonly Query[] {
  const chance = makeChance(size + 1)
  chance(2)
  const search =
    (typed: string): Query =>
    archive =>
      archive.search(parseQuery(typed), PAGE)
  const queries: Query[] = []
  for (let i = 0; i < EACH; i++) {
    const { text, outlet, published, headline } = inventReport(chance(size))
    const words = text.match(/\p{L}+/gu)!
    const at = chance(words.length - 4)
    const rare = /after (\w+) found/.exec(headline)![1]!
    const place = words[0]!
    queries.push(
      search(rare),
      search(`${place} ${rare}`),
      search(words[at]!),
      search(`"${words.slice(at, at + 3).join(' ')}"`),
      search('water'),
      search('ferry evacuated'),
      search(`${rare} outlet:"${outlet}"`),
      search(`police from:${published.slice(0, 10)} until:${published.slice(0, 10)}`),
      search(`workers -${place}`),
      search(`${rare} in:quotes`),
      search(`said-by:mayor ${rare}`),
      search(`names:${place}`),
      archive => archive.firstWith(words.slice(at, at + 3).join(' '), 10),
      archive => archive.sources(place, PAGE),
    )
  }
  return queries
    .map((query, i) => [query, (i * 7919) % queries.length] as const)
    .sort((a, b) => a[1] - b[1])
    .map(([query]) => query)
}
