import type { Note } from '../../text/note.ts'

/** Words of an item, as the feed holds them. */
export interface Content {
  readonly kind: 'html' | 'text'
  readonly text: string
}

/** What a feed or sitemap says of one report; addresses are absolute, dates EDTF. */
export interface Item {
  /** Its place among the items of its file, from 1. */
  readonly number: number
  readonly headline: string | null
  /** Where the report stands. */
  readonly address: string | null
  /** The feed's own name for it (`guid`, `id`), which often is its address. */
  readonly id: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly authors: readonly string[]
  /** BCP 47 primary subtag. */
  readonly language: string | null
  /** The outlet whose report it is, where the item names it: a feed may gather those of many. */
  readonly outlet: string | null
  readonly categories: readonly string[]
  /** The whole report, as far as the feed holds it. */
  readonly content: Content | null
  readonly summary: Content | null
}

/** What feeds and lists of feeds are told in. */
export type FeedKind = 'rss' | 'atom' | 'json feed' | 'news sitemap' | 'sitemap' | 'sitemap index'

/** A feed or sitemap as read. The items of a sitemap hold addresses only; those of an index are sitemaps. */
export interface Feed {
  readonly kind: FeedKind
  /** As the format counts: `2.0`, `0.91`; null where it does not say. */
  readonly version: string | null
  readonly title: string | null
  /** The site that it tells of. */
  readonly home: string | null
  /** Its own address, as it states it. */
  readonly address: string | null
  /** Where it goes on (RFC 5005, JSON Feed). */
  readonly next: string | null
  readonly language: string | null
  readonly items: readonly Item[]
  /** How often it may be asked for, where it says so. */
  readonly pace?: Pace
  readonly notes: readonly Note[]
}

/** What a feed says of how often it may be asked for (RSS 2.0, and the Syndication module of RSS 1.0). */
export interface Pace {
  /** Seconds between two looks (`ttl`, `sy:updatePeriod`); 0 where it does not say. */
  readonly ttlS: number
  /** Hours of the day, UTC, and days of the week (0 is Sunday) in which it does not want to be asked. */
  readonly skipHours: readonly number[]
  readonly skipDays: readonly number[]
}

/** More items of one file are not read: the longest feeds have some thousands. */
export const MOST_ITEMS = 10_000
