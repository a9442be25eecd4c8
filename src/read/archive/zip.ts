import { type UnzipFileInfo, unzipSync } from 'fflate'

/** The files of a zip by name, each with a way to unpack it. */
export type Zip = ReadonlyMap<string, ZipEntry>

export interface ZipEntry {
  /** Length when unpacked, in bytes, as the zip says. */
  readonly size: number
  /** Unpacks it; null where it is broken or longer than `most` bytes. */
  readonly unpack: (most: number) => Uint8Array | null
}

/** More files are not looked at. */
const MOST_FILES = 20_000

/** Lists a zip by the directory at its end; null where there is none. */
export function listZip(bytes: Uint8Array): Zip | null {
  const entries = new Map<string, ZipEntry>()
  const add = ({ name, originalSize: size }: UnzipFileInfo): boolean => {
    const unpack = (most: number) => (size > most ? null : unpackEntry(bytes, name))
    if (entries.size < MOST_FILES) entries.set(name, { size, unpack })
    return false
  }
  try {
    unzipSync(bytes, { filter: add })
    return entries
  } catch {
    return null
  }
}

/** What unpacks to more than the zip says is cut there. */
function unpackEntry(bytes: Uint8Array, wanted: string): Uint8Array | null {
  try {
    return unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted] ?? null
  } catch {
    return null
  }
}
