import type { ReadingWords } from '../../language/reading.ts'
import { type Claim, makeClaim } from '../claims.ts'
import { isPersonName, readNames } from '../names.ts'

/** What the headers of a mail say of who sent it. */
export interface Sender {
  /** The sender's name, as shown; empty where there is only an address. */
  readonly name: string
  readonly subject: string
  /** EDTF. */
  readonly date: string | null
  /** Whether it was sent to a list, as newsletters are. */
  readonly list: boolean
}

/** What a mail implies of its report: its sender is its outlet or its writer, the day it was sent that of publication. */
export interface Told {
  /** What goes before the text: the outlet that sends a newsletter. */
  readonly claims: readonly Claim[]
  /** What is taken only where the text says nothing. */
  readonly fallback: readonly Claim[]
}

/** Reads the headers of a mail as claims of the report in it. */
export function claimSender({ name, subject, date, list }: Sender, words: ReadingWords): Told {
  const named = claimName(name.replace(/^["'\s]+/, '').replace(/(?<!["'\s])["'\s]+$/, ''), list, words)
  return {
    claims: list ? named.filter(({ field }) => field === 'outlet') : [],
    fallback: [
      ...(subject ? [makeClaim('headline', subject, 'implied', 'mail')] : []),
      ...named,
      ...(date ? [makeClaim('published', date, 'implied', 'mail')] : []),
    ],
  }
}

function claimName(name: string, list: boolean, words: ReadingWords): readonly Claim[] {
  if (name === '' || name.includes('@')) return []
  const both = words.mail.senders
    .map(pattern => pattern.exec(name)?.groups)
    .find(groups => groups !== undefined)
  if (both)
    return [
      makeClaim('author', both.name!, 'implied', 'mail'),
      makeClaim('outlet', both.outlet!, 'implied', 'mail'),
    ]
  const named = readNames(name, 0, 'mail', 'implied', words).map(({ field, datum }) =>
    makeClaim(field, datum.value, 'implied', 'mail'),
  )
  if (named.some(({ field }) => field !== 'author')) return named
  // “Harbour Morning” has the shape of a person's name; what is sent to a list is an outlet's.
  if (list) return [makeClaim('outlet', name, 'implied', 'mail')]
  return isPersonName(name, words) ? named : [makeClaim('outlet', name, 'implied', 'mail')]
}
