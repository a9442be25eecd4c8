import type { VersionChange } from '../../align/versions.ts'
import { cutPieces, type Piece } from '../parts/pieces.ts'

/** A change with its sentences, as the server tells it. */
export type ToldChange = VersionChange & {
  readonly removed: string | null
  readonly added: string | null
}

/** A change as it is shown: the sentence before and after in pieces, those that differ marked. */
export interface ChangeRow {
  readonly kind: VersionChange['kind']
  readonly figure: boolean
  readonly before: readonly Piece[] | null
  readonly after: readonly Piece[] | null
}

/** Changes as they are shown, and apart those that are trivial or only stand elsewhere. */
export interface ChangeRows {
  readonly plain: readonly ChangeRow[]
  readonly trivial: readonly ChangeRow[]
}

/** Sets changes as rows; a sentence that is new or gone is marked as a whole. */
export function makeRows(changes: readonly ToldChange[]): ChangeRows {
  const isSmall = (change: ToldChange) => change.trivial || change.kind === 'moved'
  return {
    plain: changes.filter(change => !isSmall(change)).map(makeRow),
    trivial: changes.filter(isSmall).map(makeRow),
  }
}

function makeRow(change: ToldChange): ChangeRow {
  const { kind, figure, before, after, less, more, removed, added } = change
  const whole = kind === 'added' || kind === 'removed'
  return {
    kind,
    figure,
    before: before && removed !== null ? cutPieces(removed, before.start, whole ? [before] : less) : null,
    after: after && added !== null ? cutPieces(added, after.start, whole ? [after] : more) : null,
  }
}

/** Two versions that are held against each other, by their numbers in the order of time, from 1; 0 for none. */
export interface ChosenVersions {
  readonly from: number
  readonly to: number
}

/** The versions that an address names; where it names none, the latest with words and the one with words before it. */
export function chooseVersions(
  versions: readonly { readonly deleted: boolean }[],
  asked: { readonly from: string | null; readonly to: string | null },
): ChosenVersions {
  const worded = versions.flatMap((version, index) => (version.deleted ? [] : [index + 1]))
  const to = readNumber(asked.to, versions.length) ?? worded.at(-1) ?? versions.length
  const from = readNumber(asked.from, versions.length)
  const before = worded.findLast(number => number < to) ?? 0
  return { from: from !== null && worded.includes(from) ? from : before, to }
}

function readNumber(text: string | null, most: number): number | null {
  const number = /^\d{1,6}$/.test(text ?? '') ? Number(text) : 0
  return number >= 1 && number <= most ? number : null
}

/** How many sentences came, went and changed, for a line above the changes. */
export interface Tally {
  readonly added: number
  readonly removed: number
  readonly altered: number
  readonly figures: number
}

/** Counts changes, trivial and moved ones left out. */
export function tally(changes: readonly ToldChange[]): Tally {
  const told = changes.filter(change => !change.trivial)
  const countOf = (kind: VersionChange['kind']) => told.filter(change => change.kind === kind).length
  return {
    added: countOf('added'),
    removed: countOf('removed'),
    altered: countOf('altered'),
    figures: told.filter(change => change.figure && change.kind === 'altered').length,
  }
}
