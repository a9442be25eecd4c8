import { useEffect, useRef, useState } from 'preact/hooks'
import { useKeys } from '../keys.ts'
import { navigate, type Place } from '../router.ts'
import { WORDS } from '../words.ts'

/** What of the stories is listed. */
export interface Filter {
  readonly words: string
  /** Days back; empty for all. */
  readonly days: '' | '1' | '3' | '7' | '30'
  /** Stories of at least so many reports. */
  readonly least: number
}

const DAYS = ['', '1', '3', '7', '30'] as const
const DAY_MS = 24 * 3600 * 1000
/** How long typing may pause before the list follows. */
const PAUSE_MS = 250

/** The filter that an address tells. */
export function readFilter(query: URLSearchParams): Filter {
  return {
    words: query.get('words') ?? '',
    days: DAYS.find(days => days === query.get('days')) ?? '',
    least: query.get('least') === '2' ? 2 : 1,
  }
}

/** The moment from which on stories shall have changed, UTC; null for all. */
export function sinceOf({ days }: Filter): string | null {
  if (days === '') return null
  return `${new Date(Date.now() - Number(days) * DAY_MS).toISOString().slice(0, 19)}Z`
}

/** Fields that narrow the list; the address follows, so that it can be shared. */
export function Filters({ filter, place }: { readonly filter: Filter; readonly place: Place }) {
  const [words, setWords] = useState(filter.words)
  const field = useRef<HTMLInputElement>(null)
  useKeys([{ key: 'f', words: WORDS['key filter'], act: () => field.current?.select() }])
  useEffect(() => {
    if (words === filter.words) return
    const timer = setTimeout(() => goTo(place, { ...filter, words }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [words, filter, place])
  return (
    <form class="filters" onSubmit={event => event.preventDefault()}>
      <label>
        <span class="label">{WORDS['filter words']}</span>
        <input
          ref={field}
          type="text"
          value={words}
          onInput={event => setWords(event.currentTarget.value)}
          aria-keyshortcuts="f"
        />
      </label>
      <label>
        <span class="label">{WORDS['filter since']}</span>
        <select
          value={filter.days}
          onChange={event => goTo(place, { ...filter, days: asDays(event.currentTarget.value) })}
        >
          {DAYS.map(days => (
            <option key={days} value={days}>
              {WORDS[`since ${days || 'ever'}`]}
            </option>
          ))}
        </select>
      </label>
      <label class="tick">
        <input
          type="checkbox"
          checked={filter.least === 2}
          onChange={event => goTo(place, { ...filter, least: event.currentTarget.checked ? 2 : 1 })}
        />
        <span>{WORDS['filter least']}</span>
      </label>
    </form>
  )
}

function asDays(value: string): Filter['days'] {
  return DAYS.find(days => days === value) ?? ''
}

function goTo(place: Place, { words, days, least }: Filter): void {
  const query = new URLSearchParams()
  if (words.trim() !== '') query.set('words', words.trim())
  if (days !== '') query.set('days', days)
  if (least > 1) query.set('least', String(least))
  const text = query.toString()
  navigate(`${place.path}${text === '' ? '' : `?${text}`}`, { replace: true })
}
