import { NOT_ABOUT, NOT_NEAR } from '../reading/about.ts'
import { COUNTED } from '../reading/figures.ts'
import { defineRule } from '../rule.ts'

/** `近8673人`: what is counted to the last one is not “nearly” so many. */
export const approxExact = defineRule(
  {
    id: 'approx-exact',
    group: 'number',
    description: {
      en: 'No word for “about” stands before an exact figure.',
      zh: '精确数字前不用“近”“约”。',
    },
    severity: 'warning',
    triggers: ['近', '约', '約'],
  },
  ({ prose }, report) => {
    const pattern = new RegExp(
      `(?:大约|大約|将近|將近|接近|约|約|近)(?:有|为|為|达|達)?(?: ?)(?<number>\\d{1,3}(?:,\\d{3}){1,2}|\\d{3,7})(?= ?${COUNTED})`,
      'g',
    )
    for (const match of prose.matches(pattern)) {
      const { index } = match
      const figures = match.groups?.number ?? ''
      const digits = figures.replaceAll(',', '')
      if (/0$/.test(digits) || (digits.length === 3 && /5$/.test(digits)) || digits === '365') continue
      if (/^[1-9]\d{0,3}0{2}/.test(digits.slice(0, -1)) && digits.length < 4) continue
      const before = prose.text.charAt(index - 1)
      if (/^[约約]/.test(match[0]) && NOT_ABOUT.includes(before)) continue
      if (match[0].startsWith('近') && NOT_NEAR.includes(before)) continue
      const end = index + match[0].length
      report({
        ...prose.range(index, end),
        message: {
          en: `Unexpected \`${match[0]}\`, expected a round number or the exact one by itself`,
          zh: `“${match[0]}”是精确数字，前面不用“${match[0].slice(0, match[0].search(/[\d ]/))}”`,
        },
      })
    }
  },
)
