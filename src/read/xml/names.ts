/** Names of elements and attributes with the usual prefix of their namespace, whatever prefix a source gives it. */
export class QualifiedNames {
  readonly #prefixes = new Map<string, string>()

  /** Heeds an attribute that declares a namespace; all others are let pass. */
  declare(name: string, value: string): void {
    if (!/^xmlns(?::|$)/i.test(name)) return
    const prefix = name.slice('xmlns:'.length).toLowerCase()
    const usual = USUAL.get(plainAddress(value))
    if (usual !== undefined) this.#prefixes.set(prefix, usual)
    else if (prefix === '') this.#prefixes.set('', '')
  }

  /** `atom:Link` of a source that calls Atom so gives `atom:link`. A prefix that is not declared stays. */
  qualify(name: string): string {
    const lower = name.toLowerCase()
    const colon = lower.indexOf(':')
    const prefix = colon < 0 ? '' : lower.slice(0, colon)
    const local = lower.slice(colon + 1)
    if (prefix === 'xml' || prefix === 'xmlns') return lower
    const usual = this.#prefixes.get(prefix) ?? prefix
    return usual === '' || PLAIN.has(usual) ? local : `${usual}:${local}`
  }
}

/** Prefixes whose elements are written without one. */
const PLAIN = new Set(['rss', 'opml', 'sitemap'])

function plainAddress(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]$/, '')
}

/** Namespaces of feeds and the prefixes that they usually have. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['purl.org/rss/1.0', 'rss'],
  ['my.netscape.com/rdf/simple/0.9', 'rss'],
  ['channel.netscape.com/rdf/simple/0.9', 'rss'],
  ['backend.userland.com/rss2', 'rss'],
  ['www.sitemaps.org/schemas/sitemap/0.9', 'sitemap'],
  ['www.google.com/schemas/sitemap/0.84', 'sitemap'],
  ['www.google.com/schemas/sitemap-news/0.9', 'news'],
  ['www.w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns', 'atom'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['search.yahoo.com/mrss', 'media'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
])
