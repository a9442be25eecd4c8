import { WatchError } from '../watch/failure.ts'
import { CommandError } from './failure.ts'

/** Tells what adding, watching or telling could not do in one line, with what helps; other errors are thrown as they are. */
export function failWatch(error: unknown, advice = ''): never {
  if (!(error instanceof WatchError)) throw error
  throw new CommandError(1, `${error.message}${advice === '' ? '' : ` ${advice}`}`, { cause: error })
}
