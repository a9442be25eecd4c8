import type { Decision } from '../../group/decisions.ts'
import type { Kept } from '../../group/desk.ts'
import type { DayRange } from '../archive.ts'
import { askMany } from './asking.ts'
import { dayOf } from './days.ts'
import { listRulings } from './rulings.ts'
import type { Store } from './tables.ts'
import { readProfiles } from './versions.ts'

/** What grouping has to know of the stories that have a report in these days; a report whose day is not known has that of its first sight. */
export async function readKept(store: Store, { from, until }: DayRange): Promise<Kept> {
  let query = store.selectFrom('story').select(['id', 'was']).where('ended', '=', 0)
  if (from !== null) query = query.where('until_day', '>=', dayOf(from) ?? 0)
  if (until !== null) query = query.where('from_day', '<=', dayOf(until) ?? 0)
  const stories = await query.orderBy('number').execute()
  const members = await readMembers(
    store,
    stories.map(({ id }) => id),
  )
  const profiles = await readProfiles(
    store,
    members.map(({ latest }) => latest),
  )
  const there = members.filter(({ latest }) => profiles.has(latest))
  const index = new Map(there.map(({ id }, at) => [id, at]))
  return {
    reports: there.map(({ latest, story, also }) => ({
      profile: profiles.get(latest)!,
      story,
      also: (JSON.parse(also) as string[]).flatMap(id => index.get(id) ?? []),
    })),
    stories: stories.map(({ id, was }) => ({ id, was: JSON.parse(was) as string[] })),
    decisions: await readDecisions(store),
  }
}

/** In the order in which they came, which is that in which grouping saw them. */
async function readMembers(store: Store, stories: readonly string[]) {
  const rows = await askMany(stories, some =>
    store
      .selectFrom('member')
      .innerJoin('report', 'report.number', 'member.report')
      .select(['report.id', 'report.number', 'report.latest', 'member.story', 'member.also'])
      .where('member.story', 'in', some)
      .where('member.home', '=', 1)
      .execute(),
  )
  return [...rows].sort((a, b) => a.number - b.number)
}

async function readDecisions(store: Store): Promise<readonly Decision[]> {
  const rulings = await listRulings(store)
  return rulings.flatMap(({ ruling }) =>
    ruling.kind === 'merge' || ruling.kind === 'split' ? [{ ...ruling }] : [],
  )
}
