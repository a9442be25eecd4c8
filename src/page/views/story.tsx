import { useCallback, useEffect, useState } from 'preact/hooks'
import type { ArchivedStory } from '../../archive/archive.ts'
import { askBrief, askStory, lookAt } from '../api.ts'
import { Answer, type Asked, useAsked } from '../asked.tsx'
import { copyText } from '../copy.ts'
import { exactTime } from '../parts/dates.ts'
import { FollowButton } from '../parts/follow.tsx'
import { useMoving } from '../parts/moving.ts'
import { Title } from '../parts/title.tsx'
import { Words } from '../parts/words.tsx'
import { navigate } from '../router.ts'
import { News } from '../stories/news.tsx'
import { Contents } from '../story/contents.tsx'
import { Exporting } from '../story/exporting.tsx'
import { Fragment } from '../story/fragment.tsx'
import { readPlace } from '../story/link.ts'
import { abreastAddress, Members } from '../story/members.tsx'
import { Missing } from '../story/missing.tsx'
import { Moments } from '../story/moments.tsx'
import { citationOf, linkOf } from '../story/tools.tsx'
import type { ViewProps } from '../view.ts'
import { WORDS } from '../words.ts'

/** How long a brief is in sight before its story counts as looked at. */
const LOOK_MS = 2000

/** A story: its brief, each line opening onto its words, and its reports with why they belong together. */
export function StoryView({ params, place }: ViewProps) {
  const id = params.id ?? ''
  const asOf = place.query.get('as-of')
  const story = useAsked(signal => askStory(id, signal), [id])
  const brief = useAsked(signal => askBrief(id, { format: 'fragment', asOf }, signal), [id, asOf])
  const again = useCallback(() => {
    story.again()
    brief.again()
  }, [story.again, brief.again])
  useLook(id, brief.value !== null && asOf === null)
  usePassageKeys(id)
  useOwnAddress(story.value?.id ?? id, id)
  if (story.error?.status === 404 && story.value === null) return <Unknown />
  return (
    <Answer asked={story}>
      {told => (
        <div class="story-view">
          <Head story={told} asOf={asOf} />
          <News show={again} refresh={again} only={told.id} />
          <Body story={told} asOf={asOf} brief={brief} fragment={place.fragment} again={again} />
        </div>
      )}
    </Answer>
  )
}

function Head({ story, asOf }: { readonly story: ArchivedStory; readonly asOf: string | null }) {
  const reports = story.members.map(({ report }) => report)
  return (
    <header class="story-head">
      <Title name={story.headline ?? WORDS['headline not known']}>
        {story.headline === null ? WORDS['headline not known'] : <Words text={story.headline} />}
      </Title>
      {asOf && (
        <p class="asof">
          {WORDS['as of told']} {exactTime(asOf)}. <a href={`/stories/${story.id}`}>{WORDS['as of now']}</a>
        </p>
      )}
      <div class="toolbar">
        {reports.length > 1 && (
          <a class="button" href={abreastAddress(story.id, reports)}>
            {WORDS['side by side']}
          </a>
        )}
        <FollowButton what="story" about={story.id} words={WORDS.follow} />
        <Moments story={story} asOf={asOf} />
        <Exporting story={story.id} asOf={asOf} />
      </div>
    </header>
  )
}

function Body({
  story,
  asOf,
  brief,
  fragment,
  again,
}: {
  readonly story: ArchivedStory
  readonly asOf: string | null
  readonly brief: Asked<string>
  readonly fragment: string
  readonly again: () => void
}) {
  const [missing, setMissing] = useState(false)
  return (
    <div class="story-body">
      {brief.value !== null && <Contents markup={brief.value} />}
      <div class="story-main">
        {missing && brief.value !== null && <Missing fragment={fragment} />}
        {brief.value === null && brief.waiting && <p class="waiting">{WORDS['making brief']}</p>}
        <Answer asked={{ ...brief, waiting: false }}>
          {markup => (
            <Fragment
              story={story.id}
              asOf={asOf}
              markup={markup}
              fragment={fragment === 'members' ? '' : fragment}
              changed={again}
              missing={setMissing}
            />
          )}
        </Answer>
        <Members story={story} again={again} />
      </div>
    </div>
  )
}

function Unknown() {
  return (
    <>
      <Title name={WORDS['lost title']} />
      <p>{WORDS['no such story']}</p>
      <p>
        <a href="/stories">{WORDS['lost home']}</a>
      </p>
    </>
  )
}

// A story that was taken in by another one is shown as that, under its address.
function useOwnAddress(own: string, asked: string): void {
  useEffect(() => {
    if (own !== asked) navigate(`/stories/${own}${location.search}${location.hash}`, { replace: true })
  }, [own, asked])
}

function useLook(id: string, shown: boolean): void {
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(() => void lookAt(id).catch(() => null), LOOK_MS)
    return () => clearTimeout(timer)
  }, [id, shown])
}

function usePassageKeys(story: string): void {
  const withPassage = (make: (passage: HTMLElement) => string) => {
    const at = document.activeElement
    const passage =
      at?.closest<HTMLElement>('[data-place]') ??
      at?.closest('.line')?.querySelector<HTMLElement>('[data-place]')
    if (passage) void copyText(make(passage))
  }
  useMoving('.brief .line', [
    { key: 'c', words: WORDS['key citation'], act: () => withPassage(citationOf) },
    {
      key: 'y',
      words: WORDS['key link'],
      act: () =>
        withPassage(passage => {
          const place = readPlace(passage.dataset.place)
          return place ? linkOf(passage, place, story) : location.href
        }),
    },
  ])
}
