/** A report made of another one, with what of it is copied. */
export interface Planted {
  readonly way: Way
  /** Whether it has a shared origin with the text that it was made of. */
  readonly kin: boolean
  readonly paragraphs: readonly { readonly text: string; readonly copied: boolean }[]
}

/** How a report is made of another. */
export type Way =
  | 'whole'
  | 'shortened'
  | 'edges rewritten'
  | 'copy-edited'
  | 'one paragraph inside own reporting'
  | 'two sentences inside own reporting'
  | 'quotation alone'
  | 'another report of the event'

/** Reports made of a text and of two others on the same event, in whose words nothing of the first stands. */
export function plantReports(
  text: readonly string[],
  other: readonly string[],
  third: readonly string[],
): Planted[] {
  const copied = (paragraphs: readonly string[]) => paragraphs.map(each => ({ text: each, copied: true }))
  const own = (paragraphs: readonly string[]) => paragraphs.map(each => ({ text: each, copied: false }))
  const middle = Math.ceil(third.length / 2)
  const inside = (paragraphs: readonly string[]) => [
    ...own(third.slice(0, middle)),
    ...copied(paragraphs),
    ...own(third.slice(middle)),
  ]
  const planted: (Planted | null)[] = [
    { way: 'whole', kin: true, paragraphs: copied(text) },
    { way: 'shortened', kin: true, paragraphs: copied(text.slice(0, Math.ceil(text.length * 0.4))) },
    {
      way: 'edges rewritten',
      kin: true,
      paragraphs: [...own(other.slice(0, 2)), ...copied(text.slice(2, -2)), ...own(other.slice(-2))],
    },
    { way: 'copy-edited', kin: true, paragraphs: copied(editWords(text)) },
    { way: 'one paragraph inside own reporting', kin: true, paragraphs: inside(longestPlain(text, 1)) },
    {
      way: 'two sentences inside own reporting',
      kin: true,
      paragraphs: inside(
        longestPlain(text, 1).map(each =>
          each
            .split(/(?<=[.!?]) /)
            .slice(0, 2)
            .join(' '),
        ),
      ),
    },
    plantQuotation(text, third, middle),
    { way: 'another report of the event', kin: false, paragraphs: own(other) },
  ]
  return planted.filter(each => each !== null && each.paragraphs.length > 0).map(each => each!)
}

/** A paragraph with a quotation has less of its own than one without. */
const QUOTATION = /[“"][^“”"]*[”"]/g

function plainWords(paragraph: string): number {
  return paragraph.replace(QUOTATION, '').split(/\s+/).length
}

function longestPlain(text: readonly string[], count: number): string[] {
  return [...text].sort((a, b) => plainWords(b) - plainWords(a)).slice(0, count)
}

/** Words of a quotation that is planted, at least. */
const LEAST_QUOTED = 20

// The longest quotation of the text, under a cue of its own, in the middle of another report.
function plantQuotation(text: readonly string[], third: readonly string[], middle: number): Planted | null {
  const quotations = text.flatMap(paragraph => paragraph.match(QUOTATION) ?? [])
  const [longest] = quotations.sort((a, b) => b.length - a.length)
  if (!longest || longest.split(/\s+/).length < LEAST_QUOTED) return null
  const line = `At a meeting with reporters this was put as follows: ${longest}`
  const paragraphs = [...third.slice(0, middle), line, ...third.slice(middle)]
  return {
    way: 'quotation alone',
    kin: false,
    paragraphs: paragraphs.map(each => ({ text: each, copied: false })),
  }
}

/** One word in so many is another one, so that no long row of words is left as it was. */
const EDITED = 12

// Every twelfth word gives way to one that stood three paragraphs before, as a desk replaces words.
function editWords(text: readonly string[]): string[] {
  let at = 0
  const pool = text.join(' ').match(/\b[a-z]{4,}\b/g) ?? ['']
  return text.map(paragraph =>
    paragraph.replace(/\b[a-z]{4,}\b/g, word => (++at % EDITED === 0 ? pool[(at * 7) % pool.length]! : word)),
  )
}
