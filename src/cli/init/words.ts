import type { Language } from '../io.ts'

/** What `bulletin init` says of what it did, and of what is to be done. */
export const WORDS = {
  en: {
    wrote: (path: string) => `wrote ${path}`,
    kept: (path: string) => `kept ${path}`,
    next: 'Next:',
    lint: 'bulletin lint .              lint what is here; --update-baseline lets old findings pass',
    rules: 'bulletin rules               see the rules; set levels under "rules" in the configuration',
    include: 'add to .gitlab-ci.yml:       include: [{ local: .gitlab/bulletin.yml }]',
    install: 'pre-commit install           let git run the hook',
    fetched: (spec: string) =>
      `npm fetches ${spec} on every run. Add bulletin to the project's devDependencies and run init again to avoid that, or name another with --package.`,
  },
  zh: {
    wrote: (path: string) => `已写 ${path}`,
    kept: (path: string) => `保留原有的 ${path}`,
    next: '接下来：',
    lint: 'bulletin lint .              检查这里的稿件；加 --update-baseline 可放过原有问题',
    rules: 'bulletin rules               查看规则；级别写在配置文件的 rules 里',
    include: '在 .gitlab-ci.yml 里加上：   include: [{ local: .gitlab/bulletin.yml }]',
    install: 'pre-commit install           让 git 提交时运行检查',
    fetched: (spec: string) =>
      `每次运行都由 npm 下载 ${spec}。把 bulletin 列入项目的 devDependencies 再运行一次 init 可免下载；也可用 --package 另行指定。`,
  },
} as const satisfies Readonly<Record<Language, object>>
