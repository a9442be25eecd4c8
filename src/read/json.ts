/** A text as JSON; undefined where it is none. Control characters inside strings, the commonest fault of hand-made JSON, are read as blanks. */
export function parseJson(text: string): unknown {
  return parse(text) ?? parse(text.replace(/[\u0000-\u001f]+/g, ' '))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
