/** What a rule for time expressions makes. */
export type TimeMaker =
  | 'day'
  | 'days'
  | 'iso'
  | 'slash'
  | 'holiday'
  | 'month'
  | 'months'
  | 'year'
  | 'years'
  | 'decade'
  | 'century'
  | 'quarter'
  | 'half'
  | 'season'
  | 'weekday'
  | 'weekOf'
  | 'nthWeekday'
  | 'around'
  | 'weekOfYear'
  | 'monthOfYear'
  | 'weekdayOf'
  | 'part'
  | 'monthDay'
  | 'deictic'
  | 'shift'
  | 'shiftMonth'
  | 'shiftSeason'
  | 'shiftPart'
  | 'offset'
  | 'window'
  | 'compared'
  | 'subject'
  | 'fullYear'
  | 'ended'
  | 'same'
  | 'clock'
  | 'duration'
  | 'set'
  | 'vague'
  | 'none'

/** What the words around a match must show for it to be a time. */
export type TimeCheck =
  /** No unit behind it, no law before it. */
  | 'year'
  /** Besides, a preposition, or no plural behind it: "in 2019", but "2019 tents". */
  | 'bareYear'
  | 'bareMonth'
  | 'bareSeason'
  /** "at 19:50", behind a date, or at the head of an entry. */
  | 'bareClock'
  /** "at 7.40 this morning". */
  | 'pointClock'
  /** "at seven in the evening", "it was seven in the evening". */
  | 'ledClock'
  /** "seven-thirty p.m.", "at seven-thirty tomorrow", but "3-8 p.m." */
  | 'spelledClock'
  /** "on 4/22". */
  | 'ledSlash'
  /** "for years". */
  | 'bareSpan'
  /** No age, no share, no second of two. */
  | 'length'
  /** "the last 80 years", but "should last 80 years". */
  | 'notVerb'
  /** "the day before", but "the day before the vote". */
  | 'ends'
  /** "on the 12th", but "on the 12th floor". */
  | 'monthDay'
  /** Not part of a name: "Daily Herald". */
  | 'notName'
  /** "who once called", but "once he called". */
  | 'once'
  /** "March third", but "March third parties". */
  | 'dayWord'
  /** "May twenty-nine", but "May two men". */
  | 'spelledDay'
  /** "Friday the 13th", but "Friday the 13th regiment". */
  | 'dayOrdinal'
  /** "12 December", but "$12 December". */
  | 'dayFigure'
  /** "on Friday 31", but "on Friday 31 people" and "on Friday 31-20". */
  | 'dayAlone'
  /** "since 2015 June", but "In 2015 May said". */
  | 'yearMonth'
  /** "in two weeks' time", but "two weeks' time off". */
  | 'ahead'
  /** "Easter", but "Easter Island". */
  | 'feast'
  /** "in nineteen ninety-six". */
  | 'saidYear'
  /** "the 70's", but "in her 70's". */
  | 'decade'
  /** "early morning", "late at night", but "Late Night Show". */
  | 'part'
  /** "all day", "overnight", but "all day workers". */
  | 'adverb'
  /** "by the end of week", but "the start of the week before". */
  | 'end'
  /** "from 3 to 5 p.m.": the first of two hours. */
  | 'rangeClock'
  /** "from 10 a.m. to 4": the second. */
  | 'rangeEnd'
  /** "tonight at 7": an hour by a part of the day. */
  | 'partClock'
  /** "the quarter", but "the quarter of the town". */
  | 'notOf'
  /** "for the year". */
  | 'forPeriod'
  /** "soon", but "soon after the vote". */
  | 'soon'

/**
 * A pattern over atoms and what it makes. Elements are parted by spaces: a lower-case word or sign stands for
 * itself, `a|b` for one of several, an upper-case name for a class, `~` before it forbids space before, `?` after
 * it makes it optional, `CLASS:name` captures under another name. `with` adds fixed captures.
 */
export interface TimeRule {
  readonly pattern: string
  readonly make: TimeMaker
  readonly check?: TimeCheck
  readonly with?: Readonly<Record<string, number | string>>
}

