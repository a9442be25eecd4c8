import { DAY_MS, intervalOf } from '../../text/edtf.ts'

/** The day on which a time or date (EDTF) begins, counted from 1970-01-01; null where it tells none. */
export function dayOf(edtf: string): number | null {
  const day = Math.floor((intervalOf(edtf)?.start ?? Number.NaN) / DAY_MS)
  return Number.isFinite(day) ? day : null
}
