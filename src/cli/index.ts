/* What `bin/bulletin.js` needs of the built command line. */
export { main } from './main.ts'
export { processIo } from './process.ts'
