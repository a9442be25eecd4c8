import { Title } from '../parts/title.tsx'
import { WORDS } from '../words.ts'

/** To be made. */
export function ReportView() {
  return <Title name={WORDS.report} />
}
