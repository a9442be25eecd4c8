import type { Report } from '../read/report.ts'
import { hashText } from '../text/hash.ts'

/** SHA-256 over the sorted lines `id version` of all reports, each ended by a line feed; twice the same counts once. */
export function digestReports(reports: readonly Pick<Report, 'id' | 'version'>[]): string {
  const lines = new Set(reports.map(report => `${report.id} ${report.version}\n`))
  return hashText([...lines].sort().join(''))
}
