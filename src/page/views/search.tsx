import { useState } from 'preact/hooks'
import type { Hit } from '../../archive/query.ts'
import { askFirst, search } from '../api.ts'
import { Answer, useAsked } from '../asked.tsx'
import { usePaged } from '../paged.ts'
import { exactTime } from '../parts/dates.ts'
import { Headline, Origin, Quoted, Ways } from '../parts/evidence.tsx'
import { FollowButton } from '../parts/follow.tsx'
import { Entries } from '../parts/listed.tsx'
import { cutPieces } from '../parts/pieces.ts'
import { Title } from '../parts/title.tsx'
import { navigate } from '../router.ts'
import { SAY } from '../say.ts'
import { onlyPhrase } from '../search/filters.ts'
import { SearchForm } from '../search/form.tsx'
import { SavedSearches } from '../search/saved.tsx'
import type { ViewProps } from '../view.ts'
import { count, WORDS } from '../words.ts'

/** Hits that are asked for at once. */
const PAGE = 20

/** The search: words in an address that can be shared, and the exact passages in which they stand. */
export function SearchView({ place }: ViewProps) {
  const words = place.query.get('q') ?? ''
  const first = place.query.get('first') === '1'
  const phrase = onlyPhrase(words)
  return (
    <div class="search">
      <Title name={words === '' ? WORDS.search : `${words.slice(0, 80)} – ${WORDS.search}`}>
        {WORDS.search}
      </Title>
      <SearchForm key={words} words={words} ask={next => navigate(searchAddress(next))} />
      {words === '' ? (
        <SavedSearches />
      ) : (
        <>
          {phrase !== null && <Sides words={words} first={first} />}
          {first && phrase !== null ? (
            <First phrase={phrase} />
          ) : (
            <Hits words={words} back={place.how === 'back'} />
          )}
        </>
      )}
    </div>
  )
}

function searchAddress(words: string, first = false): string {
  return `/search?${new URLSearchParams(first ? { q: words, first: '1' } : { q: words })}`
}

function Sides({ words, first }: { readonly words: string; readonly first: boolean }) {
  return (
    <nav class="sides" aria-label={SAY['search kind']}>
      <a href={searchAddress(words)} aria-current={first ? undefined : 'page'}>
        {SAY['all hits']}
      </a>
      <a href={searchAddress(words, true)} aria-current={first ? 'page' : undefined}>
        {SAY['first appearance']}
      </a>
    </nav>
  )
}

function Hits({ words, back }: { readonly words: string; readonly back: boolean }) {
  const [faults, setFaults] = useState<readonly string[]>([])
  const ask = async (after: string | null, signal: AbortSignal) => {
    const found = await search(words, { after, limit: PAGE }, signal)
    setFaults(found.faults)
    return found
  }
  const hits = usePaged<Hit>(`search ${words}`, ask, { back })
  return (
    <>
      {faults.length > 0 && (
        <div class="faults" role="alert">
          <ul>
            {faults.map(fault => (
              <li key={fault}>
                <bdi>{fault}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Entries paged={hits}>
        {entries => (
          <>
            <div class="found">
              <p role="status">
                {entries.length === 0
                  ? SAY['nothing found']
                  : `${count(entries.length, SAY['a report'], SAY.reports)}${hits.ended ? '' : `, ${SAY['and more']}`}`}
              </p>
              <p class="ways">
                <FollowButton what="search" about={words} words={SAY['follow search']} />
                <SavedSearches words={words} />
                <a href={`/atom/search?q=${encodeURIComponent(words)}`}>Atom</a>
              </p>
            </div>
            <ol class="hits">
              {entries.map(hit => (
                <HitItem key={`${hit.report} ${hit.version}`} hit={hit} />
              ))}
            </ol>
          </>
        )}
      </Entries>
    </>
  )
}

function First({ phrase }: { readonly phrase: string }) {
  const asked = useAsked(signal => askFirst(phrase, signal), [phrase])
  return (
    <Answer asked={asked}>
      {hits => (
        <>
          <p class="found" role="status">
            {hits.length === 0 ? SAY['nothing found'] : SAY['first note']}
          </p>
          <ol class="hits numbered">
            {hits.map(hit => (
              <HitItem key={`${hit.report} ${hit.version}`} hit={hit} seen />
            ))}
          </ol>
        </>
      )}
    </Answer>
  )
}

/** A report that was found, with the passages that have the words. */
function HitItem({ hit, seen = false }: { readonly hit: Hit; readonly seen?: boolean }) {
  return (
    <li class="hit">
      <h2>
        <Headline report={hit.report} headline={hit.headline} />
      </h2>
      <p class="tags">
        <Origin outlet={hit.outlet} published={hit.published} />
        {seen && (
          <span class="tag">
            {SAY['first seen']} <time datetime={hit.seen}>{exactTime(hit.seen)}</time>
          </span>
        )}
        {hit.superseded && <span class="tag">{SAY['earlier version']}</span>}
      </p>
      {hit.passages.map(passage => (
        <Quoted
          key={passage.start}
          evidence={passage}
          pieces={cutPieces(passage.exact, passage.start, passage.marks)}
        />
      ))}
      <Ways evidence={evidenceOf(hit)} url={hit.url} story={hit.story} />
    </li>
  )
}

// A hit in the headline alone has no passage in the text: it leads to the beginning of the report.
function evidenceOf({ report, version, passages }: Hit) {
  const best = passages.find(({ marks }) => marks.length > 0)
  return best
    ? { ...best, report, version }
    : { report, version, start: 0, end: 0, exact: '', prefix: '', suffix: '' }
}
