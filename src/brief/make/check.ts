import type {
  AllegedEntry,
  CheckEntry,
  CheckKind,
  DifferenceEntry,
  DifferenceKind,
  Entry,
  ReportEntry,
  SaidEntry,
  Section,
  Story,
} from '../brief.ts'
import { PLAIN } from './plain.ts'
import { rankEntries } from './rank.ts'

/** Lines of this section, at most. */
const MOST_LINES = 7

/** Ranking: contradictions, then hedges and evidence, then denials, quotations, stamps, sources, corrections. */
const ORDER: readonly CheckKind[] = [
  'figures differ',
  'dates differ',
  'polarity differs',
  'words differ',
  'places differ',
  'speakers differ',
  'hedged against flat',
  'allegation without evidence',
  'deniers differ',
  'denied',
  'at odds with its own quotation',
  'stamps contradict',
  'variants of a quotation',
  'one source behind many',
  'corrected',
  'attribution differs',
  'names differ',
  'direct words of one side only',
]

const OF_DIFFERENCE: Readonly<Record<DifferenceKind, CheckKind>> = {
  figure: 'figures differ',
  time: 'dates differ',
  place: 'places differ',
  name: 'names differ',
  age: 'figures differ',
  attribution: 'attribution differs',
  wording: 'variants of a quotation',
  'inside or outside the marks': 'variants of a quotation',
  speaker: 'speakers differ',
  polarity: 'polarity differs',
  opposite: 'words differ',
  'other word': 'words differ',
  certainty: 'hedged against flat',
  'who denies': 'deniers differ',
}

type Bare = Omit<CheckEntry, 'rank' | 'shown'>
type Sections = Pick<Story, 'different' | 'alleged' | 'inside' | 'changed' | 'said' | 'reports'>

/** What an editor must see before using any of the reports; each line opens a line of another section. */
export function makeCheck(sections: Sections): CheckEntry[] {
  const found = [
    ...fromDifferences(sections.different),
    ...fromAlleged(sections),
    ...fromInside(sections),
    ...sections.changed
      .filter(({ kind }) => kind === 'correction')
      .map(entry => open('corrected', 'changed', entry)),
    ...findCopies(sections.reports),
    ...findOneSource(sections.said),
    ...findOneSided(sections.said),
  ]
  const sorted = rankEntries<CheckEntry>(found, (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  return spreadKinds(sorted)
    .slice(0, MOST_LINES)
    .sort((a, b) => a.rank - b.rank)
    .map((entry, index) => ({ ...entry, rank: index + 1 }))
}

/** Kinds of contradiction, and how many lines they take before the other kinds get theirs. */
const CONTRADICTIONS = new Set<CheckKind>([
  'figures differ',
  'dates differ',
  'polarity differs',
  'words differ',
  'places differ',
  'speakers differ',
])
const MOST_CONTRADICTIONS = 3

// Three contradictions, then the first of each other kind, then what is left, so that no kind fills the section.
function spreadKinds(entries: readonly CheckEntry[]): CheckEntry[] {
  const contradictions = entries.filter(({ kind }) => CONTRADICTIONS.has(kind)).slice(0, MOST_CONTRADICTIONS)
  const firsts = entries.filter(
    ({ kind }, i) => !CONTRADICTIONS.has(kind) && entries.findIndex(other => other.kind === kind) === i,
  )
  return [...new Set([...contradictions, ...firsts, ...entries])]
}

function open(kind: CheckKind, section: Section, { rank, evidence }: Entry): Bare {
  return { kind, opens: { section, rank }, evidence }
}

// Of each side one passage, so that the contradiction itself is seen first.
function fromDifferences(different: readonly DifferenceEntry[]): Bare[] {
  return different
    .filter(({ update, insideFamily }) => !update && !insideFamily)
    .map(entry => ({
      ...open(OF_DIFFERENCE[entry.kind], 'different', entry),
      evidence: entry.sides.map(({ evidence: [first] }) => entry.evidence[first!]!),
    }))
}

function fromAlleged({ alleged, different }: Sections): Bare[] {
  const deniers = different.some(({ kind }) => kind === 'who denies')
  const unproven = gatherUnproven(alleged)
  const lines = alleged.flatMap(entry => {
    const of = (role: string) => entry.evidence.filter((_, i) => entry.roles[i]!.role === role)
    const denials = of('denied')
    return denials.length === 0 || deniers ? [] : [{ ...open('denied', 'alleged', entry), evidence: denials }]
  })
  return [...unproven, ...lines]
}

// One line for all claims that are said to lack evidence: which claim is which stands in the words.
function gatherUnproven(alleged: readonly AllegedEntry[]): Bare[] {
  const lacking = alleged.filter(({ roles }) => roles.some(({ role }) => role === 'no evidence'))
  const evidence = lacking.flatMap(entry =>
    entry.evidence.filter((_, i) => entry.roles[i]!.role === 'no evidence'),
  )
  return lacking.length === 0
    ? []
    : [{ ...open('allegation without evidence', 'alleged', lacking[0]!), evidence }]
}

function fromInside({ inside }: Sections): Bare[] {
  return inside.flatMap(entry => {
    if (entry.kind === 'stamp against event') return [open('stamps contradict', 'inside', entry)]
    const odd = entry.kind === 'own voice against quotation' || entry.kind === 'cue against content'
    return odd ? [open('at odds with its own quotation', 'inside', entry)] : []
  })
}

// Several reports with one text: what they say counts once. Two reports of one outlet may have nothing in common.
function findCopies(reports: readonly ReportEntry[]): Bare[] {
  const copies = reports.filter(({ shared }) => shared.some(({ words }) => words > 0))
  return [...Map.groupBy(copies, ({ group }) => group).values()]
    .filter(members => members.length > 1)
    .map(members => ({
      kind: 'one source behind many',
      opens: { section: 'reports', rank: members[0]!.rank },
      evidence: members.flatMap(({ evidence }) => evidence.slice(0, 1)),
    }))
}

/** Groups that print one source's words, from which on it is said that they are one source's. */
const LEAST_PRINTS = 3

// Many reports and one mouth: the statement that most groups print, where a source is named for it.
function findOneSource(said: readonly SaidEntry[]): Bare[] {
  const many = said.filter(
    ({ groups, manner, speakerKind }) =>
      groups >= LEAST_PRINTS && PLAIN.has(manner) && speakerKind !== 'not known' && speakerKind !== 'unnamed',
  )
  const most = many.reduce<SaidEntry | null>(
    (best, each) => (best && best.groups >= each.groups ? best : each),
    null,
  )
  return most ? [open('one source behind many', 'said', most)] : []
}

/** Direct statements from which on it says something that all are of one kind of source. */
const LEAST_DIRECT = 3

// All words inside quotation marks come from office-holders: nobody else is quoted.
function findOneSided(said: readonly SaidEntry[]): Bare[] {
  const direct = said.filter(({ kind, speakerKind }) => kind !== 'indirect' && speakerKind !== 'not known')
  const kinds = new Set(direct.map(({ speakerKind }) => speakerKind))
  const speakers = new Set(direct.map(({ speaker }) => speaker))
  if (direct.length < LEAST_DIRECT || kinds.size !== 1 || !kinds.has('office-holder') || speakers.size < 2)
    return []
  const [first] = direct
  return [
    { kind: 'direct words of one side only', opens: { section: 'said', rank: first!.rank }, evidence: [] },
  ]
}
