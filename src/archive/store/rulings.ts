import type { Quote } from '../../align/rulings.ts'
import { hashText } from '../../text/hash.ts'
import type { CommitOptions, HandRuling, KeptRuling } from '../archive.ts'
import { canonicalJson } from './canonical.ts'
import type { LogWriter } from './log.ts'
import type { Store } from './tables.ts'

/** Keeps a decision by hand, unless the last one about the same says the same. */
export async function keepRuling(
  store: Store,
  log: LogWriter,
  { ruling, by, time, why = null }: CommitOptions & { readonly ruling: HandRuling },
): Promise<void> {
  const about = subjectOf(ruling)
  const json = canonicalJson(ruling)
  const last = await store
    .selectFrom('ruling')
    .select('ruling')
    .where('about', '=', about)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last?.ruling === json) return
  const number = await log.add('ruled', { kind: ruling.kind, ruling: hashText(json), about })
  await store.insertInto('ruling').values({ number, ruling: json, about, by, time, why }).execute()
}

/** What a ruling is about, without what it says of it: reports and places, never their words. */
function subjectOf(ruling: HandRuling): string {
  switch (ruling.kind) {
    case 'merge':
    case 'split':
      return `story ${pair(ruling.report, ruling.other)}`
    case 'match':
      return `match ${pair(placeOf(ruling.one), placeOf(ruling.other))}`
    case 'speaker':
      return `speaker ${placeOf(ruling.place)}`
    case 'family':
      return `family ${pair(ruling.report, ruling.other)}`
    case 'join-names':
      return `names ${pair(nameOf(ruling.one), nameOf(ruling.other))}`
  }
}

function pair(one: string, other: string): string {
  return [one, other].sort().join(' ')
}

function placeOf({ report, version, start, end }: Quote): string {
  return `${report}:${version}:${start}-${end}`
}

function nameOf({ story, name }: { readonly story: string; readonly name: string }): string {
  return `${story}:${hashText(name)}`
}

/** Takes a decision back; what is not there needs none. */
export async function undoRuling(store: Store, log: LogWriter, number: number): Promise<void> {
  const { numDeletedRows } = await store
    .deleteFrom('ruling')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  if (numDeletedRows > 0n) await log.add('undone', { ruling: number })
}

/** Decisions by hand that stand, in the order in which they were made. */
export async function listRulings(store: Store): Promise<readonly KeptRuling[]> {
  const rows = await store.selectFrom('ruling').selectAll().orderBy('number').execute()
  return rows.map(({ number, ruling, by, time, why }) => ({
    number,
    ruling: JSON.parse(ruling) as HandRuling,
    by,
    time,
    why,
  }))
}
