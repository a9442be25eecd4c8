#!/usr/bin/env node
// This file must parse on every Node since 18, so that an old one can say what is missing.
import module from 'node:module'

const NEEDED = 24

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(`crossread needs Node ${NEEDED} or newer; this is Node ${process.versions.node}.\n`)
  process.exitCode = 2
} else {
  module.enableCompileCache()
  const { runCommand } = await import('./command.ts')
  await runCommand(process.argv)
}
