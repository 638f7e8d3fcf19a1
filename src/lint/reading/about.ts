/** Characters before 近 that make another word of it: 附近, 最近, 靠近. */
export const NOT_NEAR = '附最靠邻鄰临臨亲親远遠贴貼走逼迫浅淺新就相拉将將接'

/** Characters before 约 that make another word of it: 公约, 签约, 节约. */
export const NOT_ABOUT =
  '公条條合契节節制预預签簽特相履隐隱简簡新旧舊邀失赴誓纽紐集解续續违違毁毀爽订訂立守如租婚盟绰綽依缔締商赋賦践踐负負大'
