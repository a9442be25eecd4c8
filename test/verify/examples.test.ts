import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Brief, Evidence } from '../../src/brief/brief.ts'
import { verify } from '../../src/brief/verify.ts'
import { compare } from '../../src/compare.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { reportLine } from '../../src/read/line.ts'
import type { Report } from '../../src/read/report.ts'
import { brief as briefSchema } from '../../src/server/shapes/brief.ts'
import { reportLine as reportSchema } from '../../src/server/shapes/report.ts'
import { analyzeExample, EVENTS } from '../examples/check.ts'
import { analysis as analysisSchema } from '../house/schema/analysis.ts'

interface Example {
  readonly analyses: readonly Analysis[]
  readonly reports: readonly Report[]
  readonly brief: Brief
}

const examples = new Map<string, Promise<Example>>()

function makeExample(event: string): Promise<Example> {
  const known = examples.get(event)
  if (known) return known
  const made = analyzeExample(event).then(analyses => ({
    analyses,
    reports: analyses.map(({ report }) => report),
    brief: compare(analyses, loadLanguage()),
  }))
  examples.set(event, made)
  return made
}

/** The evidence of a brief, in a copy that may be tampered with. */
function copyEvidence(brief: Brief) {
  const copy = structuredClone(brief) as unknown as { stories: Record<string, unknown>[] }
  const found: { -readonly [K in keyof Evidence]: Evidence[K] }[] = []
  for (const story of copy.stories) {
    for (const entries of Object.values(story)) {
      for (const entry of Array.isArray(entries) ? entries : []) found.push(...entry.evidence)
    }
  }
  return { copy, found }
}

const isCaught = (brief: unknown, reports: readonly Report[]) =>
  verify(brief, reports).some(({ state }) => state === 'changed')

for (const event of EVENTS) {
  test(`${event}: what the commands print fits the published schemas`, async () => {
    const { analyses, reports, brief } = await makeExample(event)
    briefSchema.parse(brief)
    for (const analysis of analyses) analysisSchema.parse(analysis)
    for (const report of reports) reportSchema.parse(reportLine(report))
  })

  test(`${event}: the brief is intact`, async () => {
    const { reports, brief } = await makeExample(event)
    const bad = verify(brief, reports).filter(({ state }) => state !== 'intact')
    assert.deepEqual(bad, [])
  })

  test(`${event}: a changed word, a shifted span and a swapped report are caught in any passage`, async () => {
    const { reports, brief } = await makeExample(event)
    const { copy, found } = copyEvidence(brief)
    assert.ok(found.length > 20)
    for (let at = 0; at < found.length; at += Math.ceil(found.length / 8)) {
      const evidence = found[at]!
      const good = { ...evidence }
      evidence.exact = `${good.exact.slice(0, -1)}#`
      assert.ok(isCaught(copy, reports), good.exact)
      Object.assign(evidence, good, { start: good.start + 1, end: good.end + 1 })
      assert.ok(isCaught(copy, reports), good.exact)
      const other = reports.find(({ id }) => id !== good.report)!
      Object.assign(evidence, good, { report: other.id, version: other.version })
      assert.ok(isCaught(copy, reports), good.exact)
      Object.assign(evidence, good)
    }
    assert.ok(!isCaught(copy, reports))
  })

  test(`${event}: a missing report and a changed one are told`, async () => {
    const { reports, brief } = await makeExample(event)
    const [first, ...rest] = reports
    assert.ok(verify(brief, rest).some(({ state }) => state === 'cannot check'))
    const changed = { ...first!, text: `${first!.text} `, version: '0'.repeat(64) }
    const received = { ...first!.received, sha256: '0'.repeat(64) }
    assert.ok(isCaught(brief, [{ ...changed, received }, ...rest]))
  })
}
