// How much a search costs, by what is asked, in an archive of made reports: processor time, which a busy machine does not change.
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Archive } from '../src/archive/archive.ts'
import { parseQuery } from '../src/archive/search/parse.ts'
import { openArchive } from '../src/archive/sqlite.ts'
import { openReports } from './search/made.ts'

/** Each kind of search, with what it is an example of. */
const SEARCHES: readonly (readonly [string, string])[] = [
  ['a word of every report', 'said'],
  ['two such words', 'the said'],
  ['common words', 'police minister'],
  ['a rare word', 'wgg9en'],
  ['a rare and a common word', 'wgg9en police'],
  ['a phrase of common words', '"said the"'],
  ['a rarer one', '"of the president of"'],
  ['a phrase that nobody prints', '"who will not be"'],
  ['an outlet', 'outlet:"outlet 7"'],
  ['an outlet and words', 'outlet:"outlet 7" police court'],
  ['a source', 'said-by:silva0'],
  ['a source and a word', 'said-by:mara3 government'],
  ['a name', 'names:silva17'],
  ['inside quotations', 'police court in:quotes'],
  ['in headlines', 'government in:headline'],
  ['without a word of every report', 'police -said'],
  ['without a phrase', 'police -"of the"'],
  ['days alone', 'from:2025-06-01 until:2025-06-02'],
  ['a word in a month', 'police from:2025-06 until:2025-06'],
  ['eight words', 'court according told including national month public week'],
  ['a word that nobody prints', 'nosuchword'],
]

const REPEATED = 5
const BATCH = 200
const PAGE = { after: null, limit: 20 } as const

/** Prints the median and the worst of each kind; `--reports N` says how many there are, `--archive FILE` keeps or takes them. */
export async function main(args: readonly string[]): Promise<void> {
  const options = { reports: { type: 'string', default: '2000' }, archive: { type: 'string' } } as const
  const { values } = parseArgs({ args: [...args], options })
  const path = values.archive ?? join(tmpdir(), `crossread-search-${process.pid}.db`)
  const there = existsSync(path)
  const archive = await openArchive(path)
  if (!there) await fill(archive, Number(values.reports))
  console.log(`${(await archive.size()).reports} reports`)
  const all: number[] = []
  const tell = async (kind: string, ask: () => Promise<unknown>) => {
    const times: number[] = []
    for (let i = 0; i < REPEATED; i++) times.push(await cost(ask))
    all.push(...times)
    console.log(`${median(times).toFixed(1)} ms, at most ${Math.max(...times).toFixed(1)}: ${kind}`)
  }
  for (const [kind, typed] of SEARCHES)
    await tell(`${kind}: ${typed}`, () => archive.search(parseQuery(typed), PAGE))
  for (const phrase of ['said', 'of the president', 'wgg9en'])
    await tell(`first: ${phrase}`, () => archive.firstWith(phrase, 10))
  await tell('sources', () => archive.sources('silva', PAGE))
  await tell('who said what', () => archive.saidBy('Mara0 Silva0', PAGE))
  await tell('namings', () => archive.namings('Mara0 Silva0'))
  all.sort((a, b) => a - b)
  console.log(
    `all: median ${median(all).toFixed(1)} ms, 95 % under ${all[Math.floor(all.length * 0.95)]!.toFixed(1)} ms`,
  )
  await archive.close()
}

async function fill(archive: Archive, count: number): Promise<void> {
  const make = openReports(count)
  for (let at = 0; at < count; at += BATCH) {
    const size = Math.min(BATCH, count - at)
    const changes = Array.from(
      { length: size },
      (_, i) => ({ kind: 'version', version: make(at + i) }) as const,
    )
    await archive.commit(changes, { by: 'bench', time: '2026-01-01T00:00:00Z' })
  }
}

async function cost(ask: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await ask()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!
}
