import { useEffect, useState } from 'preact/hooks'
import { useArrival } from './arrival.ts'
import { asError, Failure } from './asked.tsx'
import { type Place, place } from './router.ts'
import { useStore } from './store.ts'
import type { View } from './view.ts'
import { type Found, findView } from './views.ts'

interface Loaded {
  readonly found: Found
  readonly view: View
  readonly place: Place
}

/** The view of the present address. The one before stays until the next is loaded, so that nothing flashes. */
export function Shown() {
  const now = useStore(place)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let current = true
    const found = findView(now.path)
    found.load().then(
      view => {
        if (!current) return
        setError(null)
        setLoaded({ found, view, place: now })
      },
      (reason: unknown) => current && setError(reason),
    )
    return () => {
      current = false
    }
  }, [now])
  useArrival(loaded?.place ?? null)
  if (error) return <Failure error={asError(error)} again={() => location.reload()} />
  if (!loaded) return null
  const { view: ViewOf, found } = loaded
  return (
    <ViewOf
      key={`${found.path} ${Object.values(found.params).join(' ')}`}
      params={found.params}
      place={loaded.place}
    />
  )
}
