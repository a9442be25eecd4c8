// The date cases of Microsoft's Recognizers-Text (MIT), read as spans with the intervals that they may stand for.
import { existsSync, readFileSync } from 'node:fs'
import { dayNumber } from '../../src/text/edtf.ts'

/** A sentence, the moment at which it is read, and what should be found in it. */
export interface DateCase {
  readonly text: string
  /** `YYYY-MM-DD`; null where the case has none. */
  readonly day: string | null
  /** Whether the moment of reading has hours. */
  readonly hours: boolean
  readonly expected: readonly Expected[]
}

/** One expected expression with every answer that counts as right. */
export interface Expected {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly answers: readonly Answer[]
}

/** One answer: as the dialect writes it, and its interval where it has one; ends in milliseconds, `end` excluded. */
export interface Answer {
  readonly timex: string
  readonly mod: string
  readonly start: number | null
  readonly end: number | null
}

interface RawCase {
  readonly Input: string
  readonly Context?: { readonly ReferenceDateTime?: string }
  readonly NotSupported?: string
  readonly NotSupportedByDesign?: string
  readonly Results: readonly RawResult[]
}

type Fields = Readonly<Record<string, string>>

interface RawResult {
  readonly Text: string
  readonly Start: number
  readonly End?: number
  readonly Length?: number
  readonly TypeName?: string
  readonly Type?: string
  readonly Resolution?: { readonly values?: readonly Fields[] } | null
  readonly Value?: {
    readonly values?: readonly Fields[]
    readonly Timex?: string
    readonly timex?: string
    readonly Mod?: string
    readonly FutureResolution?: Fields
    readonly PastResolution?: Fields
  } | null
}

/** The files that carry values; extractors repeat their sentences without, other modes are other products. */
const FILES = [
  'DateTimeModel',
  'DateParser',
  'DatePeriodParser',
  'DateTimeParser',
  'DateTimePeriodParser',
  'DurationParser',
  'HolidayParser',
  'MergedParser',
  'SetParser',
  'TimeParser',
  'TimePeriodParser',
]

/** The cases of all files, each sentence once for one day; none where the files are not there. */
export function readDateCases(folder: string): readonly DateCase[] {
  const cases = new Map<string, DateCase>()
  for (const file of FILES) {
    const path = `${folder}/${file}.json`
    if (!existsSync(path)) return []
    const raw = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as readonly RawCase[]
    for (const one of raw) {
      if (/dotnet/i.test(`${one.NotSupported ?? ''} ${one.NotSupportedByDesign ?? ''}`)) continue
      const read = readCase(one)
      const key = `${read.day} ${read.text}`
      if (!cases.has(key)) cases.set(key, read)
    }
  }
  return [...cases.values()]
}

function readCase({ Input, Context, Results }: RawCase): DateCase {
  const reference = Context?.ReferenceDateTime ?? ''
  return {
    text: Input,
    day: reference.slice(0, 10) || null,
    hours: reference.length > 10 && reference.slice(11, 16) !== '00:00',
    expected: Results.map(result => ({
      start: result.Start,
      end: result.End !== undefined ? result.End + 1 : result.Start + (result.Length ?? result.Text.length),
      kind: (result.TypeName ?? result.Type ?? '').replace('datetimeV2.', ''),
      answers: readAnswers(result),
    })),
  }
}

function readAnswers({ Resolution, Value }: RawResult): readonly Answer[] {
  const values = Resolution?.values ?? Value?.values
  if (values) return values.map(readAnswer)
  const timex = Value?.Timex ?? Value?.timex ?? ''
  return [Value?.FutureResolution, Value?.PastResolution].map(fields =>
    readAnswer({ ...fields, timex, Mod: Value?.Mod ?? '' }),
  )
}

function readAnswer(fields: Fields): Answer {
  const { timex = '', Mod = '' } = fields
  const start = fields.start ?? fields.startDate ?? fields.startDateTime ?? fields.startTime
  const end = fields.end ?? fields.endDate ?? fields.endDateTime ?? fields.endTime
  const point = fields.value ?? fields.date ?? fields.dateTime ?? fields.time
  if (start || end) return { timex, mod: Mod, start: momentOf(start), end: momentOf(end) }
  const at = momentOf(point)
  const length = at === null || point!.length <= 10 ? DAY_MS : 0
  return { timex, mod: Mod, start: at, end: at === null ? null : at + length }
}

const DAY_MS = 86_400_000

/** `2016-11-08 08:00:00` or `2016-11-08` in milliseconds; null where no day is given. */
function momentOf(text: string | undefined): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?/.exec(text ?? '')
  if (!parts) return null
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts.slice(1).map(part => Number(part ?? 0))
  const days = dayNumber(year!, month!, day!)
  return days * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000
}
