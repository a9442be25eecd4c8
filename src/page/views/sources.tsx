import { useState } from 'preact/hooks'
import type { SourceLine } from '../../archive/archive.ts'
import { askSources } from '../api.ts'
import { usePaged } from '../paged.ts'
import { Entries } from '../parts/listed.tsx'
import { shorten } from '../parts/pieces.ts'
import { Title } from '../parts/title.tsx'
import { Days } from '../parts/when.tsx'
import { Words } from '../parts/words.tsx'
import { navigate } from '../router.ts'
import { SAY } from '../say.ts'
import type { ViewProps } from '../view.ts'
import { count, WORDS } from '../words.ts'

/** Sources that are asked for at once. */
const PAGE = 50

/** Longer names are no names, and the server answers no question about them. */
const ASKED_MAX = 1000

/** Sources by their names as printed: organisations and office-holders only. */
export function SourcesView({ place }: ViewProps) {
  const words = place.query.get('q') ?? ''
  const sources = usePaged<SourceLine>(
    `sources ${words}`,
    (after, signal) => askSources(words, { after, limit: PAGE }, signal),
    { back: place.how === 'back' },
  )
  return (
    <div class="sources">
      <Title name={WORDS.sources} />
      <p class="lead">
        {SAY['sources note']} <a href="/names">{SAY['to names']}</a>
      </p>
      <NameForm
        key={words}
        id="source-words"
        label={SAY['source name']}
        words={words}
        path="/sources"
        part="q"
      />
      <Entries paged={sources}>
        {entries =>
          entries.length === 0 ? (
            <p class="none" role="status">
              {words === '' ? SAY['no sources'] : SAY['no such source']}
            </p>
          ) : (
            <ul class="rows" aria-label={WORDS.sources}>
              {entries.map(source => (
                <SourceItem key={source.name} source={source} />
              ))}
            </ul>
          )
        }
      </Entries>
    </div>
  )
}

function SourceItem({ source }: { readonly source: SourceLine }) {
  return (
    <li>
      {source.name.length > ASKED_MAX ? (
        <Words text={shorten(source.name)} />
      ) : (
        <a href={`/sources/${encodeURIComponent(source.name.toWellFormed())}`}>
          <Words text={shorten(source.name)} />
        </a>
      )}
      <span class="tags">
        <span class="tag">{SAY[source.kind]}</span>
        <span class="tag">{count(source.statements, SAY['a statement'], SAY.statements)}</span>
        <span class="tag">{count(source.stories, SAY['a story'], SAY.stories)}</span>
        <span class="tag">{count(source.outlets, SAY['an outlet'], SAY.outlets)}</span>
        {(source.first ?? source.last) !== null && (
          <span class="tag">
            <Days first={source.first} last={source.last} />
          </span>
        )}
      </span>
    </li>
  )
}

/** A field for a name whose value is a part of the address. */
export function NameForm({ id, label, words, path, part }: NameFormProps) {
  const [value, setValue] = useState(words)
  const send = (event: Event) => {
    event.preventDefault()
    const query = value.trim()
    navigate(query === '' ? path : `${path}?${new URLSearchParams({ [part]: query })}`)
  }
  return (
    <search>
      <form class="query" onSubmit={send}>
        <label for={id}>{label}</label>
        <p class="line-of-words">
          <input
            id={id}
            type="search"
            dir="auto"
            autocomplete="off"
            value={value}
            onInput={event => setValue(event.currentTarget.value)}
          />
          <button type="submit">{SAY.find}</button>
        </p>
      </form>
    </search>
  )
}

interface NameFormProps {
  readonly id: string
  readonly label: string
  readonly words: string
  readonly path: string
  /** The part of the address that holds the name. */
  readonly part: string
}
