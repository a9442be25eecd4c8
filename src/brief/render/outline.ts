import type { CheckEntry, Entry, Evidence, Section, Story } from '../brief.ts'
import { LABELS, type Label } from '../labels.ts'
import {
  type Detail,
  describeAlleged,
  describeBasis,
  describeChanged,
  describeCheck,
  describeDecided,
  describeDifference,
  describeInside,
  describeName,
  describeOnly,
  describeOverview,
  describeSaid,
  describeSeveral,
  describeTime,
  type Naming,
} from './describe.ts'
import { nameOutlets, type Outlets, outletOf } from './outlets.ts'
import { label, type Phrase } from './phrase.ts'
import { describeReport } from './reports.ts'

/** Passages that a line shows: the plainest and the one that differs most. */
const PASSAGES_SHOWN = 2

/** A passage of a line: whose it is, the words, and what the program says of them. */
export interface Passage {
  readonly outlet: Phrase
  readonly evidence: Evidence
  readonly tags: readonly Phrase[]
}

/** A line of a section: an entry as it is to be read in any format. */
export interface Line {
  readonly section: Section
  readonly rank: number
  readonly shown: boolean
  /** The one report that it is about, where it is about one. */
  readonly report: string | null
  /** Words of reports or a date that head the line; may be none. */
  readonly title: Phrase
  readonly tags: readonly Phrase[]
  /** How many of these stand in the three minutes. */
  readonly tagsShown: number
  readonly namings: readonly Naming[]
  readonly passages: readonly Passage[]
  /** How many of its passages stand in the three minutes; the others fold. */
  readonly direct: number
}

/** A section as it is to be read. */
export interface Block {
  readonly section: Exclude<Section, 'summary'>
  readonly title: string
  readonly empty: string
  readonly lines: readonly Line[]
}

/** Lays out a story as sections, lines and passages, which every format then sets in its own way. */
export function outline(story: Story): readonly Block[] {
  const outlets = nameOutlets(story)
  function block<S extends Block['section']>(section: S, detail: (entry: Story[S][number]) => Detail): Block {
    const name: Block['section'] = section
    const entries: readonly Story[S][number][] = story[section]
    return {
      section: name,
      title: LABELS[`section ${name}`],
      empty: LABELS[emptyLabel(story, name)],
      lines: entries.map(entry =>
        makeLine(section, entry, detail(entry), outlets, countDirect(story, section, entry)),
      ),
    }
  }
  return [
    block('overview', describeOverview),
    block('check', entry => describeCheck(entry, outlets)),
    block('different', describeDifference),
    block('alleged', describeAlleged),
    block('several', describeSeveral),
    block('said', describeSaid),
    block('basis', describeBasis),
    block('inside', describeInside),
    block('only', entry => describeOnly(entry, outlets)),
    block('timeline', describeTime),
    block('next', describeTime),
    block('names', entry => describeName(entry, outlets)),
    block('changed', describeChanged),
    ...(story.decided.length > 0 ? [block('decided', describeDecided)] : []),
    block('reports', entry => describeReport(entry, outlets)),
  ]
}

/** The lines that a brief of three minutes shows. */
export function shownLines(block: Block, full: boolean): readonly Line[] {
  return full ? block.lines : block.lines.filter(line => line.shown)
}

/** The passages that a folded line shows. */
export function shownPassages(line: Line, full: boolean): readonly Passage[] {
  return full ? line.passages : line.passages.slice(0, line.direct)
}

// A check whose line stands in the brief repeats none of its words; names and reports have words of their own.
function countDirect(story: Story, section: Section, entry: Entry): number {
  if (section === 'names' || section === 'reports') return 0
  const opens = section === 'check' ? (entry as CheckEntry).opens : null
  const opened = opens ? (story[opens.section] as readonly Entry[])[opens.rank - 1] : undefined
  return opened?.shown ? 0 : PASSAGES_SHOWN
}

function makeLine(section: Section, entry: Entry, detail: Detail, outlets: Outlets, direct: number): Line {
  const passages = entry.evidence.map((evidence, index) => ({
    outlet: outletOf(outlets, evidence.report),
    evidence,
    tags: detail.passageTags?.[index] ?? [],
  }))
  const decided: readonly Phrase[] = entry.decided ? [[label('decided by hand')]] : []
  const tags = [...(detail.tags ?? []), ...decided].filter(tag => tag.length > 0)
  return {
    section,
    rank: entry.rank,
    shown: entry.shown,
    report: 'report' in entry && typeof entry.report === 'string' ? entry.report : null,
    title: detail.title ?? [],
    tags,
    tagsShown: detail.tagsShown ?? tags.length,
    namings: detail.namings ?? [],
    passages,
    direct,
  }
}

function emptyLabel(story: Story, section: Block['section']): Label {
  const compares = section === 'different' || section === 'several' || section === 'only'
  return compares && story.reports.length === 1 ? 'one report' : `empty ${section}`
}
