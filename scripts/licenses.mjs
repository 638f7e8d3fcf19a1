import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The licences of the packages that a bundle holds, as one text.
 *
 * @param {string} root folder that the inputs are relative to
 * @param {readonly string[]} inputs files that went into the bundle
 * @returns {string}
 */
export function licenses(root, inputs) {
  const folders = new Set()
  for (const input of inputs) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)?.[0]
    if (folder !== undefined) folders.add(folder)
  }
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
      return `${name} ${version} (${license})\n\n${licenseText(join(root, folder))}`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function licenseText(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/iu.test(name))
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8')
}
