import type { Analysis } from '../../find/analysis.ts'
import { spansFrom } from '../../text/span.ts'
import type { JointEntity } from '../entities.ts'
import type { Place } from '../place.ts'
import type { Bare, Compared } from './difference.ts'

/** Other ages of one named person: "Emeka Lund, 38" and "Emeka Lund (36)". */
export function compareAges({ analyses, entities }: Compared): Bare[] {
  return entities.filter(({ kind }) => kind === 'person').flatMap(person => contrastAges(analyses, person))
}

interface Age extends Place {
  readonly value: number
}

function contrastAges(analyses: readonly Analysis[], { members }: JointEntity): Bare[] {
  const ages = members.flatMap(({ report, entity }) => findAges(analyses[report]!, report, entity))
  const byReport = Map.groupBy(ages, ({ report }) => report)
  // A report that prints two ages of one name speaks of two people, or corrects itself.
  const sure = [...byReport.values()].filter(list => new Set(list.map(({ value }) => value)).size === 1)
  const sides = Map.groupBy(
    sure.map(([first]) => first!),
    ({ value }) => value,
  )
  if (sides.size < 2) return []
  return [
    {
      kind: 'age',
      update: false,
      sides: [...sides].map(([value, places]) => ({ places, value: `${value}`, asOf: null })),
    },
  ]
}

/** Code units between an age and the name behind it: "38-year-old Emeka Lund", "38-year-old driver Emeka Lund". */
const BEFORE = 24

// Behind the name, or before it with nothing between but what the person is.
function findAges(
  { entities, mentions, quantities, report: { text } }: Analysis,
  report: number,
  entity: number,
): Age[] {
  return entities[entity]!.mentions.flatMap((index): Age[] => {
    const { form, start, end, age, name } = mentions[index]!
    if (form !== 'name') return []
    const behind = age ? spansFrom(quantities, age)[0] : undefined
    const first = (name ?? { start }).start
    const before = spansFrom(quantities, { start: Math.max(0, first - BEFORE - LONGEST), end: first }).at(-1)
    const near =
      before && before.end <= first && PLAIN.test(text.slice(before.end, first)) ? before : undefined
    const found = behind ?? near
    if (found?.kind !== 'age' || found.value === null || found.upper !== undefined) return []
    return [
      { report, start: Math.min(start, found.start), end: Math.max(end, found.end), value: found.value },
    ]
  })
}

/** Code units of an age in words, at most: "twenty-three-year-old". */
const LONGEST = 24
/** At most two words in small letters, and no comma: they say what the person is. */
const PLAIN = /^ (?:\p{Ll}+ ){0,2}$/u
