import { useEffect, useRef, useState } from 'preact/hooks'
import type { ArchivedReport } from '../../archive/archive.ts'
import type { ReportLine } from '../../read/line.ts'
import type { Part } from '../../read/report.ts'
import type { Span } from '../../text/span.ts'
import { askReportText } from '../api.ts'
import { Answer, useAsked } from '../asked.tsx'
import { Pieces } from '../parts/evidence.tsx'
import { cutPieces } from '../parts/pieces.ts'
import { SAY } from '../say.ts'

interface TextProps {
  readonly report: ArchivedReport
  readonly query: URLSearchParams
  /** The fragment of the address: a passage that is marked, `12-40`. */
  readonly fragment: string
}

/** Code units that are shown at first, and with each “more”: a report of a million characters must not stop the page. */
const SHOWN = 60_000

/** The text of a report in one of its versions, with a passage marked where the address names one. */
export function TextSide({ report, query, fragment }: TextProps) {
  const version = query.get('version')
  const asked = useAsked(signal => askReportText(report.id, version, signal), [report.id, version])
  if (report.latest === 'gone' && version === null && asked.error)
    return <p class="none">{SAY['text gone']}</p>
  return (
    <>
      {version !== null && version !== report.latest && <p class="aside-note">{SAY['earlier version']}</p>}
      <Answer asked={asked}>
        {line => <WholeText key={line.version} line={line} mark={readMark(fragment)} />}
      </Answer>
    </>
  )
}

function readMark(fragment: string): Span | null {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(fragment)
  return found ? { start: Number(found[1]), end: Number(found[2]) } : null
}

function WholeText({ line, mark }: { readonly line: ReportLine; readonly mark: Span | null }) {
  const [shown, setShown] = useState(Math.max(SHOWN, (mark?.end ?? 0) + SHOWN / 2))
  const text = useRef<HTMLDivElement>(null)
  const start = mark?.start ?? null
  useEffect(() => {
    if (start !== null) text.current?.querySelector('mark')?.scrollIntoView({ block: 'center' })
  }, [start])
  const parts: readonly Pick<Part, 'kind' | 'start' | 'end'>[] =
    line.parts.length > 0 ? line.parts : [{ kind: 'paragraph', start: 0, end: line.text.length }]
  return (
    <>
      <div class="whole-text" ref={text}>
        {parts
          .filter(part => part.start < shown)
          .map(part => (
            <p key={part.start} class={`part ${part.kind}`} dir="auto">
              <Pieces
                lang={line.language?.value}
                pieces={cutPieces(
                  line.text.slice(part.start, Math.min(part.end, shown)),
                  part.start,
                  mark ? [mark] : [],
                )}
              />
            </p>
          ))}
      </div>
      {shown < line.text.length && (
        <p class="onward">
          <button type="button" onClick={() => setShown(shown + 4 * SHOWN)}>
            {SAY['more text']}
          </button>
        </p>
      )}
    </>
  )
}
