/** The page's own words, all of them: plain, short, and in one place so that they can be read together. */
export const WORDS = {
  // The frame.
  name: 'Crossread',
  skip: 'Skip to the content',
  navigation: 'Main',
  stories: 'Stories',
  search: 'Search',
  sources: 'Sources',
  feeds: 'Feeds',
  notices: 'Notices',
  add: 'Add',
  decisions: 'Decisions',
  keys: 'Keys',
  'keys title': 'Keys',
  close: 'Close',
  promise:
    'Serif type: exact words of reports. Sans-serif type: words of this program. Nothing here says what is true.',
  'search box': 'Search the reports',
  'not connected': 'Not connected: news of the archive does not arrive at the moment.',

  // Waiting and failing.
  loading: 'Loading …',
  again: 'Try again',
  'no answer': 'The server did not answer. Is “crossread serve” still running?',
  'too slow': 'The server took longer than 30 seconds to answer.',
  'not understood': 'The server answered something that this page cannot read. Reload the page.',
  'not found': 'There is nothing under this address.',
  refused: 'The server refused this.',
  failed: 'The server failed to answer.',
  'lost title': 'Nothing here',
  'lost text':
    'No view has this address. It may have been shortened, or the story was taken in by another one.',
  'lost home': 'To the stories',
  undo: 'Undo',
  dismiss: 'Dismiss',
  undone: 'Undone:',

  // Keys.
  'key help': 'show or hide this list',
  'key search': 'search',
  'key undo': 'undo what was done last',
  'key stories': 'to the stories',

  // Times.
  'just now': 'just now',
  'minutes ago': 'min ago',
  'hours ago': 'h ago',
  yesterday: 'yesterday',
  'days ago': 'days ago',

  'outlet not known': 'outlet not known',

  // Views to come.
  'side by side': 'Side by side',
  names: 'Names',
  report: 'Report',
} as const

/** Months as they stand in dates. */
export const MONTHS: readonly string[] = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
]

/** `1 report`, `12 reports`. */
export function count(number: number, one: string, many: string): string {
  return `${String(number).replace(/\B(?=(?:\d{3})+$)/g, ' ')} ${number === 1 ? one : many}`
}
