/** What prefixes stand for in one part of a source: their usual prefixes. */
export type Scope = ReadonlyMap<string, string>

/** A scope with what an element declares; the same one where it declares nothing. */
export function declareNames(scope: Scope, attributes: readonly (readonly [string, string])[]): Scope {
  const declared = attributes.filter(([name]) => /^xmlns(?::|$)/i.test(name))
  if (declared.length === 0) return scope
  const inner = new Map(scope)
  for (const [name, value] of declared) {
    const prefix = name.slice('xmlns:'.length).toLowerCase()
    const usual = USUAL.get(plainAddress(value))
    if (inner.size >= MOST_PREFIXES) break
    if (usual !== undefined) inner.set(prefix, usual)
    else if (prefix === '') inner.set('', '')
  }
  return inner
}

/** More prefixes are not told apart in one place of a source. */
const MOST_PREFIXES = 100

/** The name of an element with the usual prefix of its namespace, in lower case; a prefix that is not declared stays. */
export function qualifyElement(name: string, scope: Scope): string {
  return qualify(name.includes(':') ? name : `:${name}`, scope)
}

/** The name of an attribute: one without a prefix belongs to its element alone. */
export function qualifyAttribute(name: string, scope: Scope): string {
  return name.includes(':') ? qualify(name, scope) : name.toLowerCase()
}

function qualify(name: string, scope: Scope): string {
  const [prefix = '', local = ''] = name.toLowerCase().split(/:(.*)/s)
  if (prefix === 'xml' || prefix === 'xmlns') return `${prefix}:${local}`
  const usual = scope.get(prefix) ?? prefix
  return usual === '' || PLAIN.has(usual) ? local : `${usual}:${local}`
}

/** Prefixes whose elements are written without one. */
const PLAIN = new Set(['rss', 'opml', 'sitemap'])

function plainAddress(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]$/, '')
}

/** Namespaces of feeds and documents and the prefixes that they usually have. */
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
  ['schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
])
