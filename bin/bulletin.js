#!/usr/bin/env node
const { main, processIo } = require('../dist/cli/bulletin.cjs')

main(processIo()).then((code) => {
  process.exitCode = code
})
