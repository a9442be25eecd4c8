import { useEffect, useState } from 'preact/hooks'

/** A line between the places of a tie in two columns that stand beside each other. */
interface Thread {
  readonly key: string
  readonly path: string
}

/** Draws lines between the lit passages of neighbouring columns, as far as both are in sight. */
export function Threads({
  columns,
  lit,
}: {
  readonly columns: { readonly current: HTMLElement | null }
  readonly lit: number | null
}) {
  const [threads, setThreads] = useState<readonly Thread[]>([])
  useEffect(() => {
    const element = columns.current
    if (!element || lit === null) return setThreads([])
    let waiting = 0
    const draw = () => {
      waiting = 0
      setThreads(measureThreads(element))
    }
    const later = () => {
      if (waiting === 0) waiting = requestAnimationFrame(draw)
    }
    later()
    element.addEventListener('scroll', later, { capture: true, passive: true })
    addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(waiting)
      element.removeEventListener('scroll', later, { capture: true })
      removeEventListener('resize', later)
    }
  }, [columns, lit])
  if (threads.length === 0) return null
  return (
    <svg class="threads" aria-hidden="true">
      {threads.map(({ key, path }) => (
        <path key={key} d={path} />
      ))}
    </svg>
  )
}

function measureThreads(columns: HTMLElement): readonly Thread[] {
  const origin = columns.getBoundingClientRect()
  const ends = [...columns.querySelectorAll<HTMLElement>('.column')].map(findEnd)
  return ends.flatMap((left, index) => {
    const right = ends[index + 1]
    // Columns that stand below each other have no room for a line.
    if (!left || !right || right.column.left < left.column.right) return []
    const [x1, x2] = [left.mark.right - origin.left + 2, right.mark.left - origin.left - 2]
    const [y1, y2] = [left.y - origin.top, right.y - origin.top]
    const bend = Math.max(12, (x2 - x1) / 2)
    return [{ key: String(index), path: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}` }]
  })
}

interface End {
  readonly column: DOMRect
  readonly mark: DOMRect
  readonly y: number
}

// The first line of the first lit passage that is in sight.
function findEnd(element: HTMLElement): End | null {
  const column = element.getBoundingClientRect()
  const head = element.querySelector('h2')?.getBoundingClientRect().bottom ?? column.top
  for (const mark of element.querySelectorAll('mark.lit')) {
    const [first] = mark.getClientRects()
    if (first && first.top >= head && first.bottom <= column.bottom)
      return { column, mark: mark.getBoundingClientRect(), y: first.top + first.height / 2 }
  }
  return null
}
