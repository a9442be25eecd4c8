import { FetchError } from '../fetch/failure.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import type { Source } from '../watch/intake.ts'

/** A file that was sent: its name, and its bytes. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Addresses that are fetched at once, enough to keep several hosts busy. */
const AHEAD = 8

/** Files that were sent, ready to be added. */
export function fileSources(files: readonly SentFile[]): readonly Source[] {
  return files.map(({ name, bytes }) => ({ kind: 'bytes', bytes, about: { file: nameSource(name) } }))
}

/** Fetches addresses, several at once, and gives them in their order; what cannot be fetched says why. */
export async function* fetchSources(
  addresses: readonly string[],
  fetcher: Pick<Fetcher, 'fetchPage'>,
): AsyncGenerator<Source> {
  const waiting: Promise<Source>[] = []
  const rest = [...addresses]
  while (waiting.length > 0 || rest.length > 0) {
    while (rest.length > 0 && waiting.length < AHEAD) waiting.push(fetchSource(rest.shift()!, fetcher))
    yield await waiting.shift()!
  }
}

async function fetchSource(address: string, fetcher: Pick<Fetcher, 'fetchPage'>): Promise<Source> {
  try {
    const { bytes, capture, mediaType, charset } = await fetcher.fetchPage(address)
    const about = { file: address, capture, mediaType, ...(charset === undefined ? {} : { charset }) }
    return { kind: 'bytes', bytes, about }
  } catch (error) {
    // A mistake of the program too costs only this address; it is told and looked for in the log of what was added.
    const reason = error instanceof FetchError ? error.message : `${address}: could not be fetched.`
    return { kind: 'error', file: address, error: new Error(reason, { cause: error }) }
  }
}

/** Letters of a file's name that are kept. */
const MOST_LETTERS = 200

/** A name that was sent with a file, without folders and signs that steer. */
function nameSource(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()
  return plain.slice(0, MOST_LETTERS) || 'pasted'
}
