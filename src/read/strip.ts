/** A tag, comment, or element whose content is no text, in a page's source. */
interface Markup {
  readonly name: string
  readonly kind: 'open' | 'close' | 'other'
  readonly start: number
  readonly end: number
}

/** Elements whose content is no mark-up and no text. */
const RAW = new Set(['script', 'style', 'template', 'noscript', 'textarea', 'title', 'svg', 'iframe'])

/** Walks over a page's mark-up once from left to right, however broken it is. */
function* scanMarkup(source: string): Generator<Markup> {
  const lower = source.toLowerCase()
  for (let at = lower.indexOf('<'); at >= 0; ) {
    const markup = readMarkup(lower, at)
    if (markup) yield markup
    at = lower.indexOf('<', markup ? markup.end : at + 1)
  }
}

const NAME = /<(\/?)([a-z][a-z\d-]*)/y

function readMarkup(lower: string, start: number): Markup | null {
  if (lower.startsWith('<!--', start))
    return { name: '', kind: 'other', start, end: after(lower, '-->', start + 4) }
  if (/[!?]/.test(lower[start + 1] ?? ''))
    return { name: '', kind: 'other', start, end: after(lower, '>', start) }
  NAME.lastIndex = start
  const match = NAME.exec(lower)
  if (!match) return null
  const [, slash, name] = match
  const end = after(lower, '>', start)
  if (slash) return { name: name!, kind: 'close', start, end }
  if (RAW.has(name!))
    return { name: name!, kind: 'other', start, end: after(lower, '>', after(lower, `</${name}`, end)) }
  return { name: name!, kind: 'open', start, end }
}

/** The place after the next `mark`, or the end. */
function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at + mark.length
}

const BLOCK =
  /^(?:p|div|li|h[1-6]|tr|td|blockquote|section|article|header|footer|figure|figcaption|ul|ol|br|pre)$/

/** The words of a page without its mark-up, for a page that no parser can take: blocks are parted by blank lines. */
export function stripMarkup(source: string): string {
  const pieces: string[] = []
  let at = 0
  for (const { name, start, end } of scanMarkup(source)) {
    pieces.push(source.slice(at, start), BLOCK.test(name) ? '\n\n' : '')
    at = end
  }
  pieces.push(source.slice(at))
  return decodeEntities(pieces.join(''))
    .split(/\n\s*\n/)
    .flatMap(block => block.replace(/\s+/g, ' ').trim() || [])
    .join('\n\n')
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
