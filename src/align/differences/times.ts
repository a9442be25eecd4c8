import type { Time } from '../../find/times.ts'
import { overlapBags } from '../../match/overlap.ts'
import type { Vocabulary } from '../../match/vocabulary.ts'
import type { Passage } from '../passages.ts'
import { type Bare, type Compared, sameAct } from './difference.ts'

/** Likeness, times apart, from which on two passages tell one act; an act may be done on many days. */
const SAME_ACT = 0.6
/** Least weight that they share beside the act: one rare word and a half. */
const LEAST_WEIGHT = 6

interface Dated {
  readonly passage: Passage
  readonly edtf: string
}

// One stated day each, of the same predicate and subject, in the reporters' own voice.
/** Days that differ for one act. */
export function compareTimes(compared: Compared, passages: readonly Passage[]): Bare[] {
  const dated = passages.flatMap(passage => dateAct(compared, passage))
  const [first] = dated
  if (!first) return []
  const same = dated.filter(each => each === first || tellSame(compared, first, each))
  const sides = Map.groupBy(same, ({ edtf }) => edtf)
  if (sides.size < 2) return []
  return [
    {
      kind: 'time',
      update: false,
      sides: [...sides].map(([value, side]) => ({
        places: side.map(({ passage }) => passage),
        value,
        asOf: null,
      })),
    },
  ]
}

function dateAct({ analyses }: Compared, passage: Passage): Dated[] {
  const { times, clauses } = analyses[passage.report]!
  const days = passage.times.map(index => times[index]!).filter(isDay)
  const told = passage.predicate >= 0 && !passage.quoted && !passage.hedged && passage.own
  const plain = clauses[passage.clause]!.governors.length === 0
  return days.length === 1 && told && plain ? [{ passage, edtf: days[0]!.edtf!.slice(0, 10) }] : []
}

function tellSame({ vocabulary }: Compared, a: Dated, b: Dated): boolean {
  if (a.passage.report === b.passage.report || !sameAct(a.passage, b.passage)) return false
  if (!sameFigures(a.passage, b.passage, vocabulary)) return false
  const overlap = overlapBags(a.passage.plain, b.passage.plain, vocabulary.weight)
  const beside = overlap.shared.filter(term => term !== a.passage.predicate)
  const weight = beside.reduce((sum, term) => sum + vocabulary.weight(term), 0)
  return overlap.cosine >= SAME_ACT && weight >= LEAST_WEIGHT
}

// "On Monday 200 tents stood there", "on Thursday 90 tents stood there": two occasions.
function sameFigures(a: Passage, b: Passage, { name }: Vocabulary): boolean {
  const figures = ({ bag }: Passage) => bag.terms.filter(term => name(term).startsWith('q:')).join(' ')
  return figures(a) === figures(b)
}

const DAY = /^\d{4}-\d\d-\d\d/

function isDay({ edtf, relation }: Time): boolean {
  return edtf !== null && DAY.test(edtf) && !edtf.includes('/') && relation === undefined
}
