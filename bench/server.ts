// How soon the server answers, over HTTP, on one connection after another's answer.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseQuery } from '../src/archive/search/parse.ts'
import { openArchive } from '../src/archive/sqlite.ts'
import { loadLanguage } from '../src/load/language.ts'
import { openServer } from '../src/server/server.ts'
import { openIntake } from '../src/watch/intake.ts'
import { tellStory } from '../src/watch/story.ts'
import { fillArchive } from './archive/filling.ts'

/** Times that each address is asked for. */
const TIMES = 40

/** Prints for each address the first answer's time, and median, 95 % and size of the others. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { reports: { type: 'string', default: '2000' }, archive: { type: 'string' } },
  })
  const folder = await mkdtemp(join(tmpdir(), 'crossread-bench-'))
  const archive = await openArchive(values.archive ?? join(folder, 'bench.db'))
  const language = loadLanguage()
  await fillArchive(archive, language, Number(values.reports))
  const intake = openIntake({ archive, language, here: 0 })
  const server = await openServer({
    archive,
    intake,
    language,
    fetcher: { fetchPage: address => Promise.reject(new Error(address)) },
    parse: parseQuery,
    tell: (id, asOf) => tellStory(archive, language, id, { asOf, pool: intake.pool }),
    now: Date.now,
    by: 'bench',
    page: null,
    port: 0,
  })
  const { reports, stories } = await archive.size()
  console.log(
    `${reports} reports, ${stories} stories; ${TIMES} times each\nfirst ms  median ms  95 % ms  size KB  address`,
  )
  for (const path of await gatherPaths(server.address)) console.log(await measure(server.address, path))
  await server.close()
  await intake.close()
  await archive.close()
  await rm(folder, { recursive: true })
}

async function gatherPaths(address: string): Promise<readonly string[]> {
  const ask = async (path: string) => (await fetch(`${address}/api/v1${path}`)).json()
  const { entries } = (await ask('/stories?least=20')) as {
    entries: readonly { id: string; reports: number }[]
  }
  const { id } = entries.reduce((large, story) => (story.reports > large.reports ? story : large))
  const { members } = (await ask(`/stories/${id}`)) as { members: readonly { report: string }[] }
  const ids = members.slice(0, 4).map(({ report }) => report)
  return [
    '/api/v1/stories?limit=50',
    `/api/v1/stories/${id}`,
    `/api/v1/stories/${id}/brief?format=fragment`,
    `/api/v1/stories/${id}/brief?format=json`,
    `/api/v1/stories/${id}/aligned?reports=${ids.join()}`,
    `/api/v1/reports/${ids[0]}/text`,
    '/api/v1/search?q=ferry',
    '/api/v1/sources',
    '/atom/stories',
    '/healthz',
    '/',
  ]
}

async function measure(address: string, path: string): Promise<string> {
  const times: number[] = []
  let size = 0
  for (let i = 0; i <= TIMES; i++) {
    const began = performance.now()
    size = (await (await fetch(address + path)).arrayBuffer()).byteLength
    times.push(performance.now() - began)
  }
  const [first, ...rest] = times
  rest.sort((a, b) => a - b)
  const cells = [
    [first!.toFixed(1), 8],
    [rest[rest.length >> 1]!.toFixed(1), 11],
    [rest[Math.floor(rest.length * 0.95)]!.toFixed(1), 9],
    [(size / 1000).toFixed(0), 9],
  ] as const
  return `${cells.map(([value, width]) => value.padStart(width)).join('')}  ${path.replace(/[0-9a-f]{16}/g, 'ID')}`
}
