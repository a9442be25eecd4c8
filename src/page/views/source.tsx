import type { SaidLine } from '../../archive/archive.ts'
import { askRulings, askSaidBy } from '../api.ts'
import { useAsked } from '../asked.tsx'
import { usePaged } from '../paged.ts'
import { Entries } from '../parts/listed.tsx'
import { shorten } from '../parts/pieces.ts'
import { Title } from '../parts/title.tsx'
import { Words } from '../parts/words.tsx'
import { SAY } from '../say.ts'
import { makeChart } from '../sources/chart.ts'
import { SaidChart } from '../sources/drawn.tsx'
import { groupSources } from '../sources/joined.ts'
import { SourceSections } from '../sources/sections.tsx'
import type { ViewProps } from '../view.ts'
import { count } from '../words.ts'

/** Statements that are asked for at once: the most that the server gives. */
const PAGE = 200

/** What was said by a source of a name as printed, over time and over stories. */
export function SourceView({ params, place }: ViewProps) {
  const name = params.name ?? ''
  const said = usePaged<SaidLine>(
    `said by ${name}`,
    (after, signal) => askSaidBy(name, { after, limit: PAGE }, signal),
    { back: place.how === 'back' },
  )
  const rulings = useAsked(askRulings, [])
  const again = () => {
    rulings.again()
    said.again()
  }
  return (
    <div class="source">
      <p class="up">
        <a href="/sources">{SAY['all sources']}</a>
        {' · '}
        <a href={`/names?${new URLSearchParams({ name })}`}>{SAY['its names']}</a>
      </p>
      <Title name={shorten(name, 80)}>
        <Words text={shorten(name)} />
      </Title>
      <Entries paged={said}>
        {lines =>
          lines.length === 0 ? (
            <p class="none">{SAY['no such source']}</p>
          ) : (
            <>
              <Lead lines={lines} ended={said.ended} />
              <SourceSections name={name} sources={groupSources(lines, rulings.value ?? [])} again={again} />
            </>
          )
        }
      </Entries>
    </div>
  )
}

function Lead({ lines, ended }: { readonly lines: readonly SaidLine[]; readonly ended: boolean }) {
  const chart = makeChart(lines)
  const stories = new Set(lines.map(line => line.story)).size
  return (
    <>
      <p class="lead">
        {!ended && `${SAY['the newest']} `}
        {count(lines.length, SAY['a statement'], SAY.statements)} ·{' '}
        {count(stories, SAY['a story'], SAY.stories)}
      </p>
      {chart && <SaidChart chart={chart} />}
    </>
  )
}
