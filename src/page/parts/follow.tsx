import { useState } from 'preact/hooks'
import type { Follow } from '../../archive/archive.ts'
import { askFollows, follow, unfollow } from '../api.ts'
import type { AnswerError } from '../ask.ts'
import { asError, Failure, useAsked } from '../asked.tsx'
import { SAY } from '../say.ts'
import { tellDone } from '../undo.ts'

/** A button that follows something, or ends following it; what it does next stands on it. */
export function FollowButton({ what, about, words }: FollowProps) {
  const follows = useAsked(askFollows, [])
  const [error, setError] = useState<AnswerError | null>(null)
  const kept = follows.value?.find(each => each.what === what && each.about === about)
  const act = async () => {
    setError(null)
    try {
      await toggle(kept, { what, about }, follows.again)
    } catch (reason) {
      setError(asError(reason))
    }
  }
  if (follows.value === null) return null
  return (
    <>
      <button type="button" onClick={() => void act()} disabled={follows.waiting}>
        {kept ? SAY.unfollow : words}
      </button>
      {error && <Failure error={error} />}
    </>
  )
}

interface FollowProps {
  readonly what: Follow['what']
  readonly about: string
  /** Words of the button while it is not followed. */
  readonly words: string
}

async function toggle(
  kept: Follow | undefined,
  followed: Pick<Follow, 'what' | 'about'>,
  again: () => void,
): Promise<void> {
  if (kept) {
    await unfollow(kept.id)
    tellDone(SAY.unfollowed, async () => {
      await follow(followed)
      again()
    })
  } else {
    const made = await follow(followed)
    tellDone(SAY.followed, async () => {
      await unfollow(made.id)
      again()
    })
  }
  again()
}
