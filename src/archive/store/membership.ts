import { hashText } from '../../text/hash.ts'
import type { PlacedReport, PlacedStory } from '../archive.ts'
import { askMany } from './asking.ts'
import { canonicalJson } from './canonical.ts'
import type { LogWriter } from './log.ts'
import type { Store } from './tables.ts'

/** Stories as they are from now on, and when that was found. */
export interface Placing {
  readonly stories: readonly PlacedStory[]
  readonly gone: readonly string[]
  readonly time: string
}

/** Keeps stories with their members in the place of what was known of them; the log tells of those whose reports are others than before. */
export async function keepStories(
  store: Store,
  log: LogWriter,
  { stories, gone, time }: Placing,
): Promise<void> {
  const states = await readStates(store, [...stories, ...gone.map(id => ({ id }))])
  const changed = stories.filter(story => states.get(story.id)?.form !== formOf(story))
  const numbers = await findLiving(store, changed)
  // First all that leave, then all that come: a report is at home in one story.
  for (const { id } of changed) await store.deleteFrom('member').where('story', '=', id).execute()
  await leaveOthers(store, homesOf(changed, numbers))
  for (const story of changed) await keepStory(store, { story, time, numbers, state: states.get(story.id) })
  for (const story of changed) await markSpread(store, story)
  const living = new Set(stories.map(({ id }) => id))
  const ended = gone.filter(id => states.get(id)?.ended === 0 && !living.has(id))
  for (const id of ended) await endStory(store, id, stories.find(({ was }) => was.includes(id))?.id ?? null)
  for (const story of changed) await tellStory(log, story, { state: states.get(story.id), ended })
}

interface State {
  readonly id: string
  readonly was: string
  readonly form: string
  readonly held: string
  readonly ended: number
}

async function readStates(
  store: Store,
  stories: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, State>> {
  const rows = await askMany(
    stories.map(({ id }) => id),
    some =>
      store
        .selectFrom('story')
        .select(['id', 'was', 'form', 'held', 'ended'])
        .where('id', 'in', some)
        .execute(),
  )
  return new Map(rows.map(row => [row.id, row]))
}

/** Numbers of the reports of stories by their ids; one that was deleted does not come back. */
async function findLiving(
  store: Store,
  stories: readonly PlacedStory[],
): Promise<ReadonlyMap<string, number>> {
  const ids = stories.flatMap(({ members }) => members.map(({ report }) => report))
  const rows = await askMany(ids, some =>
    store
      .selectFrom('report')
      .select(['id', 'number'])
      .where('id', 'in', some)
      .where('deleted', '=', 0)
      .execute(),
  )
  return new Map(rows.map(({ id, number }) => [id, number]))
}

function homesOf(stories: readonly PlacedStory[], numbers: ReadonlyMap<string, number>): readonly number[] {
  const members = stories.flatMap(each => each.members).filter(({ why }) => why.how !== 'part')
  return members.flatMap(({ report }) => numbers.get(report) ?? [])
}

/** Takes reports out of stories that nothing is told of now. */
async function leaveOthers(store: Store, reports: readonly number[]): Promise<void> {
  const left = await askMany(reports, some =>
    store
      .selectFrom('member')
      .select(['story', 'report'])
      .where('report', 'in', some)
      .where('home', '=', 1)
      .execute(),
  )
  for (const { story, report } of left) await leaveStory(store, story, report)
}

/** Takes a report out of a story; one that has none left goes on no more. */
export async function leaveStory(store: Store, story: string, report: number): Promise<void> {
  await store.deleteFrom('member').where('story', '=', story).where('report', '=', report).execute()
  await store.deleteFrom('made').where('story', '=', story).execute()
  await store
    .updateTable('story')
    .set(({ eb }) => ({ reports: eb('reports', '-', 1), groups: null, form: '', held: '' }))
    .where('id', '=', story)
    .execute()
  await store
    .updateTable('story')
    .set({ ended: 1, headline: null, from_day: null, until_day: null })
    .where('id', '=', story)
    .where('reports', '=', 0)
    .execute()
  await mendHeadline(store, story)
}

/** A story is called by the headline of one of its reports: where that has left, by that of the earliest. */
async function mendHeadline(store: Store, story: string): Promise<void> {
  const members = await store
    .selectFrom('member')
    .innerJoin('report', 'report.number', 'member.report')
    .select('report.headline')
    .where('member.story', '=', story)
    .where('report.headline', 'is not', null)
    .orderBy('report.published')
    .orderBy('report.number')
    .execute()
  const headlines = members.flatMap(({ headline }) => headline ?? [])
  await store
    .updateTable('story')
    .set({ headline: headlines[0] ?? null })
    .where('id', '=', story)
    .where(({ eb, not }) => not(eb('headline', 'in', headlines)))
    .execute()
}

/** By this it is seen whether anything of a story is not as it was. */
function formOf({ id, was, headline, first, last, members }: PlacedStory): string {
  return hashText(canonicalJson({ id, was, headline, first, last, members }))
}

function heldBy({ members }: PlacedStory): string {
  return hashText(canonicalJson(members.map(({ report }) => report).sort()))
}

interface Keeping {
  readonly story: PlacedStory
  readonly time: string
  readonly numbers: ReadonlyMap<string, number>
  readonly state: State | undefined
}

async function keepStory(store: Store, { story, time, numbers, state }: Keeping): Promise<void> {
  const { id, was, headline, first, last } = story
  const held = heldBy(story)
  const members = story.members.filter(({ report }) => numbers.has(report))
  const placed = {
    was: JSON.stringify(was),
    headline,
    first,
    last,
    reports: members.length,
    form: formOf(story),
    held,
    spread: 0,
    ended: 0,
    into_story: null,
  }
  const renewed = state?.held === held && state.ended === 0 ? {} : { changed: time, groups: null }
  await store
    .insertInto('story')
    .values({ id, ...placed, changed: time, looked: null, groups: null, from_day: null, until_day: null })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ ...placed, ...renewed }))
    .execute()
  for (const member of members) await keepMember(store, id, { member, number: numbers.get(member.report)! })
  await sumDays(store, id)
}

