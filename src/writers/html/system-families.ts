import type { FaceName } from './faces.ts'

type Families = Readonly<Record<FaceName, string>>

/**
 * `font-family` of each face, by writing system: the faces of Windows and Office, of macOS, then free ones. No Latin
 * face stands among them: “ ” … — would be taken from it. Where there is no 仿宋, 宋体 stands for it.
 */
export const SYSTEM_FAMILIES = {
  Hans: {
    xiaobiaosong: stack(
      'serif',
      'FZXiaoBiaoSong-B05S, FZXiaoBiaoSong-B05, 方正小标宋简体, 方正小标宋_GBK, FZXBSJW--GB1-0, FZXBSK--GBK1-0',
      'STZhongsong, 华文中宋, Songti SC',
      'Noto Serif CJK SC, Source Han Serif SC, Source Han Serif CN, 思源宋体, Noto Serif SC, SimSun, 宋体',
    ),
    fangsong: stack(
      'serif',
      'FangSong_GB2312, 仿宋_GB2312, FangSong, 仿宋, FZFangSong-Z02S, 方正仿宋简体, 方正仿宋_GBK, FZFSK--GBK1-0',
      'STFangsong, 华文仿宋, Zhuque Fangsong (technical preview), 朱雀仿宋（预览测试版）',
      'Noto Serif CJK SC, Source Han Serif SC, Source Han Serif CN, 思源宋体, Noto Serif SC, SimSun, 宋体, Songti SC',
    ),
    heiti: stack(
      'sans-serif',
      'SimHei, 黑体, FZHei-B01S, 方正黑体简体, 方正黑体_GBK, Heiti SC, STHeiti, 华文黑体',
      'Noto Sans CJK SC, Source Han Sans SC, Source Han Sans CN, 思源黑体, Noto Sans SC',
      'Microsoft YaHei, 微软雅黑, PingFang SC, WenQuanYi Micro Hei, WenQuanYi Zen Hei',
    ),
    kaiti: stack(
      'serif',
      'KaiTi_GB2312, 楷体_GB2312, KaiTi, 楷体, FZKai-Z03S, 方正楷体简体, 方正楷体_GBK, Kaiti SC, STKaiti, 华文楷体',
      'LXGW WenKai, 霞鹜文楷, AR PL UKai CN, AR PL KaitiM GB',
      'Noto Serif CJK SC, Source Han Serif SC, Source Han Serif CN, 思源宋体, Noto Serif SC',
    ),
    songti: stack(
      'serif',
      'SimSun, 宋体, FZShuSong-Z01S, 方正书宋简体, 方正书宋_GBK, Songti SC, STSong, 华文宋体',
      'Noto Serif CJK SC, Source Han Serif SC, Source Han Serif CN, 思源宋体, Noto Serif SC',
      'AR PL UMing CN, AR PL SungtiL GB',
    ),
  },
  Hant: {
    xiaobiaosong: stack(
      'serif',
      'Songti TC, Noto Serif CJK TC, Source Han Serif TC, Source Han Serif TW, 思源宋體, Noto Serif TC',
      'LiSong Pro, 儷宋 Pro, PMingLiU, 新細明體, MingLiU, 細明體, AR PL UMing TW',
    ),
    fangsong: stack(
      'serif',
      'FangSong, 仿宋, STFangsong, 华文仿宋',
      'PMingLiU, 新細明體, MingLiU, 細明體, Songti TC, LiSong Pro, 儷宋 Pro',
      'Noto Serif CJK TC, Source Han Serif TC, Source Han Serif TW, 思源宋體, Noto Serif TC, TW-Sung, AR PL UMing TW',
    ),
    heiti: stack(
      'sans-serif',
      'Microsoft JhengHei, 微軟正黑體, PingFang TC, Heiti TC, 黑體-繁, LiHei Pro, 儷黑 Pro',
      'Noto Sans CJK TC, Source Han Sans TC, Source Han Sans TW, 思源黑體, Noto Sans TC',
      'WenQuanYi Micro Hei, WenQuanYi Zen Hei',
    ),
    kaiti: stack(
      'serif',
      'DFKai-SB, 標楷體, BiauKaiTC, BiauKai, Kaiti TC, 楷體-繁',
      'TW-Kai, 全字庫正楷體, LXGW WenKai TC, AR PL UKai TW, AR PL KaitiM Big5',
      'Noto Serif CJK TC, Source Han Serif TC, Source Han Serif TW, 思源宋體, Noto Serif TC',
    ),
    songti: stack(
      'serif',
      'PMingLiU, 新細明體, MingLiU, 細明體, Songti TC, LiSong Pro, 儷宋 Pro',
      'Noto Serif CJK TC, Source Han Serif TC, Source Han Serif TW, 思源宋體, Noto Serif TC',
      'TW-Sung, 全字庫正宋體, AR PL UMing TW, AR PL Mingti2L Big5',
    ),
  },
} as const satisfies Readonly<Record<'Hans' | 'Hant', Families>>

function stack(last: 'serif' | 'sans-serif', ...names: readonly string[]): string {
  const quoted = names
    .join(', ')
    .split(', ')
    .map((name) => `"${name}"`)
  return [...quoted, last].join(', ')
}
