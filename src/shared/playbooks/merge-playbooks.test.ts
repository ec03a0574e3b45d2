import { describe, expect, it } from 'vitest'
import { createExpressions } from './conditions.ts'
import { choosePlaybooks } from './choose-playbook.ts'
import { mergePlaybooks } from './merge-playbooks.ts'
import type { Playbook } from './playbook.ts'
import { readPlaybook, type LoadedPlaybook } from './read-playbook.ts'

const expressions = createExpressions()

function load(data: Record<string, unknown>): LoadedPlaybook {
  const read = readPlaybook({ version: 1, name: 'x', about: 'x', applies: { when: 'true' }, ...data }, 'x.yaml', 'hash', expressions)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.loaded
}
const limit = (key: string, text: string) => ({ key, text })
const base = load({ id: 'base', layer: 'base', limits: [limit('a', 'one'), limit('b', 'two')], anchors: { first: 'prepare' } })
const family = load({ id: 'family', layer: 'family', limits: [limit('b', 'family two'), limit('c', 'three')], anchors: { cutover: 'switch' } })

describe('merging playbooks', () => {
  const merged = mergePlaybooks([base.playbook, family.playbook], family.playbook)
  it('replaces an item in its place and adds new ones at the end', () => {
    expect(merged.limits.map(({ text }) => text)).toEqual(['one', 'family two', 'three'])
  })
  it('joins records and keeps the name of the family', () => {
    expect(merged.anchors).toEqual({ first: 'prepare', cutover: 'switch' })
    expect(merged.id).toBe('family')
  })
  it('puts a phase of a modifier behind the phase that it names', () => {
    const phases = [{ key: 'one' }, { key: 'two' }] as unknown as Playbook['phases']
    const more = [{ key: 'between', after: 'one' }] as unknown as Playbook['phases']
    const result = mergePlaybooks([{ ...family.playbook, phases }, { ...base.playbook, phases: more }], family.playbook)
    expect(result.phases.map(({ key }) => key)).toEqual(['one', 'between', 'two'])
  })
})

describe('choosing playbooks', () => {
  const general = load({ id: 'general', layer: 'family' })
  const special = load({ id: 'special', layer: 'family', applies: { when: 'kind == "cache-swap"', weight: 10 } })
  const applies = (kind: string) => (expression: string) => expressions.evaluate(expression, { variables: { kind }, functions: {} }) === true
  it('takes the family of greatest weight that applies', () => {
    expect(choosePlaybooks([base, general, special], applies('cache-swap')).family.playbook.id).toBe('special')
    expect(choosePlaybooks([base, general, special], applies('other')).family.playbook.id).toBe('general')
  })
  it('breaks a tie by the id, whatever the order of the files', () => {
    const other = load({ id: 'alternative', layer: 'family' })
    for (const list of [[general, other], [other, general]]) expect(choosePlaybooks(list, () => true).family.playbook.id).toBe('alternative')
  })
  it('refuses to go on without a family', () => {
    expect(() => choosePlaybooks([base], () => true)).toThrow('No playbook applies')
  })
})

describe('reading a playbook', () => {
  const read = (data: Record<string, unknown>) => readPlaybook({ id: 'x', version: 1, name: 'x', about: 'x', layer: 'family', applies: { when: 'true' }, ...data }, 'x.yaml', 'hash', expressions)
  it.each([
    ['an unknown field', { phasess: [] }, '', 'phasess'],
    ['a condition with a wrong name', { applies: { when: 'sizeGbb > 1' } }, 'applies.when', 'sizeGbb'],
    ['a text with a wrong expression', { limits: [limit('a', 'see [= nothing() =]')] }, 'limits.0.text', 'nothing'],
    ['a condition without an end', { limits: [{ ...limit('a', 'x'), when: 'sizeGb >' }] }, 'limits.0.when', 'sizeGb >'],
    ['a step without minutes', { tasks: [{ key: 'a' }] }, 'tasks.0.theme', 'expected'],
  ])('refuses %s and says where', (_, data, path, word) => {
    const result = read(data)
    expect(result.ok).toBe(false)
    const problem = result.ok ? undefined : result.problems.find((entry) => entry.path === path)
    expect(problem?.message).toContain(word)
  })
})
