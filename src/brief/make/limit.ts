import type { Entry, Evidence, NameEntry, Section, Story, TimeEntry } from '../brief.ts'
import { countWords } from './overview.ts'

/** The three-minute brief: words and lines in all, lines a section, passages a line. */
const MOST_WORDS = 700
const MOST_LINES = 30
const MOST_OF_SECTION = 5
const PASSAGES = 2
/** Lines of "check before you use". */
const MOST_CHECKS = 7

/** Sections in the order in which they get their lines; each gets one before any gets its next. */
const TURNS: readonly Section[] = [
  'different',
  'alleged',
  'several',
  'said',
  'next',
  'changed',
  'inside',
  'names',
  'basis',
  'only',
  'timeline',
]

/** Words of reports that a line shows: its passages with what is read beside them, or the forms of a name. */
function costOf(section: Section, entry: Entry): number {
  const { evidence } = entry
  if (section === 'names')
    return (entry as NameEntry).forms
      .flatMap(({ forms }) => forms)
      .reduce((sum, { form }) => sum + countWords(form), 0)
  return evidence
    .slice(0, PASSAGES)
    .reduce((sum, each) => sum + countWords(each.exact) + besideWords(each), 0)
}

function besideWords({ beside }: Evidence): number {
  return beside.reduce((sum, { exact }) => sum + countWords(exact), 0)
}

/** Marks what stands in the three-minute brief: overview and checks with the lines that they open, then a line of each
 * section in turn. */
export function limitStory(story: Story): Story {
  const room: Room = { words: MOST_WORDS, lines: MOST_LINES, shown: new Map(), passages: new Set() }
  for (const { rank } of story.overview) take(story, 'overview', rank, room)
  for (const { rank, opens } of story.check.slice(0, MOST_CHECKS)) {
    take(story, 'check', rank, room)
    if (opens) take(story, opens.section, opens.rank, room)
  }
  for (let round = 1; round <= MOST_OF_SECTION; round++) {
    for (const section of TURNS)
      if ((room.shown.get(section)?.size ?? 0) < round) takeNext(story, section, room)
  }
  return markShown(story, room.shown)
}

interface Room {
  words: number
  lines: number
  readonly shown: Map<Section, Set<number>>
  /** Passages that stand in the brief already. */
  readonly passages: Set<string>
}

/** Sections that take what is new to the reader first: one sentence may be a statement, a date and somebody's basis. */
const ANEW: ReadonlySet<Section> = new Set(['several', 'said', 'next', 'basis', 'only'])
/** Entries of a section among which one with new words is looked for; what ranks lower is too far from the first. */
const NEAR_FIRST = 5

function takeNext(story: Story, section: Section, room: Room): void {
  const taken = room.shown.get(section)
  const isFree = ({ rank }: Entry) => !taken?.has(rank)
  const next =
    section === 'timeline'
      ? pickDate(story.timeline.filter(isFree), story)
      : pickAnew((story[section] as readonly Entry[]).filter(isFree), section, room)
  if (next) take(story, section, next.rank, room)
}

function pickAnew(entries: readonly Entry[], section: Section, { passages }: Room): Entry | undefined {
  if (!ANEW.has(section)) return entries[0]
  const isNew = ({ evidence }: Entry) => evidence.slice(0, PASSAGES).some(each => !passages.has(keyOf(each)))
  return entries.slice(0, NEAR_FIRST).find(isNew) ?? entries[0]
}

function keyOf({ version, start, end }: Evidence): string {
  return `${version} ${start} ${end}`
}

// The time line stands in the order of time; what most groups date goes first, then the day of the event.
function pickDate(entries: readonly TimeEntry[], { reports, summary }: Story): TimeEntry | undefined {
  const group = new Map(reports.map(each => [each.report, each.group]))
  const day = summary.day?.edtf
  const weigh = ({ evidence, background, edtf }: TimeEntry) =>
    new Set(evidence.map(({ report }) => group.get(report))).size +
    (day && edtf?.startsWith(day) ? 0.5 : 0) -
    (background ? 1000 : 0)
  return entries.reduce<TimeEntry | undefined>(
    (best, each) => (best && weigh(best) >= weigh(each) ? best : each),
    undefined,
  )
}

// Checks repeat no words; they cost a line alone. The list of reports is no line of the brief.
function take(story: Story, section: Section, rank: number, room: Room): void {
  const entry = (story[section] as readonly Entry[])[rank - 1]!
  const taken = room.shown.get(section) ?? new Set()
  const most = section === 'check' ? MOST_CHECKS : MOST_OF_SECTION
  if (section === 'reports' || taken.has(rank) || taken.size >= most || room.lines === 0) return
  const cost = section === 'check' ? 0 : costOf(section, entry)
  if (cost > room.words) return
  room.words -= cost
  room.lines--
  room.shown.set(section, taken.add(rank))
  for (const each of entry.evidence.slice(0, PASSAGES)) room.passages.add(keyOf(each))
}

function markShown(story: Story, shown: ReadonlyMap<Section, ReadonlySet<number>>): Story {
  const mark = <T extends Entry>(section: Section, entries: readonly T[]): readonly T[] =>
    entries.map(entry => ({ ...entry, shown: shown.get(section)?.has(entry.rank) ?? false }))
  return {
    ...story,
    overview: mark('overview', story.overview),
    check: mark('check', story.check),
    different: mark('different', story.different),
    alleged: mark('alleged', story.alleged),
    several: mark('several', story.several),
    said: mark('said', story.said),
    basis: mark('basis', story.basis),
    inside: mark('inside', story.inside),
    only: mark('only', story.only),
    timeline: mark('timeline', story.timeline),
    next: mark('next', story.next),
    names: mark('names', story.names),
    changed: mark('changed', story.changed),
    decided: story.decided.map(entry => ({ ...entry, shown: true })),
    reports: story.reports.map(entry => ({ ...entry, shown: true })),
  }
}
