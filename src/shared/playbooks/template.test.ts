import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillTemplate, readTemplate } from './template.ts'

const source = {
  evaluate: (expression: string) => expression.toUpperCase(),
  idOf: (key: string) => (key === 'cutover.run' ? 'P6.S6' : undefined),
  print: (value: unknown) => String(value),
}

describe('a template', () => {
  it('fills expressions and ids and keeps everything else', () => {
    expect(fillTemplate('On [= day =]: run [#cutover.run] on {{old_host}}', source)).toBe('On DAY: run P6.S6 on {{old_host}}')
  })
  it('keeps a missing reference visible, and drops it where it is optional', () => {
    expect(fillTemplate('see [#gone.step]', source)).toBe('see [#gone.step]')
    expect(fillTemplate('see[#?gone.step]', source)).toBe('see')
  })
  it('leaves shell and SQL alone', () => {
    const shell = 'for p in "${POOLS[@]}"; do [ "$x" = 1 ] && echo ${#p} $((1 + 2)); done <<SQL'
    expect(fillTemplate(shell, source)).toBe(shell)
  })
  it('gives back any text without its notations, byte for byte', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/\[=|\[#/.test(text))
        expect(fillTemplate(text, source)).toBe(text)
      }),
    )
  })
  it('splits without losing a character', () => {
    expect(readTemplate('a [= b =] c').map((part) => part.kind)).toEqual(['text', 'expression', 'text'])
  })
})
