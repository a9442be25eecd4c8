import { useEffect, useRef, useState } from 'preact/hooks'
import type { Listed } from '../../archive/query.ts'
import { announce } from '../announce.ts'
import type { AnswerError } from '../ask.ts'
import { type Asked, asError, Failure, useAsked } from '../asked.tsx'
import { SAY } from '../say.ts'

/** A list that comes page by page; `first` is the first page, `entries` all that have come. */
export interface LongList<T, L extends Listed<T> = Listed<T>> {
  readonly first: Asked<L>
  readonly entries: readonly T[]
  /** Asks for the next page; null where the list has ended. */
  readonly more: (() => void) | null
  readonly error: AnswerError | null
  readonly waiting: boolean
}

interface Rest<T> {
  readonly entries: readonly T[]
  readonly next: string | null
}

/** Asks for a list page by page, and anew when what it depends on changes. */
export function useListed<T, L extends Listed<T> = Listed<T>>(
  question: (after: string | null, signal: AbortSignal) => Promise<L>,
  on: readonly (string | number | boolean | null)[],
): LongList<T, L> {
  const first = useAsked(signal => question(null, signal), on)
  const [rest, setRest] = useState<Rest<T> | null>(null)
  const [error, setError] = useState<AnswerError | null>(null)
  const [waiting, setWaiting] = useState(false)
  const control = useRef<AbortController | null>(null)
  useEffect(() => {
    setRest(null)
    setError(null)
    setWaiting(false)
    return () => control.current?.abort()
  }, [first.value])
  const next = rest ? rest.next : (first.value?.next ?? null)
  const more = async () => {
    control.current = new AbortController()
    const { signal } = control.current
    setWaiting(true)
    setError(null)
    try {
      const page = await question(next, signal)
      if (signal.aborted) return
      setRest(before => ({ entries: [...(before?.entries ?? []), ...page.entries], next: page.next }))
      announce(SAY['more came'])
    } catch (reason) {
      if (!signal.aborted) setError(asError(reason))
    }
    if (!signal.aborted) setWaiting(false)
  }
  return {
    first,
    entries: [...(first.value?.entries ?? []), ...(rest?.entries ?? [])],
    more: next === null ? null : () => void more(),
    error,
    waiting,
  }
}

/** The button that asks for the next page of a list. */
export function More<T, L extends Listed<T>>({ list }: { readonly list: LongList<T, L> }) {
  return (
    <>
      {list.error && <Failure error={list.error} />}
      {list.more && (
        <p class="onward">
          <button type="button" onClick={list.more} disabled={list.waiting}>
            {list.waiting ? SAY['more coming'] : SAY.more}
          </button>
        </p>
      )}
    </>
  )
}
