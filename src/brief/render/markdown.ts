import type { Apart, Brief, NameForm, Story } from '../brief.ts'
import { LABELS } from '../labels.ts'
import { nameOutlets, nameReport, outletOf } from './outlets.ts'
import { type Block, type Line, outline, type Passage, shownLines, shownPassages } from './outline.ts'
import type { Phrase, Word } from './phrase.ts'
import { storyTitle, summaryCounts, summaryDay, summaryGaps } from './summary.ts'
import { makeSafe } from './terminal.ts'

/** Sets a brief as Markdown (CommonMark): block quotations hold exact words only, the program's own words are in italics. */
export function renderMarkdown(brief: Brief, options: { readonly full: boolean }): string {
  const blocks = [
    ...(brief.stories.length > 1 ? contentsBlocks(brief.stories) : []),
    ...brief.stories.flatMap(story => storyBlocks(story, options.full)),
    ...(brief.stories.length === 0 ? [own(LABELS['no report'])] : []),
    ...apartBlocks(brief.apart),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** Escapes words so that Markdown takes none of them for markup, on one line. */
function escapeMarkdown(text: string): string {
  return (
    makeSafe(text)
      .trim()
      .replaceAll(/[\\`*_[\]<>&|~#$^={}!@]/g, '\\$&')
      // GitHub makes links of bare addresses.
      .replaceAll('://', '\\://')
      .replaceAll(/www\./gi, found => `${found.slice(0, 3)}\\.`)
      .replace(/^[-+]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  )
}

// Reports of several events are said to be so before the first of them is told.
function contentsBlocks(stories: readonly Story[]): string[] {
  const lines = stories.map(
    (story, index) =>
      `${index + 1}. ${writeWord(storyTitle(story))} (${writePhrase(summaryCounts(story)[0]!)})`,
  )
  return [own(`${stories.length} ${LABELS.stories}`), lines.join('\n')]
}

function storyBlocks(story: Story, full: boolean): string[] {
  const gaps = summaryGaps(story)
  const outlets = nameOutlets(story)
  const evidence = full ? story.summary.evidence : story.summary.evidence.slice(0, 1)
  return [
    `# ${writeWord(storyTitle(story))}`,
    writePhrases(summaryCounts(story)),
    ...(gaps.length > 0 ? [`${own(LABELS['not established'])}: ${writePhrases(gaps)}`] : []),
    writePhrase(summaryDay(story)),
    ...evidence.map(one => passageBlock({ outlet: outletOf(outlets, one.report), evidence: one, tags: [] })),
    ...outline(story).flatMap(block => sectionBlocks(block, full)),
  ]
}

function sectionBlocks(block: Block, full: boolean): string[] {
  const heading = `## ${block.title}`
  if (block.lines.length === 0) return [heading, own(block.empty)]
  const lines = shownLines(block, full)
  return [
    heading,
    ...lines.flatMap(line => lineBlocks(line, full)),
    ...moreBlocks(block.lines.length - lines.length),
  ]
}

function lineBlocks(line: Line, full: boolean): string[] {
  const passages = shownPassages(line, full)
  const hidden = line.direct === 0 ? 0 : line.passages.length - passages.length
  const head = [`**${line.rank}**`, writePhrase(line.title), writePhrases(line.tags)].filter(
    words => words !== '',
  )
  return [
    head.join(' '),
    ...(line.namings.length > 0
      ? [
          line.namings
            .map(naming => `- ${writePhrase(naming.outlet)}: ${writeForms(naming.forms)}`)
            .join('\n'),
        ]
      : []),
    ...passages.map(passageBlock),
    ...moreBlocks(hidden),
  ]
}

function passageBlock({ outlet, evidence, tags }: Passage): string {
  const from = [writePhrase(outlet), writePhrases(tags)].filter(words => words !== '').join(' ')
  const beside = evidence.beside.map(
    quote => `\n\n${own(LABELS['read with'])}\n\n> ${escapeMarkdown(quote.exact)}`,
  )
  return `${from}\n\n> ${escapeMarkdown(evidence.exact)}${beside.join('')}`
}

function moreBlocks(count: number): string[] {
  return count > 0 ? [own(`+ ${count} ${LABELS['n more']}`)] : []
}

function writeForms(forms: readonly NameForm[]): string {
  return forms
    .map(form => {
      const count = form.count > 1 ? ` ×${form.count}` : ''
      return `${escapeMarkdown(form.form)}${count}${form.quoted ? ` ${own(LABELS['in quotations'])}` : ''}`
    })
    .join(' · ')
}

function apartBlocks(apart: readonly Apart[]): string[] {
  if (apart.length === 0) return []
  const lines = apart.map(entry => {
    const headline = entry.headline ? ` ${escapeMarkdown(entry.headline.value)}` : ''
    return `- ${writePhrase(nameReport(entry, true))}${headline} ${own(LABELS[entry.reason])}`
  })
  return [`## ${LABELS['section apart']}`, lines.join('\n')]
}

function writePhrases(phrases: readonly Phrase[]): string {
  return phrases.map(writePhrase).join(' · ')
}

function writePhrase(phrase: Phrase): string {
  return phrase
    .map((word, index) => (index > 0 && !/^[,:]/.test(word.text) ? ' ' : '') + writeWord(word))
    .join('')
}

function writeWord(word: Word): string {
  switch (word.kind) {
    case 'label':
      return own(word.text)
    case 'opens':
      return own(`→ ${word.text}`)
    case 'outlet':
      return `**${escapeMarkdown(word.text)}**`
    case 'date':
      return word.text === word.edtf
        ? escapeMarkdown(word.edtf)
        : `${word.text} (${escapeMarkdown(word.edtf)})`
    case 'address':
      return `<${word.text.replaceAll(/[<>\s]/g, encodeURIComponent)}>`
    default:
      return escapeMarkdown(word.text)
  }
}

function own(words: string): string {
  return `*${words}*`
}
