import { parentPort } from 'node:worker_threads'
import { loadLanguage } from '../load/language.ts'
import { doTask, type Task } from './tasks.ts'

// A thread that reads and analyses what it is sent, one task after another.

const language = loadLanguage()

let turn = Promise.resolve()

parentPort!.on('message', (task: Task) => {
  turn = turn.then(() => answer(task))
})

async function answer(task: Task): Promise<void> {
  try {
    parentPort!.postMessage({ result: await doTask(task, language) })
  } catch (error) {
    // Content never throws: this is a mistake of the program, which is told and costs one file.
    parentPort!.postMessage({ fault: (error as Error).stack ?? String(error) })
  }
}
