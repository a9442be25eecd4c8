import { askVersions } from '../api.ts'
import { useAsked } from '../asked.tsx'
import { WORDS } from '../words.ts'
import { type Named, parseFragment } from './link.ts'

/** Where a shared link names a passage that has left the brief: its words are still in the report. */
export function Missing({ fragment }: { readonly fragment: string }) {
  const named = parseFragment(fragment)
  return named && <MissingPassage named={named} />
}

function MissingPassage({ named: { report, version, start, end } }: { readonly named: Named }) {
  const versions = useAsked(signal => askVersions(report, signal), [report])
  const found = versions.value?.find(each => each.version.startsWith(version))
  if (versions.waiting) return null
  return (
    <div class="failure" role="alert">
      <p>
        {WORDS['line missing']}{' '}
        {found ? (
          <a href={`/reports/${report}?version=${found.version}#${start}-${end}`}>
            {WORDS['line in report']}
          </a>
        ) : (
          WORDS['line unknown']
        )}
      </p>
    </div>
  )
}
