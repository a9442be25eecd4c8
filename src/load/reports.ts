import { isAddress } from '../read/address.ts'
import type { About } from '../read/report.ts'
import type { Note } from '../text/note.ts'
import { type Loaded, loadFile, loadFiles } from './files.ts'
import { loadManifest } from './manifest.ts'

/**
 * The bytes of a report with what the caller knows of them; or an address that is still to be fetched; or why there are none;
 * or a note on the manifest.
 */
export type Source =
  | { readonly kind: 'bytes'; readonly about: About; readonly bytes: Uint8Array }
  | { readonly kind: 'address'; readonly about: About }
  | { readonly kind: 'error'; readonly file: string; readonly error: Error }
  | { readonly kind: 'note'; readonly note: Note }

export interface SourceOptions {
  /** A manifest, which alone names the files. */
  readonly manifest?: string
  /** Stands for all reports of which the manifest does not say otherwise. */
  readonly published?: string
  readonly language?: string
  /** What `-` stands for; by default standard input. */
  readonly input?: AsyncIterable<Uint8Array>
}

/** Loads what the names or the manifest stand for, one report after another; rejects only when the manifest itself cannot be read. */
export async function* loadReports(
  names: readonly string[],
  options: SourceOptions = {},
): AsyncGenerator<Source> {
  const { manifest, published, language, input } = options
  const given = { ...(published ? { published } : {}), ...(language ? { language } : {}) }
  if (manifest !== undefined) return yield* loadRows(manifest, given)
  for (const name of names) {
    if (isAddress(name) || OTHER_SCHEME.test(name))
      yield { kind: 'address', about: { file: name, ...given, from: 'option' } }
    else
      for await (const loaded of loadFiles([name], input ? { input } : {}))
        yield makeSource(loaded, { file: loaded.file, ...given, from: 'option' })
  }
}

// ftp://harbour.example/a: no file is meant, and who fetches says which addresses are.
const OTHER_SCHEME = /^[a-z][a-z\d+.-]{1,20}:\/\//i

async function* loadRows(manifest: string, given: Partial<About>): AsyncGenerator<Source> {
  const { rows, notes } = await loadManifest(manifest)
  for (const note of notes) yield { kind: 'note', note }
  for (const { path, about } of rows) {
    if (path === null) yield { kind: 'address', about: { ...given, ...about } }
    else yield makeSource(await loadFile(path, about.file), { ...given, ...about })
  }
}

function makeSource(loaded: Loaded, about: About): Source {
  if ('error' in loaded) return { kind: 'error', ...loaded }
  return { kind: 'bytes', about, bytes: loaded.bytes }
}
