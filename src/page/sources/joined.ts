import type { KeptRuling, NameInStory, SaidLine } from '../../archive/archive.ts'

/** A name in one story, with what was said there. */
export interface NameInPlace extends Omit<NameInStory, 'story'> {
  /** Null where the reports are in no story. */
  readonly story: string | null
  readonly lines: readonly SaidLine[]
}

/** Names in stories that a person joined by hand to be one source; mostly one. */
export interface OneSource {
  readonly places: readonly NameInPlace[]
  /** The decisions that joined them. */
  readonly rulings: readonly KeptRuling[]
}

/**
 * Groups what was said by story, and joins those stories only in which a person said that the name is of one source.
 * The order is that of the lines, which come newest first.
 */
export function groupSources(
  lines: readonly SaidLine[],
  rulings: readonly KeptRuling[],
): readonly OneSource[] {
  const places = new Map<string, { name: string; story: string | null; lines: SaidLine[] }>()
  for (const line of lines) {
    const key = keyOf(line.story, line.name)
    const place = places.get(key)
    if (place) place.lines.push(line)
    else places.set(key, { name: line.name, story: line.story, lines: [line] })
  }
  return joinPlaces(places, rulings)
}

function joinPlaces(
  places: ReadonlyMap<string, NameInPlace>,
  rulings: readonly KeptRuling[],
): readonly OneSource[] {
  const groupOf = new Map<string, { places: NameInPlace[]; rulings: KeptRuling[] }>()
  for (const [key, place] of places) groupOf.set(key, { places: [place], rulings: [] })
  for (const kept of rulings) {
    if (kept.ruling.kind !== 'join-names') continue
    const { one, other } = kept.ruling
    const first = groupOf.get(keyOf(one.story, one.name))
    const second = groupOf.get(keyOf(other.story, other.name))
    if (!first || !second) continue
    first.rulings.push(kept)
    if (first === second) continue
    first.places.push(...second.places)
    first.rulings.push(...second.rulings)
    for (const place of second.places) groupOf.set(keyOf(place.story, place.name), first)
  }
  return [...new Set(groupOf.values())]
}

function keyOf(story: string | null, name: string): string {
  return JSON.stringify([story, name])
}
