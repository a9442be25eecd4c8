/** A passage of a brief, as its `data-place` tells it. */
export interface PassagePlace {
  readonly report: string
  readonly version: string
  readonly start: number
  readonly end: number
}

/** Hexadecimal digits of a version in a link; 48 bits are enough to tell versions of one report apart. */
const VERSION_DIGITS = 12

/** Reads `report/version/start-end`; null for anything else. */
export function readPlace(text: string | undefined): PassagePlace | null {
  const found = /^([0-9a-f]{16})\/([0-9a-f]{64})\/(\d{1,9})-(\d{1,9})$/.exec(text ?? '')
  if (!found) return null
  return { report: found[1]!, version: found[2]!, start: Number(found[3]), end: Number(found[4]) }
}

/**
 * The fragment of a passage, `said-REPORT-START-END-VERSION`: it holds however the brief changes around it, since a passage is
 * known by its report, its version and its place there, and not by its rank.
 */
export function formatFragment(section: string, { report, version, start, end }: PassagePlace): string {
  return `${section}-${report}-${start}-${end}-${version.slice(0, VERSION_DIGITS)}`
}

/** A passage as a fragment names it; `version` is the beginning of one. */
export interface Named extends PassagePlace {
  readonly section: string
}

/** Reads the fragment of a passage; null for anything else. */
export function parseFragment(fragment: string): Named | null {
  const found = /^([a-z]{1,20})-([0-9a-f]{16})-(\d{1,9})-(\d{1,9})-([0-9a-f]{12})$/.exec(fragment)
  if (!found) return null
  const [, section, report, start, end, version] = found
  return { section: section!, report: report!, start: Number(start), end: Number(end), version: version! }
}

/** The part of a side-by-side view's address that opens at a passage. */
export function passageFragment({ report, start, end }: Omit<PassagePlace, 'version'>): string {
  return `${report}-${start}-${end}`
}
