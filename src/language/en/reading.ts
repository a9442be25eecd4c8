import type { ReadingWords } from '../reading.ts'
import { mail } from './mail.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** What reading needs to know of English. */
export const reading: ReadingWords = {
  tag: 'en',
  functionWords: words(`
    the of and to a in is was that for on with as by at from it his her he she they their be been are were has
    have had not but this an which who will would said after its or more than when about also into out up over
    there no one new two we our us you i if can could what so some all other may before because while
  `),
  wordEnds: words(`
    tion tions sion sions ation ations ment ments ing ings ness ly ally ity ities ance ances ence ences ancy ency able
    ible ably ful fully ism ist ists ial ially ious ous ously tive tives sive ture tures tory tially tional tioned
    tioning cial cially gency ments’ ers ored ory ory’s ity’s ment’s tion’s
  `),
  mail,
  smallWords: words(
    'a an and as at but by for from in into nor of off on or over per the to up via vs with yet',
  ),
  questionWords: words(
    'who what when where why which how is are was were will can could should do does did has have',
  ),
  months: {
    january: 1,
    jan: 1,
    february: 2,
    feb: 2,
    march: 3,
    mar: 3,
    april: 4,
    apr: 4,
    may: 5,
    june: 6,
    jun: 6,
    july: 7,
    jul: 7,
    august: 8,
    aug: 8,
    september: 9,
    sept: 9,
    sep: 9,
    october: 10,
    oct: 10,
    november: 11,
    nov: 11,
    december: 12,
    dec: 12,
  },
  halves: { am: 'am', pm: 'pm' },
  zones: {
    z: { minutes: 0 },
    utc: { minutes: 0 },
    gmt: { minutes: 0 },
    bst: { minutes: 60 },
    wet: { minutes: 0 },
    west: { minutes: 60 },
    cet: { minutes: 60 },
    cest: { minutes: 120 },
    eet: { minutes: 120 },
    eest: { minutes: 180 },
    msk: { minutes: 180 },
    et: { minutes: -300, summer: -240, rule: 'us' },
    est: { minutes: -300 },
    edt: { minutes: -240 },
    eastern: { minutes: -300, summer: -240, rule: 'us' },
    ct: { minutes: -360, summer: -300, rule: 'us' },
    cdt: { minutes: -300 },
    central: { minutes: -360, summer: -300, rule: 'us' },
    mt: { minutes: -420, summer: -360, rule: 'us' },
    mst: { minutes: -420 },
    mdt: { minutes: -360 },
    pt: { minutes: -480, summer: -420, rule: 'us' },
    pst: { minutes: -480 },
    pdt: { minutes: -420 },
    pacific: { minutes: -480, summer: -420, rule: 'us' },
    sast: { minutes: 120 },
    eat: { minutes: 180 },
    gst: { minutes: 240 },
    pkt: { minutes: 300 },
    hkt: { minutes: 480 },
    sgt: { minutes: 480 },
    jst: { minutes: 540 },
    kst: { minutes: 540 },
    aest: { minutes: 600 },
    aedt: { minutes: 660 },
    nzst: { minutes: 720 },
    nzdt: { minutes: 780 },
  },
  agencies: [
    { name: 'Associated Press', forms: ['The Associated Press', 'Associated Press', 'AP'] },
    { name: 'Reuters', forms: ['Reuters', 'Thomson Reuters'] },
    { name: 'Agence France-Presse', forms: ['Agence France-Presse', 'Agence France Presse', 'AFP'] },
    { name: 'United Press International', forms: ['United Press International', 'UPI'] },
    { name: 'Press Association', forms: ['Press Association', 'PA Media'], marks: ['PA'] },
    { name: 'Deutsche Presse-Agentur', forms: ['Deutsche Presse-Agentur', 'dpa'], marks: ['DPA'] },
    { name: 'Xinhua', forms: ['Xinhua', 'Xinhua News Agency'] },
    { name: 'EFE', forms: ['Agencia EFE'], marks: ['EFE'] },
    { name: 'ANSA', forms: ['ANSA'] },
    { name: 'TASS', forms: ['TASS', 'ITAR-TASS'] },
    { name: 'Interfax', forms: ['Interfax'] },
    { name: 'Kyodo', forms: ['Kyodo', 'Kyodo News', '共同通信', '共同通信社'] },
    { name: 'Yonhap', forms: ['Yonhap', 'Yonhap News Agency', '연합뉴스'] },
    { name: 'Anadolu', forms: ['Anadolu', 'Anadolu Agency', 'Anadolu Ajansı'], marks: ['AA'] },
    { name: 'Press Trust of India', forms: ['Press Trust of India'], marks: ['PTI'] },
    { name: 'Asian News International', forms: ['Asian News International'], marks: ['ANI'] },
    { name: 'Canadian Press', forms: ['The Canadian Press', 'Canadian Press'] },
    { name: 'Australian Associated Press', forms: ['Australian Associated Press', 'AAP'] },
    { name: 'Bloomberg', forms: ['Bloomberg News'], marks: ['Bloomberg'] },
    { name: 'Lusa', forms: [], marks: ['Lusa'] },
    { name: 'Inter Press Service', forms: ['Inter Press Service'], marks: ['IPS'] },
    { name: 'Antara', forms: [], marks: ['Antara', 'ANTARA'] },
    { name: 'Bernama', forms: ['Bernama'] },
    { name: 'Belga', forms: [], marks: ['Belga', 'BELGA'] },
    { name: 'Ritzau', forms: ['Ritzau'] },
    { name: 'TT', forms: ['TT News Agency'], marks: ['TT'] },
    { name: 'Ukrinform', forms: ['Ukrinform'] },
    { name: 'IANS', forms: ['IANS'] },
    { name: 'KCNA', forms: ['KCNA'] },
    { name: 'WAFA', forms: [], marks: ['WAFA'] },
    { name: 'IRNA', forms: ['IRNA'] },
    {
      name: 'Keystone-SDA',
      forms: ['Keystone-SDA', 'Schweizerische Depeschenagentur'],
      marks: ['SDA', 'sda'],
    },
    { name: 'Austria Presse Agentur', forms: ['Austria Presse Agentur'], marks: ['APA', 'apa'] },
    { name: 'Evangelischer Pressedienst', forms: ['Evangelischer Pressedienst'], marks: ['epd'] },
    { name: 'Katholische Nachrichten-Agentur', forms: ['Katholische Nachrichten-Agentur'], marks: ['KNA'] },
    { name: 'Sport-Informations-Dienst', forms: ['Sport-Informations-Dienst'], marks: ['SID', 'sid'] },
    { name: 'ANP', forms: ['Algemeen Nederlands Persbureau'], marks: ['ANP'] },
    { name: 'NTB', forms: ['Norsk Telegrambyrå'], marks: ['NTB'] },
    { name: 'STT', forms: ['Suomen Tietotoimisto'], marks: ['STT'] },
    { name: 'BNS', forms: ['Baltic News Service'], marks: ['BNS'] },
    { name: 'PAP', forms: ['Polska Agencja Prasowa'], marks: ['PAP'] },
    { name: 'ČTK', forms: ['Česká tisková kancelář'], marks: ['ČTK'] },
    { name: 'MTI', forms: ['Magyar Távirati Iroda'], marks: ['MTI'] },
    { name: 'Europa Press', forms: ['Europa Press'] },
    { name: 'Adnkronos', forms: ['Adnkronos'], marks: ['ADNKRONOS'] },
    { name: 'Jiji', forms: ['Jiji Press', '時事通信', '時事通信社'] },
    { name: 'States Newsroom', forms: ['States Newsroom'] },
  ],
  roles: words(`
    writer writers reporter reporters correspondent correspondents editor editors journalist journalists staff
    bureau chief producer producers columnist contributor contributors desk newsroom team agencies
  `),
  agencyName: /^(?:[Tt]he )?(?:[A-Z][\w'’-]*\s){1,4}(?:News|Press|Wire) (?:Agency|Service)$/,
  outletWords: words(`
    times news post press herald gazette tribune telegraph guardian chronicle journal courier mirror observer
    standard star sun today daily weekly week examiner globe independent inquirer agency media magazine tv radio
    broadcasting network review record dispatch bulletin ledger register sentinel mail express wire online com
    live bbc cnn abc cbs nbc npr service
  `),
  and: /(?:(?<!\s)\s+(?:,\s+)?|,\s+)(?:and|&)\s+|(?:(?<!\s)\s+)?[,;]\s*/,
  afterName:
    /(?<!\s)\s+(?:in|from|reporting from)\s+\p{Lu}[^,;|]*|(?:,|(?<!\s))\s+(?:of|for|at|with)\s+(?<outlet>(?:[Tt]he )?\p{Lu}[^,;|]*)/u,
  // The quay at dawn. Photo: Mara Silva / The quay at dawn (Mara Silva/Harbour Agency)
  imageCredit:
    /(?:(?:photo(?:graph)?|image|picture|credit|illustration|graphic|video)s?(?: (?:by|credit|courtesy of|courtesy))?\s?:\s?|(?:photo(?:graph)?|image|picture)s? by )(?<owner>[^.:;()]{2,100})\)?\.?$|\((?<owner>\p{Lu}[^()/]{1,50}\/[^()]{2,60})\)\.?$|©\s?(?<owner>[^©.]{2,100})\.?$/diu,
  phrases: {
    promotion: [
      // Sign up for our newsletter
      /^(?:please )?(?:sign up|subscribe|register|log in)\b.{0,160}(?:newsletter|alert|inbox|briefing|email|app|access|today|now|here|read|account|podcast|channel|us)\b/i,
      /^(?:sign up|subscribe|subscribe now|register|log in|newsletter|newsletters)[.!:]?$/i,
      /^get (?:the|our|more|all|breaking)\b.{0,120}\b(?:newsletter|inbox|app|alerts?|updates)\b/i,
      // Read more: Harbour dredging to begin in May
      /^[[(>»→ ]{0,3}(?:read more|read also|also read|read next|see also|see more|more from|more on this|more here|watch more|listen now|don['’]t miss|up next|you may also like|recommended for you|recommended)\b(?: ?[:|»→…]| ?-|$|\s.{0,140}[^.]$)/i,
      // Ferry runs aground off the old mole Read more
      /^[A-Z].{10,200}[^.] Read more$/,
      /^advertisement\b.{0,60}$/i,
      /^scroll (?:down )?for\b.{0,40}$/i,
      /^more: [A-Z].{5,160}$/i,
      /^[[(>»→ ]{0,3}(?:related|watch|listen|must read|trending|most read|editors['’] picks|tags|topics|filed under|categories|in pictures|explore|also)\s?:/i,
      /^(?:related(?: (?:stories|articles|news|coverage|topics|content|links))?|most read|most popular|trending(?: now)?|more stories|top stories|editors['’] picks|share this|share this (?:article|story)|share|comments|leave a comment|print|advertisement|advertisements|ad|sponsored|sponsored content|paid content|promoted)[.:]?$/i,
      /^[(-]?\s?(?:article|story|text|content) continues (?:below|after)\b.{0,60}$/i,
      /^follow (?:us|@\w+|[A-Z][\w ]{1,40}|him|her|them|the author|our)\b.{0,40}\bon\b.{0,120}$/i,
      /^(?:like|find|join|visit|contact|email|e-mail|message|support|donate to) (?:us|our)\b.{0,160}$/i,
      /^(?:please )?(?:click|tap) here\b.{0,160}$/i,
      /^(?:download|get|install) (?:the|our)\b.{0,60}\bapp\b.{0,80}$/i,
      /^(?:got a (?:tip|story)|do you have a (?:tip|story)|have (?:a|you got a) (?:tip|story))\b/i,
      // Copyright 2026 Harbour Times. All rights reserved.
      /^(?:copyright|©|\(c\)|& ?copy)\s.{0,200}$/i,
      /^.{0,120}\ball rights reserved\b.{0,200}$/i,
      /^this material may not be published, broadcast\b/i,
      /^(?:terms of (?:use|service)|privacy policy|cookie policy|our standards)\b.{0,160}$/i,
    ],
    links: [
      /^(?:related(?: (?:stories|articles|news|coverage|topics|content|links))?|read more|read also|more stories|more from\b.{0,40}|most read|most popular|trending(?: now)?|top stories|you may also like|recommended(?: for you)?|editors['’] picks|see also)\s?:?$/i,
    ],
    syndication: [
      // The post Ferry runs aground appeared first on Harbour Times.
      /^the post\s+(?<headline>\S.{0,299}?)(?<!\s)\s+(?:appeared first on|first appeared on)\s+(?<outlet>[^.\n]{1,80}(?:\.[a-z]{2,4})?)\.?$/i,
      /^(?<headline>.{1,300}?)(?<!\s)\s+(?:first appeared|appeared first) on\s+(?<outlet>[^.\n]{1,80}(?:\.[a-z]{2,4})?)\.?$/i,
      // This article was originally published by Harbour Times and is republished here.
      /^\(?(?:this|the) (?:article|story|report|post|piece) (?:was |is |has been )?(?:originally |first |previously )?(?:published|appeared|produced|posted) (?:first )?(?:on|in|by|at)\s+(?<outlet>[A-Z][^.,;()\n]{1,60}?)(?:\s+(?:and|under|on|as)\s.{0,200})?[.)]{0,2}$/i,
      /^originally published (?:on|in|by|at)\s+(?<outlet>[A-Z][^.,;()\n]{1,60}?)\.?$/i,
    ],
    cut: [
      /^[[(]?continue reading\b/i,
      /^(?:please )?(?:subscribe|sign in|log in|register|sign up)\b.{0,80}\b(?:to (?:continue|read|unlock|keep reading|access))\b/i,
      /^(?:already a subscriber|this (?:article|story|content) is (?:only )?(?:for|available to) (?:paying )?(?:subscribers|members))\b/i,
      /^(?:you have reached your|to continue reading|read the full (?:story|article|report)|read (?:the )?full (?:story|article))\b/i,
      /(?:\[(?:…|\.{3}|&hellip;)\]|\[\+\d+ chars\]|(?:…|\.{3})\s?[[(]?(?:read|see) more[\])]?)$/i,
    ],
    byline:
      /^(?:[-–—•*]{1,2}\s)?(?:(?:by|written by|words by|story by|text by)[\s:]+|(?:text|words)\s?:\s)(?<names>.{2,160})$/i,
    reporting:
      /^[([]?(?:reporting|writing|reported|written)(?: and (?:writing|reporting|editing))? by\s+(?<names>.{2,400})$/i,
    pictures:
      /^[([]?(?:photos?|photographs?|photography|pictures?|images?|graphics?|illustrations?|videos?)\b(?: and \w+)? (?:by|from|courtesy)\b/i,
    credit: [
      /^[([]?(?:additional|further|extra)\s+(?:reporting|writing|research|editing|work|photography)\s+(?:by|from)\b/i,
      /^[([]?(?:reporting|reported|writing|written|editing|edited|translation|translated|compiled|produced|production|photography|photographs|photos|graphics?|research|illustrations?|video|with reporting|with additional reporting|with files|with assistance)\b(?: and \w+)? (?:by|from)\b/i,
      // Jane Doe of Harbour Times contributed to this report.
      /\bcontributed (?:to|reporting (?:to|for)|additional reporting (?:to|for)?) ?(?:this|the) (?:\w+ )?(?:report|story|article|post|piece|dispatch|reporting)\b.{0,60}$/i,
      /\bcontributed (?:additional )?reporting\b.{0,60}$/i,
      /\bcontributed(?: from [^.]{2,80})?\.$/,
      /^(?:the )?(?:associated press|ap|reuters|afp)\s+(?:\w+\s+){0,3}(?:writers?|journalists?|reporters?|correspondents?|video journalists?|photographers?)\s+[A-Z]/i,
      /^(?:from|by) (?:staff|our)\b.{0,60}\b(?:reports|reporter|reporters|correspondent|correspondents|staff|writer|writers|desk|services?)(?: in .{2,40})?\.?$/i,
      /^(?:source|sources|credit|credits|via|author|authors|reporter|reporters)\s?:\s?.{1,160}$/i,
      // Mara Silva is a staff writer at Harbour Times.
      /^[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3} (?:is|are|reports|covers|writes) .{0,60}\b(?:reporter|correspondent|writer|editor|journalist|columnist|fellow)\b.{0,20}\b(?:for|at|with|of|based in|covering)\b.{0,160}$/,
      /^[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3} reported from [A-Z].{0,160}$/,
      /^[-–—]{0,3}\s?(?:ends?|30|###)\s?[-–—]{0,3}$/i,
    ],
    published:
      /(?:first |originally )?(?:published|posted|issued|publication date|date)(?: on| at)?\s*[:|-]?\s*/i,
    modified: /(?:last )?(?:updated|modified|edited|update|amended)(?: on| at)?\s*[:|-]?\s*/i,
    // Update: 4/25/26, 7:50 p.m. / This article was amended on Monday, 4 March 2026
    stamped:
      /\b(?:updat(?:e|ed|ing)|amended|corrected|correction|clarified|clarification|revised|modified|edited|note|changed)s?\W{0,5}(?:(?:on|at|as of|added)\W{1,2})?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\W{1,2})?$/i,
    correction: [
      /^[([*•_ ]{0,4}corrections?(?: and clarifications?)?(?:\s?[:.(—–-]|,? (?:on|at)? ?(?:[A-Z][a-z]{2,8}\.? )?\d)/i,
      /^[([*•_ ]{0,4}corrected(?:\s?[:(—–-]|,? (?:on |at )?(?:[A-Z][a-z]{2,8}\.? )?\d)/i,
      /^[([*•_ ]{0,4}corrects\b.{0,160}$/i,
      /^[([*•_ ]{0,4}(?:.{0,40}\b(?:correction|note|update|editor['’]s note)\W{1,3})?(?:an|the) (?:earlier|previous|original|initial|prior) (?:version|edition|headline|photo caption) (?:of|on|to|for) (?:this|the|an?) /i,
      /^[([*•_ ]{0,4}(?:an|the) (?:earlier|previous|original|initial|prior) version (?:mis\w+|incorrectly|wrongly|gave|said|stated)\b/i,
      /^[([*•_ ]{0,4}(?:this|the) (?:article|story|report|post|piece|page|headline|caption|dispatch|item)\b.{0,60}\b(?:amended|corrected)\b/i,
      /^[([*•_ ]{0,4}(?:due to|because of|owing to) an? (?:editing|reporting|production|typographical) error\b/i,
    ],
    clarification: [
      /^[([*•_ ]{0,4}clarifications?(?:\s?[:.(—–-]|,? (?:on|at)? ?(?:[A-Z][a-z]{2,8}\.? )?\d)/i,
      /^[([*•_ ]{0,4}(?:this|the) (?:article|story|report|post|piece|headline)\b.{0,60}\b(?:clarified|to clarify|to make clear)\b/i,
      /^[([*•_ ]{0,4}clarifies\b.{0,160}$/i,
    ],
    update: [
      /^[([*•_ ]{0,4}(?:last )?updated?(?:\s?[:(—–|-]|,? (?:on |at )?(?:[A-Z][a-z]{2,8}\.?,? )?\d)/i,
      /^[([*•_ ]{0,4}(?:this|the) (?:(?:breaking|developing|news|live) ){0,2}(?:article|story|report|post|piece|page|headline|dispatch|item|blog)\b.{0,60}\b(?:updated|revised|edited)\b/i,
      /^\((?:updates|adds|recasts|writes through|updating)\b.{0,200}\)$/i,
      /^[([*•_ ]{0,4}last (?:modified|edited)\b.{0,80}$/i,
    ],
    other: [
      /^[([*•_ ]{0,4}(?:editor['’]?s?['’]?|editors['’]?|editorial|publisher['’]s) note\b/i,
      /^[([*•_ ]{0,4}(?:this is (?:a|an) )?(?:developing|breaking)(?: news)? (?:story|report)\b.{0,160}$/i,
      /^[([*•_ ]{0,4}more (?:to follow|to come|details to follow|follows|soon)\b.{0,60}$/i,
      /^[([*•_ ]{0,4}(?:retraction|apology)\s?[:—–-]/i,
    ],
    caption: [
      /^(?:photo|photos|photograph|photographer|image|picture|pictures|video|caption|file photo|file image|file picture|graphic|map|photo caption|image caption)\s?(?:[:|]|[—–-]\s|by [A-Z])/i,
      /^image (?:source|caption|credit),? /i,
      /^FILE\s?(?:PHOTO)?\s?[:—–-]/,
      // The quay at dawn. (Jane Doe/Harbour Agency)
      /\((?:[A-Z]{2,5} |[Ff]ile |[Hh]andout |[Pp]ool )?(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Pp]hotograph|[Vv]ideo|[Pp]ool|[Hh]andout|[Cc]ourtesy|[Cc]redit|[Ff]ile|PHOTO|IMAGE|VIDEO|HANDOUT|CREDIT|FILE)?(?:\s?(?:by|BY|of)|:)?\s?[A-Z][^()/]{1,50}\/\s?[A-Z@][^()]{1,60}\)\.?$/,
      /\((?:photo|image|picture|photograph|credit|courtesy|file photo|video)(?: by| of|:|\/)[^()]{2,80}\)\.?$/i,
      /[.\s|](?:photo|image|picture|photograph|credit|photo credit|image credit)s?\s?(?::|by) ?[A-Z][^.:]{1,80}\.?$/,
      /^(?:photos?|videos?|images?|audio|gallery|slideshow|play|close)(?: \(\d+ \w+\))?$/i,
      /^enlarge (?:this )?image\b/i,
      // The quay at dawn (Getty)
      /[^.!?”"]\s\((?:Getty|AFP|AP|EPA|PA|Reuters|Rex|Sputnik)\b[^()]{0,40}\)$/,
      // EPA The quay at dawn
      /^(?:Getty(?: Images)?|EPA|REUTERS|Reuters|AFP|AP|PA|Rex)(?:\s?[-:]\s?[A-Z]\w*)?\s[A-Z].{5,160}[^.!?”"]$/,
      /\s?©\s?[A-Z][^.]{2,80}$/,
      // Jane Doe/Harbour Agency
      /(?:^|[\s.])\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+\s?\/\s?\p{Lu}[\p{L} ]{1,40}$/u,
      /\b(?:Getty Images|via Getty|via AP|via Reuters|Shutterstock|Alamy|Handout)\)?\.?$/,
    ],
    embed: [
      /^view this post on (?:instagram|x|twitter|facebook|threads|bluesky|mastodon|tiktok)\b.{0,40}$/i,
      /^a (?:post|photo|video|reel) (?:shared|posted) by\s.{1,120}$/i,
    ],
    // This report was provided by Harbour News Agency.
    provided:
      /^(?:this|the) (?:report|story|article|dispatch|text) (?:was |is |has been )?(?:provided|supplied|distributed|produced|compiled) by (?<owner>(?:the )?[A-Z][^.,;()]{1,60})/i,
    invitation: [
      // Subscribers make the Review possible. Amaro Live is free because readers pay for it.
      /^(?:subscribers|readers|members|supporters|donors) (?:make|keep|fund|pay for|support)\b/i,
      /^.{2,60}\bis free (?:because|thanks to)\b.{0,40}\b(?:readers|members|supporters|subscribers|donors)\b/i,
      // Read or share this story: https://harbour.example/a
      /\b(?:read|share|story|coverage|information|more|details|website|site|here)\b.{0,80}:?\s(?:at\s)?(?:https?:\/\/|www\.)\S+$/i,
      /^get (?:digital|full|unlimited) access\b/i,
      // Did you see it? Write to the newsroom: desk@harbour.example
      /\b(?:call|ring|contact|e-?mail|write to|phone|whatsapp|tell|text) (?:us\b|our\b|the\b|[A-Z]).{0,40}\b(?:newsdesk|news desk|newsroom|tips?|editors?|desk)\b/i,
      /[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,40}[.)]?$/,
      /(?:^|[.!?:,] )(?:subscribe|donate)\b/i,
      /(?:^|[.!?:] )(?:support|join|become) (?:us|our|local|independent|quality|free|a member|a subscriber|the [A-Z]\w+ of)\b/i,
    ],
    outlet: [
      // Mara Silva of Harbour Times contributed to this report.
      /\b(?:of|from|for|with) (?<outlet>(?:[Tt]he )?[A-Z][\w'’&-]*(?: (?:of |the |and |& )?[A-Z][\w'’&-]*){0,4}) contributed (?:reporting )?to this (?:report|story|article)\b/,
      // Mara Silva is the political editor of Harbour Times.
      /\b(?:is|are) (?:an? |the )?(?:[\w-]+ ){0,4}(?:reporters?|correspondents?|writers?|editors?|journalists?|columnists?) (?:of|at|for|with) (?<outlet>(?:[Tt]he )?[A-Z][\w'’&-]*(?: (?:of |the )?[A-Z][\w'’&-]*){0,4})\.?$/,
      // As Harbour Times and other news outlets have reported
      /\b[Aa]s (?<outlet>(?:[Tt]he )?[A-Z][\w'’&-]*(?: (?:of |the )?[A-Z][\w'’&-]*){0,4}) and other (?:news |media )?(?:outlets|organi[sz]ations|media|publications|newspapers) (?:have |has )?(?:previously )?reported\b/,
      // Harbour Times has contacted the ministry for comment.
      /(?:^|[.!?”"] )(?<outlet>(?:The )?[A-Z][\w'’&-]*(?: (?:of |the )?[A-Z][\w'’&-]*){0,4}) (?:has |have )?(?:contacted|approached|asked|reached out to|emailed) [^.]{2,160}\bfor (?:a |further |additional )?(?:comment|response|clarification)\b/,
      /(?:^|[.!?”"] )(?<outlet>(?:The )?[A-Z][\w'’&-]*(?: (?:of |the )?[A-Z][\w'’&-]*){0,4}) (?:could not|was unable to|has not been able to|was not able to|has been unable to) (?:immediately |independently )?(?:verify|confirm|reach)\b/,
    ],
    rights:
      /(?:copyright|©|\(c\))\s*(?:(?:©|\(c\))\s*)?(?:\d{4}(?:[-–]\d{2,4})?,?\s*|,\s*)?(?:by )?(?<owner>[A-Z][^.,|©\n]{1,60})/i,
  },
}
