import { createRequire } from 'node:module'

/**
 * A way of writing Chinese: `hans` Simplified; `hant` Traditional as OpenCC spells it; `tw` Taiwan's characters;
 * `twp` Taiwan's characters and words (软件 → 軟體); `hk` Hong Kong's characters.
 */
export type Script = 'hans' | 'hant' | 'tw' | 'twp' | 'hk'

/**
 * The function that rewrites text in a script; made once per pair.
 *
 * To `hans` only characters change, never words: Taiwan's 資訊 becomes 资讯, not 信息, for it may be part of a name.
 * Where nothing is to be done (`hans` from Hans, `hant` from Hant) the text comes back as it is. The dictionaries
 * load with the first converter that needs them: some 20 ms to `hans`, 200 ms to the others (1 MB of phrases).
 */
export function converter(to: Script, from: 'Hans' | 'Hant'): (text: string) => string {
  const key = `${from} ${to}`
  let convert = converters.get(key)
  if (!convert) {
    convert = makeConverter(to, from)
    converters.set(key, convert)
  }
  return convert
}

const converters = new Map<string, (text: string) => string>()

function makeConverter(to: Script, from: 'Hans' | 'Hant'): (text: string) => string {
  if (to === 'hans') {
    // From `tw`, which knows the spellings of Taiwan (隨著, 裡) beside those of `t`.
    return from === 'Hans' ? unchanged : load('opencc-js/t2cn')({ from: 'tw', to: 'cn' })
  }
  if (to === 'hant') {
    return from === 'Hant' ? unchanged : load('opencc-js/cn2t')({ from: 'cn', to: 't' })
  }
  return load('opencc-js/cn2t')({ from: from === 'Hans' ? 'cn' : 't', to })
}

function unchanged(text: string): string {
  return text
}

type MakeConverter = (locales: { readonly from: string; readonly to: string }) => (text: string) => string

const require = createRequire(import.meta.url)

/** `require`, not `import`: conversion is synchronous, and neither half of OpenCC should load before it is used. */
function load(half: 'opencc-js/t2cn' | 'opencc-js/cn2t'): MakeConverter {
  return (require(half) as { readonly Converter: MakeConverter }).Converter
}
