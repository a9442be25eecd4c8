// Times against the date cases of Recognizers-Text that suit news.
import { findTimes, type Time } from '../../src/find/times.ts'
import type { Language } from '../../src/language/language.ts'
import { segment } from '../../src/segment/segment.ts'
import { type Interval, intervalOf } from '../../src/text/edtf.ts'
import { makeReport } from '../../test/annotated.ts'
import { type Answer, type DateCase, type Expected, readDateCases } from './cases.ts'
import { reasonAgainst } from './suited.ts'

/** Measures and prints; `errors` lists what is missed, invented and valued otherwise. */
export function measureDateCases(folder: string, language: Language, errors: boolean): void {
  const cases = readDateCases(folder)
  if (cases.length === 0) {
    console.error(`bench/times: no data at ${folder}; set CROSSREAD_DATA`)
    return
  }
  const left = new Map<string, number>()
  const [all, suited] = [emptyCounts(), emptyCounts()]
  for (const one of cases) {
    const reason = reasonAgainst(one)
    countCase(all, one, language, false)
    if (reason) left.set(reason, (left.get(reason) ?? 0) + 1)
    else countCase(suited, one, language, errors)
  }
  console.log(`date cases: ${cases.length} sentences, ${suited.cases} suit news, left out:`)
  for (const [reason, count] of [...left].sort((a, b) => b[1] - a[1])) console.log(`  ${count} ${reason}`)
  printCounts('of those that suit news', suited)
  printCounts('of all', all)
}

function printCounts(name: string, { overlap, value, expected, silent, quiet }: Counts): void {
  const share = (part: number, whole: number) =>
    `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`
  console.log(`${name}: found ${share(overlap, expected)}  value ${share(value, expected)}`)
  console.log(`  nothing found where there is nothing ${share(silent, quiet)}`)
}

function emptyCounts(): Counts {
  return { cases: 0, quiet: 0, silent: 0, expected: 0, overlap: 0, value: 0 }
}

type Counts = {
  cases: number
  quiet: number
  silent: number
  expected: number
  overlap: number
  value: number
}

function countCase(counts: Counts, one: DateCase, language: Language, errors: boolean): void {
  const anchor = one.day ? ({ kind: 'published', edtf: one.day } as const) : null
  const found = findTimes(segment(makeReport(one.text), language), language, anchor)
  counts.cases++
  if (one.expected.length === 0) {
    counts.quiet++
    if (found.length === 0) counts.silent++
    else if (errors) console.log(`+ ${one.text} | ${found.map(show(one.text)).join(' ; ')}`)
  }
  for (const expected of one.expected) {
    counts.expected++
    const times = found.filter(time => time.start < expected.end && expected.start < time.end)
    if (times.length > 0) counts.overlap++
    if (isRight(times, expected, one)) counts.value++
    else if (errors) console.log(describe(one, expected, times))
  }
}

function describe(one: DateCase, { start, end, answers }: Expected, times: readonly Time[]): string {
  const ours = times.map(show(one.text)).join(' ; ')
  const wanted = answers.map(answer => `${answer.mod} ${answer.timex}`).join(' | ')
  const spans = answers.map(({ start: from, end: to }) => [from, to].map(written).join('/')).join(' | ')
  return `${times.length ? '=' : '-'} ${one.day} ${one.text} | [${one.text.slice(start, end)}] ${wanted} (${spans}) | ours ${ours}`
}

function written(moment: number | null): string {
  return moment === null ? '..' : new Date(moment).toISOString().slice(0, 16)
}

function show(text: string): (time: Time) => string {
  return ({ start, end, type, value, edtf }) => `[${text.slice(start, end)}] ${type} ${value} = ${edtf}`
}

/** What is found must cover this share of an expected expression, the words before it not counted. */
const COVERED = 0.5

