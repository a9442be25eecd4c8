/** What is known of a place by its name. */
export interface Place {
  /** The name under which its other names are joined: `United States` for `U.S.`. */
  readonly main: string
  /** Country and continent names, which have adjectives, against all others. */
  readonly country: boolean
}

/** Small words between and around names, in small letters. */
export interface NameJoints {
  readonly of: string
  readonly and: string
  readonly or: string
  /** Before the writer's name. */
  readonly by: string
  /** Before a place, and little else. */
  readonly inside: string
  /** What restricts a whole phrase, though it has the ending of an adverb. */
  readonly only: string
  /** Before them stands the head of a name: "Ministry of", "Campaign for". */
  readonly behindHeads: ReadonlySet<string>
  /** They lead on to the rest of a name. */
  readonly leadingOn: ReadonlySet<string>
  /** Between a noun and what it is of. */
  readonly objectLinks: ReadonlySet<string>
  /** Between a description of somebody and what the role is of: "head of", "spokesman for". */
  readonly roleLinks: ReadonlySet<string>
  /** Between a role after a name and what it is of. */
  readonly titleLinks: ReadonlySet<string>
  /** Between a role and an employer. */
  readonly staffLinks: ReadonlySet<string>
  /** They stand inside names. */
  readonly withinNames: ReadonlySet<string>
  /** They have no letter in the initials of a name. */
  readonly withoutInitial: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  /** A name with one of them is no longer form of the name without: "New Orro Hospital", "University of Orro". */
  readonly telling: ReadonlySet<string>
  /** Lemmas of pronouns that need not stand for a person. */
  readonly openPronouns: ReadonlySet<string>
  /** They stand behind a name and a hyphen: "Tessel-based". */
  readonly compounding: ReadonlySet<string>
}

/** Endings in small letters that tell what a word is. */
export interface NameEndings {
  /** The marks of the possessive, as printed. */
  readonly possessives: ReadonlySet<string>
  /** The ending of a plural, and one that looks like it. */
  readonly plural: string
  readonly noPlural: string
  /** Other endings of plurals, with those of their singulars and the fewest letters of such a word, the longer first. */
  readonly irregular: readonly (readonly [string, string, number])[]
  /** Those of them that nothing but a plural has. */
  readonly irregularPlurals: readonly string[]
  readonly adverb: string
  readonly past: string
  readonly progressive: string
  readonly participles: readonly string[]
  /** Participles that go on with a phrase: "a bridge known as". */
  readonly reduced: readonly string[]
  /** Of adjectives made of places. */
  readonly demonyms: readonly string[]
  /** What may be taken off a word, the longer first, and what may then be put back. */
  readonly inflections: readonly string[]
  readonly restored: readonly string[]
}

