import type { Span } from '../../src/text/span.ts'

/** A phrase that the annotators drew, with the chain of what it stands for. */
export interface GoldMention extends Span {
  /** Index of the report in its event. */
  readonly report: number
  readonly chain: string
}

/** The reports of one event, as printed, with their annotated phrases. */
export interface Event {
  readonly name: string
  readonly texts: readonly string[]
  readonly mentions: readonly GoldMention[]
}

/** Reads events from a CoNLL file of NewsWCL50: document, sentence, token, word, chains, parted by tabs. */
export function readEvents(source: string): Event[] {
  const events = new Map<string, Draft>()
  for (const [document, rows] of readDocuments(source)) {
    const name = document.split('/')[0]!
    const event = events.get(name) ?? { name, texts: [], mentions: [] }
    events.set(name, event)
    readReport(rows, event)
  }
  return [...events.values()]
}

interface Draft extends Event {
  readonly texts: string[]
  readonly mentions: GoldMention[]
}

interface Row {
  readonly word: string
  readonly marks: string
}

function readDocuments(source: string): Map<string, Row[]> {
  const documents = new Map<string, Row[]>()
  for (const line of source.split('\n')) {
    const [document = '', , , word, marks = '-'] = line.split('\t')
    if (word === undefined) continue
    const rows = documents.get(document)
    if (rows) rows.push({ word, marks })
    else documents.set(document, [{ word, marks }])
  }
  return documents
}

function readReport(rows: readonly Row[], { texts, mentions }: Draft): void {
  const spans: Span[] = []
  let text = ''
  let quoted = false
  for (const [index, { word }] of rows.entries()) {
    const before = rows[index - 1]?.word ?? LINE
    if (word === LINE) text = `${text.trimEnd()}\n\n`
    else if (!isJoined(before, word, quoted)) text += ' '
    if (word === '"' || before === LINE) quoted = word === '"' && !(quoted && before !== LINE)
    const start = text.length
    if (word !== LINE) text += word
    spans.push({ start, end: text.length })
  }
  mentions.push(...readChains(rows, spans, texts.length))
  texts.push(text.trimEnd())
}

/** How the file writes the end of a paragraph. */
const LINE = '\\n'
const CLOSING = /^(?:[.,;:!?%)\]”’]|['’](?:s|re|ll|ve|m|d)?|n['’]t|\.\.\.)$/i
const OPENING = /^[([$£€“‘]$/

// The file parts words from marks: “ Kim Jong - un ’s trip , ” was “Kim Jong-un’s trip,”.
function isJoined(before: string, word: string, quoted: boolean): boolean {
  if (before === LINE || CLOSING.test(word) || OPENING.test(before)) return true
  if (word === '"') return quoted
  if (before === '"') return quoted
  return word === '-' || before === '-' || (before === 'can' && word === 'not')
}

// "(chain", "chain)", "(chain)", several parted by "|"
function readChains(rows: readonly Row[], spans: readonly Span[], report: number): GoldMention[] {
  const found: GoldMention[] = []
  const open: { chain: string; start: number }[] = []
  for (const [index, { marks }] of rows.entries()) {
    for (const mark of marks.split('|').map(each => each.trim())) {
      if (mark === '-' || mark === '') continue
      const chain = mark.replace(/^\(|\)$/g, '')
      if (mark.startsWith('(')) open.push({ chain, start: spans[index]!.start })
      if (!mark.endsWith(')')) continue
      const at = open.findLastIndex(each => each.chain === chain)
      if (at < 0) continue
      found.push({ report, start: open[at]!.start, end: spans[index]!.end, chain })
      open.splice(at, 1)
    }
  }
  return found
}
