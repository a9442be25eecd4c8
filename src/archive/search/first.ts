import type { Hit } from '../query.ts'
import type { Store } from '../store/tables.ts'
import { type Document, findPlaces, readDocuments } from './documents.ts'
import { writePhrase } from './expression.ts'
import { makeHit } from './find.ts'
import { findWanted } from './matching.ts'
import { momentOf, placeOf } from './moments.ts'
import { splitWords } from './words.ts'

/** Versions that are read to find those that print a phrase first. */
const MOST_READ = 400
const READ = 40
const MOST_LISTED = 200

/** A version that prints the phrase, and when it appeared. */
interface Print {
  readonly document: Document
  readonly moment: number
}

/**
 * The reports that print a phrase first, word by word, each in its earliest version that has it. A report's first version
 * appeared when it was published, or at the first sight where that is not known; a later version when it was first seen.
 */
export async function firstWith(store: Store, phrase: string, limit: number): Promise<readonly Hit[]> {
  if (splitWords(phrase).length === 0) return []
  const expression = writePhrase(phrase)
  const most = Math.max(1, Math.min(MOST_LISTED, Math.floor(limit)))
  const prints = new Map<number, Print>()
  let least = 0
  for (let read = 0; read < MOST_READ; read += READ) {
    const reach = { least, most: Number.MAX_SAFE_INTEGER, order: 'oldest', limit: READ } as const
    const places = await findPlaces(store, expression, reach)
    for (const document of await readDocuments(store, places)) addPrint(prints, document, phrase)
    // What stands behind in the index was published later, and appeared no earlier than that.
    if (places.length < READ || countBefore(prints, places.at(-1)!) >= most) break
    least = places.at(-1)! + 1
  }
  return [...prints.values()]
    .sort((a, b) => a.moment - b.moment || a.document.place - b.document.place)
    .slice(0, most)
    .map(({ document }) =>
      makeHit(document, { marks: marksOf(document, phrase), frames: document.findings.statements }),
    )
}

function marksOf({ report }: Document, phrase: string) {
  return findWanted(phrase, splitWords(report.text), true)
}

function addPrint(prints: Map<number, Print>, document: Document, phrase: string): void {
  if (marksOf(document, phrase).length === 0) return
  const moment = momentOfVersion(document)
  const known = prints.get(document.reportNumber)
  if (known === undefined || moment < known.moment) prints.set(document.reportNumber, { document, moment })
}

function momentOfVersion({ report, seen, reportSeen }: Document): number {
  const published = momentOf(report.published?.value ?? null, reportSeen)
  return seen === reportSeen ? published : Math.max(published, Date.parse(seen))
}

function countBefore(prints: ReadonlyMap<number, Print>, place: number): number {
  return [...prints.values()].filter(({ moment }) => placeOf(moment) <= place).length
}
