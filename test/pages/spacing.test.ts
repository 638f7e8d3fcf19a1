import { expect, test } from 'vitest'
import { measureText } from '../../src/grid/index.ts'
import { withoutStraySpaces } from '../../src/pages/spacing.ts'

/* A text, and its width in half characters once spaces that only some pages have take no room. */
test.each([
  ['a space between Han characters and figures, where most have none', '有20人，到8 月，共30户', 21],
  ['on both sides of a figure', '有 20 人，到8月，共30户', 21],
  ['behind a percent sign', '占20% 以上，到8月', 16],
  ['spaces that all such places have', '有 20 人，到 8 月', 17],
  ['spaces between words', '有20人，AB CD，到8月', 20],
])('%s', (_, value, width) => {
  const { sums } = withoutStraySpaces(measureText(value))
  expect(sums[value.length]).toBe(width)
})
