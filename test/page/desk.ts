import type {
  ArchivedCapture,
  ArchivedReport,
  ArchivedStory,
  ArchivedVersion,
  Check,
  Follow,
  KeptRuling,
  NamingLine,
  Notice,
  OutletLine,
  SaidLine,
  SourceLine,
  StoryLine,
} from '../../src/archive/archive.ts'
import type { Hit } from '../../src/archive/query.ts'
import { renderFragment } from '../../src/brief/render/html.ts'
import type { ToldFeed } from '../../src/page/feeds/state.ts'
import type { ToldChange } from '../../src/page/versions/changes.ts'
import type { ReportLine } from '../../src/read/line.ts'
import { exchangeWords } from '../render/hostile.ts'
import { sampleBrief, sampleReports } from '../render/sample.ts'

/** What the API answers, by path: all of an invented desk. */
export type Answers = ReadonlyMap<string, unknown>

const VERSION = 'a'.repeat(64)
const EARLIER = 'b'.repeat(64)
const STORIES = ['1111111111111111', '2222222222222222'] as const
const SEEN = '2024-05-14T10:12:00Z'
const LATER = '2024-05-15T14:05:09Z'

/** The desk's answers; each word that comes from a report, a page, a feed or a reader goes through `words`. */
export function makeAnswers(words: (text: string) => string): Answers {
  const reports = sampleReports.map((_, index) => archived(index, words))
  const [first] = reports
  const evidence = makeEvidence(first!.id, words)
  const name = words('Harbour authority')
  const listed = <T>(entries: readonly T[]) => ({ entries, next: null })
  const answers: [string, unknown][] = [
    ['/stories', listed(STORIES.map(id => storyLine(id, reports, words)))],
    ...STORIES.map((id): [string, unknown] => [`/stories/${id}`, story(id, reports, words)]),
    ...STORIES.map((id): [string, unknown] => [`/stories/${id}/brief`, fragment(words)]),
    ...STORIES.map((id): [string, unknown] => [`/stories/${id}/aligned`, aligned(words)]),
    ...reports.map((report): [string, unknown] => [`/reports/${report.id}`, report]),
    ...reports.map((report, index): [string, unknown] => [`/reports/${report.id}/text`, text(index, words)]),
    [`/reports/${first!.id}/versions`, versions(first!.id, words)],
    [
      `/reports/${first!.id}/changes`,
      {
        before: versions(first!.id, words)[0],
        after: versions(first!.id, words)[1],
        changes: changes(words),
      },
    ],
    [`/reports/${first!.id}/checks`, listed(checks(first!.id, words))],
    [`/reports/${first!.id}/captures`, captures(words)],
    ['/rulings', rulings(name, words)],
    [
      '/search',
      { ...listed(hits(reports, words)), faults: [words('“outlt:” is no field that can be asked for.')] },
    ],
    ['/first', hits(reports, words)],
    ['/searches', [{ id: 's1', name: words('pier delay'), words: words('pier delay'), added: SEEN }]],
    ['/sources', listed(sources(words))],
    ['/said-by', listed(said(reports, name, words))],
    ['/namings', namings(evidence, words)],
    [
      '/outlets',
      reports.map(
        (report): OutletLine => ({ outlet: report.outlet ?? '', publisher: null, reports: 3, last: LATER }),
      ),
    ],
    ['/feeds', feeds(words)],
    ['/follows', follows(words)],
    ['/notices', listed(notices(first!.id, evidence))],
    ['/size', { reports: 4, versions: 6, stories: 2, bytes: 120_000 }],
  ]
  return new Map(answers)
}

