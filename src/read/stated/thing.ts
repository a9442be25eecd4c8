import { Parser } from 'htmlparser2'

/** An object of schema.org's vocabulary, as JSON-LD writes it. */
export type Thing = Readonly<Record<string, unknown>>

/** Whether a value is an object. */
export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The types of a thing without the vocabulary's address: `NewsArticle`. */
export function typesOf(thing: Thing): readonly string[] {
  return [thing['@type']]
    .flat()
    .flatMap(type => (typeof type === 'string' ? type.replace(/^.*[/#:]/, '') : []))
}

/** A property; some pages write its name in small letters. */
export function propertyOf(thing: Thing, name: string): unknown {
  return thing[name] ?? thing[name.toLowerCase()]
}

/** A value as plain words, without mark-up and entities; of a list the first. */
export function readString(value: unknown): string | undefined {
  if (Array.isArray(value)) return readString(value[0])
  if (isThing(value)) return readString(value['@value'])
  const words = typeof value === 'string' ? plainText(value) : ''
  return words || undefined
}

/** The name of a thing, or the words that stand in its place. */
export function readName(value: unknown): string | undefined {
  if (Array.isArray(value)) return readName(value[0])
  return isThing(value) ? readString(value.name) : readString(value)
}

/** The address of a thing, or the address that stands in its place. */
export function readAddressOf(value: unknown): string | undefined {
  const address = isThing(value) ? (readString(value['@id']) ?? readString(value.url)) : readString(value)
  return address && /^https?:/.test(address) ? address : undefined
}

/** Words without mark-up and entities, on one line. */
export function plainText(words: string): string {
  return squeezeSpace(/[<&]/.test(words) ? stripTags(words) : words)
}

/** Text with its white space reduced to single blanks. */
export function squeezeSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

// &amp;quot; — some systems escape twice.
function stripTags(words: string): string {
  const once = stripOnce(words)
  return /&(?:amp|quot|#\d+|lt|gt|apos|nbsp);/.test(once) ? stripOnce(once) : once
}

function stripOnce(words: string): string {
  let text = ''
  const parser = new Parser({ ontext: piece => (text += piece) }, { decodeEntities: true })
  parser.end(words)
  return text
}
