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
  'drop here': 'Drop the files to add and compare them',
  undo: 'Undo',
  dismiss: 'Dismiss',
  undone: 'Undone:',

  // Keys.
  'key help': 'show or hide this list',
  'key search': 'search',
  'key undo': 'undo what was done last',
  'key stories': 'to the stories',
  'key next': 'to the next line',
  'key previous': 'to the line before',
  'key filter': 'narrow the list',
  'key mark': 'mark the story, to merge it with others',
  'key look': 'mark the story as looked at',
  'key show': 'show what has changed',

  // Times.
  'just now': 'just now',
  'minutes ago': 'min ago',
  'hours ago': 'h ago',
  yesterday: 'yesterday',
  'days ago': 'days ago',

  'outlet not known': 'outlet not known',

  // The list of stories.
  'filter words': 'Words of a headline',
  'filter since': 'Changed',
  'filter least': 'Two reports or more',
  'since ever': 'at any time',
  'since 1': 'in the last 24 hours',
  'since 3': 'in the last 3 days',
  'since 7': 'in the last 7 days',
  'since 30': 'in the last 30 days',
  'not looked': 'not yet looked at',
  'new since': 'new',
  changed: 'changed',
  mark: 'mark',
  marked: 'Marked stories',
  'one story marked': 'story marked',
  'many stories marked': 'stories marked',
  'mark none': 'Mark none',
  merge: 'Merge into one story',
  merged: 'Merged',
  'headline not known': 'headline not known',
  'one report': 'report',
  'many reports': 'reports',
  'one outlet': 'outlet',
  'many outlets': 'outlets',
  'one group': 'group without a sign of shared origin',
  'many groups': 'groups without a sign of shared origin',
  'one story': 'story',
  'many stories': 'stories',
  'one story changed': 'story changed',
  'many stories changed': 'stories changed',
  show: 'Show',
  'no story fits': 'No story fits. Try fewer words or a longer time.',
  'looked at': 'Marked as looked at.',
  'empty lead':
    'Nothing is here yet. Give Crossread two or more reports of one event, and it sets them side by side.',
  'empty add': 'Add reports',
  'empty add how': 'drop files, or paste text or web addresses',
  'empty feeds': 'Add feeds',
  'empty feeds how': 'new reports then arrive by themselves',

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
