export { breakLines, countLines, type LineRules, lineEnd, type MeasuredText } from './break-lines.ts'
export { fillPages, type Place, type Rows } from './fill-pages.ts'
export { FULL_WIDTH, inFace, measureText } from './measure.ts'
