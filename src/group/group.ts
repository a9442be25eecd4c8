import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import { VERSION } from '../version.ts'
import type { Decision } from './decisions.ts'
import { type Desk, openDesk } from './desk.ts'
import { placeReport } from './place.ts'
import { type Profile, profileReport } from './profile.ts'
import { type GroupedStory, isSpread, listStories } from './stories.ts'

/** Indexes of the reports of each story, in the order given; a story of one is a report that fits no other. */
export interface Groups {
  readonly stories: readonly (readonly number[])[]
  /** Indexes of the round-ups that tell of several stories and are mainly of none. */
  readonly spread: readonly number[]
}

/** Groups reports by event, whatever their order: they are placed by publication, then id. */
export function groupReports(analyses: readonly Analysis[], language: Language): Groups {
  return groupProfiles(analyses.map(analysis => profileReport(analysis, language)))
}

/** The same from profiles alone, where there is no room for all analyses at once. */
export function groupProfiles(profiles: readonly Profile[]): Groups {
  const order = sortProfiles(profiles)
  const desk = placeAll(order.map(index => profiles[index]!))
  const stories: number[][] = []
  const spread: number[] = []
  for (const draft of desk.stories.values()) {
    const indexes = draft.members.map(number => order[number]!).sort((a, b) => a - b)
    if (isSpread(desk, draft)) spread.push(...indexes)
    else stories.push(indexes)
  }
  return { stories: stories.sort((a, b) => a[0]! - b[0]!), spread: spread.sort((a, b) => a - b) }
}

/** What grouping comes to: `crossread.stories/1`. */
export interface Stories {
  readonly schema: 'crossread.stories/1'
  readonly program: {
    readonly name: 'crossread'
    readonly version: string
    /** Language → version of its word lists and models. */
    readonly models: Readonly<Record<string, string>>
  }
  /** The decisions that were heeded. */
  readonly decisions: readonly Decision[]
  readonly stories: readonly GroupedStory[]
}

/** Tells the stories of reports, whatever their order, with the reason why each report belongs. */
export function tellStories(
  profiles: readonly Profile[],
  language: Pick<Language, 'tag' | 'version'>,
  decisions: readonly Decision[] = [],
): Stories {
  const order = sortProfiles(profiles)
  const desk = placeAll(
    order.map(index => profiles[index]!),
    decisions,
  )
  return {
    schema: 'crossread.stories/1',
    program: { name: 'crossread', version: VERSION, models: { [language.tag]: language.version } },
    decisions,
    stories: listStories(desk),
  }
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
