import type { ComponentType } from 'preact'
import type { Place } from './router.ts'

/** What a view is given. */
export interface ViewProps {
  /** The parts of the address that its pattern names. */
  readonly params: Readonly<Record<string, string>>
  readonly place: Place
}

export type View = ComponentType<ViewProps>
