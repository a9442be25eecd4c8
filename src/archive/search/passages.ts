import { describeSpan } from '../../text/selector.ts'
import { containsSpan, coverSpans, findSpanAt, joinSpans, overlapsSpan, type Span } from '../../text/span.ts'
import type { HitPassage } from '../query.ts'
import type { Match, Searched } from './matching.ts'

/** Passages of a hit that are shown. */
const MOST_PASSAGES = 3
/** Code units of a passage: a sentence or two. Longer ones are cut between words. */
const LONGEST = 600
/** Code units that are kept before the first mark of a passage that is cut. */
const BEFORE = 200

/**
 * The best passages of a version, in the order of the text: whole sentences, and the whole of a statement in which a mark
 * lies, so that no words stand without who says them. Those with most different words that were asked for go first, of
 * equals those that stand first.
 */
export function showPassages(
  { report: { text }, findings }: Searched,
  { marks, frames }: Match,
): readonly HitPassage[] {
  const spans = joinSpans(marks.map(mark => frameMark(mark, findings.sentences, frames, text)))
  const weighed = spans.map(span => {
    const own = marks.filter(mark => containsSpan(span, mark))
    return {
      span,
      own,
      words: new Set(own.map(({ start, end }) => text.slice(start, end).toLowerCase())).size,
    }
  })
  return weighed
    .sort((a, b) => b.words - a.words || a.span.start - b.span.start)
    .slice(0, MOST_PASSAGES)
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, own }) => ({ ...span, ...describeSpan(text, span), marks: own }))
}

function frameMark(mark: Span, sentences: readonly Span[], frames: readonly Span[], text: string): Span {
  const around = [
    mark,
    sentences[findSpanAt(sentences, mark.start)],
    sentences[findSpanAt(sentences, mark.end - 1)],
  ]
  const sentence = coverSpans(around.filter(span => span !== undefined))
  const said = frames.filter(frame => overlapsSpan(frame, mark))
  const whole =
    said.length > 0
      ? coverSpans([sentence, ...said.map(frame => wholeSentences(frame, sentences))])
      : sentence
  if (whole.end - whole.start <= LONGEST) return whole
  return sentence.end - sentence.start <= LONGEST ? sentence : cutAround(mark, sentence, text)
}

function wholeSentences(frame: Span, sentences: readonly Span[]): Span {
  const ends = [
    sentences[findSpanAt(sentences, frame.start)],
    sentences[findSpanAt(sentences, frame.end - 1)],
  ]
  return coverSpans([frame, ...ends.filter(span => span !== undefined)])
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
