import { type Added, askReport } from '../api.ts'
import { useAsked } from '../asked.tsx'
import { Headline, Origin } from '../parts/evidence.tsx'
import { shorten } from '../parts/pieces.ts'
import { StoryName } from '../parts/story-name.tsx'
import { SAY } from '../say.ts'
import { count } from '../words.ts'

/** Reports and stories whose headline is asked for; of more reports the number is told. */
const NAMED_MAX = 40

/** What became of what was given: the stories to read, each report, and what could not be read with the reason. */
export function Outcome({ added }: { readonly added: Added }) {
  const { failures, stories } = added
  const named = added.added.slice(0, NAMED_MAX)
  const others = added.added.length - named.length
  return (
    <section class="outcome" aria-label={SAY['outcome title']}>
      <h2>{readWords(added)}</h2>
      {stories.length > 0 && (
        <ul class="to-stories">
          {stories.slice(0, NAMED_MAX).map(story => (
            <StoryItem key={story} id={story} />
          ))}
        </ul>
      )}
      <ul class="rows">
        {named.map(each => (
          <AddedItem key={each.report} added={each} />
        ))}
      </ul>
      {others > 0 && <p class="label">+ {count(others, SAY['a report'], SAY.reports)}</p>}
      {failures.length > 0 && (
        <div class="failed" role="alert">
          <h3>{SAY['not read']}</h3>
          <ul class="rows">
            {failures.map(failure => (
              <li key={failure.name}>
                <bdi class="name">{shorten(failure.name)}</bdi>
                <span class="tags">
                  <bdi>{shorten(reasonOf(failure))}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** How many reports were read, for a heading and for a screen reader. */
export function readWords({ added }: Pick<Added, 'added'>): string {
  return added.length === 0
    ? SAY['nothing read']
    : count(added.length, SAY['report read'], SAY['reports read'])
}

// Most reasons begin with what they are about, which stands above them already.
function reasonOf({ name, reason }: Added['failures'][number]): string {
  return reason.startsWith(`${name}: `) ? reason.slice(name.length + 2) : reason
}

function StoryItem({ id }: { readonly id: string }) {
  return (
    <li>
      <a href={`/stories/${encodeURIComponent(id)}`}>
        <span class="to">{SAY['read story']}</span> <StoryName id={id} />
      </a>
    </li>
  )
}

function AddedItem({ added }: { readonly added: Added['added'][number] }) {
  const { value } = useAsked(signal => askReport(added.report, signal), [added.report])
  return (
    <li>
      {value ? (
        <Headline report={added.report} headline={value.headline} />
      ) : (
        <a href={`/reports/${encodeURIComponent(added.report)}`}>{added.report}</a>
      )}
      <span class="tags">
        <span class="tag">{SAY[`outcome ${added.outcome}`]}</span>
        {value && (
          <span class="tag">
            <Origin outlet={value.outlet} published={value.published} />
          </span>
        )}
      </span>
    </li>
  )
}
