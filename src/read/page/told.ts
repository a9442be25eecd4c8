import { findMeta, readMetas } from '../stated/meta.ts'
import type { Stated } from '../stated.ts'
import { stripMarkup } from '../strip.ts'
import type { PageTree } from './tree.ts'

/** What a page says of its own article, beside showing it; empty where it says nothing. */
export interface Told {
  readonly title: string
  readonly description: string
  /** The article's whole text, without mark-up, paragraphs parted by line ends. */
  readonly body: string
}

/** Gathers what a page says of its own article. */
export function tellStory(tree: PageTree, { title, articleBody }: Stated): Told {
  const metas = readMetas(tree)
  const body = dropAgain(articleBody ?? '')
  return {
    title: title?.text ?? '',
    description: findMeta(metas, 'og:description') ?? findMeta(metas, 'description') ?? '',
    body: /<(?:p|br|div)\b/i.test(body) ? stripMarkup(body) : body,
  }
}

/** A text whose first so many characters come once more may be told twice. */
const OPENING = 80

// Told twice, the second time to the end or cut off: it is told once.
function dropAgain(body: string): string {
  const again = body.length > OPENING ? body.indexOf(body.slice(0, OPENING), OPENING) : -1
  return again > 0 && body.startsWith(body.slice(again)) ? body.slice(0, again) : body
}
