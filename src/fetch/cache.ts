import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Exchange, type Headers, headerOf } from './request.ts'

/** Answers that were kept, so that a site need not send again what has not changed. */
export interface Cache {
  /** What was kept of an address, whole and unharmed, or null. */
  find(address: string): Promise<Exchange | null>
  /** Keeps an answer that can be asked for again with a condition; a disk that fails costs the cache and nothing else. */
  keep(exchange: Exchange): Promise<void>
  /** Makes room: what was used longest ago goes first. */
  close(): Promise<void>
}

export interface CacheOptions {
  /** Bytes that all that is kept may take. */
  readonly mostBytes?: number
}

/** Two thousand pages of a hundred kilobytes. */
const MOST_CACHE_BYTES = 200_000_000

/** The form in which an answer is kept: a line with its head and the digest of all, then its body as received. */
const MARK = 'crossread-cache/1 '

const ENDING = '.answer'

/** Opens a folder of kept answers and makes it where there is none; rejects where it cannot be. */
export async function openCache(
  folder: string,
  { mostBytes = MOST_CACHE_BYTES }: CacheOptions = {},
): Promise<Cache> {
  // What somebody reads is nobody else's business.
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const pathOf = (address: string) =>
    join(folder, `${createHash('sha256').update(address).digest('hex')}${ENDING}`)
  let written = 0
  return {
    async find(address) {
      const path = pathOf(address)
      const kept = await readFile(path).then(readKept, () => null)
      if (kept?.address !== address) return null
      const now = new Date()
      await utimes(path, now, now).catch(() => {})
      return kept
    },
    async keep(exchange) {
      if (!isKeepable(exchange)) return
      const path = pathOf(exchange.address)
      const bytes = writeKept(exchange)
      written += bytes.length
      const temporary = `${path}.${process.pid}.tmp`
      await writeFile(temporary, bytes, { mode: 0o600 })
        .then(() => rename(temporary, path))
        .catch(() => rm(temporary, { force: true }).catch(() => {}))
      // A long run makes room on its way.
      if (written > mostBytes / 10) {
        written = 0
        await makeRoom(folder, mostBytes)
      }
    },
    close: () => makeRoom(folder, mostBytes),
  }
}

/** An answer that has something to ask by, and whose site does not forbid to keep it. */
function isKeepable({ status, headers, whole }: Exchange): boolean {
  const asks = headerOf(headers, 'etag') ?? headerOf(headers, 'last-modified')
  return (
    status === 200 && whole && asks !== null && !/no-store/i.test(headerOf(headers, 'cache-control') ?? '')
  )
}

/** The headers by which a site is asked whether what was kept is still the same. */
export function askAgain({ headers }: Exchange): Headers {
  return askSince({ etag: headerOf(headers, 'etag'), modified: headerOf(headers, 'last-modified') })
}

/** What a site said of a page when it was seen, as it said it; null where it said nothing. */
export interface Since {
  readonly etag: string | null
  readonly modified: string | null
}

/** The headers by which a site is asked whether a page has changed since. */
export function askSince({ etag, modified }: Since): Headers {
  return [
    ...(etag === null ? [] : [['If-None-Match', etag] as const]),
    ...(modified === null ? [] : [['If-Modified-Since', modified] as const]),
  ]
}

function writeKept({ address, time, ip, status, statusText, headers, body }: Exchange): Uint8Array {
  // Cookies are never kept.
  const harmless = headers.filter(([name]) => !/^set-cookie2?$/i.test(name))
  const head = JSON.stringify({ address, time, ip, status, statusText, headers: harmless })
  return Buffer.concat([Buffer.from(`${MARK}${hash(head, body)} ${head}\n`), body])
}

/** What `writeKept` wrote, or null where the file is anything else or was harmed. */
function readKept(bytes: Buffer): Exchange | null {
  const end = bytes.indexOf(10)
  const line = bytes.subarray(0, Math.max(end, 0)).toString('utf8')
  const body = bytes.subarray(end + 1)
  const head = line.slice(MARK.length + DIGITS + 1)
  if (line.slice(0, MARK.length + DIGITS) !== MARK + hash(head, body)) return null
  return { ...(JSON.parse(head) as Omit<Exchange, 'body' | 'sent' | 'whole'>), sent: [], body, whole: true }
}

/** Hexadecimal digits of a SHA-256. */
const DIGITS = 64

function hash(head: string, body: Uint8Array): string {
  return createHash('sha256').update(head).update(body).digest('hex')
}

async function makeRoom(folder: string, most: number): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const files: { readonly path: string; readonly size: number; readonly used: number }[] = []
  for (const name of names.filter(each => each.endsWith(ENDING))) {
    const path = join(folder, name)
    const state = await stat(path).catch(() => null)
    if (state) files.push({ path, size: state.size, used: state.mtimeMs })
  }
  let sum = files.reduce((all, { size }) => all + size, 0)
  for (const { path, size } of files.sort((a, b) => a.used - b.used)) {
    if (sum <= most) return
    await rm(path, { force: true }).catch(() => {})
    sum -= size
  }
}
