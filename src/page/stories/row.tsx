import type { StoryLine } from '../../archive/archive.ts'
import { Ago, Days } from '../parts/when.tsx'
import { Outlet, Words } from '../parts/words.tsx'
import { count, WORDS } from '../words.ts'

/** A story in the list: its days, its headlines side by side, and how many tell it. */
export function Row({
  story,
  marked,
  mark,
}: {
  readonly story: StoryLine
  readonly marked: boolean
  readonly mark: () => void
}) {
  const { lead, others } = inOrder(story)
  return (
    <li class="row" data-row data-story={story.id}>
      <div class="row-side">
        {story.fresh > 0 && (
          <p class={story.looked === null ? 'label' : 'news'}>
            {story.looked === null ? WORDS['not looked'] : `${story.fresh} ${WORDS['new since']}`}
          </p>
        )}
        {(story.first ?? story.last) !== null && (
          <p>
            <Days first={story.first} last={story.last} />
          </p>
        )}
        <p class="label">
          {WORDS.changed} <Ago time={story.changed} />
        </p>
        <label class="tick">
          <input type="checkbox" checked={marked} onChange={mark} />
          <span>
            {WORDS.mark}
            <span class="hidden"> {story.headline}</span>
          </span>
        </label>
      </div>
      <div class="row-main">
        {lead && (
          <p class="from">
            <Outlet name={lead.outlet} />
          </p>
        )}
        <h2>
          <a href={`/stories/${story.id}`}>
            {story.headline === null ? WORDS['headline not known'] : <Words text={story.headline} />}
          </a>
        </h2>
        {others.length > 0 && (
          <ul class="heads">
            {others.map(each => (
              <li key={each.report}>
                <span class="from">
                  <Outlet name={each.outlet} />
                </span>{' '}
                <Words text={each.headline} />
              </li>
            ))}
          </ul>
        )}
        <p class="tags">
          <span class="tag">{count(story.reports, WORDS['one report'], WORDS['many reports'])}</span>
          <span class="tag">{count(story.outlets.length, WORDS['one outlet'], WORDS['many outlets'])}</span>
          {story.groups !== null && story.reports > 1 && (
            <span class="tag">{count(story.groups, WORDS['one group'], WORDS['many groups'])}</span>
          )}
        </p>
      </div>
    </li>
  )
}

// The headline of the story is that of one of its reports; where that is not among those listed, no outlet stands with it.
function inOrder({ headline, headlines }: StoryLine): {
  readonly lead: StoryLine['headlines'][number] | null
  readonly others: StoryLine['headlines']
} {
  const lead = headlines.find(each => each.headline === headline) ?? null
  return { lead, others: headlines.filter(each => each !== lead) }
}
