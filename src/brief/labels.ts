/** The closed list of the program's own words in a brief: keys as they stand in the data, and the words that are shown. */
export const LABELS = {
  'publication date': 'publication date',
  outlet: 'outlet',
  'whole text': 'whole text',
  'shared origin': 'shared origin',
  'no shared text found': 'no shared text found',
} as const

export type Label = keyof typeof LABELS