interface Numbered {
  readonly member: PlacedReport
  readonly number: number
}

async function keepMember(store: Store, story: string, { member, number }: Numbered): Promise<void> {
  const { why, also } = member
  const home = why.how === 'part' ? 0 : 1
  await store
    .insertInto('member')
    .values({ story, report: number, why: JSON.stringify(why), also: JSON.stringify(also), home })
    .execute()
  if (home === 1) await store.updateTable('report').set({ story }).where('number', '=', number).execute()
}

/** Brings the days of a story to those of its reports. */
async function sumDays(store: Store, id: string): Promise<void> {
  const days = await store
    .selectFrom('member')
    .innerJoin('report', 'report.number', 'member.report')
    .select(({ fn }) => [fn.min('report.day').as('from'), fn.max('report.day').as('until')])
    .where('member.story', '=', id)
    .executeTakeFirstOrThrow()
  await store
    .updateTable('story')
    .set({ from_day: days.from, until_day: days.until })
    .where('id', '=', id)
    .execute()
}

// Two round-ups of one matter, and no other report of it: each is a story of its own.
async function markSpread(store: Store, { id, members }: PlacedStory): Promise<void> {
  const [only] = members
  if (members.length !== 1 || only!.also.length === 0) return
  const partners = await askMany(only!.also, some =>
    store
      .selectFrom('report')
      .innerJoin('member', join =>
        join.onRef('member.report', '=', 'report.number').onRef('member.story', '=', 'report.story'),
      )
      .innerJoin('story', 'story.id', 'report.story')
      .select(['story.reports', 'member.also'])
      .where('report.id', 'in', some)
      .execute(),
  )
  if (!partners.some(({ reports, also }) => reports > 1 || also === '[]')) return
  await store.updateTable('story').set({ spread: 1 }).where('id', '=', id).execute()
}

/** A story that goes on no more: reports that are still at home in it are in none. */
async function endStory(store: Store, id: string, into: string | null): Promise<void> {
  await store.deleteFrom('member').where('story', '=', id).execute()
  await store.updateTable('report').set({ story: null }).where('story', '=', id).execute()
  await store.deleteFrom('made').where('story', '=', id).execute()
  await store
    .updateTable('story')
    .set({ ended: 1, into_story: into, headline: null, reports: 0, from_day: null, until_day: null })
    .where('id', '=', id)
    .execute()
}

interface Told {
  readonly state: State | undefined
  readonly ended: readonly string[]
}

async function tellStory(log: LogWriter, story: PlacedStory, { state, ended }: Told): Promise<void> {
  const { id, was, members } = story
  const held = heldBy(story)
  const known = state ? (JSON.parse(state.was) as string[]) : []
  const origins = was.filter(origin => !known.includes(origin))
  if (state?.held === held && state.ended === 0 && origins.length === 0) return
  const action =
    origins.length === 0 ? 'grouped' : origins.some(origin => ended.includes(origin)) ? 'merged' : 'split'
  const from = origins.length === 0 ? null : origins.join(' ')
  await log.add(action, { story: id, reports: members.length, members: held, from })
}
