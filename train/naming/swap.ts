import type { GoldKind, GoldName, NamedText } from './gold.ts'

/** Names by kind, from which others are drawn. */
export type Stock = ReadonlyMap<GoldKind, readonly string[]>

/** Whether a name is of letters only, of five words at most. */
export function isPlain(name: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,4}$/u.test(name)
}

/** Collects the plain names of texts, each once, in their order. */
export function takeStock(texts: readonly NamedText[]): Stock {
  const stock = new Map<GoldKind, Set<string>>()
  for (const { text, names } of texts) {
    for (const { start, end, kind } of names) {
      const name = text.slice(start, end)
      if (!isPlain(name)) continue
      const known = stock.get(kind) ?? new Set()
      stock.set(kind, known.add(name))
    }
  }
  return new Map([...stock].map(([kind, names]) => [kind, [...names]]))
}

/** The kinds whose names are exchanged. */
const SWAPPED: ReadonlySet<GoldKind> = new Set(['person', 'organisation', 'place'])

/**
 * The text with other names in place of a share of its own, so that what is learned is how names are written about.
 * A person keeps one new name through a text, and so does the surname alone. Lines become paragraphs.
 */
export function swapNames(
  { text, names }: NamedText,
  stock: Stock,
  share: number,
  dice: () => number,
): NamedText {
  const chosen = new Map<string, string>()
  const drawn = (name: GoldName): string => {
    const own = text.slice(name.start, name.end)
    const key = `${name.kind}/${own}`
    const known = chosen.get(key)
    if (known !== undefined) return known
    const from = stock.get(name.kind) ?? []
    const drawing = SWAPPED.has(name.kind) && from.length > 0 && dice() < share
    const drew = drawing ? from[Math.floor(dice() * from.length)]! : own
    const [oldWords, newWords] = [own.split(' '), drew.split(' ')]
    // One word of a person is a surname or a given name: it takes one word of the other.
    const fitting = oldWords.length === 1 && name.kind === 'person' ? newWords.at(-1)! : drew
    chosen.set(key, fitting)
    if (name.kind === 'person' && oldWords.length > 1) {
      const [last, first] = [`person/${oldWords.at(-1)}`, `person/${oldWords[0]}`]
      if (!chosen.has(last)) chosen.set(last, newWords.at(-1)!)
      if (!chosen.has(first)) chosen.set(first, newWords[0]!)
    }
    return fitting
  }
  // Full names first, so that short forms follow them.
  for (const name of [...names].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    drawn(name)
  const out: GoldName[] = []
  let made = ''
  let at = 0
  for (const name of names) {
    made += text.slice(at, name.start).replaceAll('\n', '\n\n')
    const fresh = drawn(name)
    out.push({ start: made.length, end: made.length + fresh.length, kind: name.kind })
    made += fresh
    at = name.end
  }
  return { text: made + text.slice(at).replaceAll('\n', '\n\n'), names: out }
}

/** The text in small letters, as in posts and mail. */
export function lowerText({ text, names }: NamedText): NamedText {
  const lower = Array.from(text, sign =>
    sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign,
  )
  return { text: lower.join(''), names }
}

/** The text with the names of people in capitals, as in bylines and transcripts. */
export function raiseNames({ text, names }: NamedText): NamedText {
  let raised = text
  for (const { start, end, kind } of names) {
    const upper = text.slice(start, end).toUpperCase()
    if (kind === 'person' && upper.length === end - start)
      raised = raised.slice(0, start) + upper + raised.slice(end)
  }
  return { text: raised, names }
}
