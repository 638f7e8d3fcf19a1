/** Characters that names from other languages are written with. */
const SOUNDS =
  '阿埃艾安昂奥巴白班邦保鲍贝本比彼毕宾波伯勃博布查达戴丹道得德邓迪蒂丁东杜多恩尔法范菲费芬冯佛弗夫福富盖甘冈高戈格葛根贡古瓜哈海汉豪赫亨华怀惠霍基吉加贾简杰金卡凯坎康考柯科克肯孔库夸昆拉莱兰朗劳勒雷里利莉丽列林琳龙卢鲁路伦罗洛马玛迈麦曼茂梅门蒙米密明缪莫默姆穆那纳娜南内尼妮涅宁纽努诺欧帕潘庞佩彭皮平珀普齐奇乔切琴丘让热日荣茹萨塞桑瑟森沙莎山绍舍申施什史舒斯丝松苏索塔泰坦汤唐陶特腾提廷图托瓦万威韦维温文翁沃乌武西希席锡夏显香肖歇谢辛休雅亚扬耶叶伊因英尤于约泽扎詹珍治朱卓兹佐' +
  '愛奧貝畢賓達東爾馮蓋岡貢漢華懷賈傑凱誇萊蘭勞裡麗龍盧魯倫羅馬瑪邁麥門蒙納內寧紐諾歐龐齊喬讓熱榮薩紹絲蘇湯騰圖萬韋維溫烏錫顯謝亞揚葉約澤詹'

/** Whether a mark stands inside a name from another language: two such characters on either side. */
export function isInForeignName(text: string, start: number, end: number): boolean {
  return [start - 2, start - 1, end, end + 1].every((i) => SOUNDS.includes(text.charAt(i) || '\n'))
}
