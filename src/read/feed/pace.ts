import { findChild, findChildren, type XmlElement } from '../xml.ts'
import type { Feed, Pace } from './feed.ts'
import { childWords } from './words.ts'

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Lengths of the periods of the Syndication module, in seconds. */
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 3_600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
}

/** Reads what a channel says of how often it may be asked for; nothing where it says nothing. */
export function readPace(channel: XmlElement): Pick<Feed, 'pace'> {
  const ttlS = Math.max(60 * readCount(childWords(channel, 'ttl')), readPeriod(channel))
  const skipHours = readList(channel, 'skiphours', 'hour').flatMap(word => readHour(word))
  const skipDays = readList(channel, 'skipdays', 'day')
    .map(word => DAYS.indexOf(word.toLowerCase()))
    .filter(day => day >= 0)
  const pace: Pace = { ttlS, skipHours, skipDays }
  return ttlS === 0 && skipHours.length === 0 && skipDays.length === 0 ? {} : { pace }
}

function readPeriod(channel: XmlElement): number {
  const period = PERIODS[childWords(channel, 'sy:updateperiod')?.toLowerCase() ?? ''] ?? 0
  return Math.round(period / (readCount(childWords(channel, 'sy:updatefrequency')) || 1))
}

function readCount(word: string | null): number {
  return /^\d{1,7}$/.test(word ?? '') ? Number(word) : 0
}

// In RSS 0.91 midnight is the 24th hour.
function readHour(word: string): readonly number[] {
  return /^\d{1,2}$/.test(word) && Number(word) <= 24 ? [Number(word) % 24] : []
}

function readList(channel: XmlElement, list: string, entry: string): readonly string[] {
  const found = findChild(channel, list)
  return found ? findChildren(found, entry).map(({ text }) => text.trim()) : []
}
