import { defineRule } from '../rule.ts'

/** `为进一步加强管理，推动工作。现将…`: a full stop cuts off the clause of purpose, which is no sentence. */
export const fragmentWei = defineRule(
  {
    id: 'fragment-wei',
    group: 'term',
    description: {
      en: 'A clause of purpose (为……) is no sentence by itself.',
      zh: '“为……”目的状语不单独成句。',
    },
    severity: 'warning',
    triggers: ['。现', '。現', '。经', '。經', '。特'],
  },
  ({ prose }, report) => {
    for (const match of prose.matches(cutOff)) {
      const { purpose = '' } = match.groups ?? {}
      if (MAIN.test(purpose)) continue
      const stop = match.index + (match.groups?.before ?? '').length + purpose.length
      report({
        ...prose.range(stop, stop + 1),
        message: {
          en: 'Unexpected `。` behind a clause of purpose (`为…`), expected `，`: the main clause follows',
          zh: '“为……”是目的状语，后面才是主句，句号应作逗号',
        },
      })
    }
  },
)

const cutOff =
  /(?<before>\n)(?<purpose>[为為](?:了|进一步|進一步|深入|认真|認真|贯彻|貫徹|切实|切實|全面|推动|推動|加强|加強|确保|確保|扎实|更好|做好|规范|規範|提高|促进|促進|落实|落實|保障|丰富|豐富)[^。！？：\n]{4,160})。(?=[现現](?:将|將|就|把|结合|印发)|[经經][^。，\n]{0,12}(?:研究|批准|同意)|特(?:制定|制订|作|通知|此))/g

/** A main clause after all: somebody does something. */
const MAIN =
  /[，](?:[我本各县市区省校院馆局会縣區館會][^，]{0,12}?(?:决定|制定|制订|组织|開展|开展|举办|下发|印发|召开|出台|成立|将|在|对|已|正|積極|积极|不断|狠抓|多措并举)|特|现|現|经|經|决定|決定|必须|應|应当|要|须|需)|(?:决定|決定|特制定|制定本|制定了|印发了|召开了|举办了|组织了|开展了|出台了|成立了|下发了)/
