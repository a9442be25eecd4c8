import type { ComponentChildren } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { AnswerError } from './ask.ts'
import { WORDS } from './words.ts'

/** A question to the server: under way, answered, or failed. What was answered before stays until the new answer is there. */
export interface Asked<T> {
  readonly value: T | null
  readonly error: AnswerError | null
  readonly waiting: boolean
  /** Asks again. */
  readonly again: () => void
}

/** Asks when the component is shown, and again when what it depends on changes. */
export function useAsked<T>(
  question: (signal: AbortSignal) => Promise<T>,
  on: readonly (string | number | boolean | null)[],
): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, 'again'>>({ value: null, error: null, waiting: true })
  const [times, setTimes] = useState(0)
  const again = useCallback(() => setTimes(number => number + 1), [])
  useEffect(() => {
    const control = new AbortController()
    setState(({ value }) => ({ value, error: null, waiting: true }))
    question(control.signal).then(
      value => !control.signal.aborted && setState({ value, error: null, waiting: false }),
      (reason: unknown) => {
        if (control.signal.aborted) return
        setState(({ value }) => ({ value, error: asError(reason), waiting: false }))
      },
    )
    return () => control.abort()
  }, [...on, times])
  return { ...state, again }
}

/** Whatever was thrown, as an error that can be shown. */
export function asError(reason: unknown): AnswerError {
  if (reason instanceof AnswerError) return reason
  const message = reason instanceof Error ? reason.message : String(reason)
  return new AnswerError(0, 'failed', message, { cause: reason })
}

/** What was asked for, or why it is not there with a way to ask again. */
export function Answer<T>({
  asked,
  children,
}: {
  readonly asked: Asked<T>
  readonly children: (value: T) => ComponentChildren
}) {
  return (
    <>
      {asked.error && <Failure error={asked.error} again={asked.again} />}
      {asked.value === null && asked.waiting && <p class="waiting">{WORDS.loading}</p>}
      {asked.value !== null && children(asked.value)}
    </>
  )
}

/** A failure with a way to try again. */
export function Failure({ error, again }: { readonly error: AnswerError; readonly again?: () => void }) {
  return (
    <div class="failure" role="alert">
      <p>
        <bdi>{error.message}</bdi>
      </p>
      {again && (
        <button type="button" onClick={again}>
          {WORDS.again}
        </button>
      )}
    </div>
  )
}