function archived(index: number, words: (text: string) => string): ArchivedReport {
  const report = sampleReports[index]!
  return {
    id: report.id,
    outlet: report.outlet ? words(report.outlet.value) : null,
    publisher: null,
    url: report.url?.value ?? null,
    headline: report.headline ? words(report.headline.value) : null,
    authors: report.authors.map(author => words(author.value)),
    published: report.published?.value ?? null,
    seen: SEEN,
    checked: LATER,
    changed: LATER,
    latest: VERSION,
    versions: index === 0 ? 3 : 1,
    gone: index === 0 ? LATER : null,
    story: STORIES[index < 3 ? 0 : 1],
  }
}

function storyLine(
  id: string,
  reports: readonly ArchivedReport[],
  words: (text: string) => string,
): StoryLine {
  const mine = reports.filter(report => report.story === id)
  return {
    id,
    headline: mine[0]?.headline ?? null,
    reports: mine.length,
    outlets: mine.map(report => report.outlet ?? words('unknown')),
    groups: mine.length,
    first: '2024-05-14',
    last: '2024-05-15',
    changed: LATER,
    looked: SEEN,
    fresh: 1,
    headlines: mine.map(report => ({
      report: report.id,
      outlet: report.outlet,
      headline: report.headline ?? '',
    })),
  }
}

function story(
  id: string,
  reports: readonly ArchivedReport[],
  words: (text: string) => string,
): ArchivedStory {
  return {
    ...storyLine(id, reports, words),
    was: [],
    members: reports
      .filter(report => report.story === id)
      .map(report => ({
        report: report.id,
        why: { how: 'alike', names: [words('Port Calder')], words: [words('ferry')], days: ['2024-05-14'] },
        also: [],
        state: report,
      })),
  }
}

// The brief is set by the program's own renderer, from reports whose words were exchanged.
function fragment(words: (text: string) => string): string {
  return renderFragment(exchangeWords(sampleBrief, words), [], { full: false })
}

function aligned(words: (text: string) => string): unknown {
  const reports = sampleReports.slice(0, 2).map((report, index) => {
    const { text: whole, parts } = text(index, words) as ReportLine
    const { outlet, headline, url, published } = archived(index, words)
    return { report: report.id, version: VERSION, outlet, headline, url, published, text: whole, parts }
  })
  const places = reports.map(({ report }) => ({ report, start: 4, end: 24 }))
  return { reports, ties: [{ kind: 'point', number: 1, places }] }
}

function text(index: number, words: (text: string) => string): unknown {
  const report = sampleReports[index]!
  const whole = words(report.text)
  const parts = whole === report.text ? report.parts : [{ kind: 'paragraph', start: 0, end: whole.length }]
  return { schema: 'crossread.report/1', ...report, text: whole, parts, body: whole }
}

function versions(report: string, words: (text: string) => string): readonly ArchivedVersion[] {
  const version = (seen: string, last: string, id: string): ArchivedVersion => ({
    report,
    version: id,
    headline: words('Ferry hits pier in Port Calder'),
    published: '2024-05-14',
    modified: null,
    seen,
    last,
    words: 214,
    bytes: VERSION,
    deleted: id === 'gone',
  })
  return [
    version(SEEN, '2024-05-14T12:00:00Z', EARLIER),
    version('2024-05-14T15:30:00Z', '2024-05-15T09:00:00Z', VERSION),
    version(LATER, LATER, 'gone'),
  ]
}

function changes(words: (text: string) => string): readonly ToldChange[] {
  const removed = words('At least nine people were injured, two of them seriously.')
  const added = words('At least twelve people were injured, two of them seriously.')
  const gone = words('The ferry was carrying 47 passengers.')
  const came = words('A public hearing will be held on June 3.')
  const small = words('“Every check was done and signed,” he said.')
  const span = (end: number, start = 0) => ({ start, end })
  return [
    {
      kind: 'altered',
      trivial: false,
      figure: true,
      before: span(removed.length),
      after: span(added.length),
      less: [span(13, 9)],
      more: [span(15, 9)],
      removed,
      added,
    },
    {
      kind: 'removed',
      trivial: false,
      figure: false,
      before: span(gone.length),
      after: null,
      less: [],
      more: [],
      removed: gone,
      added: null,
    },
    {
      kind: 'added',
      trivial: false,
      figure: false,
      before: null,
      after: span(came.length),
      less: [],
      more: [],
      removed: null,
      added: came,
    },
    {
      kind: 'altered',
      trivial: true,
      figure: false,
      before: span(small.length),
      after: span(small.length),
      less: [span(1)],
      more: [span(1)],
      removed: small,
      added: small,
    },
  ]
}

