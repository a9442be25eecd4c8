import type { ReadingWords } from '../../language/reading.ts'
import { normaliseStamp } from '../stamp.ts'

/** A date of a feed or a mail as EDTF, in any form that they are met in; null where its day is not sure. */
export function readDate(value: string | null | undefined, words: ReadingWords): string | null {
  const date = value?.slice(0, LONGEST).replace(/\s+/g, ' ').trim()
  if (!date) return null
  return readEpoch(date) ?? normaliseStamp(reorder(date), words)
}

const LONGEST = 100

/** Seconds or milliseconds since 1970, for the years 1990 to 2100. */
function readEpoch(date: string): string | null {
  if (!/^\d{9,13}$/.test(date)) return null
  const seconds = date.length > 10 ? Number(date) / 1000 : Number(date)
  if (seconds < 631_152_000 || seconds > 4_102_444_800) return null
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`
}

function reorder(date: string): string {
  return (
    date
      // Wed Mar  4 14:05:00 GMT 2026, as the C and Java libraries write it
      .replace(
        /^(?:\p{L}{2,9},? )?(\p{L}{3,9}) (\d{1,2}) (\d\d:\d\d(?::\d\d)?) (?:([A-Z]{1,5}|[+-]\d{4}) )?(\d{4})$/u,
        '$2 $1 $5 $3 $4',
      )
      // 20260304T140500Z
      .replace(/^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(?:(\d\d))?(Z|[+-]\d\d:?\d\d)?)?$/, formatBasic)
      // Wed, 04 Mar 26 14:05:00 GMT (RFC 822 before RFC 1123)
      .replace(/^(\p{L}{2,9}, ?)?(\d{1,2})[ -](\p{L}{3,9})[ -](\d\d)(?= )/u, '$2 $3 20$4')
      // 4-Mar-2026
      .replace(/^(\p{L}{2,9}, ?)?(\d{1,2})-(\p{L}{3,9})-(\d{4})/u, '$2 $3 $4')
      // 2026-03-04T14:05:00 +0100 / 14:05:00 UT
      .replace(/ ?\bUT$/, 'Z')
      .replace(
        /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(?:GMT|UTC)?([+-]\d\d:?\d\d)\b.{0,20}$/,
        '$1$2',
      )
      .replace(/^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) (?:GMT|UTC)$/, '$1Z')
  )
}

function formatBasic(_: string, ...groups: readonly unknown[]): string {
  const [year, month, day, hour, minute, second, zone] = groups as readonly (string | undefined)[]
  const time = hour ? `T${hour}:${minute}:${second ?? '00'}${zone ?? ''}` : ''
  return `${year}-${month}-${day}${time}`
}
