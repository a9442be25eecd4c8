import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { welcome } from '../arrival.ts'
import { WORDS } from '../words.ts'

/** The heading of a view, which is focused when the view is reached, and its title in the browser. */
export function Title({ name, children }: { readonly name: string; readonly children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => welcome(heading.current), [])
  useEffect(() => {
    document.title = name === WORDS.name ? name : `${name} – ${WORDS.name}`
  }, [name])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? name}
    </h1>
  )
}
