import type { Quantity } from '../../find/quantities.ts'
import type { Passage } from '../passages.ts'
import type { Bare, Side } from './difference.ts'

/** A figure with the passage that holds it. */
export interface Figure {
  readonly passage: Passage
  readonly quantity: Quantity
  /** EDTF of the time as of which it holds. */
  readonly asOf: string | null
}

/** The difference between figures of one thing, if they cannot all hold, or one is a bound and one is not. */
export function contrastFigures(figures: readonly Figure[]): Bare[] {
  const reports = new Set(figures.map(({ passage }) => passage.report))
  if (reports.size < 2) return []
  const sides = splitFigures(figures, agreeFigures)
  if (sides.length < 2) return contrastBounds(figures)
  return differAcross(sides) ? [{ kind: 'figure', update: false, sides: sides.map(sideOfFigures) }] : []
}

/** Figures parted into sides whose members agree with the first of their side. */
export function splitFigures(
  figures: readonly Figure[],
  agree: (a: Quantity, b: Quantity) => boolean,
): Figure[][] {
  const sides: Figure[][] = []
  for (const figure of figures) {
    const side = sides.find(([first]) => agree(first!.quantity, figure.quantity))
    if (side) side.push(figure)
    else sides.push([figure])
  }
  return sides
}

/** A side of a difference: where the figure stands, its value and the time as of which it first held. */
export function sideOfFigures(side: readonly Figure[]): Side {
  return {
    places: side.map(({ passage }) => passage),
    value: formatFigure(side[0]!.quantity),
    asOf: side[0]!.asOf,
  }
}

// A report that prints two figures of one thing does not contradict another that prints one of them.
function differAcross(sides: readonly (readonly Figure[])[]): boolean {
  const sets = sides.map(side => new Set(side.map(({ passage }) => passage.report)))
  return sets.some((a, i) => sets.some((b, j) => i !== j && [...a].every(report => !b.has(report))))
}

const BOUNDS: ReadonlySet<string> = new Set(['up to', 'at least'])

/** Same value, but "up to" or "at least" on one side only. */
function contrastBounds(figures: readonly Figure[]): Bare[] {
  for (const same of Map.groupBy(figures, ({ quantity }) => quantity.value).values()) {
    const bounded = same.filter(isBound)
    const plain = same.filter(({ quantity }) => quantity.approximator === null)
    const reports = new Set(bounded.map(({ passage }) => passage.report))
    if (bounded.length > 0 && plain.some(({ passage }) => !reports.has(passage.report)))
      return [{ kind: 'certainty', update: false, sides: [sideOfFigures(bounded), sideOfFigures(plain)] }]
  }
  return []
}

function isBound({ quantity }: Figure): boolean {
  return BOUNDS.has(quantity.approximator ?? '')
}

/** "An 8-7 victory": two numbers, not a range. */
export function isScore({ value, upper }: Quantity): boolean {
  return value !== null && upper !== undefined && upper < value
}

/** Two figures agree where the ranges that their words allow have a value in common. */
export function agreeFigures(a: Quantity, b: Quantity): boolean {
  const [low, high] = rangeOf(a)
  const [least, most] = rangeOf(b)
  return low <= most && least <= high
}

/** Figures of one thing differ at most by this factor: beyond it, two things were counted. */
const MOST_FACTOR = 3

/** Whether two figures are near enough to be counts of one thing. */
export function areNear(a: Quantity, b: Quantity): boolean {
  const [low, high] = rangeOf(a)
  const [least, most] = rangeOf(b)
  return low <= most * MOST_FACTOR && least <= high * MOST_FACTOR
}

/** How far "about" reaches, as a share of the value. */
const ABOUT = 0.1
/** From this ratio on a range is no measure but a word such as "scores", "dozens", "hundreds". */
const VAGUE = 2.2
/** How far beyond its range such a word is used: "dozens" of 120. */
const VAGUE_REACH = 1.5

/** Whether a figure is a word of measure: "scores", "dozens". */
export function isVague({ value, upper }: Quantity): boolean {
  return upper !== undefined && upper >= (value ?? 0) * VAGUE
}

function rangeOf(quantity: Quantity): [number, number] {
  const { value, upper, approximator } = quantity
  const low = value ?? 0
  const high = upper ?? low
  if (approximator === 'about') return [low * (1 - ABOUT), high * (1 + ABOUT)]
  if (approximator === 'nearly') return [low * (1 - ABOUT), high]
  if (approximator === 'up to' || approximator === 'less than') return [0, high]
  if (approximator === 'more than' || approximator === 'at least') return [low, Math.max(high, low * 2)]
  return isVague({ ...quantity, value: low, upper: high })
    ? [low / VAGUE_REACH, high * VAGUE_REACH]
    : [low, high]
}

/** A figure's value and unit, as a difference shows it. */
export function formatFigure({ value, upper, unit }: Quantity): string {
  const number = upper === undefined || upper === value ? `${value}` : `${value}/${upper}`
  return unit === null ? number : `${number} ${unit}`
}
