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
  /** Asks anew for as much as is there, without losing the reader's place. */
  readonly again: () => void
  /** Begins anew with the first stretch. */
  readonly anew: () => void
}

interface State<T> extends Told<T> {
  readonly waiting: boolean
  readonly error: AnswerError | null
}

/** Lists that were read and left, so that going back finds them as they were. */
const left = new Map<string, State<unknown>>()
/** Stretches that are asked for anew at most. */
const AGAIN_MAX = 25
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

  const begin = useCallback((work: (signal: AbortSignal) => Promise<Told<T>>) => {
    control.current?.abort()
    const current = new AbortController()
    const { signal } = current
    control.current = current
    setState(before => ({ ...before, waiting: true, error: null }))
    work(signal).then(
      told => !signal.aborted && setState({ ...told, waiting: false, error: null }),
      (reason: unknown) =>
        !signal.aborted && setState(before => ({ ...before, waiting: false, error: asError(reason) })),
    )
  }, [])
  const ask = useCallback(
    (before: Told<T>, times: number) => begin(signal => askOn(asking.current, before, { times, signal })),
    [begin],
  )
  const shown = useRef(state.chunks.length)
  shown.current = state.chunks.length
  const anew = useCallback(() => ask(NOTHING, 1), [ask])
  const again = useCallback(() => ask(NOTHING, Math.min(AGAIN_MAX, Math.max(1, shown.current))), [ask])

  useEffect(() => {
    if (keptFor.current === key) return
    keptFor.current = null
    anew()
    return () => control.current?.abort()
  }, [key, anew])
  useEffect(() => keep(key, state), [key, state])

  const { chunks, next, waiting, error } = state
  return {
    key,
    chunks,
    ended: !waiting && error === null && next === null,
    waiting,
    error,
    more: () => ask({ chunks, next }, 1),
    again,
    anew,
  }
}

/** What was answered so far, and where the next stretch begins. */
interface Told<T> {
  readonly chunks: readonly (readonly T[])[]
  readonly next: string | null
}

const NOTHING: Told<never> = { chunks: [], next: null }

interface Asking {
  readonly times: number
  readonly signal: AbortSignal
}

async function askOn<T>(
  question: (after: string | null, signal: AbortSignal) => Promise<Listed<T>>,
  before: Told<T>,
  { times, signal }: Asking,
): Promise<Told<T>> {
  let told = before
  for (let time = 0; time < times; time++) {
    if (told.chunks.length > 0 && told.next === null) break
    const { entries, next } = await question(told.next, signal)
    told = { chunks: [...told.chunks, entries], next }
  }
  return told
}

function keep<T>(key: string, state: State<T>): void {
  if (state.waiting || state.error) return
  left.delete(key)
  left.set(key, state)
  for (const oldest of [...left.keys()].slice(0, -LEFT_MAX)) left.delete(oldest)
}
