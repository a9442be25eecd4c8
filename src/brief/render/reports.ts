import type { ReportEntry, SharedOrigin } from '../brief.ts'
import { isWebAddress } from '../citation.ts'
import type { Label } from '../labels.ts'
import type { Detail } from './describe.ts'
import { nameReport, type Outlets, outletOf } from './outlets.ts'
import { counted, dated, figure, known, label, type Phrase, theirs } from './phrase.ts'

/** What the brief says of a report: whose it is, when, whence, how much of it, and with whom it shares an origin. */
export function describeReport(entry: ReportEntry, outlets: Outlets): Detail {
  const origin = originOf(entry, outlets)
  return {
    title: entry.outlet ? [...nameReport(entry, true), ...known(entry.outlet)] : nameReport(entry, true),
    tags: [
      headlineOf(entry),
      publishedOf(entry),
      ...origin,
      ...changedAndWho(entry),
      ...extentOf(entry),
      ...identityOf(entry),
    ],
    tagsShown: BEFORE_ORIGIN + origin.length,
    passageTags: entry.evidence.map((_, index) => tagsOf(entry, index, outlets)),
  }
}

/** Headline and publication stand before what is said of a report's origin. */
const BEFORE_ORIGIN = 2

// Of each shared passage, with whom it is shared.
function tagsOf({ shared }: ReportEntry, index: number, outlets: Outlets): Phrase[] {
  const others = shared.filter(({ evidence }) => evidence.includes(index))
  if (others.length === 0) return []
  const named = others.slice(0, SHARED_SHOWN).map(each => [label('with'), ...outletOf(outlets, each.with)])
  return [[label('shared passage')], ...named]
}

function headlineOf({ headline }: ReportEntry): Phrase {
  return headline ? [theirs(headline.value), ...known(headline)] : [label('headline not known')]
}

function publishedOf({ published }: ReportEntry): Phrase {
  return published
    ? [label('published on'), dated(published.value), ...known(published)]
    : [label('publication date'), label('not known')]
}

function changedAndWho({ modified, authors }: ReportEntry): Phrase[] {
  const phrases: Phrase[] = []
  if (modified) phrases.push([label('modified on'), dated(modified.value), ...known(modified)])
  if (authors.length > 0) {
    phrases.push([
      label('by'),
      ...authors.flatMap((author, i) => [...(i ? [figure(',')] : []), theirs(author.value)]),
    ])
  }
  return phrases
}

/** Reports named with which one has something in common; more are counted. */
const SHARED_SHOWN = 3

function originOf(entry: ReportEntry, outlets: Outlets): Phrase[] {
  const { carrier, wire, group, shared, originUnknown } = entry
  const more = shared.length - SHARED_SHOWN
  return [
    [label('group'), figure(group)],
    ...shared.slice(0, SHARED_SHOWN).map(each => sharedOf(each, outlets)),
    ...(more > 0 ? [[figure(`+ ${more}`), label('n more')]] : []),
    ...ownOf(entry),
    ...(wire ? [[label('wire'), theirs(wire.value)]] : []),
    ...(originUnknown ? [[label('shared origin'), label('not known')]] : []),
    ...(carrier ? [[label('carrier'), theirs(carrier.value)]] : []),
  ]
}

function sharedOf({ label: reason, agency, with: other, words }: SharedOrigin, outlets: Outlets): Phrase {
  return [
    label(reason),
    label('with'),
    ...outletOf(outlets, other),
    ...(words > 0 ? [figure(','), ...counted(words, 'word', 'words')] : []),
    ...(agency ? [figure(','), label(agency)] : []),
  ]
}

// What a report that uses another's text has of its own.
function ownOf({ sentences, copied }: ReportEntry): Phrase[] {
  if (copied.length === 0) return []
  const own = sentences - copied.length
  return [[figure(own), label('of'), figure(sentences), label('sentences'), label('in no other')]]
}

function extentOf({ words, extent, setAside }: ReportEntry): Phrase[] {
  const whole: Label = extent === 'unknown' ? 'extent unknown' : extent
  const phrases: Phrase[] = [counted(words, 'word', 'words'), [label(whole)]]
  if (setAside.length > 0) {
    const kinds = setAside.flatMap(({ label: kind, count }) => [figure(count), label(kind)])
    phrases.push([label('set aside'), ...kinds])
  }
  return phrases
}

function identityOf({ url, labels, version, language }: ReportEntry): Phrase[] {
  const phrases: Phrase[] = []
  if (language) phrases.push([label('language'), theirs(language.value)])
  if (url) phrases.push([isWebAddress(url.value) ? { kind: 'address', text: url.value } : theirs(url.value)])
  for (const [key, value] of Object.entries(labels)) phrases.push([theirs(key), theirs(value)])
  phrases.push([label('version'), figure(version.slice(0, 12))])
  return phrases
}
