import { hostname } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseQuery } from '../../archive/search/parse.ts'
import { loadLanguage } from '../../load/language.ts'
import { ServerError } from '../../server/failure.ts'
import { openLog } from '../../server/log.ts'
import { type OpenServer, openServer } from '../../server/server.ts'
import { openIntake } from '../../watch/intake.ts'
import { tellStory } from '../../watch/story.ts'
import { openWork } from '../addresses.ts'
import { nameUser, withArchive } from '../archive/open.ts'
import { CommandError } from '../failure.ts'
import type { ServeOptions } from './options.ts'
import { startWatch } from './watch.ts'

/** The folder of the built page: beside `src/` and in `dist/`, from here and from the bundled command. */
const PAGE = fileURLToPath(new URL(`../../${isSource() ? '../' : ''}dist/page/`, import.meta.url))

function isSource(): boolean {
  return import.meta.url.endsWith('.ts')
}

/** Serves the archive until it is stopped. */
export async function runServe(options: ServeOptions): Promise<void> {
  await withArchive({ ...options, create: true }, async archive => {
    const log = openLog(options.log)
    const language = loadLanguage()
    const intake = openIntake({ archive, language, here: 0 })
    const work = await openWork(options)
    const watching = options.watch ? await startWatch(archive, { ...options, intake, log }) : null
    try {
      const server = await openServer({
        archive,
        intake,
        language,
        port: Number(options.port),
        host: options.host,
        ...(options.token === undefined ? {} : { token: options.token }),
        names: options.name ?? [],
        fetcher: work.fetcher,
        parse: parseQuery,
        tell: (id, asOf) => tellStory(archive, language, id, { asOf, pool: intake.pool }),
        now: Date.now,
        by: nameUser(),
        page: PAGE,
        log,
      }).catch(error => Promise.reject(failListening(error)))
      const stopped = untilStopped()
      tellAddress(server)
      await stopped
      await Promise.all([server.close(), watching?.end()])
      await work.close()
    } finally {
      await watching?.end()
      await work.abandon()
      await intake.close()
    }
  })
}

function failListening(error: unknown): unknown {
  return error instanceof ServerError ? new CommandError(1, error.message, { cause: error }) : error
}

function tellAddress({ address, token }: OpenServer): void {
  const shown = address.replace('//0.0.0.0:', `//${hostname()}:`).replace('//[::]:', `//${hostname()}:`)
  const lines = [`Crossread is at ${token === null ? shown : `${shown}/?token=${token}`}`, 'Ctrl+C stops it.']
  process.stdout.write(`${lines.join('\n')}\n`)
}

const ENDS = ['SIGINT', 'SIGTERM'] as const

/** Waits until somebody or the system stops the command; a second time it ends at once. */
function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    const stop = () => {
      for (const signal of ENDS) process.off(signal, stop)
      resolve()
    }
    for (const signal of ENDS) process.on(signal, stop)
  })
}
