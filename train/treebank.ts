import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exit, stderr } from 'node:process'
import type { Part, Report } from '../src/read/report.ts'
import { makeReport } from '../test/annotated.ts'

/** A word of a treebank, with its place in the document's text. */
export interface GoldToken {
  readonly start: number
  readonly end: number
  readonly tag: string
  readonly penn: string
  readonly lemma: string
  /** Index in the sentence; -1 for the root. */
  readonly head: number
  /** As in the treebank, subtypes included. */
  readonly relation: string
}

/** A sentence of a treebank. */
export type GoldSentence = readonly GoldToken[]

/** A document of a treebank: its text, paragraphs divided by line breaks, and its trees. */
export interface GoldDocument {
  readonly name: string
  readonly text: string
  /** Index of the first sentence of each paragraph. */
  readonly paragraphs: readonly number[]
  readonly sentences: readonly GoldSentence[]
}

/** A document as a report of paragraphs. */
export function reportOf(doc: GoldDocument): Report {
  const parts: Part[] = doc.paragraphs.map((first, i) => ({
    kind: 'paragraph',
    start: doc.sentences[first]![0]!.start,
    end: doc.sentences[(doc.paragraphs[i + 1] ?? doc.sentences.length) - 1]!.at(-1)!.end,
  }))
  return { ...makeReport(doc.text), parts }
}

/** The folder of public annotated data; ends the program where it is missing. */
export function findData(): string {
  const folder = process.env.CROSSREAD_DATA ?? '../shared/data'
  if (existsSync(join(folder, 'syntax'))) return folder
  stderr.write(`No data folder at ${folder}; name it in CROSSREAD_DATA.\n`)
  exit(2)
}

/** Reads the documents of a folder of CoNLL-U files, in the order of their names, whose names pass `keep`. */
export function readTreebank(folder: string, keep: (name: string) => boolean = () => true): GoldDocument[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.conllu') && keep(name))
  return names.sort().map(name => readDocument(name, readFileSync(join(folder, name), 'utf8')))
}

function readDocument(name: string, content: string): GoldDocument {
  const sentences: GoldSentence[] = []
  const paragraphs: number[] = []
  let text = ''
  for (const block of content.split(/\n\n+/)) {
    const lines = block.split('\n')
    const rows = lines.filter(line => line !== '' && !line.startsWith('#')).map(line => line.split('\t'))
    if (rows.length === 0) continue
    if (sentences.length === 0 || lines.some(line => line.startsWith('# newpar'))) {
      text = sentences.length === 0 ? '' : `${text.trimEnd()}\n`
      paragraphs.push(sentences.length)
    }
    const sentence = readSentence(rows, text.length)
    text += sentence.text
    sentences.push(sentence.tokens)
  }
  return { name, text, paragraphs, sentences }
}

function readSentence(rows: readonly string[][], offset: number): { text: string; tokens: GoldToken[] } {
  const tokens: GoldToken[] = []
  let text = ''
  let fusedUntil = 0
  for (const row of rows) {
    const id = row[0]!
    if (id.includes('.')) continue
    const surface = row[1]!
    const space = /SpaceAfter=No/.test(row[9]!) ? '' : ' '
    if (id.includes('-')) {
      const until = Number(id.split('-')[1])
      const words = rows.filter(
        other =>
          /^\d+$/.test(other[0]!) &&
          Number(other[0]) >= Number(id.split('-')[0]) &&
          Number(other[0]) <= until,
      )
      pushWords(words, surface, offset + text.length, tokens)
      text += surface + space
      fusedUntil = until
    } else if (Number(id) > fusedUntil) {
      tokens.push(makeToken(row, offset + text.length, offset + text.length + surface.length))
      text += surface + space
    }
  }
  return { text, tokens }
}

/** Gives the words of one surface form their shares of it, letter by letter where they differ from it. */
function pushWords(words: readonly string[][], surface: string, start: number, tokens: GoldToken[]): void {
  let at = 0
  for (const [i, word] of words.entries()) {
    const left = words.length - 1 - i
    const to = left === 0 ? surface.length : Math.min(at + word[1]!.length, surface.length - left)
    tokens.push(makeToken(word, start + at, start + Math.max(to, at)))
    at = to
  }
}

function makeToken(row: readonly string[], start: number, end: number): GoldToken {
  return {
    start,
    end,
    tag: row[3]!,
    penn: row[4]!,
    lemma: row[2]!,
    head: Number(row[6]) - 1,
    relation: row[7]!,
  }
}
