/** The tables by which an archive is searched. */
// biome-ignore lint/suspicious/noEmptyInterface: the search's tables stand here.
export interface SearchTables {}
