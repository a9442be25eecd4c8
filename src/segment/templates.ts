import { mix, SEEDS } from './features.ts'

/** Templates of features over a row of values, by how many values each takes: seed, then the indexes of the values. */
export interface Templates {
  readonly count: number
  /** Groups of equal length: those of one value, of two, of three, of four. */
  readonly groups: readonly [Int32Array, Int32Array, Int32Array, Int32Array]
}

/**
 * Compiles templates, parted by commas, whose values are given by name; `from` numbers the first, so that equal values
 * in two templates are two features. The order of the features does not matter, since their weights are added up.
 */
export function compileTemplates(names: string, templates: string, from: number): Templates {
  const order = new Map(
    names
      .trim()
      .split(/\s+/)
      .map((name, i) => [name, i]),
  )
  const list = templates.split(',').map(template => template.trim().split(/\s+/))
  const groups: [number[], number[], number[], number[]] = [[], [], [], []]
  for (const [t, template] of list.entries()) {
    groups[template.length - 1]!.push(SEEDS[from + t]!, ...template.map(name => order.get(name)!))
  }
  const [one, two, three, four] = groups
  return {
    count: list.length,
    groups: [Int32Array.from(one), Int32Array.from(two), Int32Array.from(three), Int32Array.from(four)],
  }
}

/** Writes the hashed features of all templates from place `at` on and gives the place after the last. */
export function fillFeatures({ groups }: Templates, values: Int32Array, out: Int32Array, at: number): number {
  const [one, two, three, four] = groups
  let n = at
  for (let i = 0; i < one.length; i += 2) out[n++] = mix(one[i]!, values[one[i + 1]!]!)
  for (let i = 0; i < two.length; i += 3) {
    out[n++] = mix(mix(two[i]!, values[two[i + 1]!]!), values[two[i + 2]!]!)
  }
  for (let i = 0; i < three.length; i += 4) {
    const pair = mix(mix(three[i]!, values[three[i + 1]!]!), values[three[i + 2]!]!)
    out[n++] = mix(pair, values[three[i + 3]!]!)
  }
  for (let i = 0; i < four.length; i += 5) {
    const pair = mix(mix(four[i]!, values[four[i + 1]!]!), values[four[i + 2]!]!)
    out[n++] = mix(mix(pair, values[four[i + 3]!]!), values[four[i + 4]!]!)
  }
  return n
}
