import { escapeXml } from '../../text/xml.ts'
import { findChild, findChildren, readXml, type XmlElement } from '../xml.ts'
import { plainWords } from './words.ts'

/** An entry of a list of feeds: a feed, or a folder of entries. */
export interface Outline {
  readonly title: string
  /** The feed's address; null for a folder. */
  readonly feed: string | null
  /** The site that the feed tells of. */
  readonly home: string | null
  /** Other attributes, such as `type`, `description` or `language`. */
  readonly other: Readonly<Record<string, string>>
  readonly outlines: readonly Outline[]
}

/** A list of feeds (OPML 1.0 to 2.0). */
export interface FeedList {
  readonly title: string | null
  readonly outlines: readonly Outline[]
}

/** Reads a list of feeds; null where a text is none. */
export function readOpml(text: string): FeedList | null {
  const { root } = readXml(text.slice(Math.max(0, text.search(/<(?:\?xml|opml)/i))))
  if (root?.name !== 'opml') return null
  const head = findChild(root, 'head')
  const body = findChild(root, 'body') ?? root
  return {
    title: plainWords(head && findChild(head, 'title')?.text),
    outlines: findChildren(body, 'outline').map(readOutline),
  }
}

/** Attributes of OPML 2.0 as it writes them. */
const NAMES: ReadonlyMap<string, string> = new Map(
  ['isBreakpoint', 'isComment', 'xmlUrl', 'htmlUrl'].map(name => [name.toLowerCase(), name]),
)

/** Attributes that have a field of their own. */
const OWN = new Set(['text', 'title', 'xmlurl', 'htmlurl'])

function readOutline(element: XmlElement): Outline {
  const { attributes } = element
  const value = (name: string) => attributes.get(name)?.trim() || null
  const other = [...attributes].filter(([name]) => !OWN.has(name) && /^[a-z][\w.-]{0,60}$/.test(name))
  return {
    title: (value('text') ?? value('title') ?? '').replace(/\s+/g, ' '),
    feed: value('xmlurl'),
    home: value('htmlurl'),
    other: Object.fromEntries(other.map(([name, each]) => [NAMES.get(name) ?? name, each])),
    outlines: findChildren(element, 'outline').map(readOutline),
  }
}

/** All feeds of a list, with the folders that they stand in. */
export function listFeeds(
  outlines: readonly Outline[],
  folders: readonly string[] = [],
): readonly { readonly outline: Outline; readonly folders: readonly string[] }[] {
  return outlines.flatMap(outline => [
    ...(outline.feed === null ? [] : [{ outline, folders }]),
    ...listFeeds(outline.outlines, [...folders, outline.title]),
  ])
}

/** A list of feeds as OPML 2.0. */
export function writeOpml({ title, outlines }: FeedList): string {
  const head = title === null ? '' : `\n    <title>${escapeXml(title)}</title>\n  `
  const body = outlines.map(outline => writeOutline(outline, '    ')).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head>${head}</head>\n  <body>\n${body}  </body>\n</opml>\n`
}

function writeOutline({ title, feed, home, other, outlines }: Outline, indent: string): string {
  const attributes = Object.entries({
    text: title,
    ...(feed === null ? {} : { type: 'rss', ...other, xmlUrl: feed }),
    ...(feed === null ? other : {}),
    ...(home === null ? {} : { htmlUrl: home }),
  })
  const open = `${indent}<outline ${attributes.map(([name, value]) => `${name}="${escapeXml(value)}"`).join(' ')}`
  if (outlines.length === 0) return `${open}/>\n`
  return `${open}>\n${outlines.map(each => writeOutline(each, `${indent}  `)).join('')}${indent}</outline>\n`
}