/** The dialect counts prepositions in, which set a relation to us: "no later than 2018", "before around 2 p.m.". */
const LEADS =
  /^(?:(?:(?:no |as )?(?:later|earlier|sooner|late|early) (?:than|as)|or|before|after|since|until|till?|from|to|by|around|about|circa|in|on|at|for|within|during|between|prior to|starting|any ?time|the) )+/i

/**
 * Whether what was found within an expected expression says one of its answers: the longest of it alone, or two as its
 * ends. What else is found in it must say an answer too, or hold it.
 */
function isRight(times: readonly Time[], expected: Expected, { text, day }: DateCase): boolean {
  const { end, answers } = expected
  const expression = text.slice(expected.start, end)
  const start = expected.start + (LEADS.exec(expression)?.[0].length ?? 0)
  const says = (span: readonly Time[]) => answers.some(answer => isAnswer(span, answer, expression, day))
  const lengthOf = (span: readonly Time[]) =>
    Math.min(span.at(-1)!.end, end) - Math.max(span[0]!.start, start)
  const covers = (span: readonly Time[]) => lengthOf(span) >= COVERED * (end - start)
  if (times.length === 2 && covers(times) && says(times)) return true
  const longest = times.toSorted((a, b) => lengthOf([b]) - lengthOf([a]))[0]
  if (longest === undefined || !covers([longest]) || !says([longest])) return false
  return times.every(time => says([time]) || answers.some(answer => holds(time, answer, day)))
}

