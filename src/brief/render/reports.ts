import type { ReportEntry } from '../brief.ts'
import { isWebAddress } from '../citation.ts'
import type { Label } from '../labels.ts'
import type { Detail } from './describe.ts'
import { nameReport, type Outlets, outletOf } from './outlets.ts'
import { counted, dated, figure, known, label, type Phrase, theirs } from './phrase.ts'

/** What the brief says of a report: whose it is, when, whence, how much of it, and with whom it shares an origin. */
export function describeReport(entry: ReportEntry, outlets: Outlets): Detail {
  return {
    title: entry.outlet ? [...nameReport(entry, true), ...known(entry.outlet)] : nameReport(entry, true),
    tags: [
      headlineOf(entry),
      publishedOf(entry),
      ...originOf(entry, outlets),
      ...changedAndWho(entry),
      ...extentOf(entry),
      ...identityOf(entry),
    ],
  }
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

function originOf({ carrier, wire, group, shared }: ReportEntry, outlets: Outlets): Phrase[] {
  const phrases: Phrase[] = [[label('group'), figure(group)]]
  for (const reason of shared)
    phrases.push([label(reason.label), label('with'), ...outletOf(outlets, reason.with)])
  if (wire) phrases.push([label('wire'), theirs(wire.value)])
  if (carrier) phrases.push([label('carrier'), theirs(carrier.value)])
  return phrases
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
