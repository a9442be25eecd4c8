import { askFollows, follow, unfollow } from '../api.ts'
import { asError, useAsked } from '../asked.tsx'
import { tellDone } from '../undo.ts'
import { WORDS } from '../words.ts'

/** Follows a story, or ends following it. */
export function Following({ story }: { readonly story: string }) {
  const follows = useAsked(askFollows, [story])
  const current = follows.value?.find(({ what, about }) => what === 'story' && about === story)
  const toggle = async () => {
    try {
      if (current) await unfollow(current.id)
      else await follow({ what: 'story', about: story })
      tellDone(current ? WORDS['not followed any more'] : WORDS['followed now'])
      follows.again()
    } catch (reason) {
      tellDone(asError(reason).message)
    }
  }
  if (follows.value === null) return null
  return (
    <button type="button" aria-pressed={current !== undefined} onClick={() => void toggle()}>
      {current ? WORDS.followed : WORDS.follow}
    </button>
  )
}
