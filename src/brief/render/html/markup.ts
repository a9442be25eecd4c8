/** Markup that is known to be safe; made only by `html`. */
export interface Html {
  readonly markup: string
}

/** What may stand in a template: strings are escaped, markup is kept, nothing gives nothing. */
export type Value = string | number | Html | readonly Html[] | null | undefined | false

/** Builds markup from a template whose strings are escaped for both text and quoted attributes. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  let markup = parts[0] ?? ''
  for (const [index, value] of values.entries()) markup += write(value) + (parts[index + 1] ?? '')
  return { markup }
}

/** Markup that is trusted as it stands: the program's own style sheet and script. */
export function trusted(markup: string): Html {
  return { markup }
}

/** Joins markup with something between. */
export function join(pieces: readonly Html[], between: string): Html {
  return { markup: pieces.map(piece => piece.markup).join(escapeHtml(between)) }
}

/** Escapes a string for text and for quoted attributes; signs that HTML does not allow are made visible. */
function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '\ufffd')
    .replaceAll(/[&<>"'`]/g, sign => `&#${sign.charCodeAt(0)};`)
}

function write(value: Value): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  return 'markup' in value ? value.markup : value.map(piece => piece.markup).join('')
}
