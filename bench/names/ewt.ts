import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../src/language/language.ts'
import { type GoldDocument, readTreebank, reportOf } from '../../train/treebank.ts'
import { compareNames, findNames, type Kind, type Name, printScores, type Scores } from './score.ts'

const TAGS: Readonly<Record<string, Kind>> = { PER: 'person', ORG: 'organisation', LOC: 'place' }

/** Sentence numbers of a document with the tags of their words. */
type Sentences = Map<number, string[]>

/** Names of EWT dev by span and kind: reviews, mail, answers, newsgroups, weblogs. */
export function measureEwt(data: string, language: Language, show: boolean): void {
  const scores: Scores = new Map()
  const annotated = readTags(join(data, 'names/en_ewt-ud-dev.iob2'))
  for (const doc of readTreebank(join(data, 'syntax/ewt-dev'))) {
    const sentences = annotated.get(doc.name.replace('.xml.conllu', ''))
    if (!sentences) continue
    const inside = [...sentences].flatMap(([index, tags]) => {
      const tokens = doc.sentences[index]
      if (tokens?.length !== tags.length) return []
      return { start: tokens[0]!.start, end: tokens.at(-1)!.end }
    })
    const found = findNames(reportOf(doc), language).filter(one =>
      inside.some(span => span.start <= one.start && one.end <= span.end),
    )
    compareNames(doc.text, goldOf(doc, sentences), found, scores, show)
  }
  printScores('EWT dev, names by span and kind', scores)
}

function readTags(path: string): Map<string, Sentences> {
  const documents = new Map<string, Sentences>()
  for (const block of readFileSync(path, 'utf8').split(/\n\n+/)) {
    const id = /# sent_id = (.*)-(\d+)/.exec(block)
    if (!id) continue
    const sentences: Sentences = documents.get(id[1]!) ?? new Map()
    documents.set(id[1]!, sentences)
    const rows = block.split('\n').filter(line => line !== '' && !line.startsWith('#'))
    sentences.set(
      Number(id[2]) - 1,
      rows.map(row => row.split('\t')[2]!),
    )
  }
  return documents
}

function goldOf(doc: GoldDocument, sentences: Sentences): Name[] {
  const names: Name[] = []
  for (const [index, tags] of sentences) {
    const tokens = doc.sentences[index]
    if (!tokens || tokens.length !== tags.length) continue
    for (let i = 0; i < tags.length; i++) {
      if (!tags[i]!.startsWith('B-')) continue
      let end = i + 1
      while (tags[end]?.startsWith('I-')) end++
      const kind = TAGS[tags[i]!.slice(2)]
      if (kind) names.push({ start: tokens[i]!.start, end: tokens[end - 1]!.end, kind })
    }
  }
  return names
}
