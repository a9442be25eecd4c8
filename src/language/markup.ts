/** Why something that a page shows is no part of its report. */
export type AsideKind =
  | 'advertisement'
  | 'caption'
  | 'comments'
  | 'consent'
  | 'hidden'
  | 'navigation'
  | 'newsletter'
  | 'paywall'
  | 'quotation'
  | 'related'
  | 'repeated'
  | 'sharing'
  | 'other'

// Words by which the makers of pages call what stands in an element, of whatever language the page is.

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

/** Words that say why an element is beside the report, most telling first. */
const BESIDE: Readonly<Partial<Record<AsideKind, readonly string[]>>> = {
  consent: words('consent cookie cookies gdpr ccpa onetrust didomi cmp sourcepoint usercentrics privacy'),
  paywall: words(
    'paywall regwall piano metered meter premium subscription abo paygate registration offer barrier',
  ),
  newsletter: words('newsletter newsletters signup mailing subscribe subscribebox inbox'),
  comments: words(
    'comment comments disqus discussion respond replies kommentar kommentare commentaires comentarios coral viafoura',
  ),
  advertisement: words(
    `ad ads adv advert adverts advertisement advertising adslot adbox dfp gpt sponsor sponsored sponsors taboola outbrain
    werbung anzeige publicidad publicite reklama reklame affiliate commercial partner shop deals`,
  ),
  repeated: words('pullquote pullquotes pull blockquotepull highlight'),
  sharing: words('share shares sharing social socials follow follows'),
  related: words(
    `related recommended recommendation recommendations recirc recirculation teaser teasers trending popular mostread
    latest readmore more next card cards promo promos topics tags tag keywords read also associated similar onward rail
    outbound linked upnext seealso collection carousel`,
  ),
  navigation: words(
    `nav navbar navigation menu menus breadcrumb breadcrumbs footer header masthead skip sitemap toolbar tabs pagination
    pager search login account ticker sidebar`,
  ),
}

/** Why an element is beside the report, by a word that it is called by. */
export const ASIDE_NAMES: ReadonlyMap<string, AsideKind> = new Map(
  Object.entries(BESIDE)
    .reverse()
    .flatMap(([kind, names]) => names.map(name => [name, kind as AsideKind] as const)),
)

/** What elements around an image's words are called, and those of who made it. */
export const CAPTION_NAMES: ReadonlySet<string> = new Set(
  words('caption figcaption legend bildunterschrift imagecaption'),
)
export const CREDIT_NAMES: ReadonlySet<string> = new Set(
  words(
    'credit credits copyright photographer photocredit imagecredit source bildnachweis fotograf rights attribution',
  ),
)

/** What the lines are called that say who wrote and when. */
export const BYLINE_NAMES: ReadonlySet<string> = new Set(
  words(
    `byline bylines author authors autor autoren auteur dateline timestamp pubdate published updated modified date datetime
    time datum datepublished datemodified`,
  ),
)

/** What a standfirst is called. */
export const STANDFIRST_NAMES: ReadonlySet<string> = new Set(
  words(
    'standfirst dek deck subtitle subhead subheadline subheading summary lead lede intro chapo teaserlead perex excerpt',
  ),
)
