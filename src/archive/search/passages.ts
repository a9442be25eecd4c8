import { describeSpan } from '../../text/selector.ts'
import { containsSpan, coverSpans, findSpanAt, joinSpans, overlapsSpan, type Span } from '../../text/span.ts'
import type { HitPassage } from '../query.ts'
import type { Match, Searched } from './matching.ts'

/** Passages of a hit that are shown for the words in them; beside these stand the sentences that say whose words they are. */
const MOST_PASSAGES = 3
/** Code units of a passage: a sentence or two, and the whole of a statement where it is no longer. */
const LONGEST = 600
/** Code units of a sentence that is shown whole. What is longer is none, and is cut between words. */
const LONGEST_SENTENCE = 3000
/** Code units that are kept before the first mark of a passage that is cut. */
const BEFORE = 200

/**
 * The best passages of a version, in the order of the text: whole sentences, and the whole of a statement in which a mark
 * lies, so that no words stand without who says them; of a long statement, the sentence of the mark and those with source
 * and cue. Passages with most different words that were asked for go first, of equals those that stand first.
 */
export function showPassages(
  { report: { text }, findings }: Searched,
  { marks, frames }: Match,
): readonly HitPassage[] {
  const framed = marks.map(mark => frameMark(mark, findings.sentences, frames, text))
  const best = joinSpans(framed.map(({ own }) => own))
    .map(span => ({ span, words: countWords(marks, span, text) }))
    .sort((a, b) => b.words - a.words || a.span.start - b.span.start)
    .slice(0, MOST_PASSAGES)
    .map(({ span }) => span)
  const beside = framed
    .filter(({ own }) => best.some(span => containsSpan(span, own)))
    .flatMap(each => each.beside)
  return joinSpans([...best, ...beside]).map(span => ({
    ...span,
    ...describeSpan(text, span),
    marks: marks.filter(mark => containsSpan(span, mark)),
  }))
}

function countWords(marks: readonly Span[], span: Span, text: string): number {
  const own = marks.filter(mark => containsSpan(span, mark))
  return new Set(own.map(({ start, end }) => text.slice(start, end).toLowerCase())).size
}

/** A mark with the words that are shown for it, and those that have to be read with them. */
interface Framed {
  readonly own: Span
  readonly beside: readonly Span[]
}

function frameMark(mark: Span, sentences: readonly Span[], frames: Match['frames'], text: string): Framed {
  const sentence = wholeSentences(mark, sentences)
  const said = frames.filter(frame => overlapsSpan(frame, mark))
  const whole = coverSpans([sentence, ...said.map(frame => wholeSentences(frame, sentences))])
  if (isWithin(whole, LONGEST)) return { own: whole, beside: [] }
  const own = isWithin(sentence, LONGEST_SENTENCE) ? sentence : cutAround(mark, sentence, text)
  const governing = said.flatMap(({ source, cue }) => [...source, ...cue])
  const beside = governing.map(span => {
    const around = wholeSentences(span, sentences)
    return isWithin(around, LONGEST_SENTENCE) ? around : span
  })
  return { own, beside: beside.filter(span => !containsSpan(own, span)) }
}

function isWithin({ start, end }: Span, most: number): boolean {
  return end - start <= most
}

/** A span with the sentences in which it begins and ends. */
export function wholeSentences({ start, end }: Span, sentences: readonly Span[]): Span {
  const ends = [sentences[findSpanAt(sentences, start)], sentences[findSpanAt(sentences, end - 1)]]
  return coverSpans([{ start, end }, ...ends.filter(span => span !== undefined)])
}

// A sentence as long as a page: its words around the mark, whole ones where there are any.
function cutAround(mark: Span, sentence: Span, text: string): Span {
  const from = Math.max(sentence.start, mark.start - BEFORE)
  const to = Math.min(sentence.end, Math.max(mark.end, from + LONGEST))
  const head = from === sentence.start ? 0 : text.slice(from, mark.start).search(/(?<=\s)\S/)
  const tail = to === sentence.end ? -1 : text.slice(mark.end, to).lastIndexOf(' ')
  return {
    start: head < 0 ? mark.start : from + head,
    end: tail < 0 ? to : mark.end + tail,
  }
}
