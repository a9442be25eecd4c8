import { isWebAddress } from '../../brief/citation.ts'
import { plainDate } from '../../brief/render/date.ts'
import { type Html, html } from '../../brief/render/html/markup.ts'
import type { Report } from '../../read/report.ts'
import type { LogEntry } from '../archive.ts'
import { readLog } from '../store/log.ts'
import { unpackValue } from '../store/pack.ts'
import type { Store } from '../store/tables.ts'
import type { BagWriter } from './bag.ts'
import type { Choice } from './choice.ts'

/** How the pages are written. */
export interface PagesOptions {
  readonly choice: Choice | null
  /** Given every word that a report, a person or a page has written. */
  readonly redact: (words: string) => string
}

/** Writes the pages that open an export in a browser, offline: stories, the reports of each with their versions and texts, the log. */
export async function writePages(store: Store, bag: BagWriter, options: PagesOptions): Promise<void> {
  const stories = (await readStories(store)).filter(
    ({ id }) => options.choice === null || options.choice.stories.has(id),
  )
  const loose = (await readMembers(store, null)).filter(member => isTold(member, options))
  bag.begin('index.html')
  writeIndex(bag, { stories, loose: loose.length }, options)
  for (const story of stories) {
    const members = (await readMembers(store, story.id)).filter(member => isTold(member, options))
    await writeStory(store, bag, {
      file: `stories/${story.id}.html`,
      title: story.headline ?? story.id,
      members,
      options,
    })
  }
  if (loose.length > 0)
    await writeStory(store, bag, {
      file: 'stories/none.html',
      title: 'Reports of no story',
      members: loose,
      options,
    })
  bag.begin('log.html')
  bag.add(openPage('What was done', '.'))
  bag.add('<ol>\n')
  for await (const entry of readLog(store, 1)) bag.add(drawEntry(entry, options.redact).markup)
  bag.add('</ol>\n</main>\n</html>\n')
}

function drawEntry(
  { number, time, by, action, about, why }: LogEntry,
  redact: (words: string) => string,
): Html {
  const told = Object.entries(about).flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`]))
  const reason = why === null ? '' : html`<br>Why: <q>${redact(why)}</q>`
  return html`<li value="${number}">${time}, ${redact(by)}: <b>${action}</b><br>${redact(told.join(', '))}${reason}\n`
}

interface StoryTold {
  readonly id: string
  readonly headline: string | null
  readonly first: string | null
  readonly last: string | null
  readonly reports: number
}

async function readStories(store: Store): Promise<readonly StoryTold[]> {
  return store
    .selectFrom('story')
    .select(['id', 'headline', 'first', 'last', 'reports'])
    .where('ended', '=', 0)
    .orderBy('changed', 'desc')
    .orderBy('number')
    .execute()
}

interface MemberTold {
  readonly number: number
  readonly id: string
  readonly outlet: string | null
  readonly headline: string | null
  readonly url: string | null
  readonly published: string | null
  readonly gone: string | null
}

const COLUMNS = [
  'report.number',
  'report.id',
  'report.outlet',
  'report.headline',
  'report.url',
  'report.published',
  'report.gone',
] as const

async function readMembers(store: Store, story: string | null): Promise<readonly MemberTold[]> {
  const reports = store.selectFrom('report').select(COLUMNS)
  if (story === null) return reports.where('story', 'is', null).orderBy('number').execute()
  return reports
    .innerJoin('member', 'member.report', 'report.number')
    .where('member.story', '=', story)
    .orderBy('report.published')
    .orderBy('report.number')
    .execute()
}

function isTold({ number }: MemberTold, { choice }: PagesOptions): boolean {
  return choice === null || choice.reports.has(number)
}

function writeIndex(
  bag: BagWriter,
  { stories, loose }: { readonly stories: readonly StoryTold[]; readonly loose: number },
  { redact }: PagesOptions,
): void {
  bag.add(openPage('An archive of news reports', null))
  bag.add('<p><a href="log.html">What was done, by whom and when</a></p>\n<h2>Stories</h2>\n<ul>\n')
  for (const { id, headline, first, last, reports } of stories) {
    const days = [first, last].flatMap(day => tellDate(day) ?? [])
    const told = `${reports} ${reports === 1 ? 'report' : 'reports'}, ${[...new Set(days)].join(' to ') || 'no date'}`
    bag.add(html`<li><a href="stories/${id}.html"><bdi>${redact(headline ?? id)}</bdi></a> (${told})`.markup)
    bag.add('\n')
  }
  if (loose > 0)
    bag.add(html`<li><a href="stories/none.html">Reports of no story</a> (${String(loose)})`.markup)
  bag.add('</ul>\n</main>\n</html>\n')
}

interface StoryPage {
  readonly file: string
  readonly title: string
  readonly members: readonly MemberTold[]
  readonly options: PagesOptions
}

async function writeStory(
  store: Store,
  bag: BagWriter,
  { file, title, members, options }: StoryPage,
): Promise<void> {
  const { redact } = options
  bag.begin(file)
  bag.add(openPage(redact(title), '..'))
  for (const member of members) {
    const { number, id, outlet, headline, url, published, gone } = member
    const address = url === null ? null : redact(url)
    const link =
      address && isWebAddress(address)
        ? html`<a href="${address}" rel="noreferrer">${address}</a>`
        : (address ?? 'no address')
    const told = [
      tellDate(published) ?? 'no date',
      ...(gone === null ? [] : [`gone since ${tellDate(gone)}`]),
      `report ${id}`,
    ]
    bag.add(
      html`<article><h2><bdi>${redact(outlet ?? 'outlet not known')}</bdi>: <bdi>${redact(headline ?? 'no headline')}</bdi></h2>
<p>${told.join(', ')}<br>${link}</p>
`.markup,
    )
    for (const version of await readVersions(store, number)) bag.add(drawVersion(version, redact).markup)
    bag.add('</article>\n')
  }
  bag.add('</main>\n</html>\n')
}

async function readVersions(store: Store, report: number) {
  return store
    .selectFrom('version')
    .leftJoin('content', 'content.version', 'version.number')
    .select(['version.version', 'version.seen', 'version.last', 'content.report as packed'])
    .where('version.report', '=', report)
    .orderBy('version.seen')
    .orderBy('version.number')
    .execute()
}

type VersionTold = Awaited<ReturnType<typeof readVersions>>[number]

function drawVersion({ version, seen, last, packed }: VersionTold, redact: (words: string) => string): Html {
  const told = `seen ${tellDate(seen)}${last === seen ? '' : ` to ${tellDate(last)}`}`
  if (packed === null)
    return html`<p>${version === 'gone' ? `The page was gone, ${told}` : `Deleted; it was ${version}, ${told}`}.</p>\n`
  const text = redact(unpackValue<Report>(packed).text)
  return html`<details><summary>Version ${version.slice(0, 12)}, ${told}</summary><div class="text" dir="auto">${text}</div></details>\n`
}

function tellDate(edtf: string | null): string | null {
  return edtf === null ? null : (plainDate(edtf) ?? edtf)
}

// Nothing of a report is markup here, and the browser is told to run and to load nothing.
function openPage(title: string, up: string | null): string {
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.25; } h2 { font-size: 1.15rem; }
.text { white-space: pre-wrap; border-left: 3px solid; padding-left: 1rem; margin: .5rem 0; }
li { margin: .5rem 0; }
</style>
<main>
${up === null ? '' : html`<nav><a href="${up}/index.html">All stories</a></nav>`}
<h1 dir="auto">${title}</h1>
`.markup
}
