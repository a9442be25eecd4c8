import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { HandRuling } from '../../archive/archive.ts'
import { rule, undoRuling } from '../api.ts'
import { asError, Failure } from '../asked.tsx'
import { tellDone } from '../undo.ts'
import { WORDS } from '../words.ts'

/** What is decided, and the words that say so when it is done. */
export interface Decided {
  readonly ruling: HandRuling
  readonly words: string
}

/** A form in which something is decided by hand: its fields, why, and the way to do it, which can be taken back. */
export function DecisionForm({
  decide,
  disabled = false,
  words,
  done,
  children,
}: {
  /** Gives what the fields come to; null where that is nothing yet. Rejects where it cannot be decided so. */
  readonly decide: () => Promise<Decided | null>
  readonly disabled?: boolean
  /** On the button. */
  readonly words: string
  /** Called when it is decided, and when it is taken back. */
  readonly done: () => void
  readonly children: ComponentChildren
}) {
  const [why, setWhy] = useState('')
  const [error, setError] = useState<unknown>(null)
  const submit = async () => {
    try {
      const decided = await decide()
      if (!decided) return
      const { number } = await rule(decided.ruling, why.trim() || null)
      tellDone(decided.words, () => undoRuling(number).then(done))
      done()
    } catch (reason) {
      setError(reason)
    }
  }
  return (
    <form
      class="correcting"
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      {children}
      <label class="field">
        <span class="label">{WORDS['why said']}</span>
        <input type="text" value={why} onInput={event => setWhy(event.currentTarget.value)} />
      </label>
      {error !== null && <Failure error={asError(error)} />}
      <p class="ways">
        <button type="submit" disabled={disabled}>
          {words}
        </button>
        <span class="label">{WORDS['decide note']}</span>
      </p>
    </form>
  )
}
