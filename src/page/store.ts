import { useEffect, useState } from 'preact/hooks'

/** A value that parts of the page share; who reads it is drawn again when it changes. */
export interface Store<T> {
  get(): T
  set(value: T): void
  /** Tells each change; gives a function that ends it. */
  listen(listener: (value: T) => void): () => void
}

/** Makes a store. */
export function makeStore<T>(first: T): Store<T> {
  let value = first
  const listeners = new Set<(value: T) => void>()
  return {
    get: () => value,
    set: next => {
      value = next
      for (const listener of [...listeners]) listener(next)
    },
    listen: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The value of a store, in a component. */
export function useStore<T>(store: Store<T>): T {
  const [value, setValue] = useState(() => store.get())
  useEffect(() => {
    setValue(() => store.get())
    return store.listen(next => setValue(() => next))
  }, [store])
  return value
}
