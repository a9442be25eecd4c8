import { ArchiveError } from '../archive.ts'

/** What SQLite's primary result codes mean for whoever asked. */
const MEANINGS: Readonly<Record<number, readonly [ArchiveError['reason'], string]>> = {
  5: ['busy', 'another program is writing to it'],
  6: ['busy', 'another program is writing to it'],
  8: ['failed', 'it may not be written to'],
  10: ['failed', 'the disk failed'],
  11: ['broken', 'the file is damaged'],
  13: ['failed', 'the disk is full'],
  14: ['missing', 'it cannot be opened; the folder may not be there, or may not be written to'],
  26: ['broken', 'this file is no archive'],
}

/** What an archive tells of a failure of SQLite: `tried` is what was tried, such as “was not opened”. */
export function tellFailure(where: string, tried: string, cause: unknown): ArchiveError {
  if (cause instanceof ArchiveError) return cause
  const { errcode, message } = cause as { errcode?: number; message?: string }
  const [reason, why] = MEANINGS[(errcode ?? 0) & 0xff] ?? ['failed', message ?? String(cause)]
  return new ArchiveError(where, reason, `${tried} (${why}).`, { cause })
}

/** Whether somebody else holds what was asked for, so that asking again may help. */
export function isBusy(error: unknown): boolean {
  const code = ((error as { errcode?: number }).errcode ?? 0) & 0xff
  return code === 5 || code === 6
}
