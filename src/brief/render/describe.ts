import type {
  AllegedEntry,
  BasisEntry,
  ChangedEntry,
  CheckEntry,
  DecidedEntry,
  DifferenceEntry,
  Entry,
  Evidence,
  InsideEntry,
  NameEntry,
  NameForm,
  OnlyEntry,
  OverviewEntry,
  SaidEntry,
  SeveralEntry,
  TimeEntry,
} from '../brief.ts'
import type { Label } from '../labels.ts'
import { type Outlets, outletOf } from './outlets.ts'
import { counted, dated, figure, label, opens, type Phrase, theirs } from './phrase.ts'

/** What one report calls something. */
export interface Naming {
  readonly report: string
  readonly outlet: Phrase
  readonly forms: readonly NameForm[]
}

/** What the entries of a section add to what all entries have. */
export interface Detail {
  /** Words of reports, or a date, that head the line. */
  readonly title?: Phrase
  /** What the program says of the whole line. */
  readonly tags?: readonly Phrase[]
  /** How many of these stand in the three minutes; by default all. */
  readonly tagsShown?: number
  /** What the program says of each passage, by its index. */
  readonly passageTags?: readonly (readonly Phrase[])[]
  readonly namings?: readonly Naming[]
}

/** The slot of the overview that a sentence fills. */
export function describeOverview(entry: OverviewEntry): Detail {
  return { passageTags: entry.evidence.map(evidence => [[label(entry.slot)], ...standingOf(evidence)]) }
}

/** Outlets named in one line of the program's own words; more are counted. */
const OUTLETS_NAMED = 3

/** What is to be checked, in whom, and where it opens. */
export function describeCheck(entry: CheckEntry, outlets: Outlets): Detail {
  const way = entry.opens ? [opens(entry.opens.section, entry.opens.rank)] : []
  const reports = [...new Set(entry.evidence.map(({ report }) => report))]
  const named = reports.slice(0, OUTLETS_NAMED).map(report => outletOf(outlets, report))
  const more: Phrase[] =
    reports.length > OUTLETS_NAMED ? [[figure(`+ ${reports.length - OUTLETS_NAMED}`), label('n more')]] : []
  return { tags: [[label(entry.kind)], ...named, ...more, way], passageTags: standings(entry) }
}

/** What differs; each passage is lettered by its side. */
export function describeDifference(entry: DifferenceEntry): Detail {
  const tags: Phrase[] = [[label(entry.kind)]]
  if (entry.update) tags.push([label('may have grown')])
  if (entry.insideFamily) tags.push([label('inside shared origin')])
  return { tags, passageTags: entry.evidence.map((evidence, index) => sideTags(entry, evidence, index)) }
}

/** Who alleges, who denies, and what is said of evidence. */
export function describeAlleged(entry: AllegedEntry): Detail {
  return { passageTags: entry.evidence.map((evidence, index) => roleTags(entry, evidence, index)) }
}

/** How many say it, counted as groups, outlets and named sources. */
export function describeSeveral(entry: SeveralEntry): Detail {
  const counts = [...counted(entry.groups, 'group', 'groups')]
  const tags: Phrase[] = [counts, counted(entry.outlets, 'outlet', 'outlets')]
  if (entry.sources > 0) {
    tags.push([figure(entry.own), label('in own voice')], counted(entry.sources, 'source', 'sources'))
  }
  if (entry.background) tags.push([label('background')])
  return { tags, passageTags: standings(entry) }
}

/** Who said it, of which kind, by which channel, when, and how its prints vary. */
export function describeSaid(entry: SaidEntry): Detail {
  const title = entry.speaker === null ? [label('speaker'), label('not known')] : [theirs(entry.speaker)]
  const tags: Phrase[] = [entry.reason ? [label(entry.reason)] : [label(entry.speakerKind)]]
  tags.push([label(entry.kind)], [label(mannerLabel(entry.manner))])
  if (entry.channel) tags.push([label(entry.channel)])
  if (entry.edtf) tags.push([dated(entry.edtf)])
  if (entry.reports > 1) {
    tags.push(counted(entry.reports, 'report', 'reports'), counted(entry.groups, 'group', 'groups'))
  }
  for (const variant of entry.variants) tags.push([label(variant)])
  return { title, tags }
}

/** How a report says that it knows. */
export function describeBasis(entry: BasisEntry): Detail {
  return { passageTags: entry.evidence.map(() => [[label(entry.kind)]]) }
}

