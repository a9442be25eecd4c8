import { type Key, useKeys } from '../keys.ts'
import { WORDS } from '../words.ts'

/** Keys that move from line to line: the first link or button of each is focused. */
export function useMoving(lines = '[data-row]', more: readonly Key[] = []): void {
  useKeys([
    { key: 'j', words: WORDS['key next'], act: () => move(lines, 1) },
    { key: 'k', words: WORDS['key previous'], act: () => move(lines, -1) },
    ...more,
  ])
}

/** The line that has the focus, or null. */
export function focusedLine(lines = '[data-row]'): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(lines) ?? null
}

function move(lines: string, by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(`main ${lines}`)].filter(
    line => line.offsetParent !== null,
  )
  const at = all.indexOf(focusedLine(lines) ?? document.body)
  const next = at < 0 ? firstInSight(all) : all[at + by]
  if (!next) return
  const target = next.querySelector<HTMLElement>('a, summary, button') ?? next
  target.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest' })
}

function firstInSight(all: readonly HTMLElement[]): HTMLElement | undefined {
  return all.find(line => line.getBoundingClientRect().top >= 0) ?? all[0]
}
