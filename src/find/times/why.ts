import type { Captures } from './match.ts'
import type { Component, Place, Reading, Why } from './reading.ts'

const COMPONENTS: Readonly<Record<string, Component>> = {
  year: 'year',
  yy: 'year',
  month: 'month',
  holiday: 'day',
  day: 'day',
  ord: 'day',
  weekday: 'weekday',
  hour: 'hour',
  four: 'hour',
  point: 'hour',
}

const DAY_MAKERS: readonly string[] = ['monthDay', 'day', 'days', 'holiday', 'around']
const COUNTING: readonly string[] = ['shift', 'narrated', 'offset', 'sign', 'near']

/** Why a reading came out as it did; null where all is in the words or nothing could be had. */
export function whyOf({ match, tense, words, atoms }: Place, reading: Reading): Why | null {
  if (reading.why) return reading.why
  if (reading.from === 'text') return 'counted'
  if (reading.from !== 'anchor') return null
  if (COUNTING.some(name => Object.hasOwn(match.captures, name))) return 'counted'
  const limited = words.limits.includes(atoms.word[match.first - 1] ?? '')
  return tense() !== null || limited ? 'tense' : 'nearest'
}

/** Which components the words of a match state; the others come from the anchor. */
export function statedIn(make: string, captures: Captures): readonly Component[] {
  const found = new Set<Component>()
  for (const name of Object.keys(captures)) {
    const component = COMPONENTS[name]
    if (component && (name !== 'ord' || DAY_MAKERS.includes(make))) found.add(component)
  }
  if (make === 'clock') found.add('hour')
  return [...found]
}
