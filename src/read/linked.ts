import type { ReadingWords } from '../language/reading.ts'
import { makeNote } from '../text/note.ts'
import { wrapFragment } from './compose.ts'
import { aboutPart, type Found, type Holding, holdNothing, MOST_REPORTS } from './holding.ts'
import { parseJson } from './json.ts'
import type { About, Received } from './report.ts'

/** The reports of a file of JSON-LD (schema.org): one for each article in it that has a text. */
export async function holdLinked(
  text: string,
  about: About,
  received: Received,
  words: ReadingWords,
): Promise<Holding> {
  const { value, whole } = parseJson(text)
  const articles = findArticles(value, MOST_DEEP)
  if (articles.length === 0) return holdNothing(whole ? 'format-unsupported' : 'document-broken')
  const { readFragment } = await import('./page.ts')
  const found = articles.slice(0, MOST_REPORTS).flatMap((article, i): Found[] => {
    // One article is read with all that stands beside it, such as its author.
    const [beside, own] = articles.length === 1 ? [value, about] : [article, aboutPart(about, i + 1)]
    const draft = readFragment(wrapArticle(article, beside), words)
    if (draft.text === '') return []
    return [
      {
        draft: { ...draft, mediaType: MEDIA_TYPE },
        about: own,
        received: { ...received, mediaType: MEDIA_TYPE },
      },
    ]
  })
  const long = articles.length > MOST_REPORTS ? [makeNote('file-long')] : []
  return { found, notes: whole ? long : [makeNote('file-cut'), ...long] }
}

/** The page's reader knows what a page may say in JSON-LD; this is a page that shows the article's text and says nothing else. */
function wrapArticle({ headline, articleBody }: Thing, beside: unknown): string {
  const json = JSON.stringify(beside).replaceAll('<', '\\u003c')
  const script = `<script type="application/ld+json">${json}</script>`
  const title = typeof headline === 'string' ? headline : null
  return wrapFragment(markParagraphs(`${articleBody}`), title).replace('<head>', () => `<head>${script}`)
}

function markParagraphs(body: string): string {
  if (/<(?:p|br|div)\b/i.test(body)) return body
  const lines = body.split(/\n+/).filter(line => line.trim() !== '')
  return lines.map(line => `<p>${line.replaceAll('<', '&lt;')}</p>`).join('')
}

const MEDIA_TYPE = 'application/ld+json'

/** Deeper than this no JSON-LD nests in earnest. */
const MOST_DEEP = 12

type Thing = Readonly<Record<string, unknown>>

function findArticles(value: unknown, depth: number): readonly Thing[] {
  if (typeof value !== 'object' || value === null || depth === 0) return []
  if (Array.isArray(value)) return value.flatMap(each => findArticles(each, depth - 1))
  const thing = value as Thing
  if (typeof thing.articleBody === 'string' && thing.articleBody.trim() !== '') return [thing]
  return ['@graph', 'mainEntity', 'itemListElement', 'item', 'hasPart'].flatMap(key =>
    findArticles(thing[key], depth - 1),
  )
}
