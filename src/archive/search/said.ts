import { describeSpan } from '../../text/selector.ts'
import type { HandRuling, NameInStory, SaidLine } from '../archive.ts'
import type { FoundStatement } from '../findings.ts'
import type { Listed, Page } from '../query.ts'
import { limitOf } from '../store/asking.ts'
import { listRulings } from '../store/rulings.ts'
import type { Store } from '../store/tables.ts'
import { type Document, readLatest } from './documents.ts'
import { isTold, keyOf } from './entries.ts'
import { wholeSentences } from './passages.ts'

/** Reports that are read for one page. */
const MOST_READ = 100

/**
 * What was said under a name, the newest report first, in each in the order of the text; of the latest versions alone. What
 * a ruling joins to the name in a story stands among it, and the lines of a story stay told by their story.
 */
export async function listSaid(store: Store, name: string, page: Page): Promise<Listed<SaidLine>> {
  const wanted = joinNames(
    keyOf(name),
    (await listRulings(store)).map(({ ruling }) => ruling),
  )
  const limit = limitOf(page)
  const begin = readAfter(page.after)
  const places = await findReports(store, wanted, begin.place)
  const lines: Placed[] = []
  for (const document of await readInOrder(store, places)) {
    const own = linesOf(document, wanted).slice(document.place === begin.place ? begin.index : 0)
    lines.push(...own)
    if (lines.length > limit) break
  }
  const shown = lines.slice(0, limit)
  const rest = lines[limit]
  // Where only so many reports were read, the next page begins behind the last of them.
  const behind = places.length === MOST_READ ? { place: places.at(-1)!.place - 1, index: 0 } : null
  const next = rest ?? behind
  return { entries: shown.map(({ line }) => line), next: next && `${next.place}.${next.index}` }
}

/** A line with its place in the list. */
interface Placed {
  readonly line: SaidLine
  readonly place: number
  readonly index: number
}

function readAfter(after: string | null): { readonly place: number; readonly index: number } {
  const parts = /^(\d{1,16})\.(\d{1,9})$/.exec(after ?? '')
  return parts
    ? { place: Number(parts[1]), index: Number(parts[2]) }
    : { place: Number.MAX_SAFE_INTEGER, index: 0 }
}

/** The name that was asked for, in all stories, and other names that were joined to it, each in one story. */
interface Wanted {
  readonly key: string
  readonly joined: readonly NameInStory[]
}

function joinNames(key: string, rulings: readonly HandRuling[]): Wanted {
  const joins = rulings.flatMap(ruling =>
    ruling.kind === 'join-names' ? [[ruling.one, ruling.other] as const] : [],
  )
  const joined = new Map<string, NameInStory>()
  const isWanted = (one: NameInStory) => keyOf(one.name) === key || joined.has(nodeOf(one))
  for (let size = -1; size < joined.size; ) {
    size = joined.size
    for (const [one, other] of joins) {
      if (isWanted(one) && !isWanted(other)) joined.set(nodeOf(other), other)
      else if (isWanted(other) && !isWanted(one)) joined.set(nodeOf(one), one)
    }
  }
  return { key, joined: [...joined.values()] }
}

function nodeOf({ story, name }: NameInStory): string {
  return `${story} ${keyOf(name)}`
}

async function findReports(store: Store, { key, joined }: Wanted, from: number) {
  const keys = [key, ...joined.map(({ name }) => keyOf(name))]
  return store
    .selectFrom('source')
    .innerJoin('said', 'said.source', 'source.number')
    .innerJoin('report', 'report.number', 'said.report')
    .innerJoin('entry', 'entry.version', 'report.latest')
    .select(['entry.place', 'said.report'])
    .distinct()
    .where('entry.place', '<=', from)
    .where(({ or, and, eb }) =>
      or([
        eb('source.key', '=', key),
        ...joined.map(({ story, name }) =>
          and([eb('source.key', '=', keyOf(name)), eb('report.story', '=', story)]),
        ),
      ]),
    )
    .where('source.key', 'in', [...new Set(keys)])
    .orderBy('entry.place', 'desc')
    .limit(MOST_READ)
    .execute()
}

async function readInOrder(
  store: Store,
  places: readonly { readonly report: number }[],
): Promise<readonly Document[]> {
  const documents = await readLatest(
    store,
    places.map(({ report }) => report),
  )
  return [...documents].sort((a, b) => b.place - a.place)
}

function linesOf(document: Document, wanted: Wanted): readonly Placed[] {
  const told = document.findings.statements.filter(
    statement => isTold(statement) && isMeant(statement, document, wanted),
  )
  return told.map((statement, index) => ({
    line: makeLine(document, statement),
    place: document.place,
    index,
  }))
}

function isMeant({ speaker }: FoundStatement, { story }: Document, { key, joined }: Wanted): boolean {
  const own = keyOf(speaker!)
  return own === key || joined.some(other => other.story === story && keyOf(other.name) === own)
}

// What a sentence says before or behind a statement may be that it is denied.
function makeLine({ report, story, findings }: Document, statement: FoundStatement): SaidLine {
  const { speaker, edtf, kind } = statement
  const { start, end } = wholeSentences(statement, findings.sentences)
  return {
    evidence: {
      report: report.id,
      version: report.version,
      start,
      end,
      ...describeSpan(report.text, { start, end }),
    },
    name: speaker!,
    outlet: report.outlet?.value ?? null,
    headline: report.headline?.value ?? null,
    url: report.url?.value ?? null,
    published: report.published?.value ?? null,
    edtf,
    kind,
    story,
  }
}
