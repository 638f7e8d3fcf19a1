import { fold } from '../text/variants.ts'

/**
 * How likely a text is as Chinese of either script: the sum of rough log probabilities (nats) of its characters.
 * Two readings of the same bytes may be compared by it; the number means nothing else.
 */
export function likelihood(text: string): number {
  const table = costs()
  let cost = 0
  for (let index = 0; index < text.length; index++) cost += table[text.charCodeAt(index)] as number
  return -cost
}

let costTable: Float32Array | undefined

/**
 * The cost of each UTF-16 unit. Han characters in three tiers: those of `common`, counted in either script; those of
 * the first levels of GB 2312 and Big5, some 7000 in all; the rest.
 */
function costs(): Float32Array {
  if (costTable) return costTable
  const table = new Float32Array(0x10000).fill(14)
  for (const [first, last, cost] of ranges) table.fill(cost, first, last + 1)
  for (const [characters, cost] of marks) {
    for (let index = 0; index < characters.length; index++) table[characters.charCodeAt(index)] = cost
  }
  for (const [label, leads] of firstLevels) {
    for (const character of level(label, leads)) {
      const code = character.charCodeAt(0)
      if (code >= 0x4e00 && code <= 0x9fff) table[code] = 9
    }
  }
  const frequent = new Set(common)
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    if (frequent.has(fold(String.fromCharCode(code)))) table[code] = 7
  }
  costTable = table
  return table
}

/** First and last unit, and the cost; a later range overrides an earlier one. */
const ranges: readonly (readonly [number, number, number])[] = [
  [0x00, 0x1f, 18], // controls
  [0x20, 0x7e, 5], // ASCII signs
  [0x30, 0x39, 3.5],
  [0x41, 0x5a, 4.5],
  [0x61, 0x7a, 4],
  [0x7f, 0x9f, 18], // DEL and C1
  [0x2000, 0x2bff, 11], // signs
  [0x2460, 0x249b, 8], // ①⑴⒈
  [0x2500, 0x257f, 8], // box drawing
  [0x3021, 0x3029, 10],
  [0x3040, 0x30ff, 11], // kana
  [0x3400, 0x4dbf, 14],
  [0x4e00, 0x9fff, 12],
  [0xd800, 0xdfff, 10], // halves of a character beyond the BMP
  [0xe000, 0xf8ff, 14], // private use
  [0xff01, 0xff5e, 8],
  [0xff10, 0xff19, 6],
  [0xfffd, 0xffff, 20],
]

const marks: readonly (readonly [string, number])[] = [
  ['\n\r \u3000，。、…', 3.8],
  ['\t\f：；（）“”《》「」·—', 5],
  ['？！‘’『』【】〔〕．〇○％', 6.5],
  ['•‧⋯‥※■□●◆◇★☆▲△→℃×～－／', 8],
]

type Label = 'gb18030' | 'big5'

/** Lead bytes, first and last, of the level that holds the characters in common use. */
const firstLevels: readonly (readonly [Label, readonly [number, number]])[] = [
  ['gb18030', [0xb0, 0xd7]],
  ['big5', [0xa4, 0xc6]],
]

function level(label: Label, [first, last]: readonly [number, number]): string {
  const bytes: number[] = []
  for (let lead = first; lead <= last; lead++) {
    if (label === 'big5') for (let trail = 0x40; trail <= 0x7e; trail++) bytes.push(lead, trail)
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail)
  }
  return new TextDecoder(label).decode(Uint8Array.from(bytes))
}

