/**
 * Lines that belong to a masthead or colophon without being one of its named parts: 内部资料, addresses, keywords.
 */
export function isNote(folded: string): boolean {
  return (
    folded.length <= 80 &&
    /^[(（【[★☆※*]*\s*(?:内部(?:资料|刊物|交流|发行|参阅)|注意保存|免费(?:交流|赠阅)|准印证|连续性内部|[密机秘]\s*级|地\s*址|电\s*话|邮\s*编|邮政编码|传\s*真|网\s*址|官\s*网|电子(?:邮箱|信箱|邮件)|邮\s*箱|投\s*稿|联\s*系\s*(?:人|电话|方式)|主\s*题\s*词|e-?mail|http|www\.|qq|微信|欢迎(?:投稿|订阅|赐稿)|issn|cn\d|刊\s*号|定\s*价|工本费|本刊(?:地址|电话|网址)|印\s*刷\s*[:：])/iu.test(
      folded,
    )
  )
}
