import type { Brief, Evidence } from '../../src/brief/brief.ts'

/** Every evidence of a brief. */
export function allEvidence(brief: Brief): readonly Evidence[] {
  return brief.stories.flatMap(({ id: _, summary, ...sections }) => [
    ...summary.evidence,
    ...Object.values(sections).flatMap(entries => entries.flatMap(entry => entry.evidence)),
  ])
}

/** Text with all white space alike. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** The words of a page, with `between` in place of each tag: without head, script and markup, with its entities read. */
export function pageWords(page: string, between = ''): string {
  return page
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<script>[\s\S]*<\/script>/, '')
    .replaceAll(/<[^>]*>/g, between)
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
}

/** The tags of a page, without those of its head and script. */
export function pageTags(
  page: string,
): readonly { readonly name: string; readonly attributes: readonly [string, string][] }[] {
  const body = page.slice(page.indexOf('<body')).replace(/<script>[\s\S]*<\/script>/, '<script></script>')
  return [...body.matchAll(/<([^/\s>]+)([^>]*)>/g)].map(([, name = '', rest = '']) => ({
    name,
    attributes: [...rest.matchAll(/\s([^\s=]+)(?:="([^"]*)")?/g)].map(
      ([, key = '', value = '']): [string, string] => [key, value],
    ),
  }))
}

/** The words right of the bar of a brief on a terminal. */
export function rightOfBar(text: string): string {
  return squeeze(
    text
      .split('\n')
      .flatMap(line => (line.includes('│') ? [line.slice(line.indexOf('│') + 1)] : []))
      .join(' '),
  )
}

/** The words left of the bar, and those of lines without one. */
export function leftOfBar(text: string): string {
  return squeeze(
    text
      .split('\n')
      .map(line => line.split('│')[0]!)
      .join(' '),
  )
}

/** Markdown with its escapes taken back. */
export function unescapeMarkdown(text: string): string {
  return text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
}
