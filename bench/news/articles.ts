import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** A real report of an event. */
export interface Article {
  readonly event: string
  readonly outlet: string
  readonly url: string
  readonly published: string | null
  readonly headline: string
  readonly paragraphs: readonly string[]
  /** The whole, as the set has it. */
  readonly text: string
}

/** The articles of BASIL: three outlets an event, in the order of their files. */
export function readTriples(folder: string): Article[] {
  return listFiles(folder).map(file => {
    const article = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
    const paragraphs: string[] = article['body-paragraphs'].map((lines: string[]) => lines.join(' '))
    return {
      event: article['triplet-uuid'],
      outlet: article.source,
      url: article.url,
      published: article.date,
      headline: article.title,
      paragraphs,
      text: paragraphs.join('\n\n'),
    }
  })
}

/** The articles of news-cluster: many outlets an event. */
export function readClusters(folder: string): Article[] {
  return listFiles(folder).map(file => {
    const article = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
    return {
      event: article.newsCluster.Event,
      outlet: article.source_domain,
      url: article.url,
      published: article.date_publish?.slice(0, 10) ?? null,
      headline: article.title,
      paragraphs: article.text.split('\n'),
      text: article.text,
    }
  })
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.filter(file => file.endsWith('.json')).sort()
}
