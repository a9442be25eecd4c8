import type { Selectable } from 'kysely'
import type { Why } from '../../group/explain.ts'
import type { Report } from '../../read/report.ts'
import type { ArchivedStory, PlacedReport, StoriesAsked, StoryLine } from '../archive.ts'
import type { Listed, Page } from '../query.ts'
import { limitOf, listRows } from './asking.ts'
import { FEWEST_DIGITS, readReports } from './reports.ts'
import type { Store, StoryRow } from './tables.ts'
import { readContents } from './versions.ts'

/** Headlines that a story shows in a list. */
const MOST_HEADLINES = 6
/** Stories that took in one another, one after the other. */
const MOST_HEIRS = 100

/** Stories that go on, those that changed last first. */
export async function listStories(store: Store, asked: StoriesAsked, page: Page): Promise<Listed<StoryLine>> {
  const { since, least = 1, words } = asked
  const limit = limitOf(page)
  const after = placeOf(page)
  let query = store.selectFrom('story').selectAll().where('ended', '=', 0).where('spread', '=', 0)
  query = query.where('reports', '>=', Math.max(1, least))
  if (since !== undefined) query = query.where('changed', '>', since)
  if (after !== null)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('changed', 'number'), '<', tuple(after.changed, after.number)),
    )
  for (const word of words?.split(/\s+/).filter(each => each !== '') ?? [])
    query = query.where('id', 'in', ({ selectFrom }) =>
      selectFrom('member')
        .innerJoin('report', 'report.number', 'member.report')
        .select('member.story')
        .where('report.headline', 'like', `%${word.replace(/[%_]/g, '')}%`),
    )
  const rows = await query
    .orderBy('changed', 'desc')
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute()
  const lines = await describeStories(store, rows.slice(0, limit))
  return listRows(rows, limit, {
    entry: ({ id }) => lines.get(id)!,
    place: ({ changed, number }) => `${changed}_${number}`,
  })
}

function placeOf({ after }: Page): { readonly changed: string; readonly number: number } | null {
  const place = /^([\d:TZ.-]{1,40})_(\d{1,15})$/.exec(after ?? '')
  return place ? { changed: place[1]!, number: Number(place[2]) } : null
}

type StoryState = Selectable<StoryRow>

async function describeStories(
  store: Store,
  stories: readonly StoryState[],
): Promise<ReadonlyMap<string, StoryLine>> {
  const ids = stories.map(({ id }) => id)
  const members = await store
    .selectFrom('member')
    .innerJoin('report', 'report.number', 'member.report')
    .select(['member.story', 'report.id', 'report.outlet', 'report.headline', 'report.seen'])
    .where('member.story', 'in', ids)
    .orderBy('report.published')
    .orderBy('report.number')
    .execute()
  const fresh = await countFresh(store, ids)
  const byStory = Map.groupBy(members, ({ story }) => story)
  return new Map(
    stories.map(story => [
      story.id,
      lineOf(story, { members: byStory.get(story.id) ?? [], fresh: fresh.get(story.id) ?? 0 }),
    ]),
  )
}

interface MemberLine {
  readonly id: string
  readonly outlet: string | null
  readonly headline: string | null
}

function lineOf(
  story: StoryState,
  { members, fresh }: { readonly members: readonly MemberLine[]; readonly fresh: number },
): StoryLine {
  const { id, headline, reports, groups, first, last, changed, looked } = story
  const outlets = [...new Set(members.flatMap(({ outlet }) => outlet ?? []))].sort()
  const headlines = chooseHeadlines(members)
  return { id, headline, reports, outlets, groups, first, last, changed, looked, fresh, headlines }
}

// One an outlet: side by side they show how each puts it.
function chooseHeadlines(members: readonly MemberLine[]): StoryLine['headlines'] {
  const seen = new Set<string>()
  const chosen: StoryLine['headlines'][number][] = []
  for (const { id, outlet, headline } of members) {
    if (chosen.length === MOST_HEADLINES) break
    if (headline === null || seen.has(outlet ?? id)) continue
    seen.add(outlet ?? id)
    chosen.push({ report: id, outlet, headline })
  }
  return chosen
}

