/** A token of an annotated document, its place in the joined text. */
export interface CatToken {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly sentence: number
}

/** Something that the annotators took for an event, with what they wrote beside it. */
export interface CatEvent {
  /** Indexes of its tokens. */
  readonly tokens: readonly number[]
  readonly attributes: Readonly<Record<string, string>>
}

/** A document in the format of the Content Annotation Tool, its tokens joined to a text that reads like one. */
export interface CatDocument {
  readonly id: string
  /** The day on which it was written, `2007-10-15`. */
  readonly created: string
  readonly headline: string
  readonly text: string
  readonly tokens: readonly CatToken[]
  readonly events: readonly CatEvent[]
}

/** Reads a document; its first sentence is the headline and its second the day, each a paragraph. */
export function readCat(source: string): CatDocument {
  const { text, tokens, byId } = joinTokens(source)
  const events: CatEvent[] = []
  for (const [, attributes = '', body = ''] of source.matchAll(
    /<EVENT_MENTION ([^>]*?)>(.*?)<\/EVENT_MENTION>/gs,
  )) {
    const anchored = [...body.matchAll(/t_id="(\d+)"/g)].map(([, id = '']) => byId.get(id)!)
    if (anchored.length > 0) events.push({ tokens: anchored, attributes: readAttributes(attributes) })
  }
  const created = /<TIMEX3 [^>]*functionInDocument="CREATION_TIME"[^>]*value="([^"]*)"/.exec(source)
  return {
    id: /doc_id="([^"]*)"/.exec(source)?.[1] ?? '',
    created: isoDay(created?.[1] ?? ''),
    headline: text.slice(0, tokens.findLast(({ sentence }) => sentence === 0)?.end ?? 0),
    text,
    tokens,
    events,
  }
}

// “03-02-2009”, day first, in some documents
function isoDay(day: string): string {
  return day.replace(/^(\d\d)-(\d\d)-(\d{4})$/, '$3-$2-$1')
}

interface Joined {
  readonly text: string
  readonly tokens: readonly CatToken[]
  readonly byId: ReadonlyMap<string, number>
}

function joinTokens(source: string): Joined {
  const tokens: CatToken[] = []
  const byId = new Map<string, number>()
  let text = ''
  for (const [, attributes = '', body = ''] of source.matchAll(/<token ([^>]*)>(.*?)<\/token>/gs)) {
    const { t_id: id = '', sentence: number = '0' } = readAttributes(attributes)
    const sentence = Number(number)
    const word = unquote(readEntities(body))
    const before = tokens.at(-1)?.sentence ?? 0
    // headline and day stand apart
    if (sentence !== before && before < 2) text = `${text.trimEnd()}\n\n`
    if (/^(?:[.,;:?!%)”]|['’]\p{L}*|n['’]t)$/u.test(word)) text = text.replace(/ $/, '')
    byId.set(id, tokens.length)
    tokens.push({ start: text.length, end: text.length + word.length, word, sentence })
    text += /^[$(“]$/.test(word) ? word : `${word} `
  }
  return { text: text.trimEnd(), tokens, byId }
}

function unquote(word: string): string {
  return word === '``' ? '“' : word === "''" ? '”' : word
}

function readEntities(words: string): string {
  const named: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', apos: "'" }
  return words.replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (named[name] ?? whole),
  )
}

function readAttributes(source: string): Record<string, string> {
  return Object.fromEntries([...source.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
}
