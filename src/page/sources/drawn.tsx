import { plainDay } from '../parts/dates.ts'
import { shorten } from '../parts/pieces.ts'
import { Scroll } from '../parts/scroll.tsx'
import { Days } from '../parts/when.tsx'
import { Outlet } from '../parts/words.tsx'
import { SAY } from '../say.ts'
import { count } from '../words.ts'
import type { Chart, ChartRow } from './chart.ts'

/** Height of a row in pixels. */
const ROW = 26

/** Statements over time, a row an outlet; the same as a table below. */
export function SaidChart({ chart }: { readonly chart: Chart }) {
  return (
    <figure class="over-time">
      <figcaption>
        {SAY['over time']}: <Days first={chart.first} last={chart.last} />
      </figcaption>
      <div class="tracks" aria-hidden="true">
        {chart.rows.map(row => (
          <div class="track-row" key={row.outlet}>
            <span class="track-name">
              <Outlet name={row.outlet === null ? null : shorten(row.outlet, 80)} />
            </span>
            <Track row={row} ticks={chart.ticks} />
          </div>
        ))}
        <div class="track-row">
          <span class="track-name" />
          <svg aria-hidden="true" width="100%" height={ROW}>
            <line class="rule" x1="0" x2="100%" y1="0.5" y2="0.5" />
            {chart.ticks.map(tick => (
              <text
                key={tick.x}
                class="tick narrow wide"
                x={`${tick.x}%`}
                y="16"
                text-anchor={anchor(tick.x)}
              >
                {tick.words}
              </text>
            ))}
          </svg>
        </div>
      </div>
      <Rest chart={chart} />
      <details class="more">
        <summary>{SAY['as table']}</summary>
        <ChartTable chart={chart} />
      </details>
    </figure>
  )
}

function Track({ row, ticks }: { readonly row: ChartRow; readonly ticks: Chart['ticks'] }) {
  return (
    <svg aria-hidden="true" width="100%" height={ROW}>
      {ticks.map(tick => (
        <line key={tick.x} class="grid" x1={`${tick.x}%`} x2={`${tick.x}%`} y1="0" y2={ROW} />
      ))}
      {row.dots.map(dot => (
        <circle key={dot.day} class="said" cx={`${dot.x}%`} cy={ROW / 2} r={dot.r}>
          <title>{`${plainDay(dot.day)}: ${dot.count}`}</title>
        </circle>
      ))}
    </svg>
  )
}

function anchor(x: number): 'start' | 'middle' | 'end' {
  if (x < 10) return 'start'
  return x > 90 ? 'end' : 'middle'
}

function Rest({ chart: { others, dateless } }: { readonly chart: Chart }) {
  if (others.outlets === 0 && dateless === 0) return null
  return (
    <p class="label">
      {others.outlets > 0 &&
        `+ ${count(others.outlets, SAY['an outlet'], SAY.outlets)}: ${count(others.count, SAY['a statement'], SAY.statements)}. `}
      {dateless > 0 && `${SAY['without day']}: ${dateless}.`}
    </p>
  )
}

function ChartTable({ chart }: { readonly chart: Chart }) {
  return (
    <Scroll name={SAY['over time']}>
      <table>
        <thead>
          <tr>
            <th scope="col">{SAY.outlet}</th>
            <th scope="col">{SAY.day}</th>
            <th scope="col">{SAY.statements}</th>
          </tr>
        </thead>
        <tbody>
          {chart.rows.flatMap(row =>
            row.dots.map(dot => (
              <tr key={`${row.outlet} ${dot.day}`}>
                <th scope="row">
                  <Outlet name={row.outlet === null ? null : shorten(row.outlet, 80)} />
                </th>
                <td>{plainDay(dot.day)}</td>
                <td>{dot.count}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Scroll>
  )
}
