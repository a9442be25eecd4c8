import type { Comparison } from '../../align/comparison.ts'
import type { JointStatement, Saying } from '../../align/sayings.ts'
import type { Analysis } from '../../find/analysis.ts'
import type { Statement } from '../../find/statements.ts'
import type { Quote, SaidEntry, SpeakerKind } from '../brief.ts'
import type { Label } from '../labels.ts'
import { makeEvidence, makeQuote } from './evidence.ts'
import { rankEntries } from './rank.ts'
import { kindSpeaker, standFor } from './speaker.ts'

/** Each statement once, by speaker: those whose words most groups print first, unnamed sources after named ones. */
export function makeSaid(comparison: Comparison): SaidEntry[] {
  const made = comparison.statements.flatMap(statement => {
    const entry = makeEntry(comparison, statement)
    // “though the port has not provided any evidence”: the report says so, and not the port.
    return entry.manner === 'no evidence' ? [] : [{ speaker: speakerKey(comparison, statement), entry }]
  })
  const order = orderSpeakers(made)
  const key = new Map(made.map(({ speaker, entry }) => [entry, order.get(speaker) ?? 0]))
  return rankEntries(
    made.map(({ entry }) => entry),
    (a, b) => key.get(a)! - key.get(b)!,
  )
}

type Bare = Omit<SaidEntry, 'rank' | 'shown'>

const KINDS: readonly SpeakerKind[] = [
  'office-holder',
  'named person',
  'organisation',
  'unnamed',
  'not known',
]

function orderSpeakers(
  made: readonly { readonly speaker: string; readonly entry: Bare }[],
): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { speaker, entry } of made) {
    const least = KINDS.indexOf(entry.speakerKind) * 1e6
    const prints = new Set(entry.evidence.map(({ report }) => report)).size
    const known = weights.get(speaker)
    weights.set(speaker, Math.min(known ?? Number.POSITIVE_INFINITY, least) - prints * 10)
  }
  const sorted = [...weights].sort((a, b) => a[1] - b[1])
  return new Map(sorted.map(([speaker], index) => [speaker, index]))
}

function speakerKey(comparison: Comparison, { sayings, id }: JointStatement): string {
  const known = sayings.find(({ speaker }) => speaker !== null)
  if (known) return `entity ${known.speaker}`
  const { statement, report } = sayings[0]!
  const { speaker } = comparison.analyses[report]!.statements[statement]!
  return speaker.kind === 'described' ? `words ${speaker.name.toLowerCase()}` : `statement ${id}`
}

function makeEntry(comparison: Comparison, { sayings, variants }: JointStatement): Bare {
  const { analyses } = comparison
  const first = leadSaying(comparison, sayings)
  const analysis = analyses[first.report]!
  const statement = analysis.statements[first.statement]!
  const named = nameSpeaker(analysis, statement)
  const ordered = [first, ...sayings.filter(saying => saying !== first)]
  return {
    speaker: named?.exact ?? null,
    named,
    speakerKind: kindSpeaker(comparison, first.report, statement),
    reason: named ? null : reasonOf(statement),
    kind: statement.kind,
    manner: statement.manner,
    channel: statement.channel,
    reports: new Set(sayings.map(({ report }) => report)).size,
    groups: new Set(sayings.map(({ report }) => comparison.families.group[report])).size,
    edtf: statement.time === null ? null : (analysis.times[statement.time]?.edtf ?? null),
    variants: [...variants],
    evidence: ordered.map(saying => makeEvidence(comparison, placeOf(analyses, saying))),
    spans: ordered.map(({ report, statement: index }) => {
      const { source, cue, content } = analyses[report]!.statements[index]!
      return { source, cue, content }
    }),
  }
}

// The print to show first: one with a known speaker, then the fullest.
function leadSaying({ analyses }: Comparison, sayings: readonly Saying[]): Saying {
  const score = ({ report, statement, speaker, words }: Saying) => {
    const { cue, speaker: who } = analyses[report]!.statements[statement]!
    return (
      (speaker !== null ? 1000 : who.kind === 'described' ? 500 : 0) +
      (cue.length > 0 ? 250 : 0) +
      words.length
    )
  }
  return [...sayings].sort(
    (a, b) => score(b) - score(a) || a.report - b.report || a.statement - b.statement,
  )[0]!
}

function placeOf(analyses: readonly Analysis[], { report, statement }: Saying) {
  const { start, end } = analyses[report]!.statements[statement]!
  return { report, start, end }
}

function nameSpeaker(analysis: Analysis, { speaker, source }: Statement): Quote | null {
  if (speaker.kind === 'resolved') {
    const index = analysis.entities[speaker.entity]!.mentions.find(at => {
      const { start, end } = analysis.mentions[at]!
      return analysis.report.text.slice(start, end).includes(speaker.name)
    })
    const mention = index === undefined ? null : analysis.mentions[index]!
    if (mention) {
      const at = analysis.report.text.indexOf(speaker.name, mention.start)
      return makeQuote(analysis, { start: at, end: at + speaker.name.length })
    }
  }
  if (speaker.kind === 'unknown' || source.length === 0) return null
  return speaker.kind === 'candidates' ? null : makeQuote(analysis, standFor(analysis, source[0]!))
}

function reasonOf({ speaker }: Statement): Label {
  return speaker.kind === 'candidates' ? 'fits more than one' : 'no source printed'
}
