/** The page's style sheet: serif for the words of reports, sans-serif and quiet for the program's own. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --raised: #ffffff; --ink: #1c1a17; --quiet: #655f56; --line: #e2dcd0; --strong: #bcb3a2;
  --link: #1b5468; --mark: #fbeab0; --soft: #fdf5da; --mark-line: #c98a00; --focus: #b45309; --past: #1b5468; --alarm: #8f3210;
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, Charter, 'Source Serif 4', 'Noto Serif', Georgia, 'Times New Roman', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Helvetica, Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --raised: #1f1d1a; --ink: #ece7dd; --quiet: #a79f91; --line: #35312b; --strong: #5b554b;
    --link: #8cc9dc; --mark: #4d3f0f; --soft: #2f2913; --mark-line: #e0aa2e; --focus: #f0b45c; --past: #8cc9dc; --alarm: #f0a283;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 400 0.9375rem/1.5 var(--sans); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body { margin: 0; overflow-wrap: break-word; }
h1, h2, h3, h4, p, ol, ul, dl, dd, figure, blockquote { margin: 0; padding: 0; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; top: 0; background: var(--ink); color: var(--paper); padding: 0.6rem 1rem; z-index: 9; }
.skip:focus { left: 0; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.words { font-family: var(--serif); }
.label, .tags, .figure, .edtf { color: var(--quiet); }
.edtf { font-size: 0.86em; font-variant-numeric: tabular-nums; white-space: nowrap; }
.figure { font-variant-numeric: tabular-nums; }
.tag + .tag::before { content: ' · '; }

.page { max-width: 90rem; margin: 0 auto; padding: 0 1.25rem 4rem; display: grid; grid-template-columns: minmax(0, 1fr); }
.masthead { padding: 1.4rem 0 1rem; }
.wordmark { font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.04em; color: var(--quiet); }
.contents { font-size: 0.875rem; border-block: 1px solid var(--line); padding: 0.75rem 0; margin-bottom: 1.75rem; }
.contents ol { list-style: none; columns: 2; column-gap: 1.5rem; }
.contents li { break-inside: avoid; padding: 0.16rem 0; }
.contents a { color: inherit; text-decoration: none; display: inline-block; padding: 0.1rem 0; }
.contents a:hover { text-decoration: underline; }
.contents .empty a { color: var(--quiet); }

.summary { padding-bottom: 0.5rem; }
h1, .storyline { font: 600 clamp(1.75rem, 1.2rem + 2.6vw, 2.75rem)/1.14 var(--serif); letter-spacing: -0.012em; text-wrap: balance; max-width: 22em; margin-bottom: 1.1rem; }
.counts { display: flex; flex-wrap: wrap; gap: 0.25rem 1.6rem; font-size: 1rem; }
.counts .figure { color: var(--ink); font-weight: 650; font-size: 1.125rem; }
.gaps, .day { margin-top: 0.35rem; color: var(--quiet); }
.day time, .day .date { color: var(--ink); font-weight: 600; }
.summary .passages { margin-top: 0.35rem; }

section { margin-top: 3rem; }
h2, .story section > h3:first-child { font: 650 1.0625rem/1.3 var(--sans); border-top: 2px solid var(--ink); padding-top: 0.6rem; margin-bottom: 0.4rem; }
section.empty { margin-top: 1.5rem; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; border-top: 1px solid var(--line); padding-top: 0.6rem; }
section.empty > :first-child { border: 0; padding: 0; margin: 0; }
section.empty + section.empty { margin-top: 0.6rem; }
section:not(.empty) + section.empty { margin-top: 3rem; }
.none { color: var(--quiet); }
.columns .none { margin-bottom: 0.9rem; }
.check .line { padding: 0.6rem 0 0.45rem; }
.lines { list-style: none; }
.line { padding: 1rem 0 0.75rem; }
.line + .line { border-top: 1px solid var(--line); }
.line:target { background: linear-gradient(90deg, var(--mark) 4px, transparent 4px); padding-left: 14px; margin-left: -14px; }
.line > h3, .line > h4 { font: 400 0.875rem/1.5 var(--sans); margin-bottom: 0.3rem; }
.line .title { font: 600 1.0625rem/1.4 var(--serif); margin-right: 0.5rem; }
.own { font-family: var(--sans); }
.title .own { font-weight: 600; font-size: 0.9375rem; }
.reports .title .own { font-weight: 400; font-size: 0.8125rem; color: var(--quiet); }
.line .title .outlet, .reports .title, .timeline .title, .next .title { font-family: var(--sans); font-size: 0.9375rem; }
.title .edtf { font-weight: 400; margin-left: 0.3rem; }
.check .tags > .tag:first-child, .different > .lines h3 .tags > .tag:first-child, .inside h3 .tags > .tag:first-child { color: var(--ink); font-weight: 600; }
.headline { font: 400 1.125rem/1.45 var(--serif); }
.headline .theirs, .headline .words { font-family: var(--serif); }
.facts { font-size: 0.875rem; margin-top: 0.25rem; }
.facts .theirs { color: var(--ink); }
.reports .ways { margin-top: 0.25rem; }
.address { overflow-wrap: anywhere; }

.passage > summary { list-style: none; cursor: pointer; position: relative; display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.1rem 1.25rem; padding: 0.4rem 1.6rem 0.4rem 0; }
.passage > summary::-webkit-details-marker { display: none; }
.passage > summary::after { content: ''; position: absolute; right: 0.45rem; top: 0.95rem; width: 0.42rem; height: 0.42rem; border: solid var(--strong); border-width: 0 1.5px 1.5px 0; transform: rotate(45deg); }
.passage[open] > summary::after { transform: rotate(-135deg); top: 1.15rem; }
.passage > summary:hover::after { border-color: var(--ink); }
.from { font-size: 0.8125rem; line-height: 1.45; padding-top: 0.2rem; }
.from .outlet { font-weight: 600; }
.from .tags { display: inline; }
.from .tags::before { content: ' · '; }
.exact { display: block; max-width: 40rem; }
.exact > .words, .beside .words { font-size: 1.125rem; line-height: 1.5; white-space: pre-line; }
.exact b { font-weight: inherit; text-decoration: underline; text-decoration-color: var(--mark-line); text-decoration-thickness: 2px; text-underline-offset: 0.2em; }
.overview .exact > .words { font-size: 1.25rem; line-height: 1.45; }
.beside { display: block; margin-top: 0.35rem; padding-left: 0.8rem; border-left: 2px solid var(--line); }
.beside .label { font-size: 0.8125rem; }
.beside .words { font-size: 1rem; }
.opened { margin: 0.25rem 0 1rem; padding: 0.9rem 1.1rem 1rem; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; max-width: 52rem; }
.opened > * + * { margin-top: 0.6rem; }
.opened .label { font-size: 0.8125rem; }
.opened blockquote { line-height: 1.55; color: var(--quiet); white-space: pre-line; margin-top: 0.2rem; }
mark { background: var(--mark); color: var(--ink); padding: 0.06em 0.04em; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.governors, .citation { font-size: 0.875rem; }
.citation { overflow-wrap: anywhere; color: var(--quiet); }
.cite { font-size: 0.8125rem; }
.ways { display: flex; flex-wrap: wrap; gap: 0.4rem 1.2rem; align-items: center; font-size: 0.875rem; }
.ways a { padding: 0.3rem 0; display: inline-block; }
button.copy { font: inherit; color: var(--link); background: transparent; border: 1px solid var(--strong); border-radius: 5px; padding: 0.25rem 0.7rem; cursor: pointer; }
button.copy:hover { border-color: var(--link); }
.more > summary { cursor: pointer; color: var(--link); font-size: 0.875rem; padding: 0.3rem 0; width: fit-content; }
.lines + .more { border-top: 1px solid var(--line); padding-top: 0.4rem; }

.namings { margin: 0.35rem 0; }
.namings > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 1.25rem; padding: 0.25rem 0; }
.namings dt { font-size: 0.8125rem; font-weight: 600; padding-top: 0.2rem; }
.form { margin-right: 1.1rem; }
.form .words { font-size: 1.0625rem; }
.form .figure, .form .label { font-size: 0.8125rem; }

.scroll { overflow-x: auto; overscroll-behavior-x: contain; }
.drawn { margin: 0.6rem 0 0.4rem; }
.drawn figcaption { font-size: 0.8125rem; margin-top: 0.5rem; }
.dates { list-style: none; max-width: 45rem; }
.dates li { padding: 0.15rem 0.75rem; }
.dates .when { display: block; width: fit-content; font-size: 0.8125rem; line-height: 1.4; color: inherit; text-decoration-color: var(--strong); padding: 0.1rem 0; }
.dates .when:hover { text-decoration-color: currentColor; }
.axis { max-width: 45rem; padding: 0 0.75rem; }
svg.track { display: block; overflow: visible; font-family: var(--sans); }
svg .tick { font-size: 11.5px; fill: var(--quiet); }
svg .tick.wide:not(.narrow) { display: none; }
svg .rule { stroke: var(--strong); }
svg .grid { stroke: var(--line); }
svg .past { fill: var(--past); }
svg rect.past { opacity: 0.55; }
svg .forward { fill: var(--paper); stroke: var(--past); stroke-width: 1.75; }
svg .open { fill: none; stroke: var(--past); stroke-width: 1.75; }
.dot, .stretch { display: inline-block; width: 0.62em; height: 0.62em; border-radius: 50%; background: var(--past); border: 1.5px solid var(--past); vertical-align: 0.02em; }
.stretch { width: 1.8em; border-radius: 1em; opacity: 0.55; }
.hollow { background: transparent; }

table { border-collapse: collapse; font-size: 0.875rem; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.55rem 1rem 0.55rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { font-weight: 600; font-size: 0.8125rem; vertical-align: bottom; border-bottom-color: var(--strong); }
.times td, .times th { min-width: 6rem; }
.times .words { font-size: 1rem; display: block; min-width: 14rem; }
.matrix .few thead th:not(:first-child), .matrix .few td { min-width: 6.5rem; }
.matrix .few tbody th { min-width: 15rem; max-width: 30rem; position: sticky; left: 0; background: var(--paper); }
.matrix tbody th a { display: block; font-size: 0.8125rem; width: fit-content; }
.matrix .at { display: none; }
.matrix tbody .words { font-size: 1rem; line-height: 1.4; }
.matrix b:not(.side) { font-weight: inherit; }
.matrix .without { color: var(--quiet); }
.matrix table.many thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.matrix table.many tr { display: flex; flex-wrap: wrap; gap: 0.1rem 0.35rem; padding: 0.8rem 0; border-bottom: 1px solid var(--line); }
.matrix table.many tbody :is(th, td) { display: block; border: 0; padding: 0; min-width: 0; max-width: 100%; position: static; }
.matrix table.many tbody th { flex: 0 0 100%; padding-bottom: 0.25rem; }
.matrix table.many .at { display: inline; }
.matrix table.many .with { order: 1; flex: 0 0 100%; }
.matrix table.many .with .at { display: inline-block; min-width: 11rem; font-weight: 600; padding-right: 0.5rem; }
.matrix table.many .unsure { order: 3; }
.matrix table.many .absent { order: 2; }
.matrix table.many .without { font-size: 0.8125rem; }
.matrix table.many .without .sign::after { content: ':'; }
.matrix table.many .absent ~ .absent .sign, .matrix table.many .unsure ~ .unsure .sign { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.matrix table.many .absent:has(~ .absent)::after, .matrix table.many .unsure:has(~ .unsure)::after { content: ','; }
.matrix .side { display: inline-block; min-width: 1.35em; text-align: center; border: 1.5px solid var(--past); color: var(--past); border-radius: 3px; font-size: 0.8125rem; line-height: 1.25; }

.abreast { display: grid; gap: 1.5rem; }
.report { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.1rem; min-width: 0; }
.report h3, .report h4 { font: 650 0.9375rem/1.4 var(--sans); margin-bottom: 0.6rem; padding-bottom: 0.5rem; border-bottom: 1px solid var(--line); }
.part { font-size: 1rem; line-height: 1.6; margin-bottom: 0.8em; white-space: pre-line; }
.part.headline, .part.heading { font-size: 1.1875rem; font-weight: 600; line-height: 1.3; }
.part.credit, .part.notice, .part.promotion, .part.caption { font-size: 0.875rem; color: var(--quiet); }
.part.quotation, .part.embed { border-left: 3px solid var(--line); padding-left: 0.9rem; }
.part mark { background: var(--soft); }
.part mark mark { background: transparent; box-shadow: inset 0 -1px var(--mark-line); }
.part mark:target { background: var(--mark); outline: 2px solid var(--mark-line); outline-offset: 1px; }
.refs { font: 400 0.75rem/1.3 var(--sans); white-space: normal; margin-left: 0.35em; }
.refs a { display: inline-block; margin-right: 0.5em; text-decoration-style: dotted; }
.refs .across::before { content: '⇄ ' / ''; }
.colophon { margin-top: 4rem; border-top: 1px solid var(--line); padding-top: 1rem; color: var(--quiet); font-size: 0.8125rem; }
.colophon p + p { margin-top: 0.3rem; }

@media (max-width: 43.99rem) {
  .matrix table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .matrix table tr { display: flex; flex-wrap: wrap; gap: 0.1rem 0.35rem; padding: 0.8rem 0; border-bottom: 1px solid var(--line); }
  .matrix table tbody :is(th, td) { display: block; border: 0; padding: 0; min-width: 0; max-width: 100%; position: static; }
  .matrix table tbody th { flex: 0 0 100%; padding-bottom: 0.25rem; }
  .matrix table .at { display: inline; }
  .matrix table .with { order: 1; flex: 0 0 100%; }
  .matrix table .with .at { display: inline-block; min-width: 11rem; font-weight: 600; padding-right: 0.5rem; }
  .matrix table .unsure { order: 3; }
  .matrix table .absent { order: 2; }
  .matrix table .without { font-size: 0.8125rem; }
  .matrix table .without .sign::after { content: ':'; }
  .matrix table .absent ~ .absent .sign, .matrix table .unsure ~ .unsure .sign { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .matrix table .absent:has(~ .absent)::after, .matrix table .unsure:has(~ .unsure)::after { content: ','; }
}
@media (min-width: 44rem) {
  .dates li, .axis { display: grid; grid-template-columns: 13.5rem minmax(0, 1fr); column-gap: 1.25rem; padding-block: 0; align-items: center; }
  .dates .when { justify-self: end; text-align: right; padding: 0.3rem 0; }
  .dates .track { align-self: stretch; height: 100%; }
  .axis .track { grid-column: 2; }
  svg .tick.wide:not(.narrow) { display: initial; }
  svg .tick.narrow:not(.wide) { display: none; }
  .passage > summary, .namings > div { grid-template-columns: 9.5rem minmax(0, 1fr); }
  .from .outlet, .from .tags { display: block; }
  .from .tags::before { content: none; }
  .different .passages { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; align-items: start; }
  .different .passage > summary { grid-template-columns: minmax(0, 1fr); }
  .different .passage[open] { grid-column: 1 / -1; }
  .abreast { grid-auto-flow: column; grid-auto-columns: minmax(15rem, 1fr); gap: 1rem; padding-bottom: 0.5rem; }
  .report { max-height: 42rem; overflow-y: auto; }
}
@media (min-width: 68rem) {
  .page { grid-template-columns: 12rem minmax(0, 1fr); column-gap: 4rem; padding-inline: 2.5rem; }
  .masthead { grid-column: 1 / -1; }
  .contents { position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow-y: auto; border: 0; padding: 0.4rem 0 0; margin: 0; }
  .contents ol { columns: 1; }
  .summary, .sections, .apart { max-width: 52rem; }
  .colophon { grid-column: 2; }
}
@media print {
  :root { --paper: #fff; --raised: #fff; --ink: #000; --quiet: #444; --line: #ccc; --strong: #888; --link: #000; --mark: #eee; --soft: #fff; --mark-line: #555; --past: #000; }
  @page { margin: 18mm 16mm; }
  html { font-size: 9.5pt; }
  .contents, .skip, .ways, .passage > summary::after, .refs { display: none; }
  .page { display: block; padding: 0; max-width: none; }
  section { margin-top: 1.6rem; }
  h2, h3, h4 { break-after: avoid; }
  .line, .passage { break-inside: avoid; }
  .scroll { overflow: visible; }
  .columns { break-before: page; }
  .abreast { display: block; columns: 2; column-gap: 8mm; }
  .report { border: 0; padding: 0; max-height: none; overflow: visible; margin-bottom: 1.5rem; }
  .opened { border: 0; padding: 0; }
  .line > .more::details-content { content-visibility: visible; block-size: auto; }
  .line > .more > summary { display: none; }
  .check .line > .more, .names .line > .more, .reports .line > .more, .timeline > .more:not(.lines + .more) { display: none; }
  .opened blockquote, .opened > .label { display: none; }
  a.address { text-decoration: none; }
}
`
