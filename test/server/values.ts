import fc from 'fast-check'

/** As much of JSON Schema as the OpenAPI document has. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

/** Texts that have broken programs before. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '"\'><img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  '%00',
  '\u0000',
  '\ud800',
  '\u202e\u200b\u2066',
  "'; DROP TABLE report; --",
  '"unclosed',
  'NEAR(a b, 3) OR * AND (((',
  'outlet: by:: from:2026-99-99 until: in:nothing -- -"',
  '%',
  '_',
  '\\',
  '-1',
  '0',
  '1e309',
  '99999999999999999999',
  'NaN',
  'null',
  '__proto__',
  'constructor',
  'x'.repeat(5000),
  '🧿'.repeat(600),
  '(a+)+$',
  'http://127.0.0.1:1/',
  'file:///etc/passwd',
  '{{7*7}}',
  '=1+1',
  '\r\nSet-Cookie: a=b',
]

interface Sent {
  readonly type: string
  readonly content: string
}

/** Makes values as schemas say, and others. `known` are words that are there, by the name of what they stand for. */
export function makeValues(
  schemas: Readonly<Record<string, Schema>>,
  known: Readonly<Record<string, readonly string[]>>,
) {
  const hostile = fc.constantFrom(...HOSTILE)

  const fit = (schema: Schema, name = ''): fc.Arbitrary<unknown> => {
    if (schema.$ref) return fit(schemas[schema.$ref.split('/').at(-1)!]!, name)
    const choices = schema.anyOf ?? schema.oneOf
    if (choices) return fc.oneof(...choices.map(choice => fit(choice, name)))
    if (schema.enum) return fc.constantFrom(...schema.enum)
    if (schema.const !== undefined) return fc.constant(schema.const)
    const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
    switch (type) {
      case 'integer':
      case 'number':
        return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 500, 500) })
      case 'boolean':
        return fc.boolean()
      case 'null':
        return fc.constant(null)
      case 'array':
        return fc.array(half(schema.items ?? {}, name), { maxLength: 3 })
      case 'object':
        return fitObject(schema)
      default: {
        const there = known[name] ?? []
        const made = schema.pattern
          ? fc.stringMatching(new RegExp(schema.pattern))
          : fc.string({ maxLength: 40 })
        return there.length > 0 ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...there) }, made) : made
      }
    }
  }

  const fitObject = ({ properties = {}, required = [] }: Schema) =>
    fc.record(
      Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, half(each, name)])),
      { requiredKeys: [...required] },
    )

  /** Mostly as the schema says. */
  const half = (schema: Schema, name: string): fc.Arbitrary<unknown> =>
    fc.oneof(
      { weight: 20, arbitrary: fit(schema, name) },
      { weight: 1, arbitrary: hostile },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
    )

  return {
    /** A value of a parameter as it stands in an address. */
    parameter({ name, schema }: { readonly name: string; readonly schema: Schema }): fc.Arbitrary<string> {
      return fc.oneof(
        { weight: 8, arbitrary: fit(schema, name).map(encode) },
        { weight: 2, arbitrary: hostile.map(encode) },
        { weight: 1, arbitrary: fc.constantFrom('%', '%ff%fe', '%00', '..', '.', '%2e%2e%2f') },
      )
    },
    /** A body of one of the types that a route takes, or of another. */
    body(content: Readonly<Record<string, { readonly schema: Schema }>>): fc.Arbitrary<Sent | null> {
      const made = Object.entries(content).map(([type, { schema }]) =>
        type.endsWith('json')
          ? fit(schema).map(value => ({ type, content: JSON.stringify(value) }))
          : type.startsWith('multipart/')
            ? fc.string({ maxLength: 60 }).map(form)
            : fc.oneof(fit(schema), hostile).map(value => ({ type, content: String(value) })),
      )
      return fc.oneof(
        { weight: 10, arbitrary: fc.oneof(...made) },
        {
          weight: 1,
          arbitrary: hostile.map(text => ({ type: 'application/json', content: text.toWellFormed() })),
        },
        { weight: 1, arbitrary: fc.constant({ type: 'application/json', content: '['.repeat(100_000) }) },
        { weight: 1, arbitrary: fc.constant({ type: 'text/plain', content: '{}' }) },
        { weight: 1, arbitrary: fc.constant({ type: 'multipart/form-data', content: 'no boundary' }) },
        { weight: 1, arbitrary: fc.constant(null) },
      )
    },
  }
}

function encode(value: unknown): string {
  return encodeURIComponent(String(value).toWellFormed())
}

function form(text: string): Sent {
  const line = `--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n${text}\r\n`
  return { type: 'multipart/form-data; boundary=b', content: `${line}--b--\r\n` }
}
