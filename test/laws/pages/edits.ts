import fc from 'fast-check'

/** One way to spoil a page; places and lengths are shares of what is there, 0 to 1. */
export interface Edit {
  readonly kind: (typeof KINDS)[number]
  readonly at: number
  readonly to: number
  readonly piece: string
  readonly count: number
}

const KINDS = ['flip', 'truncate', 'cut', 'double', 'swap', 'untag', 'insert', 'repeat'] as const

/** What breaks readers when it stands where nobody thought of it. */
const PIECES = [
  '<',
  '>',
  '</',
  '<!--',
  '-->',
  '--!>',
  '<![CDATA[',
  ']]>',
  '<script>',
  '</script>',
  '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":',
  '<style>',
  '<template>',
  '</template>',
  '<noscript>',
  '<textarea>',
  '<title>',
  '<plaintext>',
  '<svg><title>',
  '<math><mi>',
  '<table><tr><td>',
  '</table>',
  '<select><option>',
  '<p>',
  '</p>',
  '</div></div></div>',
  '</body></html>',
  '<body>',
  '<br><br>',
  '<a href="',
  '"',
  "'",
  '&',
  '&#x110000;',
  '&#0;',
  '&amp;lt;p&amp;gt;',
  '&NotEqualTilde;',
  '&nbsp',
  '\u0000',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\ud800',
  '\u2028',
  '\r',
  '\t',
  '<blockquote class="twitter-tweet"><p>A post.</p>&mdash; Ann (@ann) <a href="#">May 3, 2026</a></blockquote>',
  '<time datetime="2026-13-45T99:99">',
  '<figure><img src="x.jpg"><figcaption>A quay.',
  '<div hidden>',
  '<div style="display:none">',
] as const

const share = fc.double({ min: 0, max: 1, noNaN: true })

/** Some edits, one after another. */
export const EDITS: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    at: share,
    to: share,
    piece: fc.constantFrom(...PIECES),
    count: fc.integer({ min: 2, max: 40 }),
  }),
  { minLength: 1, maxLength: 8 },
)

/** A page after some edits. */
export function spoil(page: string, edits: readonly Edit[]): string {
  return edits.reduce(applyEdit, page)
}

/** The longest stretch that is doubled or repeated, so that a page does not grow without end. */
const STRETCH = 3000

function applyEdit(page: string, { kind, at, to, piece, count }: Edit): string {
  const [low, high] = [at, to].sort((a, b) => a - b).map(each => Math.floor(each * page.length)) as [
    number,
    number,
  ]
  const stretch = page.slice(low, Math.min(high, low + STRETCH))
  switch (kind) {
    case 'flip':
      return (
        page.slice(0, low) +
        String.fromCharCode(page.charCodeAt(low) ^ (1 << (count % 16))) +
        page.slice(low + 1)
      )
    case 'truncate':
      return page.slice(0, low)
    case 'cut':
      return page.slice(0, low) + page.slice(high)
    case 'double':
      return page.slice(0, low) + stretch + page.slice(low)
    case 'repeat':
      return page.slice(0, low) + stretch.repeat(count) + page.slice(low)
    case 'insert':
      return page.slice(0, low) + piece + page.slice(low)
    default:
      return editTags(page, { kind, at, to })
  }
}

function editTags(page: string, { kind, at, to }: Pick<Edit, 'kind' | 'at' | 'to'>): string {
  const tags = [...page.matchAll(/<[^<>]{1,2000}>/g)]
  if (tags.length === 0) return page
  const [one, other] = [at, to].map(each => tags[Math.min(tags.length - 1, Math.floor(each * tags.length))]!)
  const places: [number, number, string][] = [
    [one!.index, one!.index + one![0].length, kind === 'untag' ? '' : other![0]],
  ]
  if (kind === 'swap' && other !== one) places.push([other!.index, other!.index + other![0].length, one![0]])
  return places
    .sort((a, b) => b[0] - a[0])
    .reduce((text, [start, end, put]) => text.slice(0, start) + put + text.slice(end), page)
}
