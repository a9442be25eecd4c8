import type { SaidLine } from '../../archive/archive.ts'
import { askRulings, askSaidBy } from '../api.ts'
import { Answer, useAsked } from '../asked.tsx'
import { More, useListed } from '../parts/listed.tsx'
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
export function SourceView({ params }: ViewProps) {
  const name = params.name ?? ''
  const list = useListed<SaidLine>((after, signal) => askSaidBy(name, { after, limit: PAGE }, signal), [name])
  const rulings = useAsked(askRulings, [])
  const lines = list.entries
  const chart = makeChart(lines)
  const stories = new Set(lines.map(line => line.story)).size
  return (
    <div class="source">
      <p class="up">
        <a href="/sources">{SAY['all sources']}</a>
      </p>
      <Title name={shorten(name, 80)}>
        <Words text={shorten(name)} />
      </Title>
      <Answer asked={list.first}>
        {() =>
          lines.length === 0 ? (
            <p class="none">{SAY['no such source']}</p>
          ) : (
            <>
              <p class="lead">
                {list.more && `${SAY['the newest']} `}
                {count(lines.length, SAY['a statement'], SAY.statements)} ·{' '}
                {count(stories, SAY['a story'], SAY.stories)}
              </p>
              {chart && <SaidChart chart={chart} />}
              <SourceSections
                name={name}
                sources={groupSources(lines, rulings.value ?? [])}
                again={() => {
                  rulings.again()
                  list.first.again()
                }}
              />
              <More list={list} />
            </>
          )
        }
      </Answer>
    </div>
  )
}
