import { isWebAddress, textFragment } from '../../brief/citation.ts'
import { SAY } from '../say.ts'
import { plainDay } from './dates.ts'
import { type Piece, shorten, wordsAfter, wordsBefore } from './pieces.ts'
import { Outlet, plainTag, Words } from './words.tsx'

/** As much of an evidence as is shown here. */
export interface Shown {
  readonly report: string
  readonly version: string
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** The address of a place in a report: its text with the words marked. */
export function placeAddress({
  report,
  version,
  start,
  end,
}: Omit<Shown, 'exact' | 'prefix' | 'suffix'>): string {
  return `/reports/${encodeURIComponent(report)}?version=${encodeURIComponent(version)}#${start}-${end}`
}

/** Exact words in pieces; those that are marked say so to a screen reader as well. */
export function Pieces({ pieces, as: Mark = 'mark', lang }: PiecesProps) {
  return (
    <bdi class="words" dir="auto" lang={plainTag(lang ?? 'und')}>
      {pieces.map((piece, index) => {
        const text = piece.text.toWellFormed()
        return piece.marked ? <Mark key={index}>{text}</Mark> : text
      })}
    </bdi>
  )
}

interface PiecesProps {
  readonly pieces: readonly Piece[]
  readonly as?: 'mark' | 'del' | 'ins'
  /** BCP 47 tag; not known by default. */
  readonly lang?: string | undefined
}

/** Exact words with what stands before and after them in their paragraph. */
export function Quoted({ evidence, pieces }: QuotedProps) {
  const [before, after] = [wordsBefore(evidence.prefix), wordsAfter(evidence.suffix)]
  return (
    <blockquote class="quoted">
      <span class="around">
        <Words text={before} />
      </span>
      <Pieces pieces={pieces ?? [{ text: evidence.exact, marked: false }]} />
      <span class="around">
        <Words text={after} />
      </span>
    </blockquote>
  )
}

interface QuotedProps {
  readonly evidence: Pick<Shown, 'exact' | 'prefix' | 'suffix'>
  /** The exact words with marks; without any by default. */
  readonly pieces?: readonly Piece[]
}

/** Whose report it is: outlet, day, headline, in one quiet line. */
export function Origin({
  outlet,
  published,
}: {
  readonly outlet: string | null
  readonly published: string | null
}) {
  return (
    <span class="origin">
      <Outlet name={outlet === null ? null : shorten(outlet)} />
      <span class="label">{published === null ? SAY['no date'] : plainDay(published)}</span>
    </span>
  )
}

/** Links to the words in the report here, and to the page of the outlet. */
export function Ways({ evidence, url, story }: WaysProps) {
  const outside = url !== null && isWebAddress(url)
  return (
    <p class="ways">
      <a href={placeAddress(evidence)}>{SAY['in the report']}</a>
      {story && <a href={`/stories/${encodeURIComponent(story)}`}>{SAY['in the story']}</a>}
      {outside && (
        <a href={outsideAddress(url, evidence)} rel="noreferrer noopener">
          {SAY['on the page']}
        </a>
      )}
    </p>
  )
}

/** Longer fragments are of no use to a browser: then the page is named alone. */
const FRAGMENT_MAX = 2000

function outsideAddress(url: string, evidence: Shown): string {
  const fragment = url.includes('#') ? '' : textFragment(evidence)
  return fragment.length > FRAGMENT_MAX ? url : `${url}${fragment}`
}

interface WaysProps {
  readonly evidence: Shown
  readonly url: string | null
  readonly story: string | null
}

/** A headline that leads to its report, or that there is none. */
export function Headline({
  report,
  headline,
}: {
  readonly report: string
  readonly headline: string | null
}) {
  return (
    <a class="headline" href={`/reports/${encodeURIComponent(report)}`}>
      {headline === null ? (
        <span class="label">{SAY['no headline']}</span>
      ) : (
        <Words text={shorten(headline)} />
      )}
    </a>
  )
}
