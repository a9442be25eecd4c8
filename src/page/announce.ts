import { makeStore, type Store } from './store.ts'

/** What a screen reader is told at the moment. */
export const announced: Store<string> = makeStore('')

/** Tells a screen reader what is new or what was done, without moving the focus. */
export function announce(words: string): void {
  // The same words a second time are said only if they left in between.
  announced.set('')
  setTimeout(() => announced.set(words), 50)
}
