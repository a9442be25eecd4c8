import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTreebank } from './treebank.ts'

/** The paragraphs of one text. */
export type Text = readonly string[]

/** Reads the texts of news that word statistics are counted over, in a fixed order. */
export function readNews(data: string): Text[] {
  const files = (folder: string, ending: string) =>
    readdirSync(join(data, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith(ending))
      .sort()
      .map(name => readFileSync(join(data, folder, name), 'utf8'))
  return [
    ...files('polnear/train/text', '.txt').map(splitLines),
    ...files('news-cluster', '.json').map(content => readClustered(JSON.parse(content))),
    ...files('basil/articles', '.json').map(content => readBasil(JSON.parse(content))),
  ]
}

/** Reads the documents of the treebanks as texts. */
export function readTrees(data: string): Text[] {
  const documents = [
    ...readTreebank(join(data, 'syntax/ewt-train')),
    ...readTreebank(join(data, 'syntax/gum')),
  ]
  return documents.map(document => splitLines(document.text))
}

function splitLines(text: string): Text {
  return text.split(/\n+/).filter(line => line.trim() !== '')
}

function readClustered(article: { title?: string; text?: string; maintext?: string }): Text {
  return [article.title ?? '', ...splitLines(article.text ?? article.maintext ?? '')].filter(Boolean)
}

function readBasil(article: { title?: string; 'body-paragraphs': string[][] }): Text {
  return [article.title ?? '', ...article['body-paragraphs'].map(sentences => sentences.join(' '))].filter(
    Boolean,
  )
}
