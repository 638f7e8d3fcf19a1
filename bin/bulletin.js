#!/usr/bin/env node
const { main, processIo } = require('./load.js').load('bulletin.cjs')

main(processIo()).then((code) => {
  process.exitCode = code
})