/** Words about names of people, organisations and places; all sets hold lower-case words unless they say otherwise. */
export interface NameWords {
  readonly tag: string
  readonly joints: NameJoints
  readonly endings: NameEndings
  /** By name as printed, one to four words. */
  readonly places: ReadonlyMap<string, Place>
  /** Names of places that are names of people or common words as well, as printed: only a hint. */
  readonly toponyms: ReadonlySet<string>
  /** Adjective of a place, as printed, to the place's name: `Danish` to `Denmark`. */
  readonly adjectives: ReadonlyMap<string, string>
  /** People of a place in the plural, as printed, to the place's name: `Danes` to `Denmark`. */
  readonly nationals: ReadonlyMap<string, string>
  /** Given names as printed, with the pronoun that they nearly always go with. */
  readonly given: ReadonlyMap<string, 'she' | 'he' | 'either'>
  /** Common family names of the world, as printed: a hint that a name is a person's. */
  readonly surnames: ReadonlySet<string>
  /** Titles that stand before a name. */
  readonly titles: ReadonlySet<string>
  /** Fields of an office after "of". */
  readonly portfolios: ReadonlySet<string>
  /** Offices, professions and relations of one person. */
  readonly roles: ReadonlySet<string>
  /** Nouns for people. */
  readonly people: ReadonlySet<string>
  /** Capitalised words, as printed, for a creed or its people: no single thing bears them. */
  readonly creeds: ReadonlySet<string>
  /** Titles, roles and relations that show a pronoun. */
  readonly gendered: ReadonlyMap<string, 'she' | 'he'>
  /** Heads of names, as printed. */
  readonly organisationHeads: ReadonlySet<string>
  /** What a company's name ends in by law, as printed: "Ltd", "Inc.". */
  readonly legalForms: ReadonlySet<string>
  readonly placeHeads: ReadonlySet<string>
  readonly lawHeads: ReadonlySet<string>
  readonly eventHeads: ReadonlySet<string>
  /** Organisations of the world by each of their names, as printed, to their main name. */
  readonly knownOrganisations: ReadonlyMap<string, string>
  /** Names of organisations that are common words or names as well, as printed: only a hint. */
  readonly brands: ReadonlySet<string>
  /** Heads that stand before the name of a place, as printed: "Lake Orro". */
  readonly frontHeads: ReadonlySet<string>
  /** Words that begin the name of an event, as printed: "Hurricane". */
  readonly frontEvents: ReadonlySet<string>
  /** Nouns before "of" and a place: "mayor". */
  readonly placeHolders: ReadonlySet<string>
  /** Owners inside a name, as printed: "Workers’ Party". */
  readonly owners: ReadonlySet<string>
  /** Nouns that are called after a person: "the Silva administration". */
  readonly namesakes: ReadonlySet<string>
  /** Nouns in the singular for several people: "the crowd". */
  readonly collectives: ReadonlySet<string>
  /** Words that begin the name of an organisation, as printed: "Air". */
  readonly frontOrganisations: ReadonlySet<string>
  /** Words of an organisation's name that are left out for short: "Solmark News Agency", "Solmark". */
  readonly corporate: ReadonlySet<string>
  /** Abbreviations of states after a town and a comma, as printed: "Lawrence, KS". */
  readonly postal: ReadonlySet<string>
  /** What only a person has: "Silva's widow". */
  readonly personal: ReadonlySet<string>
  /** Words with which the names of places often begin, as printed: "San". */
  readonly placeFronts: ReadonlySet<string>
  /** What only a company has: "the Orro plant". */
  readonly belongings: ReadonlySet<string>
  /** What only a country or a town has: "Denmark's parliament". */
  readonly stateNouns: ReadonlySet<string>
  /** Organisations that are spoken of without article. */
  readonly bareOrganisations: ReadonlySet<string>
  /** Capitalised words, as printed, that make a part of a place a place. */
  readonly directions: ReadonlySet<string>
  /** Heads that are surnames as well, as printed. */
  readonly ambiguousHeads: ReadonlySet<string>
  /** Words before an office that belong to it: "prime". */
  readonly ranks: ReadonlySet<string>
  /** Those of them that are companies. */
  readonly companies: ReadonlySet<string>
  /** Common nouns. */
  readonly organisations: ReadonlySet<string>
  readonly sites: ReadonlySet<string>
  readonly laws: ReadonlySet<string>
  readonly events: ReadonlySet<string>
  readonly works: ReadonlySet<string>
  /** Noun to the sorts of things that it may take up again. */
  readonly sorts: ReadonlyMap<string, readonly string[]>
  /** Words in small letters inside a name. */
  readonly particles: ReadonlySet<string>
  /** Capitalised words that are no names. */
  readonly notNames: ReadonlySet<string>
  /** Words that begin a sentence more often than a name. */
  readonly openers: ReadonlySet<string>
  /** Words that link a name to another name of the same thing, longest first. */
  readonly aliasCues: readonly (readonly string[])[]
  /** Nouns that bear the name before them: "the Orro gang". */
  readonly bearers: ReadonlySet<string>
  /** Nouns before "of" that count what follows: "hundreds of". */
  readonly quantifiers: ReadonlySet<string>
  /** Verbs, by lemma, whose subject thinks or speaks. */
  readonly mindVerbs: ReadonlySet<string>
  readonly pronouns: ReadonlyMap<string, 'she' | 'he' | 'they' | 'it'>
  readonly definite: ReadonlySet<string>
  readonly demonstrative: ReadonlySet<string>
  readonly indefinite: ReadonlySet<string>
  /** Lemmas before a phrase that says what somebody is. */
  readonly copulas: ReadonlySet<string>
  /** Determiners of what need not be there. */
  readonly unreal: ReadonlySet<string>
  readonly possessives: ReadonlySet<string>
  /** Nouns in the plural that their lemma does not show: `people`, `police`. */
  readonly plurals: ReadonlySet<string>
  /** Prepositions before a place. */
  readonly locatives: ReadonlySet<string>
  /** Last words of a longer name that make another house of it: "foundation". */
  readonly branches: ReadonlySet<string>
  /** Chambers of a parliament that are named by one word, and so are no short form of a longer name: "house". */
  readonly chambers: ReadonlySet<string>
  /** Words after a name of a person: "Jr.". */
  readonly suffixes: ReadonlySet<string>
  /** Words before the head of a group that say nothing of who it is: "many", "other". */
  readonly loose: ReadonlySet<string>
}
