import type { NamingLine } from '../../archive/archive.ts'
import { placeAddress, Quoted } from '../parts/evidence.tsx'
import { shorten } from '../parts/pieces.ts'
import { Scroll } from '../parts/scroll.tsx'
import { Outlet, Words } from '../parts/words.tsx'
import { SAY } from '../say.ts'
import { count } from '../words.ts'
import { type Block, type FormBar, makeTable } from './chart.ts'

type By = 'outlet' | 'form'

/** Bars of what is called how, each opening onto the first place where it stands. */
export function NamesChart({ blocks, by }: { readonly blocks: readonly Block[]; readonly by: By }) {
  return (
    <div class="blocks">
      {blocks.map(block => (
        <section class="block" key={block.name}>
          <h2>
            {by === 'outlet' ? (
              <Outlet name={block.name === null ? null : shorten(block.name)} />
            ) : (
              <Words text={shorten(block.name ?? '')} />
            )}
          </h2>
          <ul>
            {block.bars.map(bar => (
              <BarItem key={`${bar.line.outlet} ${bar.line.form}`} bar={bar} by={by} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function BarItem({ bar, by }: { readonly bar: FormBar; readonly by: By }) {
  const { line } = bar
  return (
    <li>
      <details class="form-bar">
        <summary>
          <span class="form-name">
            {by === 'outlet' ? (
              <Words text={shorten(line.form)} />
            ) : (
              <Outlet name={line.outlet === null ? null : shorten(line.outlet)} />
            )}
          </span>
          <Bar own={bar.own} quoted={bar.quoted} />
          <span class="figure">{barWords(line)}</span>
        </summary>
        <Quoted evidence={line.evidence} pieces={[{ text: line.evidence.exact, marked: true }]} />
        <p class="ways">
          <a href={placeAddress(line.evidence)}>{SAY['in the report']}</a>
          <span class="label">
            {SAY['first of']} {count(line.reports, SAY['a report'], SAY.reports)}
          </span>
        </p>
      </details>
    </li>
  )
}

// SVG takes its widths as attributes, which the policy of the page allows; styles it would not.
function Bar({ own, quoted }: { readonly own: number; readonly quoted: number }) {
  return (
    <svg class="bar" aria-hidden="true" width="100%" height="12">
      {own > 0 && <rect class="own" x="0" y="1" width={`${own}%`} height="10" rx="2" />}
      {quoted > 0 && <rect class="inside" x={`${own}%`} y="1.5" width={`${quoted}%`} height="9" rx="2" />}
    </svg>
  )
}

function barWords({ own, quoted }: NamingLine): string {
  const parts = [
    own > 0 ? `${own} ${SAY['in own voice']}` : '',
    quoted > 0 ? `${quoted} ${SAY['in quotations']}` : '',
  ]
  return parts.filter(part => part !== '').join(' · ')
}

/** The same as a table: forms against outlets. */
export function NamesTable({ lines }: { readonly lines: readonly NamingLine[] }) {
  const { outlets, rows } = makeTable(lines)
  return (
    <Scroll name={SAY['as table']}>
      <table>
        <thead>
          <tr>
            <th scope="col">{SAY.form}</th>
            {outlets.map(outlet => (
              <th scope="col" key={outlet}>
                <Outlet name={outlet === null ? null : shorten(outlet, 80)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.form}>
              <th scope="row">
                <Words text={shorten(row.form)} />
              </th>
              {row.cells.map((cell, index) => (
                <td key={outlets[index]}>{cell ? barWords(cell) : <span class="label">0</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
