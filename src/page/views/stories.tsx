import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { StoryLine } from '../../archive/archive.ts'
import { askSize, askStories, lookAt } from '../api.ts'
import { asError, Failure, useAsked } from '../asked.tsx'
import { type Happened, listen } from '../events.ts'
import { usePaged } from '../paged.ts'
import { Chunks } from '../parts/chunks.tsx'
import { focusedLine, useMoving } from '../parts/moving.ts'
import { Title } from '../parts/title.tsx'
import { Filters, readFilter, sinceOf } from '../stories/filters.tsx'
import { mergeStories } from '../stories/merging.ts'
import { News } from '../stories/news.tsx'
import { Row } from '../stories/row.tsx'
import { done, tellDone } from '../undo.ts'
import type { ViewProps } from '../view.ts'
import { count, WORDS } from '../words.ts'

/** Stories that are asked for at a time. */
const CHUNK = 40

/** All stories, those that changed last first. */
export function StoriesView({ place }: ViewProps) {
  const query = place.query.toString()
  const filter = useMemo(() => readFilter(new URLSearchParams(query)), [query])
  const paged = usePaged(
    `stories?${query}`,
    (after, signal) => {
      const since = sinceOf(filter)
      const { words, least } = filter
      return askStories({ words, least, ...(since && { since }), after, limit: CHUNK }, signal)
    },
    { back: place.how === 'back' },
  )
  const groups = useGroups()
  const [marked, setMarked] = useState<readonly string[]>([])
  const toggle = (id: string) =>
    setMarked(marked.includes(id) ? marked.filter(each => each !== id) : [...marked, id])
  const toggleFocused = () => {
    const id = focusedLine()?.dataset.story
    if (id) toggle(id)
  }
  useMoving('[data-row]', [
    { key: 'x', words: WORDS['key mark'], act: toggleFocused },
    { key: 'l', words: WORDS['key look'], act: () => void lookAtFocused(paged.again) },
  ])
  useAgainAfterUndo(paged.again)
  const showFirst = () => {
    paged.anew()
    scrollTo(0, 0)
  }
  const empty = paged.ended && paged.chunks.every(chunk => chunk.length === 0)
  return (
    <div class="stories">
      <Title name={WORDS.stories} />
      <Size changed={paged.chunks} />
      {empty && query === '' ? <Beginning /> : <Filters filter={filter} place={place} />}
      <News show={showFirst} refresh={paged.again} eager={empty} />
      {empty && query !== '' && <p class="none">{WORDS['no story fits']}</p>}
      <Chunks
        paged={paged}
        draw={story => (
          <Row
            key={story.id}
            story={withGroups(story, groups)}
            marked={marked.includes(story.id)}
            mark={() => toggle(story.id)}
          />
        )}
      />
      {marked.length > 0 && <Marked ids={marked} clear={() => setMarked([])} again={paged.again} />}
    </div>
  )
}

type Groups = ReadonlyMap<string, number>

// How many groups a story has is known when its brief is made, which may be after the list was read.
function useGroups(): Groups {
  const [groups, setGroups] = useState<Groups>(new Map())
  useEffect(() => {
    const hear = ({ id, story, groups: told }: Happened) => {
      const which = String(id ?? story)
      setGroups(before => {
        const rest = [...before].filter(([one]) => one !== which)
        return new Map(typeof told === 'number' ? [...rest, [which, told]] : rest)
      })
    }
    // What has changed has the groups of its next brief.
    const ends = [listen('brief', hear), listen('story', hear), listen('version', hear)]
    return () => {
      for (const end of ends) end()
    }
  }, [])
  return groups
}

// What the list says goes before: it may be newer.
function withGroups(story: StoryLine, groups: Groups): StoryLine {
  const told = groups.get(story.id)
  return story.groups === null && told !== undefined ? { ...story, groups: told } : story
}

/** How much there is in all. */
function Size({ changed }: { readonly changed: unknown }) {
  const size = useAsked(askSize, [])
  const before = useRef(changed)
  useEffect(() => {
    if (before.current !== changed) size.again()
    before.current = changed
  }, [changed, size.again])
  if (!size.value || size.value.stories === 0) return null
  const { stories, reports } = size.value
  return (
    <p class="size tags">
      <span class="tag">{count(stories, WORDS['one story'], WORDS['many stories'])}</span>
      <span class="tag">{count(reports, WORDS['one report'], WORDS['many reports'])}</span>
    </p>
  )
}

/** What can be done with stories that are marked. */
function Marked({
  ids,
  clear,
  again,
}: {
  readonly ids: readonly string[]
  readonly clear: () => void
  readonly again: () => void
}) {
  const [error, setError] = useState<unknown>(null)
  const merge = () =>
    mergeStories(ids).then(
      () => {
        clear()
        again()
      },
      (reason: unknown) => setError(reason),
    )
  return (
    <aside class="marked" aria-label={WORDS.marked}>
      {error !== null && <Failure error={asError(error)} />}
      <p>{count(ids.length, WORDS['one story marked'], WORDS['many stories marked'])}</p>
      <button type="button" disabled={ids.length < 2} onClick={() => void merge()}>
        {WORDS.merge}
      </button>
      <button type="button" class="plain" onClick={clear}>
        {WORDS['mark none']}
      </button>
    </aside>
  )
}

/** What a new user can do in an empty archive. */
function Beginning() {
  return (
    <div class="beginning">
      <p class="lead">{WORDS['empty lead']}</p>
      <ul>
        <li>
          <a href="/add">{WORDS['empty add']}</a> <span class="label">{WORDS['empty add how']}</span>
        </li>
        <li>
          <a href="/feeds">{WORDS['empty feeds']}</a> <span class="label">{WORDS['empty feeds how']}</span>
        </li>
      </ul>
    </div>
  )
}

async function lookAtFocused(again: () => void): Promise<void> {
  const id = focusedLine()?.dataset.story
  if (!id) return
  try {
    await lookAt(id)
    tellDone(WORDS['looked at'])
    again()
  } catch (reason) {
    tellDone(asError(reason).message)
  }
}

// What was taken back changes the list at once.
function useAgainAfterUndo(again: () => void): void {
  useEffect(() => done.listen(last => last?.words.startsWith(WORDS.undone) && again()), [again])
}
