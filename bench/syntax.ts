import { join } from 'node:path'
import { segmenting } from '../src/language/en/segmenting.ts'
import type { Part } from '../src/read/report.ts'
import { splitSentences } from '../src/segment/sentences.ts'
import { splitTokens } from '../src/segment/tokens.ts'
import { findData, readTreebank } from '../train/treebank.ts'

const data = findData()
const show = process.argv[2]
for (const [name, docs] of [
  ['EWT dev', readTreebank(join(data, 'syntax/ewt-dev'))],
  ['GUM news', readTreebank(join(data, 'syntax/gum'), n => n.startsWith('GUM_news'))],
] as const) {
  let tg = 0,
    tp = 0,
    tc = 0,
    sg = 0,
    sp = 0,
    sc = 0
  for (const doc of docs) {
    const parts: Part[] = doc.paragraphs.map((p, i) => ({
      kind: 'paragraph',
      start: doc.sentences[p]![0]!.start,
      end: doc.sentences[(doc.paragraphs[i + 1] ?? doc.sentences.length) - 1]!.at(-1)!.end,
    }))
    const ss = splitSentences(doc.text, parts, segmenting)
    const out = { start: [] as number[], end: [] as number[] }
    for (const s of ss) splitTokens(doc.text, s.start, s.end, segmenting, out)
    const gold = new Set(doc.sentences.flat().map(t => t.start * 1e7 + t.end))
    tg += doc.sentences.flat().length
    tp += out.start.length
    const pred = new Set(out.start.map((s, i) => s * 1e7 + out.end[i]!))
    for (const p of pred)
      if (gold.has(p)) tc++
      else if (show === 't') {
        const s = Math.floor(p / 1e7)
        console.log(
          'T',
          name,
          JSON.stringify(doc.text.slice(s, p - s * 1e7)),
          JSON.stringify(doc.text.slice(Math.max(0, s - 20), s + 30)),
        )
      }
    const gs = new Set(doc.sentences.map(s => s[0]!.start * 1e7 + s.at(-1)!.end))
    const ps = new Set(ss.map(s => s.start * 1e7 + s.end))
    sg += gs.size
    sp += ps.size
    for (const p of ps)
      if (gs.has(p)) sc++
      else if (show === 's') {
        const s = Math.floor(p / 1e7)
        console.log(
          'S',
          name,
          JSON.stringify(doc.text.slice(s, p - s * 1e7)),
          '→',
          JSON.stringify(doc.text.slice(p - s * 1e7, p - s * 1e7 + 40)),
        )
      }
  }
  const f = (c: number, g: number, p: number) => ((200 * c) / (g + p)).toFixed(2)
  console.log(name, 'tokens', f(tc, tg, tp), 'sentences', f(sc, sg, sp), tg, sg)
}
