import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Aligned, Tie } from '../../server/aligned.ts'
import { Bar } from '../abreast/bar.tsx'
import { Choosing } from '../abreast/choosing.tsx'
import { Column, readAnchor, tieName } from '../abreast/column.tsx'
import { gatherPassages, orderTies } from '../abreast/cut.ts'
import { Threads } from '../abreast/threads.tsx'
import { Tying } from '../abreast/tying.tsx'
import { announce } from '../announce.ts'
import { askAligned, askReportText, askStory } from '../api.ts'
import { Answer, useAsked } from '../asked.tsx'
import { useKeys } from '../keys.ts'
import { Title } from '../parts/title.tsx'
import { Words } from '../parts/words.tsx'
import { navigate } from '../router.ts'
import type { ViewProps } from '../view.ts'
import { WORDS } from '../words.ts'

/** Two to four reports of a story with their whole texts; passages that tell of one thing are tied. */
export function AbreastView({ params, place }: ViewProps) {
  const id = params.id ?? ''
  const wanted = place.query.get('reports') ?? ''
  const story = useAsked(signal => askStory(id, signal), [id])
  const aligned = useAsked(signal => askTexts(id, wanted.split(','), signal), [id, wanted])
  return (
    <div class="abreast-view">
      <Title name={WORDS['side by side']} />
      <Answer asked={story}>
        {told => (
          <p class="toolbar">
            <a href={`/stories/${told.id}`}>
              {told.headline === null ? WORDS['headline not known'] : <Words text={told.headline} />}
            </a>
            <Choosing key={wanted} story={told} shown={wanted.split(',')} />
          </p>
        )}
      </Answer>
      <Answer asked={aligned}>
        {texts => (
          <Texts key={wanted} id={id} aligned={texts} fragment={place.fragment} again={aligned.again} />
        )}
      </Answer>
    </div>
  )
}

// One report alone has no ties, but it can be shown as well.
async function askTexts(id: string, reports: readonly string[], signal: AbortSignal): Promise<Aligned> {
  const [first] = reports
  if (first === undefined || reports.length > 1) return askAligned(id, reports, signal)
  const line = await askReportText(first, null, signal)
  const { version, text, parts, outlet, headline, url, published } = line
  const report = {
    report: line.id,
    version,
    text,
    parts,
    outlet: outlet?.value ?? null,
    headline: headline?.value ?? null,
    url: url?.value ?? null,
    published: published?.value ?? null,
  }
  return { reports: [report], ties: [] }
}

function Texts({
  id,
  aligned,
  fragment,
  again,
}: {
  readonly id: string
  readonly aligned: Aligned
  readonly fragment: string
  /** Asks for the ties anew. */
  readonly again: () => void
}) {
  const { reports } = aligned
  const ties = useMemo(() => orderTies(aligned.ties, reports[0]?.report ?? ''), [aligned, reports])
  const named = readAnchor(fragment)
  const [chosen, setChosen] = useState<number | null>(() => findTie(ties, fragment))
  const [hovered, setHovered] = useState<number | null>(null)
  const columns = useRef<HTMLDivElement>(null)
  const lit = hovered ?? chosen

  const show = (index: number, from: string | null) => {
    const tie = ties[index]
    if (!tie) return
    setChosen(index)
    const anchor = from ?? anchorOf(tie.places[0])
    navigate(`${location.pathname}${location.search}#${anchor}`, { replace: true })
    showPlaces(columns.current, tie, from)
    announce(`${tieName(tie)}, ${index + 1} / ${ties.length}`)
  }
  const go = (by: 1 | -1) => {
    if (ties.length === 0) return
    show(chosen === null ? (by > 0 ? 0 : ties.length - 1) : (chosen + by + ties.length) % ties.length, null)
  }
  useKeys([
    { key: 'n', words: WORDS['key tie next'], act: () => go(1) },
    { key: 'p', words: WORDS['key tie before'], act: () => go(-1) },
  ])
  useFirstLook(columns, ties, fragment)
  return (
    <>
      {reports.length > 1 && (
        <Bar story={id} reports={reports} ties={ties} chosen={chosen} go={go} jump={jumpTo} />
      )}
      {reports.length > 1 && <Tying reports={reports} done={again} />}
      <div class={`columns-${Math.min(reports.length, 4)} columns-abreast`} ref={columns}>
        {reports.map(report => (
          <Column
            key={report.report}
            report={report}
            passages={gatherPassages(report.report, ties, named?.report === report.report ? [named] : [])}
            lighting={{
              ties,
              lit,
              named: fragment,
              choose: (index, from) => show(index, from),
              hover: setHovered,
            }}
          />
        ))}
        <Threads columns={columns} lit={lit} />
      </div>
    </>
  )
}

// What the address names is in sight at first.
function useFirstLook(
  columns: { readonly current: HTMLElement | null },
  ties: readonly Tie[],
  fragment: string,
): void {
  useEffect(() => {
    if (fragment === '') return
    const tie = ties[findTie(ties, fragment) ?? -1]
    if (tie) showPlaces(columns.current, tie, null)
    else jumpTo(fragment)
  }, [])
}

function findTie(ties: readonly Tie[], fragment: string): number | null {
  const index = ties.findIndex(({ places }) => places.some(place => anchorOf(place) === fragment))
  return index < 0 ? null : index
}

function anchorOf(place: Tie['places'][number] | undefined): string {
  return place ? `${place.report}-${place.start}-${place.end}` : ''
}

// Each column scrolls by itself, so that the place which was chosen stays where it is; on a narrow window all is one column.
function showPlaces(columns: HTMLElement | null, tie: Tie, from: string | null): void {
  if (!columns) return
  const seen = new Set(from ? [from.slice(0, 16)] : [])
  for (const place of tie.places) {
    if (seen.has(place.report)) continue
    seen.add(place.report)
    const anchor = document.getElementById(anchorOf(place))
    const column = anchor?.closest<HTMLElement>('.column')
    if (anchor && column && column.scrollHeight > column.clientHeight) scrollColumn(column, anchor)
  }
  const stacked = getComputedStyle(columns).gridTemplateColumns.split(' ').length === 1
  if (stacked && from === null) jumpTo(anchorOf(tie.places[0]))
}

function scrollColumn(column: HTMLElement, anchor: HTMLElement): void {
  const top = anchor.getBoundingClientRect().top - column.getBoundingClientRect().top + column.scrollTop
  column.scrollTo({ top: top - column.clientHeight / 3, behavior: motion() })
}

function jumpTo(anchor: string): void {
  document.getElementById(anchor)?.scrollIntoView({ block: 'center', behavior: motion() })
}

function motion(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}
