import { render } from 'preact'
import { startDrop } from './drop.ts'
import { startEvents } from './events.ts'
import { startKeys } from './keys.ts'
import { Layout } from './layout.tsx'
import { startRouter } from './router.ts'

startRouter()
startKeys()
startDrop()
const desk = document.getElementById('desk')
if (desk) {
  desk.replaceChildren()
  render(<Layout />, desk)
}
startEvents()
