// Which cases suit news, by what is written in them; a case is left out for the first reason that holds.
import type { DateCase, Expected } from './cases.ts'

/** Why a case is left out. */
export type Reason = (typeof REASONS)[number][0]

const MONTHS =
  'january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec'
const DAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|tues?|weds?|thurs?|thu|fri|sat|sun|mon'
const HOURS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|fifteen|twenty|forty|\\d{1,2}(?:[:.]\\d\\d)?'
const PART = 'morning|afternoon|evening|night|noon|midnight'

// Each with what it says and what it looks at: the sentence, or one expected expression in it.
const REASONS = [
  ['a time zone alone', (_: string, one: Expected) => one.kind === 'timezone'],
  [
    'typed without capitals: months, weekdays and feasts of news have them',
    (text: string) =>
      new RegExp(
        `(?<![A-Za-z])(?:${MONTHS}|${DAYS}|christmas|easter|thanksgiving|halloween|new year|(?:father|mother|presidents?|veterans|labor|earth|memorial|columbus|independence|patrick)(?:'s?)?(?:s)? day)(?![A-Za-z])`,
      ).test(text.replace(/\bmay\b|\bmar\b|\bsat\b|\bsun\b/g, ' ')),
  ],
  [
    'chat shorthand: "tmr", "2day", "7p", "11ish", "10D", "3h", "Dec31", "&", "@", "~", "<", "="',
    (text: string) =>
      /\b(?:tmr|tmrw|2day|2morrow|2moro|ampm|mins?|secs?|hrs?|eod|eom|eoy|asap|cy|sy|fy|ytd|wk|yr|yrs|mth|oclock|p m|a m)\b|\b\d+(?:\.\d+)?(?:a|p|h|d|w|y|m|years|hours|days|weeks|months|min|sec|hr)\b|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)ish\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\d|[@~<>=&]|\b\d{2} s\b|\b\d{4} s\b|\bat \d+\.am/i.test(
        text,
      ),
  ],
  [
    'figures that are read differently by country: "5/12", "4-5", "3.4.2016"',
    (text: string, { start, end }: Expected) => isEitherWay(text.slice(start, end)),
  ],
  [
    'figures that are no date in prose: "20161016", "2015-3", "11/2016", "18-Nov"',
    (text: string, { start, end }: Expected) =>
      new RegExp(
        `\\b\\d{8}\\b|\\b\\d{4}[/.-]\\d{1,2}\\b|(?<![/.-])\\b\\d{1,2}[/-]\\d{4}\\b|\\b\\d{4} \\d\\d \\d\\d\\b|(?:${MONTHS}|may)[/-]\\d|\\d[/-](?:${MONTHS}|may)`,
        'i',
      ).test(text.slice(start, end).replace(/\d{4}-\d\d-\d\d/g, '')),
  ],
  [
    'an hour without saying which half of the day: "at 7", "from 5 to 6", "half past six"',
    (text: string, one: Expected) => /time/.test(one.kind) && isBareHour(text.slice(one.start, one.end), one),
  ],
  [
    'counted from the minute of asking: "in 5 minutes", "next hour", "now" with an hour',
    (text: string, one: Expected) =>
      /datetime/.test(one.kind) &&
      /\b(?:hours?|minutes?|seconds?|now)\b/i.test(text.slice(one.start, one.end)),
  ],
  [
    'feasts of calendars other than the Gregorian, and of China and Japan: "Eid al-Fitr", "Lantern Festival"',
    (text: string, { start, end }: Expected) =>
      /\b(?:eid|ramadan|ramadhan|hanukk?ah|chanukah|diwali|purim|passover|pesach|rosh hashanah|yom kippur|hijri|islamic new year|muharram|feast of the sacrifice|lunar new year|chinese new year|lantern festival|dragon boat|mid-?autumn|spring festival|double ninth|yuandan|singles'? day|girls'? day|white lover|orthodox)\b/i.test(
        text.slice(start, end),
      ),
  ],
  [
    'a query to a table or to a calendar, with no sentence around it: "week 31", "year greater than 2012", "4 business days"',
    (text: string) =>
      /\bweek \d|\bW\d\d\b|greater|or later|and later|or after|and after|and before|business days?|school year|calendar year|\bH[12]\b|\bq[1-4]\b|www\.|search phrase|any time from|year to date/i.test(
        text,
      ),
  ],
  [
    'a bare "the week", "my day", "the rest of my week", which the dialect takes for the one at hand',
    (text: string, { start, end }: Expected) =>
      /^(?:the |my |the rest of |rest of |rest |end of |the end of )*(?:the |my |this |current )?(?:day|week|month|year|hour|fortnight|weekend|summer|winter)$/i.test(
        text.slice(start, end),
      ) && !/\b(?:this|rest of the|end of the) (?:week|month|year)/i.test(text.slice(start, end)),
  ],
  [
    'a day in a bare number: "on 15", "the 27", "for the second", "first Sunday"',
    (text: string, { start, end, kind }: Expected) =>
      /^date/.test(kind) &&
      /(?:^|[a-z:] )(?:the )?(?:\d{1,2}|second|twenty second|fifteen)(?: (?:this|of this|next) month)?$|^(?:first|third) [A-Z]\w+day$|^\d{1,2}, \d|\bon \d{1,2}\b|^(?:from |between )?\d+ (?:to|till|and|-|until) \d+/.test(
        text.slice(start, end),
      ) &&
      !/\d{4}|[A-Z][a-z]+ (?:the )?\d{1,2}$/.test(text.slice(start, end)),
  ],
  [
    'hours of meals and of business: "after lunch", "at dinnertime", "business hours", "daytime"',
    (text: string) =>
      /\b(?:breakfast|lunch|lunchtime|dinner|dinnertime|business hours|daytime|night-?time|after school)\b/i.test(
        text,
      ),
  ],
  [
    'counted from another time of the text, which the case does not give: "the day before", "a fortnight later"',
    (text: string, { start, end }: Expected) =>
      /\b(?:later$|following|previous (?!\d|week|month|quarter)|the day (?:before|after)$|next day|last day|past day|same|that weekend)/i.test(
        text.slice(start, end),
      ),
  ],
  [
    'a command or a question to a machine: "schedule …", "show me …", "can you …"',
    (text: string) =>
      /^(?:please |can (?:you|we) |cortana|help me |schedule|book |set |find |show|add )/i.test(text),
  ],
  [
    'a vague number of days counted to a day: "a few days ago", which the dialect takes for three',
    (text: string, { start, end, kind }: Expected) =>
      kind !== 'duration' && /\b(?:few|several|some|couple)\b/i.test(text.slice(start, end)),
  ],
  [
    'a time booked with an assistant or a calendar: "schedule a meeting on Monday between 1PM and 4 PM"',
    (text: string, { kind }: Expected) =>
      /time/.test(kind) &&
      /\b(?:cortana|schedule|book|booking|set up|set an|arrange|alarm|remind|appointment|skype|call me|add|available|let's|we meet|meet me|help me|help us|OOO)\b/i.test(
        text,
      ),
  ],
  [
    'typing that no paper prints: "3year", "340pm", "thanks giving", "2015 - 12", "20170302" in an address',
    (text: string) =>
      /\d(?:year|month|week|day)\b|\b\d{3,4} ?[ap]\.?m|thanks giving|tonite|new year (?:day|eve)|int'l|[a-z] til \d|\b\d{4} ?[-/] ?\d{1,2}\b|\b\d{1,2} ?[-/] ?\d{4}\b|year \d{3}\b|-\d{4}-/i.test(
        text,
      ),
  ],
] as const

