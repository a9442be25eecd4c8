import assert from 'node:assert/strict'
import { read } from '../../../src/read/read.ts'
import { checkReport, checkSource } from '../../read/check.ts'

/** Longer than this no page of ordinary length takes, on a machine that does much else besides. */
const LONGEST_MS = 10_000

/** What holds for any page: it is read without a throw and in time, twice the same, and each word leads back to the page. */
export async function checkPage(page: string): Promise<void> {
  const bytes = new TextEncoder().encode(page)
  const began = performance.now()
  const result = await read(bytes, { file: 'a.html' })
  const ms = performance.now() - began
  assert.ok(ms < LONGEST_MS, `${page.length} characters took ${Math.round(ms)} ms`)
  assert.ok(result.reports.length > 0 || result.notes.length > 0, 'nothing is given without a note')
  // Bytes have no lone surrogates and no mark before the first character.
  const written = new TextDecoder().decode(bytes)
  for (const report of result.reports) {
    checkReport(report)
    if (report.received.encoding === 'utf-8') checkSource(report, written)
  }
  assert.deepEqual(await read(bytes, { file: 'a.html' }), result, 'reading twice gives the same')
}
