import { hostname } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseQuery } from '../../archive/search/parse.ts'
import { loadLanguage } from '../../load/language.ts'
import { ServerError } from '../../server/failure.ts'
import { type LogLevel, openLog } from '../../server/log.ts'
import { type OpenServer, openServer } from '../../server/server.ts'
import { openIntake } from '../../watch/intake.ts'
import { tellStory } from '../../watch/story.ts'
import { type FetchOptions, openWork } from '../addresses.ts'
import { type ArchiveOptions, nameUser, withArchive } from '../archive/open.ts'
import { CommandError } from '../failure.ts'

export interface ServeOptions extends ArchiveOptions, FetchOptions {
  readonly port: string
  readonly host: string
  readonly token?: string
  /** Other names under which it is reached. */
  readonly name?: readonly string[]
  readonly log: LogLevel
}

/** The folder of the built page: beside `src/` and in `dist/`, from here and from the bundled command. */
const PAGE = fileURLToPath(new URL(`../../${isSource() ? '../' : ''}dist/page/`, import.meta.url))

function isSource(): boolean {
  return import.meta.url.endsWith('.ts')
}

/** Serves the archive until it is stopped. */
export async function runServe(options: ServeOptions): Promise<void> {
  const port = readPort(options.port)
  checkToken(options.token)
  await withArchive({ ...options, create: true }, async archive => {
    const work = await openWork(options)
    const language = loadLanguage()
    const intake = openIntake({ archive, language, here: 0 })
    try {
      const server = await openServer({
        archive,
        intake,
        language,
        port,
        host: options.host,
        ...(options.token === undefined ? {} : { token: options.token }),
        names: options.name ?? [],
        fetcher: work.fetcher,
        parse: parseQuery,
        tell: (id, asOf) => tellStory(archive, language, id, { asOf, pool: intake.pool }),
        now: Date.now,
        by: nameUser(),
        page: PAGE,
        log: openLog(options.log),
      }).catch(error => Promise.reject(failListening(error)))
      tellAddress(server)
      await untilStopped()
      await server.close()
      await work.close()
    } finally {
      await work.abandon()
      await intake.close()
    }
  })
}

function readPort(given: string): number {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : -1
  if (port < 0 || port > 65_535)
    throw new CommandError(2, `--port ${JSON.stringify(given)} is no port: a number from 0 to 65535.`)
  return port
}

/** A token shorter than this could be guessed. */
const LEAST_TOKEN = 16

function checkToken(token: string | undefined): void {
  if (token !== undefined && !/^[\w.~-]+$/.test(token))
    throw new CommandError(2, '--token may have letters, digits and the signs - . _ ~ only.')
  if (token !== undefined && token.length < LEAST_TOKEN)
    throw new CommandError(2, `--token is too short: ${LEAST_TOKEN} signs at least.`)
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