function checks(report: string, words: (text: string) => string): readonly Check[] {
  const check = (
    time: string,
    outcome: Check['outcome'],
    status: number | null,
    reason: string | null,
  ): Check => ({
    report,
    address: 'https://calder-post.example/ferry',
    time,
    outcome,
    status,
    version: null,
    reason: reason === null ? null : words(reason),
  })
  return [
    check(LATER, 'gone', 404, null),
    check('2024-05-15T09:00:00Z', 'failed', null, 'the site did not answer within 30 seconds'),
    check('2024-05-14T18:00:00Z', 'same', 304, null),
    check('2024-05-14T15:30:00Z', 'changed', 200, null),
    check(SEEN, 'first', 200, null),
  ]
}

function captures(words: (text: string) => string): readonly ArchivedCapture[] {
  const capture = (time: string, method: ArchivedCapture['method'], name: string): ArchivedCapture => ({
    sha256: VERSION,
    mediaType: words('text/html'),
    name: words(name),
    time,
    method,
    collector: words('desk'),
    tool: 'crossread 0.1.0',
    capture: null,
    size: 48_213,
  })
  return [
    capture(SEEN, 'fetch', 'https://calder-post.example/ferry'),
    capture('2024-05-14T15:30:00Z', 'file', 'post.html'),
  ]
}

function rulings(name: string, words: (text: string) => string): readonly KeptRuling[] {
  return [
    {
      number: 7,
      ruling: {
        kind: 'join-names',
        one: { story: STORIES[0], name },
        other: { story: '3333333333333333', name },
      },
      by: words('iris'),
      time: LATER,
      why: words('The same office.'),
    },
    {
      number: 8,
      ruling: { kind: 'merge', report: sampleReports[0]!.id, other: sampleReports[1]!.id },
      by: words('iris'),
      time: LATER,
      why: words('One ferry.'),
    },
  ]
}

function makeEvidence(report: string, words: (text: string) => string): SaidLine['evidence'] {
  const exact = words('injuring at least nine people, two of them seriously, the harbour authority said.')
  return {
    report,
    version: VERSION,
    start: 60,
    end: 60 + exact.length,
    exact,
    prefix: words('A passenger ferry struck the north pier at Port Calder on Tuesday, '),
    suffix: words(' The Dock Workers’ Union accused the operator.'),
  }
}

function hits(reports: readonly ArchivedReport[], words: (text: string) => string): readonly Hit[] {
  return reports.map((report, index): Hit => {
    const { start, end, exact, prefix, suffix } = makeEvidence(report.id, words)
    return {
      report: report.id,
      version: VERSION,
      outlet: report.outlet,
      headline: report.headline,
      url: report.url,
      published: report.published,
      seen: SEEN,
      superseded: index === 0,
      story: report.story,
      passages: [{ start, end, exact, prefix, suffix, marks: [{ start: start + 9, end: start + 29 }] }],
    }
  })
}

function sources(words: (text: string) => string): readonly SourceLine[] {
  const source = (name: string, kind: SourceLine['kind'], statements: number): SourceLine => ({
    name: words(name),
    kind,
    statements,
    stories: 2,
    outlets: 3,
    first: '2024-03-02',
    last: '2024-05-15',
  })
  return [
    source('Harbour authority', 'organisation', 14),
    source('Harbour master Renate Okoro', 'office-holder', 6),
    source('Dock Workers’ Union', 'organisation', 3),
  ]
}

