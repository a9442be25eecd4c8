import type { Datum } from '../../read/report.ts'
import type { Evidence, Quote } from '../brief.ts'

/** What a free string may be: each name is a rule in `words.ts`. */
export type FreeRule =
  | 'edtf'
  | 'hash'
  | 'id'
  | 'token'
  | 'checked'
  | 'from'
  | 'file'
  | 'text'
  | 'value'
  | 'note'
  | 'received'
  | 'label column'

/** The shape of a value, told so that every string in it has a rule; held to the types by `Shape`. */
export type AnyShape =
  | { readonly kind: 'plain' | 'quote' | 'evidence' | 'datum' | 'span' }
  | { readonly kind: 'free'; readonly rule: FreeRule }
  | { readonly kind: 'one of'; readonly words: Readonly<Record<string, unknown>> }
  | { readonly kind: 'list'; readonly item: AnyShape }
  | { readonly kind: 'table'; readonly rule: FreeRule }
  | { readonly kind: 'object'; readonly keys: Readonly<Record<string, AnyShape>> }

/** The shape that fits type `T`: a field that is added to a brief does not compile until it has its rule here. */
export type Shape<T> = ShapeOf<NonNullable<T>>

type ShapeOf<T> = [T] extends [number | boolean]
  ? { readonly kind: 'plain' }
  : [T] extends [string]
    ? string extends T
      ? { readonly kind: 'free'; readonly rule: FreeRule }
      : { readonly kind: 'one of'; readonly words: { readonly [K in T]: unknown } }
    : [T] extends [readonly (infer Item)[]]
      ? { readonly kind: 'list'; readonly item: Shape<Item> }
      : ShapeOfObject<T>

type ShapeOfObject<T> = [T] extends [Evidence]
  ? { readonly kind: 'evidence' }
  : [T] extends [Quote]
    ? { readonly kind: 'quote' }
    : [T] extends [Datum]
      ? { readonly kind: 'datum' }
      : string extends keyof T
        ? { readonly kind: 'table'; readonly rule: FreeRule }
        : keyof T extends 'start' | 'end'
          ? { readonly kind: 'span' }
          : ShapeOfFields<T>

/** The shape of an object, field by field. */
export interface ShapeOfFields<T> {
  readonly kind: 'object'
  readonly keys: { readonly [K in keyof T]-?: Shape<T[K]> }
}

/** Numbers, booleans and null hold no words. */
export const plain = { kind: 'plain' } as const
export const quote = { kind: 'quote' } as const
export const evidence = { kind: 'evidence' } as const
export const datum = { kind: 'datum' } as const
export const span = { kind: 'span' } as const

export function free(rule: FreeRule) {
  return { kind: 'free', rule } as const
}

export function table(rule: FreeRule) {
  return { kind: 'table', rule } as const
}

export function oneOf<Words extends Readonly<Record<string, unknown>>>(words: Words) {
  return { kind: 'one of', words } as const
}

export function list<Item extends AnyShape>(item: Item) {
  return { kind: 'list', item } as const
}

export function object<Keys extends Readonly<Record<string, AnyShape>>>(keys: Keys) {
  return { kind: 'object', keys } as const
}
