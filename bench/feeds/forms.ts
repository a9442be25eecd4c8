/** An item of a feed that is written. */
export interface FeedItem {
  readonly title: string
  readonly address: string
  readonly text: string
  readonly published: string
}

/** The kinds of feeds that are written. */
export const FORMS = ['rss 0.91', 'rss 1.0', 'rss 2.0', 'atom', 'json'] as const

export type Form = (typeof FORMS)[number]

/** Items as a feed of a kind. */
export function makeFeed(form: Form, items: readonly FeedItem[]): string {
  switch (form) {
    case 'rss 0.91':
      return `<rss version="0.91"><channel><title>A</title><link>https://a.example/</link>${items.map(plainItem).join('\n')}</channel></rss>`
    case 'rss 1.0':
      return `<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>A</title></channel>${items.map(rdfItem).join('\n')}</rdf:RDF>`
    case 'rss 2.0':
      return `<?xml version="1.0"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A</title>${items.map(fullItem).join('\n')}</channel></rss>`
    case 'atom':
      return `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title>${items.map(entry).join('\n')}</feed>`
    case 'json':
      return JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'A',
        items: items.map(jsonItem),
      })
  }
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`).replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')
}

function head({ title, address }: FeedItem): string {
  return `<title>${escapeXml(title)}</title><link>${escapeXml(address)}</link>`
}

function plainItem(item: FeedItem): string {
  return `<item>${head(item)}<description>${escapeXml(item.text)}</description></item>`
}

function rdfItem(item: FeedItem): string {
  return `<item rdf:about="${escapeXml(item.address)}">${head(item)}<dc:date>${item.published}</dc:date><description>${escapeXml(item.text)}</description></item>`
}

function fullItem(item: FeedItem): string {
  const date = new Date(item.published).toUTCString()
  const html = `<p>${escapeXml(item.text)}</p>`.replaceAll(']]>', ']]&#62;')
  return `<item>${head(item)}<pubDate>${date}</pubDate><content:encoded><![CDATA[${html}]]></content:encoded></item>`
}

function entry({ title, address, text, published }: FeedItem): string {
  return `<entry><title>${escapeXml(title)}</title><link href="${escapeXml(address)}"/><published>${published}</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${escapeXml(text)}</p></div></content></entry>`
}

function jsonItem({ title, address, text, published }: FeedItem): unknown {
  return { id: address, url: address, title, content_text: text, date_published: published }
}
