import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { type Cache, openCache } from '../fetch/cache.ts'
import { checkContact } from '../fetch/capture.ts'
import { FetchError } from '../fetch/failure.ts'
import { type Fetcher, openFetcher } from '../fetch/fetcher.ts'
import { ANY_HOST, PUBLIC_ONLY } from '../fetch/guard.ts'
import type { Limits } from '../fetch/limits.ts'
import { openWarc, type WarcWriter } from '../fetch/warc.ts'
import type { Source } from '../load/reports.ts'
import { CommandError, reportFailure } from './failure.ts'
import { type Output, openOutput } from './output.ts'
import { startProgress } from './progress.ts'

/** The options of every command that fetches. */
export interface FetchOptions {
  /** Whether this machine and private networks may be asked. */
  readonly allowPrivate?: boolean
  readonly contact?: string
  /** The folder that answers are kept in; false for none. */
  readonly cache?: string | false
  /** A web archive that all answers are written to. */
  readonly warc?: string
}

/** What needs no fetching, or has been fetched. */
export type Given = Exclude<Source, { readonly kind: 'address' }>

type Address = Extract<Source, { readonly kind: 'address' }>

/** Sources that are fetched, or wait to be read, before they are asked for: enough to keep several hosts busy. */
const AHEAD = 8

/** Fetches this address and all that follow among the sources, several hosts at once, and gives all in their order. */
export async function* fetchAddresses(
  first: Address,
  rest: AsyncIterator<Source>,
  options: FetchOptions,
): AsyncGenerator<Given> {
  const opened = await openWork(options)
  try {
    const waiting: Promise<Given>[] = [fetchSource(first, opened.fetcher)]
    for (let ended = false; waiting.length > 0; ) {
      while (!ended && waiting.length < AHEAD) {
        const next = await rest.next()
        ended = next.done === true
        if (!next.done) waiting.push(settle(next.value, opened.fetcher))
      }
      yield await waiting.shift()!
    }
    await opened.close()
  } finally {
    await opened.abandon()
  }
}

function settle(source: Source, fetcher: Fetcher): Promise<Given> {
  return source.kind === 'address' ? fetchSource(source, fetcher) : Promise.resolve(source)
}

function fetchSource({ about }: Address, fetcher: Fetcher): Promise<Given> {
  const fetched = fetcher.fetchPage(about.file).then(
    ({ bytes, capture, mediaType, charset }): Given => ({
      kind: 'bytes',
      bytes,
      about: { ...about, capture, mediaType, ...(charset === undefined ? {} : { charset }) },
    }),
    (error: unknown): Given => {
      if (!(error instanceof FetchError)) throw error
      return { kind: 'error', file: about.file, error: new Error(tellFailure(error), { cause: error }) }
    },
  )
  // It may fail before its turn to be read comes.
  fetched.catch(() => {})
  return fetched
}

/** A failure to fetch as one line, with the option that lifts it. */
export function tellFailure({ code, message }: FetchError): string {
  return code === 'address-private'
    ? message.replace(/\)\.$/, '; --allow-private lifts this rule).')
    : message
}

/** Whether an error tells why an address was not fetched. */
export function isFailure(error: unknown): error is FetchError {
  return error instanceof FetchError
}

/** A fetcher as the options want it, with what has to be closed behind it. */
export interface Work {
  readonly fetcher: Fetcher
  /** The archive takes its name only now. */
  close(): Promise<void>
  /** Leaves no half archive behind; does nothing after `close`. */
  abandon(): Promise<void>
}

/** Opens a fetcher with its cache, its archive and its line of progress; `limits` are those that are other than usual. */
export async function openWork(options: FetchOptions, limits: Partial<Limits> = {}): Promise<Work> {
  const contact = readContact(options.contact)
  const cache = await openFolder(options.cache)
  const archive = options.warc === undefined ? null : await openArchive(options.warc)
  const progress = startProgress()
  const fetcher = openFetcher({
    guard: options.allowPrivate ? ANY_HOST : PUBLIC_ONLY,
    limits,
    ...(contact === undefined ? {} : { contact }),
    ...(cache ? { cache } : {}),
    ...(archive ? { record: (exchange, kept) => archive.writer.record(exchange, kept) } : {}),
    step: (address, waitMs) =>
      progress.step(
        waitMs > 0 ? `waiting ${Math.ceil(waitMs / 1000)} s for ${address}` : `fetching ${address}`,
      ),
  })
  let open = true
  const end = async (finish: (output: Output) => Promise<void>) => {
    if (!open) return
    open = false
    progress.end()
    await fetcher.close()
    if (archive) await finish(archive.output)
  }
  return {
    fetcher,
    close: () => end(output => output.close()),
    abandon: () => end(output => output.abandon()),
  }
}

async function openArchive(file: string): Promise<{ readonly output: Output; readonly writer: WarcWriter }> {
  const output = await openOutput(file)
  const packed = !file.toLowerCase().endsWith('.warc')
  return { output, writer: await openWarc(bytes => output.write(bytes), { packed, now: Date.now() }) }
}

/** A folder that was named must be there; the usual one is done without where it cannot be. */
async function openFolder(folder: string | false | undefined): Promise<Cache | null> {
  if (folder === false) return null
  try {
    return await openCache(folder ?? findFolder(process.env))
  } catch (cause) {
    const why = `${folder ?? 'the cache'}: could not be made (${(cause as NodeJS.ErrnoException).code ?? cause}).`
    if (folder !== undefined) throw new CommandError(1, why, { cause })
    reportFailure(why)
    return null
  }
}

/** Where a person's caches are (XDG Base Directory Specification). */
function findFolder({ XDG_CACHE_HOME: stated }: NodeJS.ProcessEnv): string {
  return join(stated && isAbsolute(stated) ? stated : join(homedir(), '.cache'), 'crossread')
}

/** Whom sites may write to, as the option or the environment says. */
function readContact(option: string | undefined): string | undefined {
  const [name, contact] =
    option === undefined ? ['CROSSREAD_CONTACT', process.env.CROSSREAD_CONTACT] : ['--contact', option]
  if (contact === undefined || (option === undefined && contact === '')) return undefined
  const fault = checkContact(contact)
  if (fault) throw new CommandError(2, `${name} ${JSON.stringify(contact)} ${fault}.`)
  return contact
}