/** Frequent characters of official and everyday prose, Simplified; the Traditional ones are found by folding. */
const common = `
的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行
学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前
外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军
很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她
手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术
极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信
马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素
技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派
层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严首底液官德随病苏失尔死讲配女黄推显谈罪神艺呢席含企望密批营
项防举球英氧势告李台落木帮轮破亚师围注远字材排供河态封另施减树溶怎止案言士均武固叶鱼波视仅费紧爱左章早朝害续轻服试食充
兵源判护司足某练差致板田降黑犯负击范继兴似余坚曲输修故城夫够送笔船占右财吃富春职觉汉画功巴跟虽杂飞检吸助升阳互初创抗考
投坏策古径换未跑留钢曾端责站简述钱副尽帝射草冲承独令限阿宣环双请超微让控州良轴找否纪益依优顶础载倒房突坐粉敌略客袁冷胜
绝析块剂测丝协诉念陈仍罗盐友洋错苦夜刑移频逐靠混母短皮终聚汽村云哪既距卫停烈央察烧迅境若印洲刻括激孔搞甚室待核校散侵吧
甲游久菜味旧模湖货损预阻毫普稳乙妈植息扩银语挥酒守拿序纸医缺雨吗针刘啊急唱误训愿审附获茶鲜粮斤孩脱硫肥善龙演父渐血欢械
掌歌沙刚攻谓盾讨晚粒乱燃矛乎杀药宁鲁贵钟煤读班伯香介迫句丰培握兰担弦蛋沉假穿执答乐谁顺烟缩征脸喜松脚困异免背星福买染井
概慢怕磁倍祖皇促静补评翻肉践尼衣宽扬棉希伤操垂秋宜氢套督振架亮末宪庆编牛触映雷销诗座居抓裂胞呼娘景威绿晶厚盟衡鸡孙延危
胶屋乡临陆顾掉呀灯岁措束耐剧玉赵跳哥季课凯胡额款绍卷齐伟蒸殖永宗苗川炉岩弱零杨奏沿露杆探滑镇饭浓航怀赶库夺伊灵税途灭赛
归召鼓播盘裁险康唯录菌纯借糖盖横符私努堂域枪润幅哈竟熟虫泽脑壤碳欧遍侧寨敢彻虑斜薄庭纳弹饲伸折麦湿暗荷瓦塞床筑恶户访塔
奇透梁刀旋迹卡氯遇份毒泥退洗摆灰彩卖耗夏择忙铜献硬予繁圈雪函亦抽篇阵阴丁尺追堆雄迎泛爸楼避谋吨野猪旗累偏典馆索秦脂潮爷
豆忽托惊塑遗愈朱替纤粗倾尚痛楚谢奋购磨君池旁碎骨监捕弟暴割贯殊释词亡壁顿宝午尘闻揭炮残冬桥妇警综招吴付浮遭徐您摇谷赞箱
隔订男吹园纷唐败宋玻巨耕坦荣闭湾键凡驻锅救恩剥凝碱齿截炼麻纺禁废盛版缓净睛昌婚涉筒嘴插岸朗庄街藏姑贸腐奴啦惯乘恢匀纱扎
辩耳彪臣亿璃抵脉秀萨俄网舞店喷纵寸汗挂洪贺闪柬爆烯津稻墙软勇像滚厘蒙芳肯坡柱荡腿仪旅尾轧冰贡登黎削钻勒逃障氨郭峰币港伏
轨亩毕擦莫刺浪秘援株健售股岛甘泡睡童铸汤阀休汇舍牧绕炸哲磷绩朋淡尖启陷柴呈徒颜泪稍忘泵蓝拖洞授镜辛壮锋贫虚弯摩泰幼廷尊
窗纲弄隶疑氏宫姐震瑞怪尤琴循描膜违夹腰缘珠穷森枝竹沟催绳忆邦剩幸浆栏拥牙贮礼滤钠纹罢拍咱喊袖埃勤罚焦潜伍墨欲缝姓刊饱仿
奖铝鬼丽跨默挖链扫喝袋炭污幕诸弧励梅奶洁灾舟鉴苯讼抱毁懂寒智埔寄届跃渡挑丹艰贝碰拔爹戴码梦芽熔赤渔哭敬颗奔铅仲虎稀妹乏
珍申桌遵允隆螺仓魏锐晓氮兼隐碍赫拨忠肃缸牵抢博巧壳兄杜讯诚碧祥柯页巡矩悲灌龄伦票寻桂铺圣恐恰郑趣抬荒腾贴柔滴猛阔辆妻填
撤储签闹扰紫砂递戏吊陶伐喂疗瓶婆抚臂摸忍虾蜡邻胸巩挤偶弃槽劲乳邓吉仁烂砖租乌舰伴瓜浅丙暂燥橡柳迷暖牌秧胆详簿踏瓷谱呆宾
糊洛辉愤竞隙怒粘乃绪肩籍敏涂熙皆侦悬掘享纠醒狂锁淀恨牲霸爬赏逆玩陵祝秒浙貌栏闻载汇召`
