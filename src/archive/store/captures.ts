import type { Capture } from '../../read/report.ts'
import type { ArchivedCapture, NewCapture } from '../archive.ts'
import { canonicalJson } from './canonical.ts'
import type { LogWriter } from './log.ts'
import { packBytes, unpackBytes } from './pack.ts'
import { findReport } from './reports.ts'
import type { Store } from './tables.ts'

/** Keeps a capture that was not there, and its bytes where those were not. */
export async function keepCapture(store: Store, log: LogWriter, capture: NewCapture): Promise<void> {
  const bytes = await keepBytes(store, capture)
  const address = capture.capture?.asked ?? capture.name
  const { time, mediaType, name, method, collector, tool } = capture
  const { numInsertedOrUpdatedRows } = await store
    .insertInto('capture')
    .values({
      bytes,
      address,
      time,
      media_type: mediaType,
      name,
      method,
      collector,
      tool,
      capture: capture.capture && canonicalJson(capture.capture),
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 1n)
    await log.add('captured', { sha256: capture.sha256, address, received: time, method })
}

async function keepBytes(store: Store, { sha256, bytes }: NewCapture): Promise<number> {
  const known = await store
    .selectFrom('bytes')
    .select('number')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (known) return known.number
  const row = { sha256, size: bytes.length, packed: packBytes(bytes) }
  const { insertId } = await store.insertInto('bytes').values(row).executeTakeFirstOrThrow()
  return Number(insertId)
}

/** Captures of a report: of the bytes that its versions were read from, and of its addresses; the oldest first. */
export async function listCaptures(store: Store, report: string): Promise<readonly ArchivedCapture[]> {
  const number = await findReport(store, report)
  if (number === null) return []
  const rows = await store
    .selectFrom('capture')
    .innerJoin('bytes', 'bytes.number', 'capture.bytes')
    .selectAll('capture')
    .select(['bytes.sha256', 'bytes.size'])
    .where(({ or, eb }) =>
      or([
        eb(
          'bytes.sha256',
          'in',
          eb
            .selectFrom('version')
            .select('version.bytes')
            .where('version.report', '=', number)
            .where('version.bytes', 'is not', null),
        ),
        eb(
          'capture.address',
          'in',
          eb.selectFrom('address').select('address.address').where('address.report', '=', number),
        ),
      ]),
    )
    .orderBy('capture.time')
    .orderBy('capture.number')
    .execute()
  return rows.map(({ sha256, size, media_type, name, time, method, collector, tool, capture }) => ({
    sha256,
    size,
    mediaType: media_type,
    name,
    time,
    method: method as ArchivedCapture['method'],
    collector,
    tool,
    capture: capture === null ? null : (JSON.parse(capture) as Capture),
  }))
}

/** Bytes by their hash; null where they are not there or were deleted. */
export async function readBytes(store: Store, sha256: string): Promise<Uint8Array | null> {
  const row = await store.selectFrom('bytes').select('packed').where('sha256', '=', sha256).executeTakeFirst()
  return row?.packed ? unpackBytes(row.packed) : null
}