/** The words of time expressions. */
export interface TimeWords {
  /** Word classes of the rules, with each word's value. */
  readonly classes: Readonly<Record<string, Readonly<Record<string, number | string>>>>
  /** Classes whose words begin with a capital letter. */
  readonly capitals: readonly string[]
  readonly rules: readonly TimeRule[]
  /** Whether the month stands first in figures: "3/25/25". */
  readonly monthFirst: boolean
  /** Endings of plurals, and of words that only look like one: "2019 tents", "2019 press". */
  readonly pluralEndings: readonly string[]
  readonly singularEndings: readonly string[]
  /** Names of months that are also other words or names: found alone only after one of `leads`. */
  readonly ambiguous: readonly string[]
  /** Words before which a bare year, month or season is one. */
  readonly leads: readonly string[]
  /** Those that make any four figures a year: "in 1798". */
  readonly strongLeads: readonly string[]
  /** Words before hours and minutes without a zone: "at 19:50". */
  readonly clockLeads: readonly string[]
  /** Words before "seven in the evening" that make it a time of day: "it was". */
  readonly clockVerbs: readonly string[]
  /** Words after "at 7.40" that make it a time of day: "this" morning. */
  readonly dayLeads: readonly string[]
  /** "should last 80 years": the verb. */
  readonly modals: readonly string[]
  /** Words that make a bare year part of a name: "Act of 1798". */
  readonly lawNames: readonly string[]
  /** Words before a time and the relation that they set. */
  readonly relations: Readonly<
    Record<string, 'since' | 'by' | 'until' | 'after' | 'before' | 'from' | 'as of'>
  >
  /** Words that hold one figure against another: "from", "compared". */
  readonly comparing: readonly string[]
  /** Words before a date that look ahead by themselves: "by", "until". */
  readonly limits: readonly string[]
  /** Words before "the year" that make it the one at hand: "for". */
  readonly periodLeads: readonly string[]
  /** Words between a period and its last day: "the quarter ended Sept. 30". */
  readonly ended: readonly string[]
  /** Words between a length and the day that it is counted from, with their direction: "three days after March 4". */
  readonly away: Readonly<Record<string, 1 | -1>>
  /** Words for the beginning and the end of a period: "the first nine months of 2024". */
  readonly ends: Readonly<Record<string, 1 | -1>>
  /** "the". */
  readonly definite: readonly string[]
  /** The sign of a possessive: "Tuesday's". */
  readonly possessive: readonly string[]
  /** Words before a length that lies ahead, and before one that is filled: "in three days", "within a week". */
  readonly aheadLeads: readonly string[]
  readonly withinLeads: readonly string[]
  /** Words behind a length that make it none of these: "in a year when". */
  readonly notAhead: readonly string[]
  /** "the first time in two years" and "not in two years" look back. */
  readonly ranks: readonly string[]
  readonly rankEndings: readonly string[]
  /** Words between a date and a time of day, or between the ends of a range. */
  readonly joints: readonly string[]
  readonly rangeWords: readonly string[]
  /** After "between" also "and". */
  readonly rangeAnd: readonly string[]
  readonly betweenWords: readonly string[]
  /** Words before a bare "years" or "minutes": "for years". */
  readonly spanLeads: readonly string[]
  /** Minutes east of Greenwich of time zones in standard and in daylight time, and whose rule tells them apart. */
  readonly zones: Readonly<
    Record<string, readonly [standard: number, daylight: number, rule: '' | 'us' | 'eu']>
  >
  /** Words of the past and of the future beside a time; a future word governs a participle: "will be released". */
  readonly past: readonly string[]
  readonly pastEndings: readonly string[]
  /** "had been due": a plan of the past. */
  readonly pastPerfect: readonly string[]
  /** Of the past, but also behind a word of the future: "will have been". */
  readonly participles: readonly string[]
  readonly future: readonly string[]
  /** "since Monday" looks back whatever the verb. */
  readonly pastLeads: readonly string[]
  /** "effective Feb. 1" looks ahead. */
  readonly futureLeads: readonly string[]
  /** Verbs of what is planned, in the present: "meets". */
  readonly scheduled: readonly string[]
  /** Verbs whose present tells of the past: "says". */
  readonly saying: readonly string[]
  /** "is", "are": with a participle of the present, a plan. */
  readonly present: readonly string[]
  readonly presentEndings: readonly string[]
  /** Endings of finite verbs of the present: "stays". */
  readonly finiteEndings: readonly string[]
  readonly clauseMarks: readonly string[]
  /** Words of what happens again and again: an hour beside them is of no one day. */
  readonly habits: readonly string[]
  /** "no more than 2019", "over 2000": no year. */
  readonly bounds: readonly string[]
  /** Before such a bound they make it a year again: "later than 2019". */
  readonly boundTimes: readonly string[]
  readonly articles: readonly string[]
  readonly of: readonly string[]
  /** "as soon as", "soon after". */
  readonly notSoon: readonly string[]
  /** "at once". */
  readonly notOnce: readonly string[]
  /** After a duration: an age and no time ("34-year-old"). */
  readonly ageWords: readonly string[]
  /** After a four-digit number: a unit or word that makes it no year. */
  readonly notYears: readonly string[]
}
