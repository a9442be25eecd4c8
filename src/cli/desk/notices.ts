import type { Archive } from '../../archive/archive.ts'
import type { Follow, Notice } from '../../archive/following.ts'
import { makeSafe, paint, type Run, wrapRuns } from '../../brief/render/terminal.ts'
import { noticeSearches } from '../../watch/searches.ts'
import { type ArchiveOptions, nameUser, tellTime, withArchive } from '../archive/open.ts'
import { withOutput } from '../output.ts'
import { describePage, type Page } from '../terminal.ts'
import { readNumber } from './moment.ts'

export interface NoticesOptions extends ArchiveOptions {
  readonly format: 'text' | 'ndjson'
  readonly unread?: boolean
  readonly read?: boolean
  readonly most: string
  readonly output?: string
}

/** Prints what happened in what is followed. */
export async function runNotices(options: NoticesOptions): Promise<void> {
  const limit = Math.min(200, readNumber('--most', options.most))
  await withArchive(options, async archive => {
    const by = nameUser()
    // What was added since the last watch is searched now.
    await noticeSearches(archive, { by, now: Date.now() })
    const { entries, next } = await archive.notices(
      { unread: options.unread ?? false },
      { after: null, limit },
    )
    const page = describePage(options.output)
    const text = async () => draw(await describeAll(archive, entries), next !== null, page)
    const json = () => entries.map(notice => `${JSON.stringify(notice)}\n`).join('')
    const words = options.format === 'ndjson' ? json() : await text()
    await withOutput(options.output, output => output.write(words))
    const latest = entries[0]?.number
    if (options.read && latest !== undefined)
      await archive.commit([{ kind: 'read', notices: latest }], { by, time: tellTime() })
  })
}

interface Described {
  readonly notice: Notice
  readonly follow: Follow | undefined
  readonly headline: string | null
  readonly outlet: string | null
}

async function describeAll(archive: Archive, notices: readonly Notice[]): Promise<readonly Described[]> {
  const follows = new Map((await archive.follows()).map(follow => [follow.id, follow]))
  const { reports } = await archive.lookUp({ reports: [...new Set(notices.map(({ report }) => report))] })
  return notices.map(notice => {
    const { headline = null, outlet = null } = reports.get(notice.report) ?? {}
    return { notice, follow: follows.get(notice.follow), headline, outlet }
  })
}

/** Wider lines are hard to read. */
const WIDTH_MAX = 104
const INDENT = 3

function draw(notices: readonly Described[], more: boolean, page: Page): string {
  const width = Math.min(WIDTH_MAX, page.width)
  const lines = notices.flatMap(each => [...noticeLines(each, width), []])
  const end =
    notices.length === 0 ? 'no notices' : `${notices.length} ${notices.length === 1 ? 'notice' : 'notices'}`
  lines.push([{ text: more ? `${end}, and older ones: --most lists them` : end, style: 'dim' }])
  return `${lines.map(line => paint(line, page.color).trimEnd()).join('\n')}\n`
}

function noticeLines({ notice, follow, headline, outlet }: Described, width: number): Run[][] {
  const { number, time, kind, read, report } = notice
  const about = follow
    ? `${follow.what === 'address' ? 'page' : follow.what} ${follow.about}`
    : 'no longer followed'
  const facts = [`${number}`, time, ...(read ? [] : ['unread']), about]
  const whose = [outlet, headline].filter(value => value !== null).join(': ') || report
  return [
    ...wrapRuns(
      [
        { text: kind, style: 'bold' },
        { text: `  ${makeSafe(whose)}`, style: 'plain' },
      ],
      width,
    ),
    ...wrapRuns([{ text: makeSafe(facts.join(' · ')), style: 'dim' }], width),
    ...notice.evidence.flatMap(({ role, exact }) =>
      wrapRuns(
        [
          { text: `${role.padEnd(7)}`, style: 'dim' },
          { text: makeSafe(exact), style: 'plain' },
        ],
        width - INDENT,
      ).map((line): Run[] => [{ text: ' '.repeat(INDENT), style: 'plain' }, ...line]),
    ),
  ]
}