// Two figures up to 12 with a stroke, a dash or a stop between them, behind no month and before no half of the day.
function isEitherWay(expression: string): boolean {
  const pair = new RegExp(
    `(?<![/.-]|\\d)(\\d{1,2}) ?[/.-] ?(\\d{1,2})\\b(?! ?(?:[ap]\\.?m|hours|days|weeks|months|years|%|(?:of )?(?:${MONTHS}|may)))`,
    'gi',
  )
  const figures = expression.replace(/\d{4}-\d\d-\d\d/g, '')
  return [...figures.matchAll(pair)].some(({ 1: a, 2: b, index }) => {
    const behindMonth = new RegExp(`(?:${MONTHS}|may)\\.? $`, 'i').test(figures.slice(0, index))
    return !behindMonth && Number(a) <= 12 && Number(b) <= 12
  })
}

// Two answers twelve hours apart, or an hour by which neither "a.m." nor a part of the day nor a zone stands.
function isBareHour(text: string, { answers }: Expected): boolean {
  const hours = new Set(
    answers.map(({ timex }) => timex.replaceAll(/T(\d\d)/g, (_, hour) => `T${Number(hour) % 12}`)),
  )
  if (answers.length > hours.size && new Set(answers.map(one => one.timex)).size > hours.size) return true
  const told = new RegExp(
    `\\b(?:a\\.?m|p\\.?m|${PART}|tonight|noon|o'clock)\\b|\\d(?:am|pm)|\\b(?:1[3-9]|2[0-4]):`,
    'i',
  ).test(text)
  return !told && new RegExp(`\\b(?:${HOURS})\\b`, 'i').test(text) && /T\d/.test(answers[0]?.timex ?? '')
}

/** The reason why a case does not suit news; null where it does. */
export function reasonAgainst({ text, expected }: DateCase): Reason | null {
  for (const [reason, holds] of REASONS) if (expected.some(one => holds(text, one))) return reason
  return null
}
