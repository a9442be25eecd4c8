/** A type with all its fields writable, all the way down: schemas say nothing of `readonly`. */
export type Writable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Writable<Item>[]
    : { -readonly [K in keyof T]: Writable<T[K]> }

/** `true` where two types are the same, to the last optional field. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Compiles only where it is told that two types are the same. */
export function holds<_Equal extends true>(): void {}
