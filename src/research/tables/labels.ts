import type { Report } from '../../read/report.ts'
import type { Table } from '../table.ts'
import { keyReport } from '../told.ts'

/** A further column of the manifest, for one report. */
export interface Labelled {
  readonly report: Report
  readonly label: string
  readonly value: string
}

/** What the researcher’s own manifest says of the reports. */
export const LABELS_OF_REPORTS: Table<Labelled> = {
  name: 'labels',
  row: 'a further column of the manifest, for one report',
  columns: [
    {
      name: 'report',
      type: 'id',
      meaning: 'Joins reports.id.',
      how: '',
      not: '',
      of: ({ report }) => keyReport(report),
    },
    {
      name: 'label',
      type: 'text',
      meaning: 'The name of the column.',
      how: 'As in the manifest.',
      not: '',
      of: ({ label }) => label,
    },
    {
      name: 'value',
      type: 'text',
      meaning: 'What it says of the report.',
      how: 'As in the manifest.',
      not: 'Nothing that was found.',
      of: ({ value }) => value,
    },
  ],
}

/** All further columns of a report. */
export function* labelRows(report: Report): Generator<Labelled> {
  for (const [label, value] of Object.entries(report.labels)) yield { report, label, value }
}

/** What could not be read, or was set aside before it was analysed. */
export interface Unread {
  readonly file: string
  readonly reason: string
}

/** What is in no other table. */
export const UNREAD: Table<Unread> = {
  name: 'unread',
  row: 'a file, or a row of the manifest, that is in no other table',
  columns: [
    {
      name: 'file',
      type: 'text',
      meaning: 'The file as it was named.',
      how: '',
      not: '',
      of: ({ file }) => file,
    },
    {
      name: 'reason',
      type: 'text',
      meaning: 'Why it could not be read, or which report it repeats.',
      how: 'From the system, or from reading.',
      not: '',
      of: ({ reason }) => reason,
    },
  ],
}
