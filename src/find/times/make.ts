import type { TimeMaker } from '../../language/times.ts'
import * as calendar from './calendar.ts'
import { readClock, readPart } from './clock.ts'
import { readCompared, readEnded, readFullYear, readSubject } from './compared.ts'
import { readDuration, readSet, readVague, readWindow } from './duration.ts'
import * as nth from './nth.ts'
import { knowable, type Place, type Reading } from './reading.ts'
import * as relative from './relative.ts'

const MAKERS: Readonly<Record<TimeMaker, (place: Place) => Reading | null>> = {
  day: calendar.readDay,
  days: calendar.readDays,
  iso: calendar.readIso,
  slash: calendar.readSlash,
  holiday: nth.readHoliday,
  month: calendar.readMonth,
  months: calendar.readMonths,
  year: calendar.readYear,
  years: calendar.readYears,
  decade: calendar.readDecade,
  century: calendar.readCentury,
  quarter: calendar.readQuarter,
  half: calendar.readHalf,
  season: calendar.readSeason,
  weekday: relative.readWeekday,
  weekOf: nth.readWeekOf,
  nthWeekday: nth.readNthWeekday,
  around: nth.readAround,
  weekOfYear: nth.readWeekOfYear,
  monthOfYear: nth.readMonthOfYear,
  weekdayOf: nth.readWeekdayOf,
  part: readPart,
  monthDay: nth.readMonthDay,
  deictic: relative.readDeictic,
  shift: relative.readShift,
  shiftMonth: relative.readShiftMonth,
  shiftSeason: relative.readShiftSeason,
  shiftPart: relative.readShiftPart,
  offset: relative.readOffset,
  same: relative.readSame,
  compared: readCompared,
  subject: readSubject,
  fullYear: readFullYear,
  ended: readEnded,
  window: readWindow,
  clock: readClock,
  duration: readDuration,
  set: readSet,
  vague: readVague,
  none: () => null,
}

/** Reads a matched expression; null where it is none after all. */
export function makeReading(place: Place): Reading | null {
  const reading = MAKERS[place.match.rule.make](place)
  return reading && knowable(reading)
}
