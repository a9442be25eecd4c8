/** The words of a piece of Markdown: links and pictures as their words, without marks of emphasis, code and footnotes. */
export function readInline(source: string): string {
  return source
    .replace(LINK, '$1')
    .replace(REFERENCE, '$1')
    .replace(FOOTNOTE, '')
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g, '$1')
    .replace(/<\/?[a-z][^<>\n]{0,500}>/gi, '')
    .replace(EMPHASIS, '$1$3')
    .replace(EMPHASIS, '$1$3')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/(?: {2,100}|\\)\n/g, '\n')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** [the mole](https://harbour.example "Title") */
const LINK = /!?\[([^\][\n]{0,500})\]\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)/g

/** [the mole][1] */
const REFERENCE = /!?\[([^\][\n]{1,500})\]\[[^\][\n]{0,200}\]/g

const FOOTNOTE = /\[\^[^\][\n]{1,50}\]/g

/** **words**, *words*, __words__, _words_: the marks stand at the edges of words. */
const EMPHASIS = /(^|[^\p{L}\d\\*_])(\*\*\*|\*\*|\*|___|__|_)(?=\S)([^*_\n]{0,999}[^*_\s\\])\2(?![\p{L}\d])/gu
