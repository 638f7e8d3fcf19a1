import { hanUpTo99 } from '../reading/figures.ts'
import { defineRule } from '../rule.ts'

/** `第1时间`: words that hold a numeral keep it in Han (GB/T 15835—2011 4.2.3). */
export const idiomNumeral = defineRule(
  {
    id: 'idiom-numeral',
    group: 'number',
    description: {
      en: 'Set phrases keep their Han numerals.',
      zh: '含有数字的固定词语用汉字数字。',
    },
    severity: 'warning',
    standard: 'GB/T 15835—2011 4.2.3',
    fixable: true,
  },
  ({ prose }, report) => {
    for (const { index, 0: written } of prose.matches(
      /第1(?:时间|時間)|1(?:带1路|帶1路|心1意|系列(?=[的活工措政问])|方面，|定要|如既往|以贯之|丝不苟|视同仁|举两得)|10分(?=重要|必要|感谢|关心|重视|高兴|困难|突出|明显|注重|感謝|關心|重視|高興|困難|明顯|注重)|4书5经|8国联军|5讲4美|半斤8两|1旦(?=[发出遇被有确])|1律(?=[不按要由])|5湖4海|5花8门|4面8方|4通8达|3番5次|3心2意|7上8下|千方100计|1举1动|1言1行|1点1滴|1草1木|7嘴8舌|7手8[脚腳]|5[颜顏]6色|5光10色|10全10美|10拿9[稳穩]|3令5申|4平8[稳穩]|2[话話]不[说說]|1目了然|1鼓作[气氣]|1脉相承|1席之地|1帆[风風][顺順]|1[马馬][当當]先|1往[无無]前|1[应應]俱全|1[劳勞]永逸/g,
    )) {
      if (/[\d.,·]/.test(prose.text.charAt(index - 1))) continue
      const expected = written.replace(/\d+/g, (figures) => hanUpTo99(Number(figures)))
      report({
        ...prose.range(index, index + written.length),
        message: {
          en: `Unexpected \`${written}\`, expected \`${expected}\``,
          zh: `“${written}”应为“${expected}”`,
        },
        fix: prose.fix(index, index + written.length, expected),
      })
    }
  },
)
