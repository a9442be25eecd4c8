import { announce } from './announce.ts'
import { guardFocus } from './focus.ts'
import { makeStore, type Store } from './store.ts'
import { WORDS } from './words.ts'

/** Something that was done and can be taken back. */
export interface Done {
  readonly words: string
  /** Null where it cannot be taken back. */
  readonly undo: (() => Promise<unknown>) | null
}

/** What was done last; null where nothing was, or it was dismissed. */
export const done: Store<Done | null> = makeStore<Done | null>(null)

let acted = 0

/** Whether the reader did something so shortly before (in milliseconds) that what changes now comes of it. */
export function hasJustActed(withinMs: number): boolean {
  return Date.now() - acted < withinMs
}

/** Shows what was done, and offers to take it back. */
export function tellDone(words: string, undo: Done['undo'] = null): void {
  acted = Date.now()
  guardFocus()
  done.set({ words, undo })
  announce(words)
}

/** Takes back what was done last, and says what came of it. */
export async function takeBack(): Promise<void> {
  const last = done.get()
  if (!last?.undo) return
  done.set(null)
  try {
    await last.undo()
    tellDone(`${WORDS.undone} ${last.words}`)
  } catch (reason) {
    tellDone(reason instanceof Error ? reason.message : WORDS.failed, last.undo)
  }
}
