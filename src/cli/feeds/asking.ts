import { makeSafe } from '../../brief/render/terminal.ts'
import type { Ask } from '../../feed/discover.ts'
import { loadFiles } from '../../load/files.ts'
import { isAddress } from '../../read/address.ts'
import { reportFailure } from '../failure.ts'
import type { InputOptions } from '../input.ts'

/** The options that all commands about feeds have. */
export interface FeedsOptions extends Pick<InputOptions, 'allowPrivate' | 'contact' | 'cache' | 'warc'> {
  readonly output?: string
}

/** What cannot be used, and why, in one line. */
export class Unreadable extends Error {}

/** Does the work for each name; one that fails is named on standard error, and the rest goes on. */
export async function gather<Result>(
  names: readonly string[],
  options: FeedsOptions,
  work: (name: string, ask: Ask) => Promise<Result>,
): Promise<readonly Result[]> {
  const { ask, close } = makeAsk(options)
  const results: Result[] = []
  try {
    for (const name of names) {
      try {
        results.push(await work(name, ask))
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        failSource(error.message)
      }
    }
    await close(true)
  } finally {
    await close(false)
  }
  return results
}

export function failSource(line: string): void {
  reportFailure(makeSafe(line))
  process.exitCode = 1
}

interface Asking {
  readonly ask: Ask
  /** Ends what was opened; `whole` says whether the work was done. */
  readonly close: (whole: boolean) => Promise<void>
}

/** Loads files, and fetches addresses; what fetching needs is loaded for the first one. */
function makeAsk(options: FeedsOptions): Asking {
  type Addresses = typeof import('../addresses.ts')
  let opened: Promise<{
    readonly addresses: Addresses
    readonly work: Awaited<ReturnType<Addresses['openWork']>>
  }> | null = null
  const openFetching = async () => {
    const addresses = await import('../addresses.ts')
    return { addresses, work: await addresses.openWork(options) }
  }
  const ask: Ask = async name => {
    if (!isAddress(name)) return loadOne(name)
    opened ??= openFetching()
    const { addresses, work } = await opened
    try {
      const { bytes, capture } = await work.fetcher.fetchPage(name)
      return { bytes, reached: capture.reached }
    } catch (error) {
      throw addresses.isFailure(error) ? new Unreadable(addresses.tellFailure(error)) : error
    }
  }
  const close = async (whole: boolean) => {
    const work = (await opened)?.work
    await (whole ? work?.close() : work?.abandon())
  }
  return { ask, close }
}

async function loadOne(name: string): Promise<{ readonly bytes: Uint8Array; readonly reached: string }> {
  for await (const loaded of loadFiles([name])) {
    if ('error' in loaded) throw new Unreadable(loaded.error.message)
    return { bytes: loaded.bytes, reached: loaded.file }
  }
  throw new Unreadable(`${name}: holds nothing.`)
}
