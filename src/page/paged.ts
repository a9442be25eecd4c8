import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Listed } from '../archive/query.ts'
import type { AnswerError } from './ask.ts'
import { asError } from './asked.tsx'

/** A list that is asked for a stretch at a time. */
export interface Paged<T> {
  /** What is asked, in a word that no other list has. */
  readonly key: string
  /** What was answered so far, a stretch each. */
  readonly chunks: readonly (readonly T[])[]
  /** Whether all of it is there. */
  readonly ended: boolean
  readonly waiting: boolean
  readonly error: AnswerError | null
  /** Asks for the next stretch, or again for one that failed. */
  readonly more: () => void
  /** Asks for all of it anew, from the beginning. */
  readonly again: () => void
}

interface State<T> {
  readonly chunks: readonly (readonly T[])[]
  readonly next: string | null
  readonly waiting: boolean
  readonly error: AnswerError | null
}

/** Lists that were read and left, so that going back finds them as they were. */
const left = new Map<string, State<unknown>>()
/** Lists that are kept at most. */
const LEFT_MAX = 20
const FRESH = { chunks: [], next: null, waiting: true, error: null }

/** Asks for a list stretch by stretch. `key` says what is asked; with `back`, a list that was left is shown as it was. */
export function usePaged<T>(
  key: string,
  question: (after: string | null, signal: AbortSignal) => Promise<Listed<T>>,
  { back = false }: { readonly back?: boolean } = {},
): Paged<T> {
  const kept = back ? (left.get(key) as State<T> | undefined) : undefined
  const [state, setState] = useState<State<T>>(kept ?? FRESH)
  const control = useRef<AbortController | null>(null)
  const keptFor = useRef(kept ? key : null)
  const asking = useRef(question)
  asking.current = question

  const askFor = useCallback((after: string | null) => {
    control.current?.abort()
    const current = new AbortController()
    control.current = current
    setState(before => ({ ...before, waiting: true, error: null }))
    asking.current(after, current.signal).then(
      ({ entries, next }) => {
        if (current.signal.aborted) return
        setState(({ chunks }) => ({
          chunks: after === null ? [entries] : [...chunks, entries],
          next,
          waiting: false,
          error: null,
        }))
      },
      (reason: unknown) => {
        if (current.signal.aborted) return
        setState(before => ({ ...before, waiting: false, error: asError(reason) }))
      },
    )
  }, [])

  useEffect(() => {
    if (keptFor.current === key) return
    keptFor.current = null
    askFor(null)
    return () => control.current?.abort()
  }, [key, askFor])
  useEffect(() => keep(key, state), [key, state])

  const { chunks, next, waiting, error } = state
  return {
    key,
    chunks,
    ended: !waiting && error === null && next === null,
    waiting,
    error,
    more: () => askFor(chunks.length === 0 ? null : next),
    again: () => askFor(null),
  }
}

function keep<T>(key: string, state: State<T>): void {
  if (state.waiting || state.error) return
  left.delete(key)
  left.set(key, state)
  for (const oldest of [...left.keys()].slice(0, -LEFT_MAX)) left.delete(oldest)
}
