import type { ComponentChildren } from 'preact'

/** Something wide that scrolls sideways in itself, by the keyboard too. */
export function Scroll({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <div class="scroll" role="group" tabIndex={0} aria-label={name}>
      {children}
    </div>
  )
}
