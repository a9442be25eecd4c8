import type { Publishing } from '../../language/publishing.ts'
import { archivedAddress } from '../../read/address.ts'
import type { Report } from '../../read/report.ts'

/** Two reports of one publisher, the earlier in the order of the reports first. */
export interface Ownership {
  readonly reports: readonly [number, number]
  readonly reason: 'same outlet' | 'same publisher'
}

/**
 * Finds reports of one publisher, each with the first before it. The address decides: the site, or the publisher of
 * the site; only a report without an address is known by the name of its outlet.
 */
export function findOwnerships(reports: readonly Report[], publishing: Publishing): Ownership[] {
  const firsts = new Map<string, number>()
  const signs = reports.map(report => signsOf(report, publishing))
  return signs.flatMap((own, at) => {
    const known = own.flatMap(sign => firsts.get(sign) ?? [])
    for (const sign of own) if (!firsts.has(sign)) firsts.set(sign, at)
    return [...new Set(known)].map(first => ({
      reports: [first, at] as const,
      reason: outletOf(reports[first]!) === outletOf(reports[at]!) ? 'same outlet' : 'same publisher',
    }))
  })
}

// What two reports of one publisher have in common, each as a key.
function signsOf(report: Report, { bySite, byName, suffixes, hosts }: Publishing): string[] {
  const outlet = outletOf(report)
  const site = siteOf(hostOf(report), suffixes, hosts)
  const named = report.publisher?.value.toLowerCase()
  const publisher = site === null ? byName.get(outlet.replace(/^the /, '')) : bySite.get(site)
  return [
    ...(publisher ? [`publisher ${publisher}`] : []),
    ...(named ? [`named ${named}`] : []),
    ...(site === null ? (outlet === '' ? [] : [`outlet ${outlet}`]) : [`site ${site}`]),
  ]
}

function outletOf({ outlet }: Report): string {
  return outlet?.value.toLowerCase() ?? ''
}

const HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/

// An outlet that is given as a site ("www.harbourtimes.example") is known by it.
function hostOf(report: Report): string | null {
  const { url } = report
  const address = url && archivedAddress(url.value)
  if (address && URL.canParse(address)) return new URL(address).hostname
  return HOST.test(outletOf(report)) ? outletOf(report) : null
}

/** A host that is named by its IP address belongs to nobody's site. */
const NUMBERED = /^(?:[\d.]+|\[.*\])$/

/** The site of a host: "news.harbourtimes.co.uk" belongs to harbourtimes.co.uk; null for one that many share. */
function siteOf(
  host: string | null,
  suffixes: ReadonlySet<string>,
  hosts: ReadonlySet<string>,
): string | null {
  if (host === null || hosts.has(host) || NUMBERED.test(host)) return null
  const labels = host.toLowerCase().split('.')
  const long = labels.length > 2 && labels.at(-1)!.length === 2 && suffixes.has(labels.at(-2)!)
  const site = labels.slice(long ? -3 : -2).join('.')
  if (!hosts.has(site)) return site
  return labels[0] === 'www' || host === site ? null : host
}
