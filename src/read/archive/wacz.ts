import { type Holding, holdNothing, type Opener } from '../holding.ts'
import { MOST_ARCHIVE_BYTES } from '../limits.ts'
import type { About } from '../report.ts'
import { unpackMembers } from './gzip.ts'
import { openWarc } from './warc.ts'
import type { Zip } from './zip.ts'

/** Opens a WACZ: the web archives inside it, of which only the pages that it lists are reports. */
export async function openWacz(zip: Zip, about: About, open: Opener): Promise<Holding> {
  const names = [...zip.keys()].filter(isWarc).sort()
  const pages = listPages(zip)
  const held = await openWarc(joinArchives(zip, names), about, { open, pages })
  if (held.found.length > 0 || pages.size === 0) return held
  // A list of pages under other addresses than those that were captured helps nobody.
  const all = await openWarc(joinArchives(zip, names), about, { open })
  return all.found.length > 0 || all.notes.length > 0 ? all : holdNothing('document-broken')
}

function* joinArchives(zip: Zip, names: readonly string[]): Generator<Uint8Array | null> {
  for (const name of names) {
    const bytes = zip.get(name)!.unpack(MOST_ARCHIVE_BYTES)
    if (bytes === null) yield null
    else if (bytes[0] === 0x1f) yield* unpackMembers(bytes)
    else yield bytes
  }
}

/** The list of pages is no longer, in bytes. */
const MOST_LIST_BYTES = 20_000_000

/** The addresses in `pages/pages.jsonl`: a line each, the first one a header. */
function listPages(zip: Zip): ReadonlySet<string> {
  const bytes = zip.get('pages/pages.jsonl')?.unpack(MOST_LIST_BYTES)
  const lines = bytes ? new TextDecoder().decode(bytes).split('\n') : []
  return new Set(lines.flatMap(line => readAddress(line) ?? []))
}

function readAddress(line: string): string | null {
  try {
    const { url } = JSON.parse(line)
    return typeof url === 'string' && URL.canParse(url) ? new URL(url).href : null
  } catch {
    return null
  }
}

/** Whether a file in a zip is a web archive. */
export function isWarc(name: string): boolean {
  return /\.warc(?:\.gz)?$/i.test(name)
}
