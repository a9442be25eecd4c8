import { mix, SEEDS } from './features.ts'

/** Templates of features over a row of values: up to four indexes of values each, -1 where there are fewer. */
export interface Templates {
  readonly count: number
  readonly indexes: Int32Array
  /** The template's own hash, so that equal values in two templates are two features. */
  readonly seeds: Int32Array
}

/** Compiles templates, parted by commas, whose values are given by name; `from` numbers the first. */
export function compileTemplates(names: string, templates: string, from: number): Templates {
  const order = new Map(
    names
      .trim()
      .split(/\s+/)
      .map((name, i) => [name, i]),
  )
  const list = templates.split(',').map(template => template.trim().split(/\s+/))
  const indexes = new Int32Array(list.length * 4).fill(-1)
  for (const [t, template] of list.entries()) {
    for (const [i, name] of template.entries()) indexes[t * 4 + i] = order.get(name)!
  }
  return { count: list.length, indexes, seeds: SEEDS.slice(from, from + list.length) }
}

/** Writes the hashed features of the first `count` templates. */
export function fillFeatures(
  { indexes, seeds }: Templates,
  values: Int32Array,
  count: number,
  out: Int32Array,
): void {
  for (let t = 0; t < count; t++) {
    let hash = seeds[t]!
    for (let i = t * 4; i < t * 4 + 4 && indexes[i]! >= 0; i++) hash = mix(hash, values[indexes[i]!]!)
    out[t] = hash
  }
}
