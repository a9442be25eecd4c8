import type { Sent } from './send.ts'

/** Files that were made and are likely to be asked for again, the latest. */
export interface KeptFiles {
  /** The file that was made under a key, or a new one, which is kept. */
  give(key: string, make: () => Promise<Sent & { readonly content: string }>): Promise<Sent>
}

/** Bytes that are kept; with what is compressed of them somewhat more. */
const MOST_BYTES = 64_000_000

/** Opens an empty shelf of files. */
export function openKeptFiles(mostBytes = MOST_BYTES): KeptFiles {
  const files = new Map<string, Sent & { readonly content: Uint8Array }>()
  let size = 0
  const drop = (key: string) => {
    size -= files.get(key)?.content.length ?? 0
    files.delete(key)
  }
  return {
    async give(key, make) {
      const known = files.get(key)
      if (known) {
        files.delete(key)
        files.set(key, known)
        return known
      }
      const { content, ...rest } = await make()
      const made = { ...rest, content: new TextEncoder().encode(content) }
      drop(key)
      files.set(key, made)
      size += made.content.length
      while (size > mostBytes && files.size > 1) drop(files.keys().next().value!)
      return made
    },
  }
}
