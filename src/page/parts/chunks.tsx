import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Failure } from '../asked.tsx'
import type { Paged } from '../paged.ts'
import { WORDS } from '../words.ts'

/** How far outside of the window a stretch is still drawn, so that scrolling meets no gap. */
const NEAR = '1600px 0px'

/** How high stretches were, so that a list that is gone back to has its length at once. */
const heights = new Map<string, number>()
/** Stretches whose height is remembered at most. */
const HEIGHTS_MAX = 2000

/** A long list of which only what is near the window is drawn; the next stretch is asked for where the list ends. */
export function Chunks<T>({
  paged,
  draw,
}: {
  readonly paged: Paged<T>
  readonly draw: (entry: T) => ComponentChildren
}) {
  const starts = paged.chunks.map((_, index) => paged.chunks.slice(0, index).flat().length + 1)
  return (
    <>
      {paged.chunks.map((chunk, index) => (
        <Chunk
          key={starts[index]}
          name={`${paged.key} ${starts[index]} ${innerWidth}`}
          start={starts[index] ?? 1}
          draw={() => chunk.map(draw)}
        />
      ))}
      {paged.error && <Failure error={paged.error} again={paged.more} />}
      {!paged.ended && !paged.error && <End paged={paged} />}
    </>
  )
}

interface ChunkProps {
  readonly name: string
  readonly start: number
  readonly draw: () => ComponentChildren
}

function Chunk({ name, start, draw }: ChunkProps) {
  const [near, setNear] = useState(!heights.has(name))
  const list = useRef<HTMLOListElement>(null)
  useLayoutEffect(() => () => keepHeight(name, list.current), [name])
  useEffect(() => {
    const element = list.current
    if (!element) return
    const observer = new IntersectionObserver(
      entries => {
        const last = entries.at(-1)
        if (!last) return
        // What has the focus stays, or the keyboard would lose its place.
        const stays = last.isIntersecting || element.contains(document.activeElement)
        if (!stays) keepHeight(name, element)
        setNear(stays)
      },
      { rootMargin: NEAR },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [name])
  return (
    <ol ref={list} start={start} class="chunk" style={near ? {} : { height: `${heights.get(name) ?? 0}px` }}>
      {near && draw()}
    </ol>
  )
}

function keepHeight(name: string, element: HTMLElement | null): void {
  const height = element?.getBoundingClientRect().height ?? 0
  if (height === 0) return
  heights.delete(name)
  heights.set(name, height)
  for (const oldest of heights.keys()) {
    if (heights.size <= HEIGHTS_MAX) break
    heights.delete(oldest)
  }
}

function End<T>({ paged }: { readonly paged: Paged<T> }) {
  const end = useRef<HTMLDivElement>(null)
  const latest = useRef(paged)
  latest.current = paged
  // Observed anew after each stretch, since an end that is still in sight is not told of again.
  const length = paged.chunks.length
  useEffect(() => {
    const element = end.current
    if (!element || length === 0) return
    const observer = new IntersectionObserver(
      entries =>
        entries.some(entry => entry.isIntersecting) && !latest.current.waiting && latest.current.more(),
      { rootMargin: NEAR },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [length, paged.waiting])
  return (
    <div ref={end} class="waiting">
      {WORDS.loading}
    </div>
  )
}
