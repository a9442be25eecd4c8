import type { Model } from '../language/model.ts'
import type { Columns } from './features.ts'

/** Gives past forms that can be nothing else their tag, where the classifier, which never saw them, says otherwise. */
export function mendTags(
  columns: Columns,
  pasts: ReadonlySet<number>,
  model: Pick<Model, 'tags'>,
  tags: Int32Array,
): void {
  const past = model.tags.indexOf('VERB VBD')
  for (let i = 0; i < tags.length; i++) {
    // "Froze Harbour" may be a name.
    const capital = (columns.shape[i]! & 1) !== 0
    if (!capital && pasts.has(columns.word[i]!) && !model.tags[tags[i]!]!.startsWith('VERB')) tags[i] = past
  }
}
