import type { Passage } from '../passages.ts'
import { type Bare, type Compared, sameAct } from './difference.ts'

// One stated day each, of the same predicate and subject, in the reporters' own voice.
/** Days that differ for one act. */
export function compareTimes(compared: Compared, passages: readonly Passage[]): Bare[] {
  const dated = passages.flatMap(passage => {
    const days = passage.times.map(index => compared.analyses[passage.report]!.times[index]!).filter(isDay)
    return days.length === 1 && passage.predicate >= 0 && !passage.quoted
      ? [{ passage, time: days[0]!, edtf: days[0]!.edtf!.slice(0, 10) }]
      : []
  })
  const sides = new Map<string, typeof dated>()
  for (const each of dated) sides.set(each.edtf, [...(sides.get(each.edtf) ?? []), each])
  const firsts = [...sides.values()].map(side => side[0]!)
  const [a, b] = firsts
  if (!a || !b || a.passage.report === b.passage.report || !sameAct(a.passage, b.passage)) return []
  return [
    {
      kind: 'time',
      update: false,
      sides: [...sides.values()].map(side => ({
        places: side.map(({ passage }) => passage),
        value: side[0]!.edtf,
        asOf: null,
      })),
    },
  ]
}

const DAY = /^\d{4}-\d\d-\d\d/

function isDay(time: {
  readonly type: string
  readonly edtf: string | null
  readonly relation?: string
}): boolean {
  return time.edtf !== null && DAY.test(time.edtf) && !time.edtf.includes('/') && time.relation === undefined
}
