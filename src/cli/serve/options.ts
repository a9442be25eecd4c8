import type { LogLevel } from '../../server/log.ts'
import type { FetchOptions } from '../addresses.ts'
import type { ArchiveOptions } from '../archive/open.ts'
import { CommandError } from '../failure.ts'

export interface ServeOptions extends ArchiveOptions, FetchOptions {
  readonly port: string
  readonly host: string
  readonly token?: string
  /** Other names under which it is reached. */
  readonly name?: readonly string[]
  readonly log: LogLevel
  /** Watches feeds and followed pages beside it. */
  readonly watch?: boolean
}

/** Refuses options with which nothing could be served, before anything is loaded. */
export function checkServe({ port, token }: ServeOptions): void {
  checkPort(port)
  checkToken(token)
}

function checkPort(given: string): void {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : -1
  if (port < 0 || port > 65_535)
    throw new CommandError(2, `--port ${JSON.stringify(given)} is no port: a number from 0 to 65535.`)
}

/** A token shorter than this could be guessed. */
const LEAST_TOKEN = 16

function checkToken(token: string | undefined): void {
  if (token !== undefined && !/^[\w.~-]+$/.test(token))
    throw new CommandError(2, '--token may have letters, digits and the signs - . _ ~ only.')
  if (token !== undefined && token.length < LEAST_TOKEN)
    throw new CommandError(2, `--token is too short: ${LEAST_TOKEN} signs at least.`)
}
