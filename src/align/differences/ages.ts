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

/** Code units between a name and its age: ", " or " (". */
const NEAR = 3

function findAges({ entities, mentions, quantities }: Analysis, report: number, entity: number): Age[] {
  return entities[entity]!.mentions.flatMap(index => {
    const { form, start, end } = mentions[index]!
    const [age] = form === 'name' ? spansFrom(quantities, { start: end, end: end + NEAR }) : []
    if (age?.kind !== 'age' || age.value === null || age.start < end) return []
    return [{ report, start, end: age.end, value: age.value }]
  })
}
