import { readFileSync } from 'node:fs'
import { parseQuery } from '../../src/archive/search/parse.ts'
import { openArchive } from '../../src/archive/sqlite.ts'
import { FetchError } from '../../src/fetch/failure.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { loadManifest } from '../../src/load/manifest.ts'
import { type AppOptions, makeApp } from '../../src/server/app.ts'
import { NO_LOG } from '../../src/server/log.ts'
import { openLookout } from '../../src/server/lookout.ts'
import { openMetrics } from '../../src/server/metrics.ts'
import { readPage } from '../../src/server/page.ts'
import { openMeter } from '../../src/server/rate.ts'
import type { App } from '../../src/server/route.ts'
import type { Serving } from '../../src/server/serving.ts'
import { openStreams, type Streams } from '../../src/server/streams.ts'
import { openIntake, type Source } from '../../src/watch/intake.ts'
import { tellStory } from '../../src/watch/story.ts'
import { ROOT } from '../house/sources.ts'

const language = loadLanguage()
const NOW = Date.parse('2026-03-04T14:05:09Z')

/** An archive in memory with its intake, ready to be served. */
export interface Desk extends Serving {
  /** Adds the reports of bundled examples. */
  addExamples(names: readonly string[]): Promise<void>
  /** Adds texts by their names. */
  addTexts(texts: Readonly<Record<string, string>>): Promise<void>
  close(): Promise<void>
}

/** Opens an archive in memory with what a server works with; nothing outside is asked. */
export async function openDesk(given: Partial<Serving> = {}): Promise<Desk> {
  const archive = given.archive ?? (await openArchive(':memory:'))
  const intake = openIntake({ archive, language, now: () => NOW, here: 1000, workers: 1 })
  const lookout = await openLookout({ archive, fail: error => assertNever(error), pollMs: 20 })
  const add = async (sources: readonly Source[]) => {
    const { failures } = await intake.add(sources, { by: 'test' })
    if (failures.length > 0) throw new Error(JSON.stringify(failures))
  }
  return {
    archive,
    intake,
    language,
    lookout,
    fetcher: { fetchPage: address => Promise.reject(new FetchError(address, 'not-connected')) },
    tell: (id, asOf) => tellStory(archive, language, id, { asOf }),
    parse: parseQuery,
    now: () => NOW,
    by: 'desk',
    ...given,
    addExamples: async names => add((await Promise.all(names.map(readExample))).flat()),
    addTexts: texts =>
      add(
        Object.entries(texts).map(([file, text]) => ({
          kind: 'bytes',
          about: { file },
          bytes: Buffer.from(text),
        })),
      ),
    async close() {
      await lookout.close()
      await intake.close()
      await archive.close()
    },
  }
}

function assertNever(error: unknown): never {
  throw error
}

async function readExample(name: string): Promise<readonly Source[]> {
  const { rows } = await loadManifest(`${ROOT}/examples/${name}/manifest.csv`)
  return rows.map(({ path, about }) => ({ kind: 'bytes', about, bytes: readFileSync(path!) }))
}

/** The server of a desk as a function of requests, and its streams. */
export async function makeTestApp(
  desk: Desk,
  options: Partial<AppOptions> = {},
): Promise<{ readonly app: App; readonly streams: Streams }> {
  const streams = openStreams(desk.lookout)
  const app = makeApp(desk, {
    page: await readPage(null),
    streams,
    metrics: openMetrics(desk, streams),
    log: NO_LOG,
    isStopping: () => false,
    names: [],
    token: null,
    // Time stands still, and nobody asks too much.
    meter: openMeter(() => 0, {
      ask: { burst: 1e9, perS: 1 },
      change: { burst: 1e9, perS: 1 },
      token: { burst: 3, perS: 1 },
    }),
    ...options,
  })
  return { app, streams }
}

/** Asks an app as a browser at this machine would. */
export function asker(app: App) {
  const request = async (path: string, init: RequestInit = {}, headers: Record<string, string> = {}) =>
    app.request(`http://localhost:2767${path}`, {
      ...init,
      headers: { Host: 'localhost:2767', ...(init.method ? { 'X-Crossread': '1' } : {}), ...headers },
    })
  return {
    request,
    get: (path: string, headers: Record<string, string> = {}) => request(path, {}, headers),
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      request(
        path,
        { method: 'POST', body: JSON.stringify(body) },
        { 'Content-Type': 'application/json', ...headers },
      ),
    // biome-ignore lint/suspicious/noExplicitAny: what comes back is looked into as it is.
    json: async (path: string): Promise<any> => (await request(path)).json(),
  }
}
