import type { Column, Table } from './table.ts'

/** A column of a table, as the codebook tells it. */
export interface Coded {
  readonly table: Pick<Table, 'name' | 'row'>
  readonly column: Column
}

/** What each column of each table means. */
export const CODEBOOK: Table<Coded> = {
  name: 'codebook',
  row: 'a column of a table',
  columns: [
    { name: 'table', type: 'text', meaning: 'The table.', how: '', not: '', of: ({ table }) => table.name },
    {
      name: 'row',
      type: 'text',
      meaning: 'What a row of the table is.',
      how: '',
      not: '',
      of: ({ table }) => table.row,
    },
    {
      name: 'column',
      type: 'text',
      meaning: 'The column.',
      how: '',
      not: '',
      of: ({ column }) => column.name,
    },
    {
      name: 'type',
      type: 'one of',
      values: ['id', 'words', 'text', 'number', 'time', 'yes or no', 'one of'],
      meaning: 'What its cells hold: `words` are the exact words of a report; `time` is EDTF.',
      how: '',
      not: '',
      of: ({ column }) => column.type,
    },
    {
      name: 'values',
      type: 'text',
      meaning: 'The values of a closed list, parted by “; ”.',
      how: '',
      not: '',
      of: ({ column }) => column.values?.join('; ') ?? null,
    },
    {
      name: 'meaning',
      type: 'text',
      meaning: 'What the column means.',
      how: '',
      not: '',
      of: ({ column }) => column.meaning,
    },
    {
      name: 'how_found',
      type: 'text',
      meaning: 'How it is found.',
      how: '',
      not: '',
      of: ({ column }) => column.how,
    },
    {
      name: 'is_not',
      type: 'text',
      meaning: 'What it must not be taken for.',
      how: '',
      not: '',
      of: ({ column }) => column.not,
    },
  ],
}

/** All columns of the tables given. */
export function* codebookRows(tables: readonly Table[]): Generator<Coded> {
  for (const table of tables) for (const column of table.columns) yield { table, column }
}
