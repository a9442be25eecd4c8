import type { ArchivedReport, ArchivedVersion } from '../../archive/archive.ts'
import { askChanges, askVersions, type Changes } from '../api.ts'
import { Answer, useAsked } from '../asked.tsx'
import { plainDay } from '../parts/dates.ts'
import { Pieces } from '../parts/evidence.tsx'
import { shorten } from '../parts/pieces.ts'
import { Scroll } from '../parts/scroll.tsx'
import { When } from '../parts/when.tsx'
import { Words } from '../parts/words.tsx'
import { navigate } from '../router.ts'
import { SAY } from '../say.ts'
import { count } from '../words.ts'
import { type ChangeRow, type ChosenVersions, chooseVersions, makeRows, tally } from './changes.ts'

interface VersionsProps {
  readonly report: ArchivedReport
  readonly query: URLSearchParams
}

/** The versions of a report, and what changed between two of them. */
export function VersionsSide({ report, query }: VersionsProps) {
  const asked = useAsked(signal => askVersions(report.id, signal), [report.id])
  return (
    <Answer asked={asked}>
      {versions => {
        const chosen = chooseVersions(versions, { from: query.get('from'), to: query.get('to') })
        const [from, to] = [versions[chosen.from - 1], versions[chosen.to - 1]]
        return (
          <>
            <Choice report={report.id} versions={versions} chosen={chosen} />
            {from && to && from !== to && <Compared report={report.id} from={from} to={to} />}
          </>
        )
      }}
    </Answer>
  )
}

interface ChoiceProps {
  readonly report: string
  readonly versions: readonly ArchivedVersion[]
  readonly chosen: ChosenVersions
}

function Choice({ report, versions, chosen }: ChoiceProps) {
  const choose = (next: Partial<ChosenVersions>) => {
    const { from, to } = { ...chosen, ...next }
    const parts = new URLSearchParams({ show: 'versions', from: String(from), to: String(to) })
    navigate(`/reports/${encodeURIComponent(report)}?${parts}`, { replace: true })
  }
  const several = versions.length > 1
  return (
    <Scroll name={SAY.versions}>
      <table class="versions">
        <thead>
          <tr>
            {several && <th scope="col">{SAY.before}</th>}
            {several && <th scope="col">{SAY.after}</th>}
            <th scope="col">{SAY['first seen']}</th>
            <th scope="col">{SAY.words}</th>
            <th scope="col">{SAY.headline}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version, index) => (
            <tr key={`${version.seen} ${version.version}`}>
              {several && (
                <td>
                  {index < versions.length - 1 && !version.deleted && (
                    <Radio
                      name="from"
                      version={version}
                      checked={chosen.from === index + 1}
                      choose={() => choose({ from: index + 1 })}
                    />
                  )}
                </td>
              )}
              {several && (
                <td>
                  {index > 0 && (
                    <Radio
                      name="to"
                      version={version}
                      checked={chosen.to === index + 1}
                      choose={() => choose({ to: index + 1 })}
                    />
                  )}
                </td>
              )}
              <th scope="row">
                <When time={version.seen} />
                {version.last !== version.seen && (
                  <span class="label until">
                    {SAY['last seen']} <When time={version.last} />
                  </span>
                )}
              </th>
              <VersionCells report={report} version={version} />
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function VersionCells({ report, version }: { readonly report: string; readonly version: ArchivedVersion }) {
  if (version.deleted)
    return (
      <td colSpan={2} class="alarm">
        {SAY['page gone']}
      </td>
    )
  return (
    <>
      <td class="figure">{version.words}</td>
      <td>
        <a href={`/reports/${encodeURIComponent(report)}?version=${encodeURIComponent(version.version)}`}>
          {version.headline === null ? SAY['no headline'] : <Words text={shorten(version.headline)} />}
        </a>
      </td>
    </>
  )
}

interface RadioProps {
  readonly name: 'from' | 'to'
  readonly version: ArchivedVersion
  readonly checked: boolean
  readonly choose: () => void
}

function Radio({ name, version, checked, choose }: RadioProps) {
  return (
    <input
      type="radio"
      name={name}
      aria-label={`${name === 'from' ? SAY.before : SAY.after}: ${plainDay(version.seen)} ${version.seen.slice(11, 16)}`}
      checked={checked}
      onChange={choose}
    />
  )
}

interface ComparedProps {
  readonly report: string
  readonly from: ArchivedVersion
  readonly to: ArchivedVersion
}

function Compared({ report, from, to }: ComparedProps) {
  const asked = useAsked(
    signal => askChanges(report, from.version, to.version, signal),
    [report, from.version, to.version],
  )
  if (to.deleted) return <p class="aside-note">{SAY['page gone note']}</p>
  return <Answer asked={asked}>{changes => <ChangeList changes={changes.changes} />}</Answer>
}

/** Changes sentence by sentence; the trivial ones are folded. */
function ChangeList({ changes }: Pick<Changes, 'changes'>) {
  const { plain, trivial } = makeRows(changes)
  const { added, removed, altered, figures } = tally(changes)
  const counts = [
    added > 0 && count(added, SAY['sentence came'], SAY['sentences came']),
    removed > 0 && count(removed, SAY['sentence left'], SAY['sentences left']),
    altered > 0 && count(altered, SAY['sentence altered'], SAY['sentences altered']),
    figures > 0 && count(figures, SAY['figure changed'], SAY['figures changed']),
  ].filter(words => words !== false)
  return (
    <section class="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{SAY['what changed']}</h2>
      <p class="lead" role="status">
        {counts.length > 0 ? counts.join(' · ') : SAY['no change']}
      </p>
      <Rows rows={plain} />
      {trivial.length > 0 && (
        <details class="more">
          <summary>{count(trivial.length, SAY['trivial change'], SAY['trivial changes'])}</summary>
          <Rows rows={trivial} />
        </details>
      )}
    </section>
  )
}

function Rows({ rows }: { readonly rows: readonly ChangeRow[] }) {
  return (
    <ol class="change-list">
      {rows.map((row, index) => (
        <li key={index} class={`change ${row.kind}`}>
          <p class="tags">
            <span class="tag">{SAY[row.kind]}</span>
            {row.figure && row.kind === 'altered' && <span class="tag alarm">{SAY['a figure']}</span>}
          </p>
          {row.before && (
            <p class="was">
              <span class="label">{SAY.before}</span> <Pieces pieces={row.before} as="del" />
            </p>
          )}
          {row.after && (
            <p class="is">
              <span class="label">{SAY.after}</span> <Pieces pieces={row.after} as="ins" />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
