import type { AlignedReport, Tie } from '../../server/aligned.ts'
import { CopyButton } from '../parts/copy.tsx'
import { Outlet } from '../parts/words.tsx'
import { WORDS } from '../words.ts'
import { tieName } from './column.tsx'

const SECTIONS: Readonly<Record<Tie['kind'], string>> = {
  difference: 'different',
  point: 'several',
  statement: 'said',
}

/** Where the reader is among the ties, and the ways to the others. */
export function Bar({
  story,
  reports,
  ties,
  chosen,
  go,
  jump,
}: {
  readonly story: string
  readonly reports: readonly AlignedReport[]
  readonly ties: readonly Tie[]
  /** The tie that is lit for good; null for none. */
  readonly chosen: number | null
  readonly go: (by: 1 | -1) => void
  /** Goes to a place of the chosen tie. */
  readonly jump: (anchor: string) => void
}) {
  const tie = chosen === null ? undefined : ties[chosen]
  return (
    <div class="tiebar">
      <p class="tiebar-steps">
        <button type="button" onClick={() => go(-1)} aria-keyshortcuts="p">
          <span aria-hidden="true">←</span> {WORDS['tie before']} <kbd>p</kbd>
        </button>
        <button type="button" onClick={() => go(1)} aria-keyshortcuts="n">
          {WORDS['tie next']} <span aria-hidden="true">→</span> <kbd>n</kbd>
        </button>
        <span class="label">
          {chosen === null ? tieCount(ties.length) : `${chosen + 1} / ${ties.length}`}
        </span>
      </p>
      {tie && (
        <p class="tiebar-places">
          <a href={`/stories/${story}#s1-${SECTIONS[tie.kind]}-${tie.number}`}>
            {tieName(tie)} {WORDS['in the brief']}
          </a>
          {tie.places.map(({ report, start, end }) => (
            <button
              key={`${report}-${start}`}
              type="button"
              class="plain"
              onClick={() => jump(`${report}-${start}-${end}`)}
            >
              <Outlet name={reports.find(each => each.report === report)?.outlet ?? null} />
            </button>
          ))}
          <CopyButton words={WORDS['copy link']} text={() => location.href} />
        </p>
      )}
    </div>
  )
}

function tieCount(number: number): string {
  return number === 0 ? WORDS['no ties'] : `${number} ${number === 1 ? WORDS['one tie'] : WORDS['many ties']}`
}
