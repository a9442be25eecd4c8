/** What is known of who publishes what: reports of one publisher have a sign of shared origin. */
export interface Publishing {
  /** Publishers by the site of an outlet, such as `harbourtimes.example`. */
  readonly bySite: ReadonlyMap<string, string>
  /** Publishers by an outlet's name in small letters, for reports without an address. */
  readonly byName: ReadonlyMap<string, string>
  /** Labels under which a country's sites stand, such as `co` in `harbourtimes.co.uk`. */
  readonly suffixes: ReadonlySet<string>
  /** Sites that carry the pages of many who have nothing to do with each other. */
  readonly hosts: ReadonlySet<string>
}
