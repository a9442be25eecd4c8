import { analyze } from '../../src/analyze.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import type { Statement } from '../../src/find/statements.ts'
import { loadLanguage } from '../../src/load/language.ts'
import type { Part, PartKind, Report } from '../../src/read/report.ts'
import type { Span } from '../../src/text/span.ts'
import { type Finding, testCases } from '../annotated.ts'

// Each statement is drawn as its source (with the speaker's name), its cue (with manner and channel) and its
// content; a text with several numbers them. `parts: headline paragraph embed` names the kinds of the paragraphs.

const language = loadLanguage()

testCases('find/statements.txt', findMarks)

function findMarks(report: Report, options: Readonly<Record<string, string>>): readonly Finding[] {
  return drawStatements(analyze(withParts(report, options), language))
}

function drawStatements(analysis: Analysis): readonly Finding[] {
  const { statements } = analysis
  return statements.flatMap((statement, index) => {
    const number = statements.length > 1 ? `${index + 1} ` : ''
    return describeStatement(analysis, statement).map(finding => ({
      ...finding,
      label: number + finding.label,
    }))
  })
}

function describeStatement(analysis: Analysis, statement: Statement): readonly Finding[] {
  const { source, cue, content } = statement
  const within = statement.inside === null ? '' : ` in ${statement.inside + 1}`
  const nameless = source.length === 0 ? ` of ${nameSpeaker(analysis, statement)}` : ''
  return [
    ...label(source, `source ${nameSpeaker(analysis, statement)}`),
    ...label(cue, describeCue(statement)),
    ...label(content, `${statement.kind}${nameless}${within}`),
  ]
}

/** The first fragment has the label, the others only say what they continue. */
function label(spans: readonly Span[], words: string): readonly Finding[] {
  return spans.map((span, at) => ({ ...span, label: at === 0 ? words : `… ${words.split(' ')[0]}` }))
}

function describeCue(statement: Statement): string {
  return ['cue', statement.manner, statement.negated ? 'not' : '', statement.channel ?? '']
    .filter(Boolean)
    .join(' ')
}

function nameSpeaker(analysis: Analysis, { speaker }: Statement): string {
  switch (speaker.kind) {
    case 'resolved':
      return speaker.name
    case 'described':
      return `"${speaker.name}"`
    case 'candidates':
      return speaker.entities.map(entity => analysis.entities[entity]?.name).join(' or ')
    case 'unknown':
      return `? (${speaker.reason})`
  }
}

/** Gives the paragraphs of a case the kinds that its options name; an embed's author is its last line's name. */
function withParts(report: Report, options: Readonly<Record<string, string>>): Report {
  const kinds = options.parts?.split(' ') ?? []
  const parts = report.parts.map((part, index) =>
    makePart(report.text, part, (kinds[index] ?? 'paragraph') as PartKind),
  )
  return { ...report, parts }
}

function makePart(text: string, part: Part, kind: PartKind): Part {
  const author = kind === 'embed' ? /— ([\p{L} ]+) \(@/u.exec(text.slice(part.start, part.end)) : null
  if (!author) return { ...part, kind }
  const start = part.start + author.index + 2
  return { ...part, kind, author: { start, end: start + (author[1] ?? '').length } }
}
