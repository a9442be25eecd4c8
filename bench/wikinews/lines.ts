/** Events that stand at one place of a time line: the same date, or no telling which came first. */
export interface Slot {
  /** A day with what is not known as X, as the annotators write it: `2006-12-XX`. */
  readonly date: string
  readonly events: readonly string[]
}

/** Relations found and those that the other line bears out, both ways. */
export interface Counts {
  readonly gold: number
  readonly found: number
  readonly recalled: number
  readonly right: number
}

/** How the relations of a line are taken. */
export interface Measure {
  /** Whether each event is also held to its date; without, the order alone is measured. */
  readonly dates: boolean
}

/**
 * The measure of SemEval-2015 task 4 (Minard et al. 2015), which is that of TempEval-3 (UzZaman et al. 2013): a line is
 * its relations, SIMULTANEOUS inside a slot and with its date, BEFORE from slot to slot; those that are not implied by
 * others are counted, and each is right that follows from all relations of the other line.
 */
export function scoreLine(gold: readonly Slot[], found: readonly Slot[], { dates }: Measure): Counts {
  const ofGold = reduceLine(gold, dates)
  const ofFound = reduceLine(found, dates)
  return {
    gold: ofGold.length,
    found: ofFound.length,
    recalled: ofGold.filter(relation => follows(relation, placeEvents(found))).length,
    right: ofFound.filter(relation => follows(relation, placeEvents(gold))).length,
  }
}

interface Relation {
  readonly kind: 'simultaneous' | 'before' | 'date'
  readonly a: string
  readonly b: string
}

// A chain through each slot, its date, and a step to the next: all else follows from these.
function reduceLine(line: readonly Slot[], dates: boolean): readonly Relation[] {
  const relations: Relation[] = []
  for (const [at, { date, events }] of line.entries()) {
    for (let i = 1; i < events.length; i++)
      relations.push({ kind: 'simultaneous', a: events[i - 1]!, b: events[i]! })
    if (dates) relations.push(...events.map((event): Relation => ({ kind: 'date', a: event, b: date })))
    const next = line[at + 1]
    if (next) relations.push({ kind: 'before', a: events[0]!, b: next.events[0]! })
  }
  return relations
}

interface Place {
  readonly slot: number
  readonly date: string
}

function placeEvents(line: readonly Slot[]): ReadonlyMap<string, Place> {
  return new Map(
    line.flatMap(({ date, events }, slot) => events.map(event => [event, { slot, date }] as const)),
  )
}

function follows({ kind, a, b }: Relation, places: ReadonlyMap<string, Place>): boolean {
  const first = places.get(a)
  if (!first) return false
  if (kind === 'date') return first.date === b
  const second = places.get(b)
  if (!second) return false
  return kind === 'before' ? first.slot < second.slot : first.slot === second.slot
}

/** Reads an annotated line: order, date, then the events that are one, as `document-sentence-word`; those without an order are not measured. */
export function readLine(source: string): readonly Slot[] {
  const slots = new Map<string, { date: string; events: string[] }>()
  for (const row of source.split(/\r?\n/).slice(1)) {
    const [order = '', date = '', ...events] = row.split('\t').filter(cell => cell !== '')
    if (events.length === 0 || order === '0') continue
    const slot = slots.get(order) ?? { date, events: [] }
    slots.set(order, slot)
    slot.events.push(...events)
  }
  return [...slots.values()]
}

/** Puts events with their dates in order: what is known to the year alone stands before its months, as in the annotated lines. */
export function orderEvents(dated: readonly { readonly date: string; readonly event: string }[]): Slot[] {
  const byDate = Map.groupBy(dated, ({ date }) => date)
  return [...byDate]
    .sort(([a], [b]) => (sortKey(a) < sortKey(b) ? -1 : 1))
    .map(([date, events]) => ({ date, events: [...new Set(events.map(({ event }) => event))] }))
}

function sortKey(date: string): string {
  return date.replaceAll('X', '0')
}
