import type { ArchivedReport } from '../../archive/archive.ts'
import { isWebAddress } from '../../brief/citation.ts'
import { askReport } from '../api.ts'
import { Answer, useAsked } from '../asked.tsx'
import { plainDay } from '../parts/dates.ts'
import { FollowButton } from '../parts/follow.tsx'
import { shorten } from '../parts/pieces.ts'
import { Title } from '../parts/title.tsx'
import { When } from '../parts/when.tsx'
import { Outlet, Words } from '../parts/words.tsx'
import type { Place } from '../router.ts'
import { SAY } from '../say.ts'
import { ChecksSide } from '../versions/checks.tsx'
import { TextSide } from '../versions/text.tsx'
import { VersionsSide } from '../versions/versions.tsx'
import type { ViewProps } from '../view.ts'
import { count, WORDS } from '../words.ts'

const SIDES = ['text', 'versions', 'checks'] as const
type Side = (typeof SIDES)[number]

/** A report: its text, its versions with what changed, each look at its address and the bytes as they came. */
export function ReportView({ params, place }: ViewProps) {
  const id = params.id ?? ''
  const asked = useAsked(signal => askReport(id, signal), [id])
  return (
    <Answer asked={asked}>
      {report => (
        <article class="report-view">
          <Head report={report} />
          <Sides report={report} side={readSide(place.query)} place={place} />
        </article>
      )}
    </Answer>
  )
}

function readSide(query: URLSearchParams): Side {
  return SIDES.find(side => side === query.get('show')) ?? 'text'
}

function Head({ report }: { readonly report: ArchivedReport }) {
  const { headline, outlet, url } = report
  return (
    <header>
      <p class="up">
        <Outlet name={outlet === null ? null : shorten(outlet)} />
        {report.published !== null && <span class="label"> · {plainDay(report.published)}</span>}
        {report.authors.length > 0 && (
          <span class="label">
            {' '}
            · {SAY.by} <Words text={shorten(report.authors.join(', '))} class="theirs" />
          </span>
        )}
      </p>
      <Title name={headline === null ? WORDS.report : shorten(headline, 80)}>
        {headline === null ? SAY['no headline'] : <Words text={shorten(headline)} />}
      </Title>
      <p class="ways">
        {report.story !== null && (
          <a href={`/stories/${encodeURIComponent(report.story)}`}>{SAY['in the story']}</a>
        )}
        {url !== null && isWebAddress(url) && (
          <a href={url} rel="noreferrer noopener">
            {SAY['on the page']}
          </a>
        )}
        {url !== null && isWebAddress(url) && (
          <FollowButton what="address" about={url} words={SAY['follow page']} />
        )}
      </p>
      <Times report={report} />
    </header>
  )
}

function Times({ report }: { readonly report: ArchivedReport }) {
  return (
    <dl class="times-of">
      <div>
        <dt>{SAY['first seen']}</dt>
        <dd>
          <When time={report.seen} />
        </dd>
      </div>
      <div>
        <dt>{SAY['last looked']}</dt>
        <dd>
          <When time={report.checked} />
        </dd>
      </div>
      <div>
        <dt>{SAY['last changed']}</dt>
        <dd>
          <When time={report.changed} />
        </dd>
      </div>
      {report.gone !== null && (
        <div class="alarm">
          <dt>{SAY['gone since']}</dt>
          <dd>
            <When time={report.gone} />
          </dd>
        </div>
      )}
    </dl>
  )
}

interface SidesProps {
  readonly report: ArchivedReport
  readonly side: Side
  readonly place: Place
}

function Sides({ report, side, place }: SidesProps) {
  const address = (to: Side) =>
    `/reports/${encodeURIComponent(report.id)}${to === 'text' ? '' : `?show=${to}`}`
  const names: Readonly<Record<Side, string>> = {
    text: SAY.text,
    versions: count(report.versions, SAY['a version'], SAY.versions),
    checks: SAY['checks and bytes'],
  }
  return (
    <>
      <nav class="sides" aria-label={SAY['parts of report']}>
        {SIDES.map(each => (
          <a key={each} href={address(each)} aria-current={each === side ? 'page' : undefined}>
            {names[each]}
          </a>
        ))}
      </nav>
      {side === 'text' && <TextSide report={report} query={place.query} fragment={place.fragment} />}
      {side === 'versions' && <VersionsSide report={report} query={place.query} />}
      {side === 'checks' && <ChecksSide report={report} />}
    </>
  )
}