/** Reports and versions of stories that came since somebody last looked at each. */
async function countFresh(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await store
    .selectFrom('member')
    .innerJoin('story', 'story.id', 'member.story')
    .innerJoin('version', 'version.report', 'member.report')
    .select(({ fn }) => ['member.story', fn.countAll<number>().as('count')])
    .where('member.story', 'in', ids)
    .where(({ or, eb, ref }) =>
      or([eb('story.looked', 'is', null), eb('version.seen', '>', ref('story.looked'))]),
    )
    .groupBy('member.story')
    .execute()
  return new Map(rows.map(({ story, count }) => [story, count]))
}

/** A story as a person names it: by its id, the beginning of it that no other has, or the id of one that it took in. */
async function findStory(store: Store, name: string): Promise<string | null> {
  let id = await findId(store, name)
  for (let step = 0; id !== null && step < MOST_HEIRS; step++) {
    const { ended, into_story } = await store
      .selectFrom('story')
      .select(['ended', 'into_story'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (ended === 0) return id
    id = into_story
  }
  return null
}

async function findId(store: Store, name: string): Promise<string | null> {
  if (!/^[0-9a-f]+$/.test(name) || name.length < FEWEST_DIGITS) return null
  const rows = await store
    .selectFrom('story')
    .select('id')
    .where('id', '>=', name)
    .where('id', '<', `${name}g`)
    .limit(2)
    .execute()
  return rows.length === 1 ? rows[0]!.id : null
}

/** A story with its reports, by publication. */
export async function readStory(store: Store, name: string): Promise<ArchivedStory | null> {
  const id = await findStory(store, name)
  if (id === null) return null
  const story = await store.selectFrom('story').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const lines = await describeStories(store, [story])
  const rows = await store
    .selectFrom('member')
    .innerJoin('report', 'report.number', 'member.report')
    .select(['report.id', 'report.number', 'member.why', 'member.also'])
    .where('member.story', '=', id)
    .orderBy('report.published')
    .orderBy('report.number')
    .execute()
  const states = await readReports(
    store,
    rows.map(({ number }) => number),
  )
  const members = rows.map(row => ({ ...placedOf(row), state: states.get(row.number)! }))
  return { ...lines.get(id)!, was: JSON.parse(story.was) as string[], members }
}

function placedOf(row: { readonly id: string; readonly why: string; readonly also: string }): PlacedReport {
  return { report: row.id, why: JSON.parse(row.why) as Why, also: JSON.parse(row.also) as string[] }
}

/** The reports of a story as they are, or as they were at a moment. */
export async function readStoryReports(
  store: Store,
  name: string,
  asOf: string | null,
): Promise<readonly Report[]> {
  const id = await findStory(store, name)
  if (id === null) return []
  const rows = await store
    .selectFrom('member')
    .innerJoin('report', 'report.number', 'member.report')
    .select(['report.number', 'report.latest'])
    .where('member.story', '=', id)
    .$if(asOf !== null, query => query.where('report.seen', '<=', asOf!))
    .orderBy('report.published')
    .orderBy('report.number')
    .execute()
  const wanted: number[] = []
  for (const { number, latest } of rows) {
    const then = asOf === null ? latest : await findVersionAt(store, number, asOf)
    if (then !== null) wanted.push(then)
  }
  const contents = await readContents(store, wanted)
  return wanted.flatMap(number => contents.get(number) ?? [])
}

// What the last look saw, since a text may come back that was there before; else the version that came last.
async function findVersionAt(store: Store, report: number, time: string): Promise<number | null> {
  const look = await store
    .selectFrom('look')
    .innerJoin('version', join =>
      join.onRef('version.report', '=', 'look.report').onRef('version.version', '=', 'look.version'),
    )
    .select(['version.number', 'look.time'])
    .where('look.report', '=', report)
    .where('look.time', '<=', time)
    .orderBy('look.time', 'desc')
    .orderBy('look.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const version = await store
    .selectFrom('version')
    .select(['number', 'seen'])
    .where('report', '=', report)
    .where('seen', '<=', time)
    .where('version', '<>', 'gone')
    .orderBy('seen', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!look) return version?.number ?? null
  return version && version.seen > look.time ? version.number : look.number
}
