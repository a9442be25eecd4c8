import { parseLoose } from './stated/repair.ts'

/** A text as JSON: its value, undefined where it is none, and whether it was as JSON should be. */
export interface Json {
  readonly value: unknown
  readonly whole: boolean
}

/** Reads JSON, however broken: what is cut off gives what stands before that. */
export function parseJson(text: string): Json {
  try {
    return { value: JSON.parse(text), whole: true }
  } catch {
    return { value: parseLoose(text)[0], whole: false }
  }
}
