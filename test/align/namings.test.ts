// Mini reports of one event and, below them, what each calls the same people: one entry a line, in order of the
// first report that has it.
//
//   # A heading that states a law in plain words
//
//   A: Police evicted the squatters from the Orro Mill.
//   B: Police removed the families living in the Orro Mill.
//
//   group: A the squatters | B the families
//
// - `show: person place` under the heading draws those kinds; without it groups are drawn.
// - ` ×2` is how often a form stands, “…” what stands only inside quotation marks, `~` before an entry that looks
//   like another and is not known to be the same. ` / ` in a report begins a new paragraph.
// - Groups that only one report has, and that look like no other, are not drawn.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { align } from '../../src/align/align.ts'
import type { Naming } from '../../src/align/namings.ts'
import { analyze } from '../../src/analyze.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { makeReport } from '../annotated.ts'

const language = loadLanguage()
const source = readFileSync(new URL('../cases/align/namings.txt', import.meta.url), 'utf8')

for (const block of source.split(/^# /m).slice(1)) {
  const lines = block.split('\n').map(line => line.trim())
  const kinds = (lines.find(line => line.startsWith('show: ')) ?? 'show: group').slice(6).split(' ')
  const reports = lines.filter(line => /^[A-Z]: /.test(line)).map(line => line.slice(3))
  const expected = lines.slice(1).filter(line => line !== '' && !/^(?:[A-Z]|show): /.test(line))
  test(`align/namings.txt: ${lines[0]}`, () => {
    assert.equal(drawNamings(reports, kinds).join('\n'), expected.join('\n'))
  })
}

function drawNamings(texts: readonly string[], kinds: readonly string[]): string[] {
  const analyses = texts.map((text, index) =>
    analyze({ ...makeReport(text.replaceAll(' / ', '\n\n')), id: `${index}`, file: letter(index) }, language),
  )
  return align(analyses, language)
    .namings.filter(({ kind }) => kinds.includes(kind))
    .map(drawNaming)
}

function letter(report: number): string {
  return String.fromCharCode(65 + report)
}

function drawNaming({ kind, reports, lookAlike }: Naming): string {
  const sides = reports.map(({ report, forms }) => `${letter(report)} ${forms.map(drawForm).join(' · ')}`)
  return `${lookAlike.length > 0 ? '~ ' : ''}${kind}: ${sides.join(' | ')}`
}

function drawForm({ form, quoted, places }: Naming['reports'][number]['forms'][number]): string {
  return `${quoted ? `“${form}”` : form}${places.length > 1 ? ` ×${places.length}` : ''}`
}
