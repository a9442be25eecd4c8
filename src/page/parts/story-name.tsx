import { askStory } from '../api.ts'
import { useAsked } from '../asked.tsx'
import { shorten } from './pieces.ts'
import { Words } from './words.tsx'

/** A story by its headline, which is asked for; by its id until it is known, or where it has none. */
export function StoryName({ id }: { readonly id: string }) {
  const { value } = useAsked(signal => askStory(id, signal), [id])
  const headline = value?.headline ?? null
  return headline === null ? <bdi class="figure">{shorten(id, 80)}</bdi> : <Words text={shorten(headline)} />
}
