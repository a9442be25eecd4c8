import { z } from 'zod'

/** The words of a closed list, of which the record's keys are the members. */
export function oneOf<T extends string>(words: Readonly<Record<T, unknown>>) {
  return z.enum(Object.keys(words) as [T, ...T[]])
}