function said(
  reports: readonly ArchivedReport[],
  name: string,
  words: (text: string) => string,
): readonly SaidLine[] {
  return Array.from({ length: 9 }, (_, index): SaidLine => {
    const report = reports[index % reports.length]!
    const start = 60 + index
    return {
      evidence: { ...makeEvidence(report.id, words), start },
      name: index === 8 ? words('The harbour authority') : name,
      outlet: report.outlet,
      headline: report.headline,
      url: report.url,
      published: `2024-0${3 + (index % 3)}-${String(2 + index * 3).padStart(2, '0')}`,
      edtf: null,
      kind: (['direct', 'indirect', 'mixed'] as const)[index % 3]!,
      story: index < 4 ? STORIES[0] : index < 7 ? STORIES[1] : '3333333333333333',
    }
  })
}

function namings(evidence: SaidLine['evidence'], words: (text: string) => string): readonly NamingLine[] {
  const line = (outlet: string, form: string, own: number, quoted: number): NamingLine => ({
    outlet: words(outlet),
    form: words(form),
    own,
    quoted,
    reports: Math.max(1, Math.ceil((own + quoted) / 3)),
    evidence: { ...evidence, exact: words(form) },
  })
  return [
    line('The Calder Post', 'ferry accident', 9, 2),
    line('The Calder Post', 'collision', 3, 0),
    line('Northway', 'ferry crash', 6, 0),
    line('Northway', 'serious incident', 0, 4),
    line('Daily Meridian', 'ferry accident', 5, 1),
    line('Daily Meridian', 'disaster', 2, 3),
    line('Harbour Radio', 'collision', 4, 1),
  ]
}

function feeds(words: (text: string) => string): readonly ToldFeed[] {
  const feed = (
    title: string | null,
    outcome: ToldFeed['outcome'],
    more: Partial<ToldFeed> = {},
  ): ToldFeed => ({
    address: `https://${(title ?? 'quay').toLowerCase().replaceAll(/[^a-z]+/g, '-')}.example/feed.xml`,
    title: title === null ? null : words(title),
    added: SEEN,
    folder: null,
    checked: outcome === null ? null : LATER,
    outcome,
    reason: null,
    due: '2024-05-15T15:05:00Z',
    failures: 0,
    etag: null,
    modified: null,
    intervalS: 3600,
    ...more,
  })
  return [
    feed('The Calder Post', 'new'),
    feed('Northway', 'same'),
    feed('Harbour Radio', 'failed', {
      failures: 3,
      reason: words('the site did not answer within 30 seconds'),
      folder: words('Coast'),
    }),
    feed('Daily Meridian', 'gone', { failures: 1, folder: words('Coast') }),
    feed(null, null, { folder: words('Coast') }),
  ]
}

function follows(words: (text: string) => string): readonly Follow[] {
  const follow = (id: string, what: Follow['what'], about: string): Follow => ({
    id,
    what,
    about,
    added: SEEN,
    due: LATER,
    intervalS: 3600,
    failures: 0,
  })
  return [
    follow('f1', 'story', STORIES[0]),
    follow('f2', 'search', words('"serious incident"')),
    follow('f3', 'address', 'https://post.example/2024/05/ferry-pier'),
  ]
}

function notices(report: string, evidence: SaidLine['evidence']): readonly Notice[] {
  const notice = (
    number: number,
    kind: Notice['kind'],
    roles: readonly Notice['evidence'][number]['role'][],
  ): Notice => ({
    number,
    time: LATER,
    read: number < 3,
    follow: 'f1',
    kind,
    story: STORIES[0],
    report,
    evidence: roles.map(role => ({ ...evidence, role })),
  })
  return [
    notice(5, 'figure changed', ['before', 'after']),
    notice(4, 'new report', ['new']),
    notice(3, 'sentence left', ['gone']),
    notice(2, 'page gone', []),
    notice(1, 'first appearance', ['new']),
  ]
}
