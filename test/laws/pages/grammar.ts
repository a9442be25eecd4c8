import fc from 'fast-check'

const NAMES = [
  ...[
    'p',
    'div',
    'span',
    'article',
    'main',
    'section',
    'aside',
    'header',
    'footer',
    'nav',
    'ul',
    'ol',
    'li',
    'dl',
  ],
  ...[
    'dt',
    'dd',
    'table',
    'tr',
    'td',
    'th',
    'caption',
    'blockquote',
    'figure',
    'figcaption',
    'h1',
    'h2',
    'a',
    'b',
  ],
  ...[
    'em',
    'sup',
    'time',
    'form',
    'button',
    'details',
    'summary',
    'noscript',
    'template',
    'script',
    'style',
    'svg',
  ],
  ...[
    'title',
    'P',
    'DIV',
    'x-y',
    'amp-img',
    'font',
    'center',
    'pre',
    'textarea',
    'select',
    'option',
    'address',
  ],
] as const

const VOID = [
  '<br>',
  '<br/>',
  '<hr>',
  '<img src="a.jpg" alt="A quay">',
  '<input type=hidden>',
  '<wbr>',
  '</p>',
  '</div>',
]

const ATTRIBUTES = [
  '',
  ' class="article-body"',
  ' class="caption"',
  ' class="comment-list"',
  ' class="related"',
  ' class="newsletter"',
  ' class="paywall"',
  ' class="twitter-tweet"',
  ' id=content',
  ' hidden',
  ' style="display: none"',
  ' aria-hidden="true"',
  ' itemprop="articleBody"',
  ' itemscope itemtype="https://schema.org/NewsArticle"',
  ' datetime="2026-03-04T10:00:00Z"',
  ' href="/more"',
  ' role="navigation"',
  " data-a=1 data-b='2' data-c",
] as const

const TEXTS = [
  'The ferry ran aground on Monday with 41 people on board, and all of them are alive.',
  '“We heard a bang,” said Mara Silva.',
  'By Mara Silva',
  'Photo: A. Kelm',
  'Advertisement',
  'Read more: The quay',
  'Updated 4 March 2026, 10:15 GMT',
  'Share',
  '14:05',
  ' ',
  '\n',
  '&nbsp;',
  '&amp;',
  '&amp;amp;',
  '&ldquo;No&rdquo;',
  '&#8217;',
  '&#x1F6A2;',
  '&shy;',
  'sum&shy;mer',
  'a &lt; b',
  '&bogus;',
  '&',
  '<!-- gone -->',
  '<![CDATA[kept]]>',
  '<?php x ?>',
  '港で座礁した。',
  'غرقت السفينة',
  'नाव',
  '\u200b',
  '👩‍👩‍👧',
  '1 | 2',
] as const

/** Mark-up of all sorts: elements in one another, some left open, some closed that were never opened. */
export const MARKUP: fc.Arbitrary<string> = fc.letrec<{ node: string; nodes: string }>(tie => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...TEXTS),
    fc.constantFrom(...VOID),
    fc.string({ maxLength: 6 }),
    fc
      .record({
        name: fc.constantFrom(...NAMES),
        attributes: fc.constantFrom(...ATTRIBUTES),
        inside: tie('nodes'),
        closed: fc.constantFrom(true, true, true, true, false),
      })
      .map(
        ({ name, attributes, inside, closed }) =>
          `<${name}${attributes}>${inside}${closed ? `</${name}>` : ''}`,
      ),
  ),
  nodes: fc.array(tie('node'), { maxLength: 6 }).map(nodes => nodes.join('')),
})).nodes

const LINKED = [
  '',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry aground","datePublished":"2026-03-04","author":{"name":"Mara Silva"}}</script>',
  '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","articleBody":"<p>The ferry &amp; the quay.</p>"}]}</script>',
  '<script type="application/ld+json">{"@type":"NewsArticle",}</script>',
  '<meta property="og:title" content="Ferry aground"><meta property="og:site_name" content="Harbour Post">',
] as const

/** Whole pages of such mark-up. */
export const PAGES: fc.Arbitrary<string> = fc
  .record({ head: fc.constantFrom(...LINKED), body: fc.array(MARKUP, { maxLength: 5 }), bare: fc.boolean() })
  .map(({ head, body, bare }) =>
    bare
      ? head + body.join('')
      : `<!doctype html><html><head>${head}</head><body>${body.join('')}</body></html>`,
  )
