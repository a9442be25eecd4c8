import type { Brief } from '../brief/brief.ts'
import type { Language } from '../language/language.ts'
import { type Given, type Prepared, prepare } from './prepare.ts'
import { makeBrief, type Telling } from './telling.ts'

/** Work that takes long enough to be done in a thread of its own. */
export type Task = ({ readonly kind: 'prepare' } & Given) | ({ readonly kind: 'tell' } & Telling)

/** What each kind of work gives. */
export interface Results {
  readonly prepare: Prepared
  readonly tell: Brief
}

/** Does a task where it is called. */
export async function doTask(task: Task, language: Language): Promise<Results[Task['kind']]> {
  return task.kind === 'prepare' ? prepare(task, language) : makeBrief(task, language)
}
