import { hashText } from '../text/hash.ts'
import { escapeXml } from '../text/xml.ts'

/** A feed of what is in an archive. */
export interface AtomFeed {
  /** What it is of: the same words always give the same id. */
  readonly about: string
  readonly title: string
  /** Address of the feed itself, and of the view that it tells of. */
  readonly self: string
  readonly home: string
  readonly entries: readonly AtomEntry[]
}

export interface AtomEntry {
  /** What it is of: the same words always give the same id. */
  readonly about: string
  readonly title: string
  /** When it last changed, UTC. */
  readonly updated: string
  readonly link: string
  /** Outlets whose words it has. */
  readonly authors: readonly string[]
  /** Plain text. */
  readonly content: string
}

/** A feed without entries was last changed then. */
const NEVER = '1970-01-01T00:00:00Z'

/** Sets a feed as Atom (RFC 4287); all words are plain text. */
export function writeAtom({ about, title, self, home, entries }: AtomFeed): string {
  const updated = [NEVER, ...entries.map(entry => entry.updated)].sort().at(-1)!
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${idOf(about)}</id>
<title>${writeText(title)}</title>
<updated>${updated}</updated>
<author><name>Crossread</name></author>
<link rel="self" type="application/atom+xml" href="${writeText(self)}"/>
<link rel="alternate" type="text/html" href="${writeText(home)}"/>
${entries.map(writeEntry).join('')}</feed>
`
}

function writeEntry({ about, title, updated, link, authors, content }: AtomEntry): string {
  const names = authors.filter(name => writeText(name).trim() !== '')
  return `<entry>
<id>${idOf(about)}</id>
<title>${writeText(title)}</title>
<updated>${updated}</updated>
${names.map(name => `<author><name>${writeText(name)}</name></author>\n`).join('')}<link rel="alternate" type="text/html" href="${writeText(link)}"/>
<content type="text">${writeText(content)}</content>
</entry>
`
}

/** Signs that turn the direction of a line are left out: a feed reader would turn its own words too. */
function writeText(text: string): string {
  return escapeXml(text.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''))
}

/** A lasting id of what a feed or an entry is about, wherever it is served: a UUID of version 8 (RFC 9562) from its hash. */
function idOf(about: string): string {
  const hex = hashText(`crossread ${about}`)
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
