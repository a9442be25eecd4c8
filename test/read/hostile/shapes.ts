/** The words before and after what is hostile; a page that loses them must say so. */
export const BEFORE =
  'The ferry ran aground on Monday evening with 41 people on board, and all of them are alive.'
export const AFTER =
  'The captain told the harbour office that the light on the eastern pier had been out since noon.'

/** A page of a hostile shape, with `count` of what is hostile about it. */
export type Shape = (count: number) => string

const story = (middle: string, head = '') =>
  `<!doctype html><html><head><title>Ferry aground</title>${head}</head><body><article><h1>Ferry aground</h1><p>${BEFORE}</p>${middle}<p>${AFTER}</p></article></body></html>`

const linked = (json: string) => story('', `<script type="application/ld+json">${json}</script>`)

const repeat = (piece: string) => (count: number) => story(piece.repeat(count))

const each = (make: (index: number) => string) => (count: number) =>
  story(Array.from({ length: count }, (_, index) => make(index)).join(''))

/** Shapes whose page grows by what is counted; at a million each has megabytes. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'paragraphs of a story': each(
    index => `<p>On day ${index} the water stood ${index % 97} centimetres higher.</p>`,
  ),
  'nested inline tags': count => story(`${'<b>'.repeat(count)}deep${'</b>'.repeat(count)}`),
  'nested blocks': count => story(`${'<div>'.repeat(count)}deep${'</div>'.repeat(count)}`),
  'nested blocks that never close': count => story('<div>'.repeat(count)),
  'nested lists': count => story('<ul><li>'.repeat(count)),
  'words beneath five hundred blocks': count =>
    story(`${'<div>'.repeat(500)}${'<p>A word.</p>'.repeat(count)}`),
  'deep nests one after another': count =>
    story(
      `${'<div class="x" itemprop="author">'.repeat(500)}A word.${'</div>'.repeat(500)}`.repeat(count / 100),
    ),
  'tables in tables': count => story('<table><tr><td>'.repeat(count)),
  'block quotations in block quotations': count => story('<blockquote>word '.repeat(count)),
  'attributes of one element': count =>
    story(`<p ${Array.from({ length: count }, (_, index) => `a${index}=x`).join(' ')}>A word.</p>`),
  'one attribute again and again': count => story(`<p ${'a=x '.repeat(count)}>A word.</p>`),
  'elements with attributes': each(
    index => `<i data-a="${index}" class="c${index} d e" id=i${index} title=t>a</i> `,
  ),
  'names in a class': count => story(`<p class="${'story-body '.repeat(count)}">A word.</p>`),
  'characters of an attribute': count => story(`<p title="${'x'.repeat(count)}">A word.</p>`),
  'quotation marks of attributes': count => story(`<p ${'"'.repeat(count)}>A word.</p>`),
  'null characters': count => story(`<p>${'A word \u0000'.repeat(count)}</p>`),
  'comments that open': repeat('<!--'),
  'comments that close': repeat('<!-- -->'),
  'broken comments': repeat('<!--!>--!'),
  'CDATA sections that open': repeat('<![CDATA['),
  'declarations that open': repeat('<!a'),
  'instructions that open': repeat('<?a'),
  'angle brackets': repeat('<'),
  'closing brackets': repeat('>'),
  'tags that end nothing': repeat('</x>'),
  'paragraphs that never close': repeat('<p>a'),
  'bold and italics that cross': repeat('<b><i></b></i>'),
  'line breaks': repeat('<br>'),
  'lines that break off': repeat('word<br>'),
  rules: repeat('<hr>'),
  entities: repeat('&amp;'),
  'broken entities': repeat('&a'),
  'numbers of no character': repeat('&#x110000;'),
  'soft hyphens': repeat('a&shy;'),
  'white space': repeat(' \n'),
  'one word': count => story(`<p>${'a'.repeat(count)}</p>`),
  'words of one text': count => story(`<p>${'a '.repeat(count)}</p>`),
  'words in the body alone': count => `${BEFORE} ${'word '.repeat(count)}${AFTER}`,
  links: repeat('<a href="/a">A word</a> '),
  'links that never close': repeat('<a href="/a">'),
  'items of a list': repeat('<li>A word'),
  'rows of a table': count => story(`<table>${'<tr><td>1<td>2'.repeat(count)}</table>`),
  'cells of one row': count => story(`<table><tr>${'<td>1'.repeat(count)}</table>`),
  'figures with captions': each(
    index => `<figure><img src=${index}.jpg><figcaption>Quay ${index}. Photo: A. Kelm</figcaption></figure>`,
  ),
  posts: each(
    index =>
      `<blockquote class="twitter-tweet"><p>Post ${index}.</p>&mdash; Ann (@ann) <a href="#">May 3, 2026</a></blockquote>`,
  ),
  times: each(
    index => `<time datetime="2026-03-04T10:00:${String(index % 60).padStart(2, '0')}Z">10.00</time>`,
  ),
  headlines: each(index => `<h1>Ferry aground ${index}</h1>`),
  'articles in articles': repeat('<article><p>A word.</p>'),
  articles: repeat('<article><p>A word.</p></article>'),
  'hidden words': repeat('<p hidden>A word.</p>'),
  bylines: repeat('<p>By Mara Silva</p>'),
  stamps: repeat('<p>Updated 4 March 2026, 10.15 GMT</p>'),
  'comments of readers': repeat('<div class="comment"><p>I was on board, and it was loud.</p></div>'),
  scripts: repeat('<script>a</script>'),
  'scripts that never end': repeat('<script>'),
  'templates in templates': count => story('<template>'.repeat(count)),
  'frames without end': repeat('<iframe>'),
  'meta elements': count =>
    story(
      '',
      Array.from({ length: count }, (_, index) => `<meta name="a${index}" content="2026-03-04">`).join(''),
    ),
  'authors in meta elements': count =>
    story(
      '',
      Array.from({ length: count }, (_, index) => `<meta name="author" content="Mara Silva ${index}">`).join(
        '',
      ),
    ),
  'properties of microdata': each(index => `<span itemprop="author">Mara ${index}</span>`),
  'blocks of JSON-LD': count =>
    story(
      '',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry"}</script>'.repeat(count),
    ),
  'items of JSON-LD': count =>
    linked(
      `{"@graph":[${Array.from({ length: count }, (_, index) => `{"@type":"NewsArticle","@id":"#${index}","author":{"@id":"#${index + 1}"}}`).join(',')}]}`,
    ),
  'depth of JSON-LD': count => linked(`${'{"a":'.repeat(count)}1${'}'.repeat(count)}`),
  'arrays of JSON-LD in one another': count => linked('['.repeat(count)),
  'characters of JSON-LD': count =>
    linked(`{"@type":"NewsArticle","articleBody":"${BEFORE} ${'Words again. '.repeat(count / 13)}${AFTER}"}`),
  'commas of broken JSON-LD': count => linked(`{"@type":"NewsArticle"${',}'.repeat(count)}`),
  'quotation marks of broken JSON-LD': count => linked(`{"@type":"${'\\"'.repeat(count)}`),
  'comments of broken JSON-LD': count => linked(`{${'/*'.repeat(count)}`),
}

/** Shapes after which a browser shows nothing more, as an element or comment has taken up the rest of the page. */
export const ENDING: ReadonlySet<string> = new Set([
  'comments that open',
  'broken comments',
  'scripts that never end',
  'templates in templates',
  'frames without end',
])
