import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Something that opens below its name; it closes on Escape, and when the focus or a click goes elsewhere. */
export function Menu({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const element = menu.current
    if (!element) return
    const close = (event: Event) => {
      if (event.target instanceof Node && !element.contains(event.target)) element.open = false
    }
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open) return
      event.preventDefault()
      element.open = false
      element.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('focusin', close)
    element.addEventListener('keydown', leave)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('focusin', close)
      element.removeEventListener('keydown', leave)
    }
  }, [])
  return (
    <details class="menu" ref={menu}>
      <summary>{name}</summary>
      <div class="menu-items">{children}</div>
    </details>
  )
}
