import type { Entry, Evidence, Section, Story } from '../brief.ts'
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

/** Words that a line costs: those of the passages that are shown, or of their focus in a line of names. */
function costOf(section: Section, { evidence }: Entry): number {
  if (section === 'names') return 12
  return evidence
    .slice(0, PASSAGES)
    .reduce((sum, each) => sum + countWords(each.exact) + besideWords(each), 0)
}

function besideWords({ beside }: Evidence): number {
  return beside.reduce((sum, { exact }) => sum + countWords(exact), 0)
}

/** Marks what stands in the three-minute brief: overview and checks first, then a line of each section in turn. */
export function limitStory(story: Story): Story {
  const shown = new Map<Section, Set<number>>()
  const budget = { words: MOST_WORDS, lines: MOST_LINES }
  take(story, 'overview', MOST_OF_SECTION, budget, shown)
  take(story, 'check', MOST_CHECKS, budget, shown)
  for (let round = 1; round <= MOST_OF_SECTION; round++) {
    for (const section of TURNS) takeNext(story, section, budget, shown)
  }
  return markShown(story, shown)
}

interface Budget {
  words: number
  lines: number
}
type Shown = Map<Section, Set<number>>

function take(story: Story, section: Section, most: number, budget: Budget, shown: Shown): void {
  for (let i = 0; i < most; i++) takeNext(story, section, budget, shown)
}

// Checks open another line and repeat no words; they cost a line, not words.
function takeNext(story: Story, section: Section, budget: Budget, shown: Shown): void {
  const entries = story[section] as readonly Entry[]
  const taken = shown.get(section) ?? new Set()
  const next = entries.find(({ rank }) => !taken.has(rank))
  if (
    !next ||
    budget.lines === 0 ||
    taken.size >= Math.max(MOST_OF_SECTION, section === 'check' ? MOST_CHECKS : 0)
  )
    return
  const cost = section === 'check' ? 0 : costOf(section, next)
  if (cost > budget.words) return
  budget.words -= cost
  budget.lines--
  shown.set(section, taken.add(next.rank))
}

function markShown(story: Story, shown: Shown): Story {
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
    reports: story.reports.map(entry => ({ ...entry, shown: true })),
  }
}
