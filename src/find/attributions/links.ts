import type { AttributionModel } from '../../language/attributing.ts'
import { applyDense } from '../../neural/layers.ts'
import { gatherRows, type Matrix, viewMatrix } from '../../neural/matrix.ts'
import type { Phrase, Role } from './phrases.ts'

/** A cue with its source, where it has one, and the fragments of its content. */
export interface Attribution {
  readonly cue: Phrase
  readonly source: Phrase | null
  readonly content: readonly Phrase[]
}

/** So many phrases of its role between asker and answer are told apart, and so many sentences. */
const [STEPS, SENTENCES] = [3, 2]
const [STEP_KINDS, SENTENCE_KINDS] = [2 * STEPS + 1, 2 * SENTENCES + 1]

/** How many places of an answer are told apart. */
export const PLACES = 2 * STEP_KINDS * SENTENCE_KINDS

/** Where an answer stands: how many of the answers lie between, how many sentences on, and whether a cue or a content asks. */
export function placeOf(asker: Phrase, answer: Phrase, between: number): number {
  const step = clip(answer.first < asker.first ? -between - 1 : between + 1, STEPS)
  const sentence = clip(answer.sentence - asker.sentence, SENTENCES)
  return ((asker.role === 'cue' ? 0 : 1) * STEP_KINDS + step) * SENTENCE_KINDS + sentence
}

function clip(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value)) + limit
}

/** What a phrase may be linked to: the phrases of one role, and how many of these lie between. */
export function listAnswers(
  phrases: readonly Phrase[],
  asker: Phrase,
): readonly { readonly answer: number; readonly between: number }[] {
  const role: Role = asker.role === 'cue' ? 'source' : 'cue'
  const all = phrases.flatMap((phrase, i) => (phrase.role === role ? i : []))
  const before = all.filter(i => phrases[i]!.first < asker.first).length
  return all.map((answer, at) => ({ answer, between: at < before ? before - at - 1 : at - before }))
}

/** Gives each cue its source and each content its cue. */
export function linkPhrases(
  { floor, net: { linking } }: AttributionModel,
  top: Matrix,
  phrases: readonly Phrase[],
): Attribution[] {
  if (phrases.length === 0) return []
  const firsts = Int32Array.from(phrases, ({ first }) => first)
  const vectors = gatherRows(floor, top, firsts)
  const [asking, answering] = [
    applyDense(floor, vectors, linking.asking),
    applyDense(floor, vectors, linking.answering),
  ]
  const views = { asked: viewMatrix(floor, asking), offered: viewMatrix(floor, answering) }
  const [none, places] = [viewMatrix(floor, linking.none), viewMatrix(floor, linking.places)]
  const width = linking.none.columns
  const product = (i: number, vector: Float32Array, from: number) => {
    let sum = 0
    for (let c = 0; c < width; c++) sum += views.asked[i * width + c]! * vector[from + c]!
    return sum
  }
  const options = phrases.map((asker, i) =>
    listAnswers(phrases, asker).map(({ answer, between }) => ({
      answer,
      score: product(i, views.offered, answer * width) + places[placeOf(asker, phrases[answer]!, between)]!,
    })),
  )
  const answerOf = phrases.map((phrase, i) =>
    phrase.role === 'source'
      ? NONE
      : bestOf(options[i]!, phrase.role === 'cue' ? product(i, none, 0) : -Infinity),
  )
  return phrases.flatMap((cue, i) => {
    if (cue.role !== 'cue') return []
    const content = phrases.filter((phrase, j) => phrase.role === 'content' && answerOf[j] === i)
    return { cue, source: phrases[answerOf[i]!] ?? null, content }
  })
}

const NONE = -1

/** The answer with the highest score; none where none reaches what no answer scores. */
function bestOf(
  options: readonly { readonly answer: number; readonly score: number }[],
  least: number,
): number {
  let [best, highest] = [NONE, least]
  for (const { answer, score } of options) if (score > highest) [best, highest] = [answer, score]
  return best
}
