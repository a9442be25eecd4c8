/** How long after something was done the focus is looked after, and how often. */
const GUARD_MS = 2500
const STEP_MS = 60
/** What is near enough to what had the focus to have it next. */
const NEAR = '[data-place], .line, .row, section'
const FOCUSABLE = 'a[href], summary, button:not(:disabled), input, select, h2[tabindex]'

/** Keeps the focus near where it is when what has it goes away, as a form does that was sent: a keyboard never begins anew. */
export function guardFocus(): void {
  const near = listNear(document.activeElement)
  const until = Date.now() + GUARD_MS
  const look = () => {
    if (document.activeElement === document.body || document.activeElement === null)
      nextTo(near)?.focus({ preventScroll: true })
    if (Date.now() < until) setTimeout(look, STEP_MS)
  }
  setTimeout(look, STEP_MS)
}

function listNear(from: Element | null): readonly Element[] {
  const near: Element[] = []
  for (let at = from?.closest(NEAR); at; at = at.parentElement?.closest(NEAR)) near.push(at)
  return near
}

function nextTo(near: readonly Element[]): HTMLElement | null {
  const left = near.find(element => element.isConnected)
  return left?.querySelector<HTMLElement>(FOCUSABLE) ?? document.querySelector<HTMLElement>('main h1')
}
