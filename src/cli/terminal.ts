/** Columns where standard output is no terminal. */
const WIDTH = 80

/** How text is set where it goes: a file or a pipe gets no colour and a fixed width. */
export interface Page {
  readonly width: number
  readonly color: boolean
}

/** The page that a command writes on; `file` is what `--output` names. NO_COLOR is honoured. */
export function describePage(file: string | undefined): Page {
  const { stdout } = process
  if (file !== undefined || !stdout.isTTY) return { width: WIDTH, color: false }
  return { width: stdout.columns || WIDTH, color: stdout.hasColors() }
}