/** What in one report stands against what. */
export function describeInside(entry: InsideEntry): Detail {
  return { tags: [[label(entry.kind)]], passageTags: standings(entry) }
}

/** What was decided by hand, and whether it could be heeded. */
export function describeDecided(entry: DecidedEntry): Detail {
  const tags: Phrase[] = [[label(entry.kind)]]
  if (!entry.heeded) tags.push([label('not heeded')])
  return { tags }
}

/** Which whole reports were searched without finding it. */
export function describeOnly(entry: OnlyEntry, outlets: Outlets): Detail {
  const { notFoundIn } = entry
  const tags: Phrase[] = [[label(entry.topic)]]
  if (notFoundIn.length > OUTLETS_NAMED) {
    tags.push([label('not found in'), ...counted(notFoundIn.length, 'report', 'reports')])
  } else if (notFoundIn.length > 0) {
    tags.push([label('not found in'), ...joinPhrases(notFoundIn.map(report => outletOf(outlets, report)))])
  }
  return { tags, passageTags: standings(entry) }
}

/** The date with the precision that the words allow, and how it is known. */
export function describeTime(entry: TimeEntry): Detail {
  const title = entry.edtf === null ? [label('no day')] : [dated(entry.edtf)]
  const tags: Phrase[] = [[label(entry.how)]]
  if (entry.anchor) tags.push([label('from'), label(entry.anchor)])
  if (entry.background) tags.push([label('background')])
  return { title, tags: entry.edtf === null ? [] : tags, passageTags: standings(entry) }
}

/** Look-alikes to which one line leads; more are counted. */
const ALIKE_NAMED = 3

/** What is named, and by which forms in which report. */
export function describeName(entry: NameEntry, outlets: Outlets): Detail {
  const tags: Phrase[] = [[label(entry.kind)]]
  if (entry.lookAlike.length > 0) {
    const more = entry.lookAlike.length - ALIKE_NAMED
    const named = entry.lookAlike.slice(0, ALIKE_NAMED).map(rank => opens('names', rank))
    tags.push([label('looks like'), ...named])
    if (more > 0) tags.push([figure(`+ ${more}`), label('n more')])
  }
  const namings = entry.forms.map(({ report, forms }) => ({
    report,
    outlet: outletOf(outlets, report),
    forms,
  }))
  return { title: [theirs(entry.name)], tags, namings }
}

/** What was changed, and when the stamp says so. */
export function describeChanged(entry: ChangedEntry): Detail {
  const date = entry.edtf ? [[dated(entry.edtf)]] : []
  const isBefore = (index: number) => entry.kind === 'altered' && index === 0
  return {
    passageTags: entry.evidence.map((_, index) => [
      [label(entry.kind)],
      ...(isBefore(index) ? [[label('earlier version')]] : date),
    ]),
  }
}

function standings(entry: Entry): readonly (readonly Phrase[])[] {
  return entry.evidence.map(standingOf)
}

function standingOf({ standing }: Evidence): readonly Phrase[] {
  return standing === 'own voice' || standing === 'attributed' ? [] : [[label(standing)]]
}

function sideTags(entry: DifferenceEntry, evidence: Evidence, index: number): readonly Phrase[] {
  const number = entry.sides.findIndex(side => side.evidence.includes(index))
  const side = entry.sides[number]
  const letter: Phrase[] = side ? [[figure(sideLetter(number))]] : []
  const asOf: Phrase[] = side?.asOf ? [[label('as of'), dated(side.asOf)]] : []
  return [...letter, ...asOf, ...standingOf(evidence)]
}

/** The letter of a side, `A` to `Z`, then its number. */
export function sideLetter(side: number): string {
  return side < 26 ? String.fromCharCode(65 + side) : String(side + 1)
}

function roleTags(entry: AllegedEntry, evidence: Evidence, index: number): readonly Phrase[] {
  const found = entry.roles[index]
  if (!found) return standingOf(evidence)
  return [[label(found.role)]]
}

function mannerLabel(manner: SaidEntry['manner']): Label {
  switch (manner) {
    case 'claim':
      return 'manner claim'
    case 'call':
      return 'manner call'
    case 'report':
      return 'manner report'
    case 'no evidence':
      return 'manner no evidence'
    case 'stance':
      return 'manner stance'
    default:
      return manner
  }
}

function joinPhrases(phrases: readonly Phrase[]): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [figure(','), ...phrase]))
}
