import type { Command } from 'commander'
import { oneOf } from '../choices.ts'
import { completionScript, SHELLS, type Shell } from '../completion/index.ts'
import type { Run } from './index.ts'

/** `bulletin completion SHELL`: a script by which a shell completes commands, options and rules. */
export function define(command: Command, run: Run): void {
  const text = TEXTS[run.language]
  command
    .argument('<shell>', text.shell)
    .addHelpText('after', text.examples)
    .action(async (shell: string) => {
      const known = oneOf('completion', shell, Object.keys(SHELLS) as Shell[])
      run.io.stdout.write(await completionScript(known, run))
    })
}

const EXAMPLES = `
  $ source <(bulletin completion bash)                # ~/.bashrc
  $ source <(bulletin completion zsh)                 # ~/.zshrc
  $ bulletin completion fish > ~/.config/fish/completions/bulletin.fish`

const TEXTS = {
  en: { shell: 'bash, zsh or fish', examples: `\nExamples:${EXAMPLES}` },
  zh: { shell: 'bash、zsh 或 fish', examples: `\n示例：${EXAMPLES}` },
} as const
