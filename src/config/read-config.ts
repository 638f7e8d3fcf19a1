import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ConfigError, type Words } from './errors.ts'
import { importModule } from './import-module.ts'

/**
 * What a file of configuration holds, unchecked: JSON, YAML, or what a module exports by default.
 *
 * @param shown the path as the user knows it, for messages
 * @throws ConfigError when it cannot be read, or holds neither
 */
export async function readConfig(path: string, shown: string): Promise<unknown> {
  const ending = extname(path)
  if (ending === '.yaml' || ending === '.yml') {
    const { readYaml } = await import('./read-yaml.ts')
    return readYaml(textOf(path, shown), ({ line, column, said, cause }) =>
      notValid(shown, 'YAML', line, column, said, cause),
    )
  }
  if (MODULES.includes(ending)) {
    const module = await loadModule(path, shown)
    return 'default' in module ? module.default : module
  }
  return readJson(textOf(path, shown), shown)
}

const MODULES = ['.js', '.mjs', '.cjs', '.ts', '.mts']

/** The exports of a module at a path. TypeScript is read by Node itself where it can, else by `jiti` if it is there. */
export async function loadModule(path: string, shown: string): Promise<Record<string, unknown>> {
  try {
    if (!path.endsWith('ts') || ('typescript' in process.features && process.features.typescript))
      return await importModule(pathToFileURL(path).href)
    const jiti = await jitiFor(path, shown)
    return await jiti(path)
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigError(
      shown,
      { en: `cannot be loaded: ${said}`, zh: `无法加载：${said}` },
      { en: `Run \`node ${shown}\` to see where it fails`, zh: `可运行 \`node ${shown}\` 查看出错处` },
      { cause },
    )
  }
}

async function jitiFor(
  path: string,
  shown: string,
): Promise<(path: string) => Promise<Record<string, unknown>>> {
  let found: string
  try {
    found = createRequire(path).resolve('jiti')
  } catch (cause) {
    throw new ConfigError(
      shown,
      {
        en: `Node ${process.versions.node} does not read TypeScript`,
        zh: `Node ${process.versions.node} 不能直接读 TypeScript`,
      },
      {
        en: 'Run `npm install jiti`, use Node 22.18 or later, or write it as .mjs',
        zh: '请运行 `npm install jiti`，或改用 Node 22.18 以上版本，或写成 .mjs',
      },
      { cause },
    )
  }
  const { createJiti } = (await importModule(pathToFileURL(found).href)) as Partial<Jiti>
  if (!createJiti) throw new Error('this version of jiti is not known; 2 or later is')
  const jiti = createJiti(path)
  return (module) => jiti.import(module)
}

interface Jiti {
  createJiti(from: string): { import(path: string): Promise<Record<string, unknown>> }
}

function textOf(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/u, '')
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? ''
    throw new ConfigError(
      shown,
      { en: `the configuration cannot be read (${code})`, zh: `读不到配置文件（${code}）` },
      { en: 'Check the path', zh: '请核对路径' },
      { cause },
    )
  }
}

function readJson(text: string, shown: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const at = Number(/position (?<at>\d+)/u.exec(String(cause))?.groups?.at ?? text.length)
    const before = text.slice(0, at).split('\n')
    throw notValid(
      shown,
      'JSON',
      before.length,
      (before.at(-1) ?? '').length + 1,
      String((cause as Error).message),
      cause,
    )
  }
}

function notValid(
  shown: string,
  format: string,
  line: number,
  column: number,
  said: string,
  cause: unknown,
): ConfigError {
  const reason: Words = {
    en: `not valid ${format} at line ${line}, column ${column}: ${said}`,
    zh: `第 ${line} 行第 ${column} 列不是合法的 ${format}：${said}`,
  }
  return new ConfigError(shown, reason, { en: 'Mend it there', zh: '请在该处改正' }, { cause })
}
