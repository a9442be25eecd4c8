import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { killWhileAdding } from '../../bench/archive/kill.ts'

/** `npm run bench -- archive --kill` kills 200 times while 5,000 reports are added. */
const KILLS = 10
const REPORTS = 100

test('an archive whose writer was killed opens, is whole, and has what was acknowledged, once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-'))
  try {
    const path = join(folder, 'killed.db')
    const { reports, faults } = await killWhileAdding({ path, reports: REPORTS, kills: KILLS, settle: false })
    assert.deepEqual(faults, [])
    assert.ok(reports >= REPORTS)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
