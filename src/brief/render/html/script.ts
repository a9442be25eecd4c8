import { LABELS } from '../../labels.ts'

/** The page's script: it copies citations and opens what a link leads to; without it all is there as text. */
export const SCRIPT = `
'use strict'
const status = document.getElementById('status')
for (const button of document.querySelectorAll('button.copy')) {
  button.hidden = false
  button.addEventListener('click', () => copy(button))
}
async function copy(button) {
  const passage = button.closest('.passage')
  const words = passage.querySelector('.exact > .words').textContent
  const cite = passage.querySelector('.cite')
  try {
    await navigator.clipboard.writeText('\\u00ab' + words + '\\u00bb ' + cite.textContent)
    say(button, ${JSON.stringify(LABELS.copied)})
  } catch {
    getSelection().selectAllChildren(cite)
    say(button, ${JSON.stringify(LABELS['to select'])})
  }
}
function say(button, words) {
  status.textContent = words
  button.textContent = words
  setTimeout(() => { button.textContent = ${JSON.stringify(LABELS['copy citation'])}; status.textContent = '' }, 2500)
}
function openTarget() {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1))
  for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true
  if (target) target.scrollIntoView({ block: 'center', inline: 'center' })
}
addEventListener('hashchange', openTarget)
openTarget()
`
