import type { Runner } from './runner.ts'

/** A file to be written, from the folder of the project. */
export interface NewFile {
  readonly path: string
  readonly text: string
}

/** A workflow of GitHub Actions: findings beside the lines of a pull request, and a summary of the job. */
export function githubWorkflow({ install, command }: Runner): NewFile {
  return {
    path: '.github/workflows/bulletin.yml',
    text: `name: bulletin
on:
  push:
  pull_request:
permissions:
  contents: read
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
${install.map((line) => `      - run: ${line}\n`).join('')}      - name: Lint
        run: ${scalar(`${command} lint .`)}
      - name: Summary
        if: always()
        run: ${scalar(`${command} lint . --format markdown --fail-on never >> "$GITHUB_STEP_SUMMARY"`)}
`,
  }
}

/** A job of GitLab CI, whose findings merge requests show, to be included by `.gitlab-ci.yml`. */
export function gitlabJob({ install, command }: Runner): NewFile {
  return {
    path: '.gitlab/bulletin.yml',
    text: `bulletin:
  image: node:22
  script:
${install.map((line) => `    - ${line}\n`).join('')}    - ${scalar(`${command} lint . --format codequality --fail-on never -o gl-code-quality-report.json`)}
    - ${scalar(`${command} lint .`)}
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`,
  }
}

/** What makes GitLab run the job. */
export const gitlabInclude: NewFile = {
  path: '.gitlab-ci.yml',
  text: `include:
  - local: .gitlab/bulletin.yml
`,
}

/** A hook of pre-commit (pre-commit.com) over the texts of a commit. */
export function preCommitHook({ command }: Runner): NewFile {
  return {
    path: '.pre-commit-config.yaml',
    text: `repos:
  - repo: local
    hooks:
      - id: bulletin
        name: bulletin lint
        entry: ${scalar(`${command} lint`)}
        language: system
        types_or: [plain-text, markdown]
        require_serial: true
`,
  }
}

/** A text as YAML: as it stands where that is safe, else in quotes. */
function scalar(text: string): string {
  return /^[A-Za-z][^#:'"{}[\]&*!|>%@`]*$/u.test(text) ? text : JSON.stringify(text)
}
