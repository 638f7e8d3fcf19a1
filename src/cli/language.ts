import type { Io, Language } from './io.ts'

/**
 * The language to speak: `--lang`, else the locale as POSIX ranks it (`LC_ALL`, `LC_MESSAGES`, `LANG`), else English.
 * It is looked up before the arguments are parsed, since complaints about them must speak it too.
 */
export function chooseLanguage({ argv, env }: Pick<Io, 'argv' | 'env'>): Language {
  const at = argv.lastIndexOf('--lang')
  const asked =
    (at >= 0 ? argv[at + 1] : undefined) ?? argv.findLast((word) => word.startsWith('--lang='))?.slice(7)
  if (asked === 'zh' || asked === 'en') return asked
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale === 'zh' || (locale.startsWith('zh') && '_.-@'.includes(locale.charAt(2))) ? 'zh' : 'en'
}
