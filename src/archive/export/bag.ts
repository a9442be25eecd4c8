import { createHash, type Hash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ArchiveError } from '../archive.ts'
import { nameTemporary } from '../temporary.ts'

/*
 * A bag (BagIt, RFC 8493) is a folder with its own list of what lies in it: `data/` with the files, a manifest with the
 * hash of each, and a manifest of these lists.
 */

/** Writes a bag beside the folder that it is to be, which takes its name only when all of it is there. */
export interface BagWriter {
  /** Begins a file of `data/`; the one before ends. */
  begin(path: string): void
  /** Adds to the file that was begun last. */
  add(chunk: string | Uint8Array): void
  /** Writes the manifests and gives the folder its name; gives the hash of the manifest of the manifests. */
  close(info: readonly (readonly [name: string, value: string])[]): string
  /** Leaves nothing behind. */
  abandon(): void
}

interface Written {
  readonly sha256: string
  readonly size: number
}

interface Open {
  readonly path: string
  readonly file: number
  readonly hash: Hash
  size: number
}

const TAGS = 'tagmanifest-sha256.txt'

/** Begins a bag; fails where the folder is there already. */
export function openBag(folder: string): BagWriter {
  const target = resolve(folder)
  if (existsSync(target))
    throw new ArchiveError(
      folder,
      'failed',
      'was not written (it is there already: name a folder that is not).',
    )
  const temporary = nameTemporary(target)
  const files = openFiles(temporary)
  return {
    begin: path => files.begin(`data/${path}`),
    add: files.add,
    close: info => {
      files.end()
      const sha256 = writeLists(files, info)
      renameSync(temporary, target)
      return sha256
    },
    abandon: () => {
      try {
        files.end()
      } catch {
        // A disk that is full was told of already.
      }
      rmSync(temporary, { recursive: true, force: true })
    },
  }
}

interface Files {
  readonly written: ReadonlyMap<string, Written>
  readonly begin: (path: string) => void
  readonly add: (chunk: string | Uint8Array) => void
  readonly end: () => void
}

function openFiles(folder: string): Files {
  const written = new Map<string, Written>()
  let open: Open | null = null
  const end = () => {
    if (!open) return
    const { path, file, hash, size } = open
    open = null
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    written.set(path, { sha256: hash.digest('hex'), size })
  }
  return {
    written,
    end,
    begin: path => {
      end()
      const place = join(folder, path)
      mkdirSync(dirname(place), { recursive: true })
      open = { path, file: openSync(place, 'wx'), hash: createHash('sha256'), size: 0 }
    },
    add: chunk => {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      for (let at = 0; at < bytes.length; ) at += writeSync(open!.file, bytes, at)
      open!.hash.update(bytes)
      open!.size += bytes.length
    },
  }
}

/** Writes what tells of the files, and gives the hash of the last. */
function writeLists(
  { written, begin, add, end }: Files,
  info: readonly (readonly [string, string])[],
): string {
  const payload = [...written]
  const lists: Readonly<Record<string, string>> = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    'bag-info.txt': formatInfo([...info, ['Payload-Oxum', tellOxum(payload)]]),
    'manifest-sha256.txt': formatManifest(payload),
  }
  for (const [path, text] of Object.entries(lists)) {
    begin(path)
    add(text)
  }
  end()
  const tags = formatManifest([...written].filter(([path]) => Object.hasOwn(lists, path)))
  begin(TAGS)
  add(tags)
  end()
  return written.get(TAGS)!.sha256
}

function tellOxum(files: readonly (readonly [string, Written])[]): string {
  return `${files.reduce((sum, [, { size }]) => sum + size, 0)}.${files.length}`
}

function formatInfo(info: readonly (readonly [string, string])[]): string {
  return info.map(([name, value]) => `${name}: ${value.replaceAll(/\s+/g, ' ')}\n`).join('')
}

function formatManifest(files: readonly (readonly [string, Written])[]): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([path, { sha256 }]) => `${sha256}  ${path}\n`).join('')
}

/** Whether a folder or file is there and is no link. */
export function isPlain(path: string, kind: 'file' | 'folder'): boolean {
  const state = lstatSync(path, { throwIfNoEntry: false })
  return state !== undefined && (kind === 'file' ? state.isFile() : state.isDirectory())
}

/** SHA-256 of a bag's manifest of manifests: what names all of the bag. */
export function hashManifest(folder: string): string {
  return createHash('sha256')
    .update(readFileSync(join(folder, TAGS)))
    .digest('hex')
}