// Where the dialect and TIMEX3 differ by convention, either is right; each convention is one line here.
function isAnswer(times: readonly Time[], answer: Answer, expression: string, day: string | null): boolean {
  const [first, last] = [times[0]!, times.at(-1)!]
  const range = /^\(([^,]+),([^,]+),/.exec(answer.timex)
  if (times.some(time => isOpposite(time, answer))) return false
  if (times.length === 1 && !range && isValue(first, answer)) return true
  if (times.length === 2 && range && isRange(first, last, range, answer)) return true
  const from = boundOf(first, day)
  const to = boundOf(last, day)
  if (!from || !to || (answer.start === null && answer.end === null)) return false
  const wanted: Interval = {
    start: answer.start ?? Number.NEGATIVE_INFINITY,
    end: answer.end ?? Number.POSITIVE_INFINITY,
  }
  const ours: Interval = { start: from.start, end: to.end }
  if (isSame(ours, wanted, last)) return true
  return (
    times.length === 1 &&
    (isWindow(first, ours, wanted) ||
      isCoarse(first, ours, wanted, expression) ||
      isPart(first, ours, wanted, answer))
  )
}

// "The first two weeks of 2021" is two times to TIMEX3; the year holds what is said of it.
function holds(time: Time, { start, end }: Answer, day: string | null): boolean {
  const ours = boundOf(time, day)
  return ours !== null && start !== null && end !== null && ours.start <= start && end <= ours.end
}

// "No later than Friday" is not after Friday.
function isOpposite(time: Time, { mod }: Answer): boolean {
  const relation: string = time.relation ?? ''
  const [back, ahead] = [/^(?:before|until|by)/, /^(?:after|since|from)/]
  return (back.test(relation) && ahead.test(mod)) || (ahead.test(relation) && back.test(mod))
}

// `(T17,T18,PT1H)`: both ends.
function isRange(first: Time, last: Time, [, from, to]: readonly string[], answer: Answer): boolean {
  return isValue(first, { ...answer, timex: from! }) && isValue(last, { ...answer, timex: to! })
}

// "Now" is the day of reading.
function boundOf({ value, edtf }: Time, day: string | null): Interval | null {
  const text = value === 'PRESENT_REF' ? day : edtf
  return text === null ? null : intervalOf(text)
}

// `XXXX-10` is October of the year that the dialect gives; `2019-04-22T10:30` holds a day and its hour, which the
// dialect may tell apart.
function isValue({ type, value }: Time, { timex, start, end }: Answer): boolean {
  const year = start ?? end
  const full =
    year === null ? timex : timex.replace(/^XXXX(?=-\d\d)/, new Date(year).toISOString().slice(0, 4))
  if ([timex, full].some(one => plain(value) === plain(one))) return true
  if (type === 'TIME' && /^T\d/.test(timex) && value.endsWith(timex)) return true
  if (type === 'TIME' && full.length === 10 && value.startsWith(full)) return true
  return /T(?:MO|AF)$/.test(value) && timex === (value.endsWith('MO') ? 'T10' : 'T14')
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

// The dialect ends "from the 3rd to the 12th" as the 12th begins, TIMEX3 as it ends.
function isSame(ours: Interval, wanted: Interval, last: Time): boolean {
  const end = intervalOf((last.edtf ?? '').split('/').at(-1)!)
  return (
    ours.start === wanted.start &&
    [ours.end, end?.start, ours.end - DAY_MS, ours.end - MINUTE_MS].includes(wanted.end)
  )
}

// "The next three days" begin tomorrow to the dialect, today to TIMEX3.
function isWindow({ type, value }: Time, ours: Interval, wanted: Interval): boolean {
  const slack = value.endsWith('W') ? WEEK_SLACK_MS : DAY_MS
  const near = (a: number, b: number) => a === b || Math.abs(a - b) <= slack
  return type === 'DURATION' && near(ours.start, wanted.start) && near(ours.end, wanted.end)
}

// "Two months ago" is to the day to the dialect, to the month to TIMEX3: where weeks, months or years are counted.
function isCoarse({ value }: Time, ours: Interval, wanted: Interval, expression: string): boolean {
  const unit = COUNTED.exec(expression)?.[1]?.toLowerCase() ?? ''
  return (
    COARSE[unit]?.test(value) === true &&
    wanted.end - wanted.start <= DAY_MS &&
    ours.start <= wanted.start &&
    wanted.end <= ours.end
  )
}

const COUNTED =
  /\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|half) (week|month|year|decade)s?\b/i

const COARSE: Readonly<Record<string, RegExp>> = {
  week: /^\d{4}-W\d\d$/,
  month: /^\d{4}-\d\d$/,
  year: /^\d{4}$/,
  decade: /^\d{4}$/,
}

// Where a morning, a month's end or its first week begins is each one's own; the day or the month must be the same.
const WEEK_SLACK_MS = 4 * DAY_MS

function isPart({ value }: Time, ours: Interval, wanted: Interval, { timex, mod }: Answer): boolean {
  const part = /T(MO|AF|EV|NI)$/
  if (part.test(value) && part.exec(timex)?.[1] === part.exec(value)![1])
    return ours.start <= wanted.start && wanted.end <= ours.end + DAY_MS
  if (/-W\d\d$/.test(timex)) return Math.abs(ours.start - wanted.start) <= WEEK_SLACK_MS
  if (!/(?:start|mid|end)$/.test(mod)) return false
  const month = (moment: number) => new Date(moment).toISOString().slice(0, 7)
  const year = value.length === 4 && month(ours.start).slice(0, 4) === month(wanted.start).slice(0, 4)
  if (!Number.isFinite(wanted.end)) return month(ours.start) === month(wanted.start)
  return year || month(ours.end - 1) === month(wanted.end - 1)
}

// `T16` for `T16:00`; "a few months" are three to the dialect, a number not known to TIMEX3.
function plain(value: string): string {
  return value
    .replace(/^XXXX-(?:XX-XX|WXX)(?=T)/, '')
    .replace(/T(\d\d):00(?::00)?$/, 'T$1')
    .replace(/^(PT?)X([A-Z]+)$/, '$13$2')
    .replace(/^P(\d+)DE$/, (_, tens) => `P${Number(tens) * 10}Y`)
    .replace(/^P(\d+)Q$/, (_, quarters) => `P${Number(quarters) * 3}M`)
    .replace(/^XXXX-WXX-W[ED]$/, set => `P1W${set.at(-1)}`)
    .replace(/T24$/, 'T00')
    .replace(/^FY/, '')
}
