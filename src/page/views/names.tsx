import type { NamingLine } from '../../archive/archive.ts'
import { askNamings } from '../api.ts'
import { Answer, useAsked } from '../asked.tsx'
import { makeBlocks } from '../names/chart.ts'
import { NamesChart, NamesTable } from '../names/drawn.tsx'
import { shorten } from '../parts/pieces.ts'
import { Title } from '../parts/title.tsx'
import { Words } from '../parts/words.tsx'
import { SAY } from '../say.ts'
import type { ViewProps } from '../view.ts'
import { WORDS } from '../words.ts'
import { NameForm } from './sources.tsx'

/** What each outlet calls the same person, place or act, in its own voice apart from inside quotations. */
export function NamesView({ place }: ViewProps) {
  const name = place.query.get('name') ?? ''
  const by = place.query.get('by') === 'form' ? 'form' : 'outlet'
  return (
    <div class="naming">
      <Title name={name === '' ? WORDS.names : `${shorten(name, 80)} – ${WORDS.names}`}>
        {name === '' ? WORDS.names : <Words text={shorten(name)} />}
      </Title>
      <p class="lead">{SAY['names note']}</p>
      <NameForm key={name} id="named" label={SAY.named} words={name} path="/names" part="name" />
      {name !== '' && <Namings name={name} by={by} />}
    </div>
  )
}

function Namings({ name, by }: { readonly name: string; readonly by: 'outlet' | 'form' }) {
  const asked = useAsked(signal => askNamings(name, signal), [name])
  return (
    <Answer asked={asked}>
      {lines =>
        lines.length === 0 ? (
          <p class="none" role="status">
            {SAY['no naming']}
          </p>
        ) : (
          <Drawn name={name} lines={lines} by={by} />
        )
      }
    </Answer>
  )
}

interface DrawnProps {
  readonly name: string
  readonly lines: readonly NamingLine[]
  readonly by: 'outlet' | 'form'
}

function Drawn({ name, lines, by }: DrawnProps) {
  const address = (side: 'outlet' | 'form') => `/names?${new URLSearchParams({ name, by: side })}`
  return (
    <>
      <nav class="sides" aria-label={SAY['grouped by']}>
        <a href={address('outlet')} aria-current={by === 'outlet' ? 'page' : undefined}>
          {SAY['by outlet']}
        </a>
        <a href={address('form')} aria-current={by === 'form' ? 'page' : undefined}>
          {SAY['by form']}
        </a>
      </nav>
      <p class="legend">
        <span class="swatch own" aria-hidden="true" /> {SAY['own voice']}
        <span class="swatch inside" aria-hidden="true" /> {SAY['inside quotations']}
      </p>
      <NamesChart blocks={makeBlocks(lines, by)} by={by} />
      <details class="more">
        <summary>{SAY['as table']}</summary>
        <NamesTable lines={lines} />
      </details>
    </>
  )
}
