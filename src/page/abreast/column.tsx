import { useId } from 'preact/hooks'
import type { AlignedReport, Tie } from '../../server/aligned.ts'
import type { Span } from '../../text/span.ts'
import { plainDay } from '../parts/dates.ts'
import { Outlet, Words } from '../parts/words.tsx'
import { WORDS } from '../words.ts'
import { cutPart, type Passage, type Stretch } from './cut.ts'

/** What a column has to know of the whole view. */
export interface Lighting {
  readonly ties: readonly Tie[]
  /** The tie that is lit; null for none. */
  readonly lit: number | null
  /** The passage that was asked for by its address. */
  readonly named: string | null
  /** Lights a tie for good, from a passage. */
  readonly choose: (tie: number, from: string) => void
  /** Lights a tie while the pointer is over it. */
  readonly hover: (tie: number | null) => void
}

/** The whole text of a report, with its tied passages marked. */
export function Column({
  report,
  passages,
  lighting,
}: {
  readonly report: AlignedReport
  readonly passages: readonly Passage[]
  readonly lighting: Lighting
}) {
  const id = useId()
  const parts =
    report.parts.length > 0 ? report.parts : [{ kind: 'paragraph', start: 0, end: report.text.length }]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section class="column" aria-labelledby={id} tabIndex={0} data-report={report.report}>
      <h2 id={id}>
        <Outlet name={report.outlet} />
        {report.published && <span class="label"> {plainDay(report.published)}</span>}
      </h2>
      <div class="text words" dir="auto">
        {parts.map(part => (
          <p key={part.start} class={`part ${part.kind}`} dir="auto">
            {cutPart(part, passages).map(stretch => (
              <Piece key={stretch.start} text={report.text} stretch={stretch} lighting={lighting} />
            ))}
          </p>
        ))}
      </div>
      <p class="ways">
        <a href={`/reports/${report.report}`}>{WORDS['about report']}</a>
        {report.url && /^https?:\/\//i.test(report.url) && (
          <a href={report.url} rel="noreferrer noopener">
            {WORDS['on the page']}
          </a>
        )}
      </p>
    </section>
  )
}

function Piece({
  text,
  stretch,
  lighting,
}: {
  readonly text: string
  readonly stretch: Stretch
  readonly lighting: Lighting
}) {
  const words = text.slice(stretch.start, stretch.end)
  if (stretch.inside.length === 0) return <>{words}</>
  const ties = stretch.inside.flatMap(passage => passage.ties)
  const lit = lighting.lit !== null && ties.includes(lighting.lit)
  const named = stretch.inside.some(passage => passage.id === lighting.named)
  const innermost = stretch.inside.at(-1)
  const tie = innermost?.ties[0]
  return (
    <>
      {stretch.begins.map(passage => (
        <span key={passage.id} id={passage.id} class="anchor" />
      ))}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the buttons behind each passage */}
      <mark
        class={lit ? 'lit' : named ? 'named' : ''}
        onMouseEnter={() => tie !== undefined && lighting.hover(tie)}
        onMouseLeave={() => lighting.hover(null)}
        onClick={() =>
          tie !== undefined && innermost && hasNoSelection() && lighting.choose(tie, innermost.id)
        }
      >
        {words}
      </mark>
      {stretch.ends.map(passage => (
        <Refs key={passage.id} passage={passage} lighting={lighting} />
      ))}
    </>
  )
}

// The keyboard's way: a button behind the passage for each of its ties.
function Refs({ passage, lighting }: { readonly passage: Passage; readonly lighting: Lighting }) {
  return (
    <span class="refs">
      {passage.ties.map(index => {
        const tie = lighting.ties[index]
        if (!tie) return null
        return (
          <button
            key={index}
            type="button"
            aria-pressed={lighting.lit === index}
            onClick={() => lighting.choose(index, passage.id)}
            onFocus={() => lighting.hover(index)}
            onBlur={() => lighting.hover(null)}
          >
            {tieName(tie)}
          </button>
        )
      })}
    </span>
  )
}

/** `difference 2`: its line in the brief. */
export function tieName({ kind, number }: Pick<Tie, 'kind' | 'number'>): string {
  return `${WORDS[`tie ${kind}`]} ${number}`
}

/** Whether a click ended no selection of words. */
function hasNoSelection(): boolean {
  return getSelection()?.isCollapsed ?? true
}

/** Reads `report-start-end` off an address. */
export function readAnchor(fragment: string): (Span & { readonly report: string }) | null {
  const found = /^([0-9a-f]{16})-(\d{1,9})-(\d{1,9})$/.exec(fragment)
  if (!found) return null
  return { report: found[1] ?? '', start: Number(found[2]), end: Number(found[3]) }
}

/** The head of a report in the list of those that can be chosen. */
export function Head({
  outlet,
  headline,
}: {
  readonly outlet: string | null
  readonly headline: string | null
}) {
  return (
    <span>
      <Outlet name={outlet} /> {headline && <Words text={headline} />}
    </span>
  )
}
