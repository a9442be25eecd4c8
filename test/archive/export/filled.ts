import { createHash } from 'node:crypto'
import type { Change, FeedLine } from '../../../src/archive/archive.ts'
import { openArchive } from '../../../src/archive/sqlite.ts'
import { readTold, type Told } from '../shelf.ts'

/** Reports with all that a fill has beside them. */
export const TOLD: readonly Told[] = [
  {
    outlet: 'The Harbour Herald',
    headline: 'Silva keeps the port open',
    published: '2026-03-04T08:00Z',
    url: 'https://harbour.example/mara-silva-port',
    text: 'Silva keeps the port open\n\nThe ferry hit the pier on Tuesday.\n\n“We will not close the port,” said Mara Silva, the harbour minister.\n\nThe company said that the brakes had failed.\n',
    seen: '2026-03-04T09:00:00Z',
  },
  {
    outlet: 'The Harbour Herald',
    headline: 'Silva keeps the port open',
    published: '2026-03-04T08:00Z',
    url: 'https://harbour.example/mara-silva-port',
    text: 'Silva keeps the port open\n\nThe ferry hit the pier on Tuesday.\n\n“We will not close the port yet,” said Mara Silva, the harbour minister.\n',
    seen: '2026-03-04T11:00:00Z',
  },
  {
    outlet: 'Kelm Courier',
    headline: '<script>alert(1)</script> at the pier',
    published: '2026-03-04T12:00Z',
    url: 'https://kelm.example/pier',
    text: '<script>alert(1)</script> at the pier\n\nNobody had ordered the port to close, Łukasz Böhm said.\n',
    seen: '2026-03-04T13:00:00Z',
  },
]

/** Who does it, and when. */
export const BY = { by: 'ana', time: '2026-03-05T10:00:00Z' }

/** Makes an archive in which something of everything is kept. */
export async function fill(path: string, told: readonly Told[] = TOLD): Promise<void> {
  const archive = await openArchive(path)
  const changes: Change[] = []
  for (const each of told) {
    const version = await readTold(each)
    const bytes = Buffer.from(`<p>${each.text}</p>`)
    const { sha256 } = { sha256: createHash('sha256').update(bytes).digest('hex') }
    changes.push({
      kind: 'capture',
      capture: {
        sha256,
        bytes,
        mediaType: 'text/html',
        name: each.url!,
        time: each.seen!,
        method: 'file',
        collector: 'ana',
        tool: 'crossread/0',
        capture: null,
      },
    })
    const report = { ...version.report, received: { ...version.report.received, sha256 } }
    changes.push({ kind: 'version', version: { ...version, report } })
    changes.push({
      kind: 'check',
      check: {
        report: report.id,
        address: each.url!,
        time: each.seen!,
        outcome: 'same',
        status: 200,
        version: report.version,
        reason: null,
      },
    })
  }
  await archive.commit(changes, BY)
  const ids = new Set(
    changes.flatMap(change => (change.kind === 'version' ? [change.version.report.id] : [])),
  )
  const why = { how: 'alike', names: ['Mara Silva'], words: ['pier'], days: [] } as const
  const members = [...ids].map(report => ({ report, why, also: [] }))
  await archive.commit(
    [
      {
        kind: 'stories',
        stories: [
          {
            id: 'aa00aa00aa00aa00',
            was: [],
            headline: 'Silva keeps the port open',
            first: '2026-03-04',
            last: '2026-03-04',
            members,
          },
        ],
        gone: [],
      },
      { kind: 'save-search', search: { id: 's1', name: 'port', words: 'port', added: BY.time } },
      {
        kind: 'follow',
        follow: {
          id: 'f1',
          what: 'search',
          about: 'Mara Silva',
          added: BY.time,
          due: BY.time,
          intervalS: 60,
          failures: 0,
        },
      },
    ],
    { ...BY, why: 'Mara Silva asked for it' },
  )
  const [one, other] = [...ids]
  await archive.commit(
    [
      { kind: 'rule', ruling: { kind: 'family', shared: false, report: one!, other: other ?? one! } },
      {
        kind: 'rule',
        ruling: {
          kind: 'join-names',
          one: { story: 'aa00aa00aa00aa00', name: 'Mara Silva' },
          other: { story: 'bb', name: 'Silva' },
        },
      },
      { kind: 'feed', feed: FEED },
      {
        kind: 'notice',
        notice: { time: BY.time, follow: 'f1', kind: 'found', story: null, report: one!, evidence: [] },
      },
    ],
    { ...BY, why: null },
  )
  await archive.commit([{ kind: 'undo', number: (await archive.rulings())[0]!.number }], BY)
  if (other) {
    const gone = {
      report: one!,
      address: told[0]!.url!,
      time: '2026-03-05T09:00:00Z',
      outcome: 'gone',
      status: 404,
      version: null,
      reason: null,
    } as const
    await archive.commit([{ kind: 'check', check: gone }], BY)
  }
  await archive.close()
}

const FEED: FeedLine = {
  address: 'https://harbour.example/feed.xml',
  title: 'Harbour',
  added: BY.time,
  folder: null,
  checked: null,
  outcome: null,
  reason: null,
  due: BY.time,
  failures: 0,
  etag: null,
  modified: null,
  intervalS: 600,
  items: ['a', 'b'],
}
