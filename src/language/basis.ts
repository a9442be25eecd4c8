/** Words by which a report shows how it knows what it tells; lower-case lemmas. */
export interface BasisWords {
  /** People who report: "reporter". */
  readonly reporters: ReadonlySet<string>
  /** What is said of all of them: "the press". */
  readonly press: ReadonlySet<string>
  /** What one who is there does: "see", "count". */
  readonly perceive: ReadonlySet<string>
  /** What is done with reporters who are there: "escort", "separate". */
  readonly present: ReadonlySet<string>
  /** Nouns for where it happened: "scene". */
  readonly there: ReadonlySet<string>
  readonly pictures: ReadonlySet<string>
  readonly videos: ReadonlySet<string>
  /** What pictures, videos and documents do: "show". */
  readonly show: ReadonlySet<string>
  /** How they reach the public: "release". */
  readonly supply: ReadonlySet<string>
  readonly documents: ReadonlySet<string>
  /** How they reach the reporter: "obtain", "review". */
  readonly obtain: ReadonlySet<string>
  /** Words of documents that were not meant for the reader: "leaked". */
  readonly leaked: ReadonlySet<string>
  /** "according": what stands under it is what a report rests on. */
  readonly according: ReadonlySet<string>
  /** Nouns for those who publish: "newspaper". */
  readonly outlets: ReadonlySet<string>
  /** Those of them that are outlets only where `news` stands before them: "news agency". */
  readonly agencies: ReadonlySet<string>
  readonly news: ReadonlySet<string>
  /** What others may do with reporters' wish to see: "allow", "ask". */
  readonly access: ReadonlySet<string>
  /** What keeps reporters away: "bar". */
  readonly keep: ReadonlySet<string>
  /** Words that say no: "no", "without". */
  readonly no: ReadonlySet<string>
}
