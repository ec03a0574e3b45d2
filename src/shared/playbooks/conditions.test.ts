import { describe, expect, it } from 'vitest'
import { createExpressions, ExpressionError } from './conditions.ts'

const expressions = createExpressions()
const scope = {
  variables: { sizeGb: 600, qps: 12000, criticality: 'C1', old: { major: 14, engine: 'postgresql' }, integrations: [{ name: 'Stripe', type: 'webhook' }], v: { hours: 4.3 }, it: null },
  functions: { there: (word: string) => word === 'cdc', hold: () => 72 },
}
const value = (expression: string) => expressions.evaluate(expression, scope)

describe('an expression of a playbook', () => {
  it.each([
    ['sizeGb > 500', true],
    ['sizeGb * 2', 1200],
    ['2 * sizeGb + 1', 1201],
    ['v.hours + 1', 5.3],
    ['old.major + 1 >= 15', true],
    ['old.engine == "postgresql" && there("cdc")', true],
    ['there("webhook") ? 1 : hold("shadow")', 72],
    ['integrations.map(x, x.name).join(", ")', 'Stripe'],
    ['integrations.filter(x, x.type == "cdc")', []],
    ['1 + 1', 2],
    ['integrations[0].name + " 5"', 'Stripe 5'],
    ['size(integrations) * 2', 2],
    ['size("ab") > 1', true],
    ['[1, 2].map(x, x * 1.5)', [1.5, 3]],
    ['[1, 5, 25]', [1, 5, 25]],
    ['criticality in ["C1", "C2"]', true],
  ])('%s gives %j', (expression, expected) => expect(value(expression)).toEqual(expected))

  it('names the expression and the reason when it is wrong', () => {
    expect(() => value('there("cdc") + sizeGb')).toThrow(ExpressionError)
    expect(expressions.fault('sizeGbb > 5')).toContain('sizeGbb')
    expect(expressions.fault('launch("x")')).toContain('launch')
    expect(expressions.fault('sizeGb >')).not.toBeNull()
  })

  it('says that a date is not known before the schedule', () => {
    expect(() => value('day("cutover")')).toThrow('day() is not known yet')
  })

  it('reaches no host object', () => {
    for (const attack of ['constructor', 'old.constructor.constructor("return 1")()', '"x".constructor', 'this', 'globalThis', '__proto__', 'it.__proto__.x']) {
      expect(() => value(attack), attack).toThrow(ExpressionError)
    }
  })
})
