import { createReadStream } from 'node:fs'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { MOST_BYTES } from '../read/decode.ts'
import { isHeldText } from '../read/format.ts'
import { limitBytes } from '../read/limits.ts'

/** What could not be loaded: `resource` is the name that was given, `cause` the system's own error. */
export class LoadError extends Error {
  readonly resource: string

  constructor(resource: string, tried: string, why: string, cause?: unknown) {
    super(`${resource}: ${tried} (${why}).`, cause === undefined ? {} : { cause })
    this.name = 'LoadError'
    this.resource = resource
  }
}

/** A file's bytes under the name it was found by, or why there are none. */
export type Loaded =
  | { readonly file: string; readonly bytes: Uint8Array }
  | { readonly file: string; readonly error: LoadError }

export interface LoadOptions {
  /** What `-` stands for; by default standard input. */
  readonly input?: AsyncIterable<Uint8Array>
}

/**
 * Loads files, all reports of folders, and `-` for standard input, one after another in the order given;
 * a folder's files in the order of their names' code units. One that fails is an error in its place.
 */
export async function* loadFiles(
  names: readonly string[],
  options: LoadOptions = {},
): AsyncGenerator<Loaded> {
  for (const name of names) {
    if (name === '-') yield await loadInput(options.input ?? process.stdin)
    else yield* loadName(name)
  }
}

async function* loadName(name: string): AsyncGenerator<Loaded> {
  try {
    const found = (await stat(name)).isDirectory() ? await listReports(name) : [name]
    for (const file of found) yield await loadFile(file)
  } catch (cause) {
    yield { file: name, error: asLoadError(name, cause) }
  }
}

/** Loads one file; refuses one that is too large from its size alone. `shown` is the name that messages give it. */
export async function loadFile(path: string, shown: string = path): Promise<Loaded> {
  try {
    const state = await stat(path)
    if (!state.isFile() && !state.isDirectory())
      return { file: shown, bytes: await collect(shown, createReadStream(path)) }
    const most = state.size > MOST_BYTES ? limitBytes(await readHead(path)) : MOST_BYTES
    if (state.size > most) throw tooLarge(shown, state.size, most)
    return { file: shown, bytes: await readFile(path) }
  } catch (cause) {
    return { file: shown, error: asLoadError(shown, cause) }
  }
}

/** Bytes that show what a file is. */
const HEAD = 4096

async function readHead(path: string): Promise<Uint8Array> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function loadInput(input: AsyncIterable<Uint8Array>): Promise<Loaded> {
  try {
    return { file: '-', bytes: await collect('-', input) }
  } catch (cause) {
    return { file: '-', error: asLoadError('-', cause) }
  }
}

async function collect(name: string, chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  let size = 0
  let most = MOST_BYTES
  for await (const chunk of chunks) {
    size += chunk.length
    all.push(chunk)
    if (size > MOST_BYTES && most === MOST_BYTES) most = limitBytes(Buffer.concat(all.slice(0, HEAD), HEAD))
    if (size > most) throw tooLarge(name, null, most)
  }
  return Buffer.concat(all)
}

function tooLarge(name: string, size: number | null, most: number): LoadError {
  const has = size === null ? 'it has more' : `it has ${megabytes(size)} MB`
  return new LoadError(name, 'was not read', `${has}, and the limit is ${megabytes(most)} MB`)
}

function megabytes(size: number): number {
  return Math.ceil(size / 1_000_000)
}

/** The endings of files that are read from a folder; `.gz` may stand behind each. */
const ENDINGS =
  '.txt .text .md .markdown .html .htm .xhtml .pdf .docx .eml .mht .mhtml .warc .wacz .rss .atom .rdf .jsonld'.split(
    ' ',
  )

/** The endings of files that may be anything: they are read from a folder where they begin as a feed, a sitemap or JSON-LD does. */
const OPEN_ENDINGS = ['.xml', '.json']

async function listReports(folder: string): Promise<readonly string[]> {
  const files = await listFolder(dropSlashes(folder))
  if (files.length > 0) return files.toSorted(compareUnits)
  throw new LoadError(folder, 'holds no reports', `looked for ${[...ENDINGS, ...OPEN_ENDINGS].join(', ')}`)
}

// reports/// is the folder "reports", but / stays what it is.
function dropSlashes(folder: string): string {
  let end = folder.length
  while (end > 1 && folder[end - 1] === '/') end -= 1
  return folder.slice(0, end)
}

async function listFolder(folder: string): Promise<string[]> {
  const files: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = folder === '/' ? `/${entry.name}` : `${folder}/${entry.name}`
    if (entry.name.startsWith('.')) continue
    // A link to a folder may lead back up; a link to a file is that file.
    if (entry.isDirectory()) files.push(...(await listFolder(path)))
    else if (await isReport(path)) files.push(path)
  }
  return files
}

async function isReport(path: string): Promise<boolean> {
  const name = path.toLowerCase().replace(/\.gz$/, '')
  if (ENDINGS.some(ending => name.endsWith(ending))) return true
  if (!OPEN_ENDINGS.some(ending => path.toLowerCase().endsWith(ending))) return false
  // What cannot be opened is said when it is loaded.
  const head = await readHead(path).catch(() => null)
  return head === null || isHeldText(new TextDecoder().decode(head))
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What the system's error codes mean to a person. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'its permissions do not allow it',
  EPERM: 'its permissions do not allow it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk or network failed',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
}

/** Any failure to load as one clear line. */
function asLoadError(resource: string, cause: unknown): LoadError {
  if (cause instanceof LoadError) return cause
  return new LoadError(resource, 'could not be read', tellCause(cause), cause)
}

/** Why the system could not read or write, as a person says it. */
export function tellCause(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return CAUSES[code ?? ''] ?? message ?? code ?? String(error)
}
