/** A time zone's distance from UTC in minutes, and in summer, where its clocks change by the rule of the US or the EU. */
export interface Zone {
  readonly minutes: number
  readonly summer?: number
  readonly rule?: 'us' | 'eu'
}

/** A news agency: its usual name, and what stands for it in datelines and credits. */
export interface Agency {
  readonly name: string
  /** Names that mean it wherever credit is given. */
  readonly forms: readonly string[]
  /** Short forms that mean it only in a dateline or as a signature. */
  readonly marks?: readonly string[]
}

/** The phrases by which a reader knows the parts of a report that are not its story. All run in linear time. */
export interface ReadingPhrases {
  /** A line that only invites: newsletters, links, advertisement, legal small print. */
  readonly promotion: readonly RegExp[]
  /** A line after which short lines are links to other reports. */
  readonly links: readonly RegExp[]
  /** Says where the report appeared first; groups `outlet` and, where it is named, `headline`. */
  readonly syndication: readonly RegExp[]
  /** Says that the text goes on elsewhere. */
  readonly cut: readonly RegExp[]
  /** Who wrote it; group `names`. */
  readonly byline: RegExp
  /** Who reported it, in a line at the end; group `names`. */
  readonly reporting: RegExp
  /** A line that says who made the pictures, and nothing else. */
  readonly pictures: RegExp
  /** Other lines that say who had a part in it. */
  readonly credit: readonly RegExp[]
  /** What stands before the time of publication, and of the last change, in a line of stamps. */
  readonly published: RegExp
  readonly modified: RegExp
  /** What stands between the word for a change and its stamp, at the end of the words before the stamp. */
  readonly stamped: RegExp
  /** Lines that say what was changed; `other` are notes of the editor of no known kind. */
  readonly correction: readonly RegExp[]
  readonly clarification: readonly RegExp[]
  readonly update: readonly RegExp[]
  readonly other: readonly RegExp[]
  readonly caption: readonly RegExp[]
  /** Lines of a social post's frame that belong to the post. */
  readonly embed: readonly RegExp[]
  /** Says whose words a report is made of; group `owner`. */
  readonly provided: RegExp
  /** Invitations that are promotion only at the end of a text. */
  readonly invitation: readonly RegExp[]
  /** Words in which a report names its own outlet; group `outlet`. */
  readonly outlet: readonly RegExp[]
  /** A line that claims the rights; group `owner`. */
  readonly rights: RegExp
}

/** The phrases by which a mail is known apart from the report in it. All run in linear time. */
export interface MailPhrases {
  /** Before a subject that is answered or forwarded. */
  readonly prefix: RegExp
  /** A line above a mail that is forwarded, or that is answered and repeated whole. */
  readonly forwarded: RegExp
  /** A line above the repeated words of the mail that is answered. */
  readonly answered: RegExp
  /** Headers as mail programs repeat them: what stands before the colon, in lower case. */
  readonly headers: Readonly<Record<string, 'from' | 'date' | 'subject' | 'other'>>
  /** Short lines that are no words of a newsletter's report: how to see it elsewhere, how to end it. */
  readonly frame: readonly RegExp[]
  /** Senders that name a person and an outlet; groups `name` and `outlet`. */
  readonly senders: readonly RegExp[]
}

/** What reading needs to know of a language. */
export interface ReadingWords {
  /** BCP 47 primary subtag. */
  readonly tag: string
  /** The commonest words, which make up some two fifths of any text in the language. */
  readonly functionWords: ReadonlySet<string>
  /** Ends of words that are no words of their own, at which a line may part a word. */
  readonly wordEnds: ReadonlySet<string>
  readonly mail: MailPhrases
  /** Words that stay small in a title. */
  readonly smallWords: ReadonlySet<string>
  /** Words that open a heading which asks, in lower case. */
  readonly questionWords: ReadonlySet<string>
  /** Months' names and abbreviations in lower case, without a stop, to 1–12. */
  readonly months: Readonly<Record<string, number>>
  /** Half of the day: `am` or `pm`, in lower case without stops. */
  readonly halves: Readonly<Record<string, 'am' | 'pm'>>
  /** Zones' names in lower case. */
  readonly zones: Readonly<Record<string, Zone>>
  readonly agencies: readonly Agency[]
  /** Words of a writer's job, in lower case. */
  readonly roles: ReadonlySet<string>
  /** Words that end the names of outlets, in lower case. */
  readonly outletWords: ReadonlySet<string>
  /** How an agency that is on no list is named: "Harbour News Agency". */
  readonly agencyName: RegExp
  /** Parts the names of a list. */
  readonly and: RegExp
  /** Comes after a writer's name: whence, or for whom, with group `outlet`. */
  readonly afterName: RegExp
  /** Says at the end of a caption who made the image; group `owner`, with indices. */
  readonly imageCredit: RegExp
  readonly phrases: ReadingPhrases
}
