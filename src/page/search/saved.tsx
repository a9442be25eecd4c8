import { useState } from 'preact/hooks'
import type { SavedSearch } from '../../archive/archive.ts'
import { askSearches, dropSearch, saveSearch } from '../api.ts'
import type { AnswerError } from '../ask.ts'
import { asError, Failure, useAsked } from '../asked.tsx'
import { shorten } from '../parts/pieces.ts'
import { SAY } from '../say.ts'
import { tellDone } from '../undo.ts'

/** The searches that are kept; of a search, the button that keeps it or forgets it. */
export function SavedSearches({ words }: { readonly words?: string }) {
  const asked = useAsked(askSearches, [])
  const [error, setError] = useState<AnswerError | null>(null)
  const searches = asked.value ?? []
  const act = (change: () => Promise<void>) => {
    setError(null)
    change().then(asked.again, (reason: unknown) => setError(asError(reason)))
  }
  if (words !== undefined) {
    const kept = searches.find(search => search.words === words)
    if (asked.value === null) return null
    return (
      <>
        <button
          type="button"
          onClick={() => act(kept ? () => forget(kept, asked.again) : () => keep(words, asked.again))}
        >
          {kept ? SAY['forget search'] : SAY['save search']}
        </button>
        {error && <Failure error={error} />}
      </>
    )
  }
  return (
    <section class="saved" aria-labelledby="saved-title">
      <h2 id="saved-title">{SAY['saved searches']}</h2>
      {error && <Failure error={error} />}
      {asked.value !== null && searches.length === 0 && <p class="none">{SAY['none saved']}</p>}
      <ul class="plain-list">
        {searches.map(search => (
          <li key={search.id}>
            <a href={`/search?${new URLSearchParams({ q: search.words })}`}>
              <bdi>{shorten(search.name)}</bdi>
            </a>
            <button type="button" class="plain" onClick={() => act(() => forget(search, asked.again))}>
              {SAY.remove}
              <span class="hidden"> {shorten(search.name)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function keep(words: string, again: () => void): Promise<void> {
  const made = await saveSearch({ name: words, words })
  tellDone(SAY['search saved'], async () => {
    await dropSearch(made.id)
    again()
  })
}

async function forget(search: SavedSearch, again: () => void): Promise<void> {
  await dropSearch(search.id)
  tellDone(SAY['search forgotten'], async () => {
    await saveSearch({ name: search.name, words: search.words })
    again()
  })
}
