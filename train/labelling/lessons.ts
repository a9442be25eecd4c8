import { readPhrases } from '../../src/find/attributions/labels.ts'
import { listAnswers, placeOf } from '../../src/find/attributions/links.ts'
import { type Chunk, type HashedFeatures, layChunks } from '../../src/find/labelling/net.ts'
import { openRows, rowOf } from '../../src/neural/rows.ts'
import type { Vectors } from '../../src/segment/syntax.ts'
import type { Batch, Choice } from './net.ts'

/** A report to learn from. */
export interface Lesson {
  readonly features: HashedFeatures
  readonly heads: readonly number[]
  readonly sentenceOf: Int32Array
  readonly vectors: Vectors
  readonly chunks: readonly Chunk[]
  /** For each annotator, the label of each token, and what the phrase that begins there is linked to. */
  readonly annotations: readonly Marked[]
}

/** What an annotator marked. */
export interface Marked {
  readonly labels: Int32Array
  /** For the first token of a cue that of its source, for that of a content that of its cue; −1 for none. */
  readonly links?: ReadonlyMap<number, number>
}

/** Which row of the table stands for which feature. */
export interface Vocabulary {
  /** The hash of each row; row 0 stands for none. */
  readonly hashes: Int32Array
  readonly slots: Int32Array
  /** How often each row is seen where it stands for a word; 0 elsewhere. */
  readonly words: Int32Array
}

/** Takes up the features that are seen so many times or more, the most frequent first. */
export function takeVocabulary(lessons: readonly Lesson[], least: number, wordFeatures: number): Vocabulary {
  const counts = new Map<number, number>()
  const words = new Set<number>()
  for (const {
    features: { offsets, hashes },
  } of lessons) {
    for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1)
    for (let i = 0; i + 1 < offsets.length; i++)
      for (let f = 0; f < wordFeatures; f++) words.add(hashes[offsets[i]! + f]!)
  }
  const kept = [...counts].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const hashes = Int32Array.from([0, ...kept.map(([hash]) => hash)])
  return {
    hashes,
    slots: openRows(hashes),
    words: Int32Array.from([0, ...kept.map(([hash, count]) => (words.has(hash) ? count : 0))]),
  }
}

/** A chunk of a lesson. */
export interface Taken {
  readonly lesson: Lesson
  readonly chunk: Chunk
}

/** How words are dropped: at random, and the more the rarer they are. */
export interface WordDrop {
  readonly rate: number
  readonly rareness: number
  /** The share of the other features that are dropped. */
  readonly others: number
}

/** Lays chunks of lessons end to end; of several annotators one is drawn for each chunk. */
export function makeBatch(
  group: readonly Taken[],
  { slots, words }: Vocabulary,
  drop: WordDrop,
  dice: () => number,
): Batch {
  const offsets = [0]
  const ids: number[] = []
  const labels: number[] = []
  const phrases: number[] = []
  const choices: Choice[] = []
  const bounds = [0]
  const heads: number[] = []
  for (const { lesson, chunk } of group) {
    const { features, annotations } = lesson
    const from = labels.length
    const marked = annotations[Math.floor(dice() * annotations.length)]!
    for (let i = chunk[0]; i < chunk[1]; i++) {
      for (let at = features.offsets[i]!; at < features.offsets[i + 1]!; at++) {
        const row = rowOf(slots, features.hashes[at]!)
        const count = words[row]!
        const gone = count > 0 ? drop.rate + drop.rareness / (drop.rareness + count) : drop.others
        if (row === 0 || (gone > 0 && dice() < gone)) continue
        ids.push(row)
      }
      offsets.push(ids.length)
      labels.push(marked.labels[i]!)
    }
    for (const head of layChunks([chunk], lesson.heads).heads) heads.push(from + head)
    bounds.push(labels.length)
    const { labels: classes, links } = marked
    if (links) addChoices({ labels: classes, links }, lesson.sentenceOf, chunk, from, { phrases, choices })
  }
  const whole = (list: readonly number[]) => Int32Array.from(list)
  return {
    group,
    features: { offsets: whole(offsets), ids: whole(ids) },
    bounds: whole(bounds),
    heads: whole(heads),
    labels: whole(labels),
    phrases: whole(phrases),
    choices,
  }
}

function addChoices(
  { labels, links }: Required<Marked>,
  sentenceOf: Int32Array,
  [first, last]: Chunk,
  from: number,
  { phrases, choices }: { phrases: number[]; choices: Choice[] },
): void {
  const found = readPhrases(labels.subarray(first, last), sentenceOf.subarray(first, last))
  const base = phrases.length
  for (const [i, phrase] of found.entries()) {
    phrases.push(from + phrase.first)
    const target = links.get(first + phrase.first)
    if (target === undefined || phrase.role === 'source') continue
    const answers = listAnswers(found, phrase).map(({ answer, between }) => ({
      place: placeOf(phrase, found[answer]!, between),
      among: base + answer,
      first: first + found[answer]!.first,
    }))
    if (phrase.role === 'cue') answers.unshift({ place: -1, among: -1, first: -1 })
    const right = answers.findIndex(answer => answer.first === target)
    if (right < 0 || answers.length < 2) continue
    choices.push({
      phrase: base + i,
      among: answers.map(({ among }) => among),
      places: answers.map(({ place }) => place),
      right,
    })
  }
}
