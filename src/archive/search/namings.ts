import { describeSpan } from '../../text/selector.ts'
import type { NamingLine } from '../archive.ts'
import type { FoundName } from '../findings.ts'
import type { Store } from '../store/tables.ts'
import { type Document, findPlaces, readDocuments } from './documents.ts'
import { keyOf } from './entries.ts'
import { writeName } from './expression.ts'

/** Reports that are read for the forms of a name, the newest: a chart shows no more. */
const MOST_READ = 300

/** A name in a report. */
interface Named {
  readonly document: Document
  readonly name: FoundName
}

/**
 * What outlets call what is named so, in the latest versions of the newest reports that have the name; those that print it
 * most often first. A person whom no report of a story gives an office is a private person, and no list is made of them.
 */
export async function listNamings(store: Store, name: string): Promise<readonly NamingLine[]> {
  const expression = writeName(name)
  if (expression === '') return []
  const reach = { least: 0, most: Number.MAX_SAFE_INTEGER, order: 'newest', limit: MOST_READ } as const
  const documents = await readDocuments(store, await findPlaces(store, expression, reach))
  const named = documents
    .filter(({ number, latest }) => number === latest)
    .flatMap(document => nameIn(document, keyOf(name)))
  return addForms(leavePrivate(named)).map(({ documents: _, ...line }) => line)
}

function nameIn(document: Document, key: string): readonly Named[] {
  const names = document.findings.names.filter(
    ({ name, forms }) => keyOf(name) === key || forms.some(({ form }) => keyOf(form) === key),
  )
  return names.map(name => ({ document, name }))
}

function leavePrivate(named: readonly Named[]): readonly Named[] {
  const scene = ({ document }: Named) => document.story ?? document.report.id
  const holders = Map.groupBy(
    named.filter(({ name }) => name.kind === 'person' && name.office),
    scene,
  )
  const isHolder = (each: Named) =>
    holders.get(scene(each))?.some(({ name }) => isSameName(name.name, each.name.name)) ?? false
  return named.filter(each => each.name.kind !== 'person' || each.name.office || isHolder(each))
}

/** Whether one name is the other or its end: “Silva” may be Mara Silva, Ada Silva is not. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [` ${keyOf(one)}`, ` ${keyOf(other)}`]
  return a.endsWith(b) || b.endsWith(a)
}

interface Line extends NamingLine {
  readonly documents: Set<string>
}

function addForms(named: readonly Named[]): readonly Line[] {
  const lines = new Map<string, Line>()
  for (const { document, name } of named) {
    const { report } = document
    const outlet = report.outlet?.value ?? null
    for (const { form, own, quoted, first } of name.forms) {
      const key = `${outlet ?? ''}\n${keyOf(form)}`
      const before = lines.get(key)
      const documents = (before?.documents ?? new Set()).add(report.id)
      const evidence = {
        report: report.id,
        version: report.version,
        ...first,
        ...describeSpan(report.text, first),
      }
      lines.set(key, {
        // The place is that of the oldest report.
        outlet,
        form,
        own: own + (before?.own ?? 0),
        quoted: quoted + (before?.quoted ?? 0),
        reports: documents.size,
        evidence,
        documents,
      })
    }
  }
  const count = ({ own, quoted }: Line) => own + quoted
  return [...lines.entries()]
    .sort(([a, one], [b, other]) => count(other) - count(one) || (a < b ? -1 : 1))
    .map(([, line]) => line)
}
