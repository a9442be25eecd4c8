import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import type { Decision } from './decisions.ts'
import { type Desk, openDesk } from './desk.ts'
import { placeReport } from './place.ts'
import { type Profile, profileReport } from './profile.ts'
import { isSpread } from './stories.ts'

/** Indexes of the analyses of each story, in the order given; a story of one is a report that fits no other. */
export interface Groups {
  readonly stories: readonly (readonly number[])[]
  /** Indexes of the round-ups that tell of several stories and are mainly of none. */
  readonly spread: readonly number[]
}

/** Groups reports by event, whatever their order: they are placed by publication, then id. */
export function groupReports(analyses: readonly Analysis[], language: Language): Groups {
  const profiles = analyses.map(analysis => profileReport(analysis, language))
  const order = sortProfiles(profiles)
  const desk = placeAll(order.map(index => profiles[index]!))
  const drafts = [...desk.stories.values()]
  const indexes = (members: readonly number[]) => members.map(number => order[number]!).sort((a, b) => a - b)
  const spread = drafts.filter(draft => isSpread(desk, draft)).flatMap(({ members }) => indexes(members))
  const stories = drafts.filter(draft => !isSpread(desk, draft)).map(({ members }) => indexes(members))
  return { stories: stories.sort((a, b) => a[0]! - b[0]!), spread: spread.sort((a, b) => a - b) }
}

/** A desk on which reports have been placed by publication, then id, as a batch is. */
export function groupProfiles(profiles: readonly Profile[], decisions: readonly Decision[] = []): Desk {
  return placeAll(
    sortProfiles(profiles).map(index => profiles[index]!),
    decisions,
  )
}

function placeAll(profiles: readonly Profile[], decisions: readonly Decision[] = []): Desk {
  const desk = openDesk({ reports: [], stories: [], decisions })
  for (const profile of profiles) placeReport(desk, profile)
  return desk
}

function sortProfiles(profiles: readonly Profile[]): readonly number[] {
  const keys = profiles.map(
    ({ published, report, version, file }) => `${published ?? '9999'} ${report} ${version} ${file}`,
  )
  return [...keys.keys()].sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b))
}
