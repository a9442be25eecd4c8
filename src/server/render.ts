import type { Told } from './serving.ts'

/** The formats of a brief, each with its media type and the ending of its file; null for what is only shown. */
export const BRIEF_FORMATS = {
  json: { type: 'application/json; charset=utf-8', ending: 'json' },
  text: { type: 'text/plain; charset=utf-8', ending: 'txt' },
  markdown: { type: 'text/markdown; charset=utf-8', ending: 'md' },
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  annotations: {
    type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    ending: 'jsonld',
  },
  fragment: { type: 'text/html; charset=utf-8', ending: null },
} as const

export type BriefFormat = keyof typeof BRIEF_FORMATS

/** Columns of a brief as text. */
const TEXT_WIDTH = 80

/** Sets a brief in a format; what a format needs is loaded when it is asked for. */
export async function renderBrief(
  { brief, reports }: Told,
  format: BriefFormat,
  full: boolean,
): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../brief/render/json.ts')).renderJson(brief)
    case 'text':
      return (await import('../brief/render/text.ts')).renderText(brief, {
        full,
        width: TEXT_WIDTH,
        color: false,
      })
    case 'markdown':
      return (await import('../brief/render/markdown.ts')).renderMarkdown(brief, { full })
    case 'html':
      return (await import('../brief/render/html.ts')).renderHtml(brief, reports, { full })
    case 'csv':
      return (await import('../brief/render/csv.ts')).renderCsv(brief)
    case 'annotations':
      return (await import('../brief/render/annotations.ts')).renderAnnotations(brief, reports)
    case 'fragment':
      return (await import('../brief/render/html.ts')).renderFragment(brief, reports, {
        full,
        // Folds are asked for one by one.
        light: true,
      })
  }
}
