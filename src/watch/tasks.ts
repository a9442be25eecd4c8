import type { Language } from '../language/language.ts'
import { type Given, type Prepared, prepare } from './prepare.ts'

/** Work that takes long enough to be done in a thread of its own. */
export type Task = { readonly kind: 'prepare' } & Given

/** What each kind of work gives. */
export interface Results {
  readonly prepare: Prepared
}

/** Does a task where it is called. */
export function doTask<Kind extends Task['kind']>(
  task: Extract<Task, { readonly kind: Kind }>,
  language: Language,
): Promise<Results[Kind]> {
  return prepare(task, language)
}
