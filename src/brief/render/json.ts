import type { Brief } from '../brief.ts'

/** The whole brief as JSON, for other programs and for `verify`. */
export function renderJson(brief: Brief): string {
  return `${JSON.stringify(brief, null, 2)}\n`
}
