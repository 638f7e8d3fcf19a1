import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { devTools } from '../../../src/cli/pdf/devtools.ts'

function pipes() {
  const input = new PassThrough()
  const output = new PassThrough()
  return { input, output, tools: devTools(input, output) }
}

test('a command goes out as JSON closed by a NUL, and its answer comes back in pieces', async () => {
  const { input, output, tools } = pipes()
  const first = tools.send('Target.createTarget', { url: 'about:blank' })
  const second = tools.send('Page.printToPDF', { printBackground: true } as never, 'p1')
  expect(String(input.read())).toBe(
    '{"id":1,"method":"Target.createTarget","params":{"url":"about:blank"}}\0' +
      '{"id":2,"method":"Page.printToPDF","params":{"printBackground":true},"sessionId":"p1"}\0',
  )
  const answers = Buffer.from('{"id":2,"result":{"data":"春"}}\0{"id":1,"result":{"targetId":"t"}}\0')
  for (let at = 0; at < answers.length; at += 7) output.write(answers.subarray(at, at + 7))
  expect(await first).toEqual({ targetId: 't' })
  expect(await second).toEqual({ data: '春' })
})

test('an event wakes whoever waits for it on that page', async () => {
  const { output, tools } = pipes()
  const woken: string[] = []
  const waiting = ['p1', 'p2'].map(async (page) => {
    await tools.next('Page.loadEventFired', page)
    woken.push(page)
  })
  output.write('{"method":"Page.domContentEventFired","params":{},"sessionId":"p1"}\0')
  output.write('{"method":"Page.loadEventFired","params":{},"sessionId":"p2"}\0')
  await waiting[1]
  expect(woken).toEqual(['p2'])
  output.write('{"method":"Page.loadEventFired","params":{},"sessionId":"p1"}\0')
  await waiting[0]
  expect(woken).toEqual(['p2', 'p1'])
})

test('a crash rejects what waits and what is asked later', async () => {
  const { output, tools } = pipes()
  const load = tools.next('Page.loadEventFired', 'p1')
  const command = tools.send('Page.enable', {}, 'p1')
  output.write('{"method":"Inspector.targetCrashed","params":{},"sessionId":"p1"}\0')
  await expect(load).rejects.toThrow('the page crashed')
  await expect(command).rejects.toThrow('the page crashed')
  await expect(tools.send('Page.enable', {}, 'p1')).rejects.toThrow('the page crashed')
  await expect(tools.next('Page.loadEventFired', 'p1')).rejects.toThrow('the page crashed')
})
