import type { Comparison, Earlier } from '../../align/comparison.ts'
import type { Story } from '../brief.ts'
import { makeAlleged } from './alleged.ts'
import { makeBasis } from './basis.ts'
import { makeChanged } from './changed.ts'
import { makeCheck } from './check.ts'
import { makeDecided, markDecided } from './decided.ts'
import { makeDifferent } from './different.ts'
import { makeInside } from './inside.ts'
import { limitStory } from './limit.ts'
import { makeNames } from './names.ts'
import { makeOnly } from './only.ts'
import { makeOverview } from './overview.ts'
import { makeReports } from './reports.ts'
import { makeSaid } from './said.ts'
import { makeSeveral } from './several.ts'
import { makeSummary } from './summary.ts'
import { makeTimeLine } from './timeline.ts'

/**
 * What a comparison comes to, section by section, with the lines of the three-minute brief marked. `earlier` holds the
 * versions before those that are compared, the oldest of each report first.
 */
export function makeStory(comparison: Comparison, id: string, earlier: readonly Earlier[] = []): Story {
  const summary = makeSummary(comparison)
  const day = summary.day?.edtf ?? null
  const { timeline, next } = makeTimeLine(comparison, day)
  const alleged = makeAlleged(comparison)
  const only = makeOnly(comparison, next)
  const sections = {
    different: makeDifferent(comparison),
    alleged,
    said: makeSaid(comparison),
    inside: makeInside(comparison),
    changed: makeChanged(comparison, earlier),
    decided: makeDecided(comparison),
    reports: makeReports(comparison, earlier),
  }
  const story = {
    id,
    summary,
    overview: makeOverview(comparison, { alleged, only, next, day }),
    check: makeCheck(sections),
    ...sections,
    several: makeSeveral(comparison),
    basis: makeBasis(comparison),
    only,
    timeline,
    next,
    names: makeNames(comparison),
  }
  return limitStory(markDecided(story, comparison))
}
