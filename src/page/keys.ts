import { useEffect, useRef } from 'preact/hooks'
import { makeStore, type Store } from './store.ts'

/** A key, what it does in words, and what it does. */
export interface Key {
  readonly key: string
  readonly words: string
  readonly act: (event: KeyboardEvent) => void
}

/** The keys that hold at the moment, those of the view after those of the page. */
export const keys: Store<readonly Key[]> = makeStore<readonly Key[]>([])

/** Keys that hold while a component is shown. */
export function useKeys(own: readonly Key[]): void {
  const latest = useRef(own)
  latest.current = own
  const names = own.map(({ key }) => key).join(' ')
  // Only the newest acts are called, so that nobody has to register anew at each drawing.
  useEffect(() => {
    const added = latest.current.map(({ key, words }) => ({
      key,
      words,
      act: (event: KeyboardEvent) => latest.current.find(each => each.key === key)?.act(event),
    }))
    keys.set([...keys.get(), ...added])
    return () => keys.set(keys.get().filter(each => !added.includes(each)))
  }, [names])
}

/** Begins to heed keys that are pressed outside of fields. */
export function startKeys(): void {
  addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
      return
    const found = keys.get().findLast(({ key }) => key === event.key)
    if (!found) return
    event.preventDefault()
    found.act(event)
  })
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select')
  )
}
