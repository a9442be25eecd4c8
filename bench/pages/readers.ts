import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { makeBody } from '../../src/read/parts.ts'
import { read } from '../../src/read/read.ts'
import type { Report } from '../../src/read/report.ts'
import { sliceSpan } from '../../src/text/span.ts'
import type { Page } from '../../train/pages/fundus.ts'
import type { Labelled, Reading } from './truth.ts'

/** A reader of pages: from bytes to what it takes for the report; ours also gives the whole report. */
export interface Reader {
  readonly name: string
  extract(page: Page): Promise<Extracted>
  /** Its words block by block; not part of what is timed. */
  describe(extracted: Extracted): Reading
}

/** What a reader gives: our report, or its own record with the article as mark-up. */
interface Extracted {
  readonly report?: Report | undefined
  readonly title?: string | null | undefined
  readonly byline?: string | null | undefined
  readonly published?: string | null | undefined
  readonly html?: string | null | undefined
}

const ours: Reader = {
  name: 'crossread',
  async extract({ name, bytes }) {
    const { reports } = await read(bytes, { file: `${name}.html` })
    return { report: reports[0] }
  },
  describe: ({ report }) => ({
    title: report?.headline?.value ?? '',
    authors: report?.authors.map(author => author.value) ?? [],
    published: report?.published?.value ?? null,
    body: listParts(report, true).map(part => part.text),
    parts: [...listParts(report, true), ...listParts(report, false)],
    report,
  }),
}

const readability: Reader = {
  name: 'readability',
  async extract({ bytes, encoding }) {
    const { document } = parseHTML(new TextDecoder(encoding).decode(bytes))
    const article = new Readability(document as never).parse()
    const { title, byline, publishedTime, content } = article ?? {}
    return { title, byline, published: publishedTime, html: content }
  },
  describe: describePeer,
}

const defuddle: Reader = {
  name: 'defuddle',
  async extract({ bytes, encoding }) {
    const { document } = parseHTML(new TextDecoder(encoding).decode(bytes))
    const { title, author, published, content } = await Defuddle(document as never, undefined, {
      useAsync: false,
    })
    return { title, byline: author, published, html: content }
  },
  describe: describePeer,
}

/** The parts that our body has, or those that it leaves out. */
export function listParts(report: Pick<Report, 'text' | 'parts'> | undefined, inBody: boolean): Labelled[] {
  if (!report) return []
  const chosen = report.parts.filter(part => (makeBody(report.text, [part]) !== '') === inBody)
  return chosen.map(part => ({ kind: part.kind, text: sliceSpan(report.text, part) }))
}

/** Ours first; the others on the same document parser. */
export const READERS: readonly Reader[] = [ours, readability, defuddle]

function describePeer({ title, byline, published, html }: Extracted): Reading {
  return {
    title: title ?? '',
    authors: splitByline(byline ?? ''),
    published: published || null,
    body: listBlocks(html ?? ''),
  }
}

/** The others give one line for all authors: it is split, and loses its "By", so that they are not judged by that. */
function splitByline(byline: string): string[] {
  const names = byline
    .replace(/^\s*(?:by|von|par|por|di|door|af|av)\s+/i, '')
    .split(/\s*(?:[,;|&\n]|\band\b|\bund\b|\bet\b|\by\b)\s*/i)
  return names.map(name => name.trim()).filter(name => name !== '')
}

const BLOCKS =
  /^(?:address|article|aside|blockquote|br|dd|details|div|dl|dt|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/
/** What is no text of the story in the article of another reader: captions are left out, as they are of our body. */
const SILENT = /^(?:figcaption|script|style|noscript|svg|button|iframe)$/

/** The text of mark-up, a line each block. */
function listBlocks(html: string): string[] {
  const lines: string[] = ['']
  let silent = 0
  const parser = new Parser({
    onopentagname(name) {
      if (SILENT.test(name)) silent++
      if (BLOCKS.test(name)) lines.push('')
    },
    onclosetag(name) {
      if (SILENT.test(name)) silent--
      if (BLOCKS.test(name)) lines.push('')
    },
    ontext(text) {
      if (silent === 0) lines.push(lines.pop() + text)
    },
  })
  parser.end(html)
  return lines.map(line => line.replace(/\s+/g, ' ').trim()).filter(line => line !== '')
}
