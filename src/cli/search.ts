import type { Archive } from '../archive/archive.ts'
import type { Hit, HitPassage, Query } from '../archive/query.ts'
import { parseQuery } from '../archive/search/parse.ts'
import { isWebAddress, textFragment } from '../brief/citation.ts'
import { plainDate } from '../brief/render/date.ts'
import { makeSafe, paint, type Run, wrapRuns } from '../brief/render/terminal.ts'
import { type ArchiveOptions, withArchive } from './archive/open.ts'
import { CommandError, reportFailure } from './failure.ts'
import { withOutput } from './output.ts'
import { describePage, type Page } from './terminal.ts'

export interface SearchOptions extends ArchiveOptions {
  readonly format: 'text' | 'json'
  /** Asks where the words, taken as one phrase, appear first. */
  readonly first?: boolean
  /** Reports that are printed at most. */
  readonly limit: string
  readonly output?: string
}

/** What a search found. */
interface Found {
  readonly query: Query
  readonly hits: readonly Hit[]
  /** Whether there are more than were asked for. */
  readonly more: boolean
}

/** Searches an archive and prints what it has, with the exact words of each report. */
export async function runSearch(words: readonly string[], options: SearchOptions): Promise<void> {
  const limit = readLimit(options.limit)
  const typed = words.join(' ')
  const found = await withArchive(options, archive =>
    options.first ? findFirst(archive, typed, limit) : findAll(archive, typed, limit),
  )
  for (const fault of found.query.faults) reportFailure(fault)
  if (found.hits.length === 0) reportFailure('nothing was found.')
  const render = options.format === 'json' ? drawJson : drawText
  await withOutput(options.output, output => output.write(render(found, describePage(options.output))))
}

function readLimit(limit: string): number {
  const number = /^\d{1,6}$/.test(limit) ? Number(limit) : 0
  if (number === 0) throw new CommandError(2, `--limit "${limit}" is no number of reports.`)
  return number
}

async function findFirst(archive: Archive, typed: string, limit: number): Promise<Found> {
  const { words, phrases } = parseQuery(typed)
  const phrase = phrases.length === 1 && words.length === 0 ? phrases[0]! : typed
  const hits = await archive.firstWith(phrase, limit)
  return { query: { ...parseQuery(''), phrases: [phrase] }, hits, more: false }
}

// A page may have fewer than were asked for and still not be the last.
async function findAll(archive: Archive, typed: string, limit: number): Promise<Found> {
  const query = parseQuery(typed)
  const hits: Hit[] = []
  let after: string | null = null
  do {
    const page = await archive.search(query, { after, limit: Math.min(200, limit - hits.length) })
    hits.push(...page.entries)
    after = page.next
  } while (after !== null && hits.length < limit)
  return { query, hits, more: after !== null }
}

function drawJson({ query, hits, more }: Found): string {
  return `${JSON.stringify({ schema: 'crossread.search/1', query, hits, more }, null, 2)}\n`
}

/** Lines of words are not set wider than this, whatever the terminal. */
const WIDEST = 100
const MARGIN = '  '

function drawText({ hits, more }: Found, page: Page): string {
  const blocks = hits.map(hit => drawHit(hit, page).join('\n'))
  return [...blocks, ...(more ? ['There are more: --limit prints them.'] : [])]
    .map(block => `${block}\n`)
    .join('\n')
}

function drawHit(hit: Hit, { width, color }: Page): readonly string[] {
  const columns = Math.min(width, WIDEST) - MARGIN.length
  const rows = [
    headRuns(hit),
    ...(hit.headline === null ? [] : [plain(hit.headline)]),
    ...hit.passages.map(each => markRuns(each, color)),
  ]
  const set = rows.flatMap((runs, row) =>
    wrapRuns(runs, columns).map(line => `${row === 0 ? '' : MARGIN}${paint(line, color)}`),
  )
  const address = addressOf(hit)
  return address === null
    ? set
    : [...set, `${MARGIN}${paint([{ text: makeSafe(address), style: 'dim' }], color)}`]
}

function headRuns({ outlet, published, seen, superseded, report }: Hit): Run[] {
  const date = published === null ? `seen ${seen}` : (plainDate(published) ?? published)
  const told = [date, ...(superseded ? ['earlier version'] : []), report]
  return [
    { text: makeSafe(outlet ?? 'outlet not known'), style: 'bold' },
    { text: told.map(each => ` · ${makeSafe(each)}`).join(''), style: 'dim' },
  ]
}

function plain(words: string): Run[] {
  return [{ text: makeSafe(words), style: 'plain' }]
}

// Where there is no colour, brackets that no report prints stand around what was asked for.
function markRuns({ start, exact, marks }: HitPassage, color: boolean): Run[] {
  const runs: Run[] = []
  let at = 0
  const add = (end: number, style: Run['style']) => {
    const words = makeSafe(exact.slice(at, end))
    if (words !== '') runs.push({ text: style === 'focus' && !color ? `⟦${words}⟧` : words, style })
    at = end
  }
  for (const mark of marks) {
    add(mark.start - start, 'plain')
    add(mark.end - start, 'focus')
  }
  add(exact.length, 'plain')
  return runs
}

function addressOf({ url, passages }: Hit): string | null {
  if (url === null || !isWebAddress(url)) return null
  const found = passages.find(({ marks }) => marks.length > 0)
  const fragment = found ? textFragment(found) : ''
  return url.includes('#') ? `${url}${fragment.slice(1)}` : `${url}${fragment}`
}
