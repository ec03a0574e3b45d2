import * as z from 'zod'
import type { Expressions } from './conditions.ts'
import { playbookSchema, type Playbook } from './playbook.ts'
import { readTemplate } from './template.ts'

/** A playbook that was read, with the hash that a plan records. `sha256` is of the file's bytes, in hex. */
export interface LoadedPlaybook {
  readonly file: string
  readonly sha256: string
  readonly playbook: Playbook
}

/** What is wrong with a playbook. `path` leads to the field, such as `phases.2.steps.0.minutes`. */
export interface PlaybookProblem {
  readonly file: string
  readonly path: string
  readonly message: string
}

/** Fields whose whole string is an expression. */
const expressionFields = new Set(['when', 'forEach', 'expr', 'reverseSync', 'automatedDiff', 'shadow', 'rehearsalPlanned'])
/** Fields that hold a number or an expression. */
const amountFields = new Set(['value', 'seconds', 'minutes', 'hours', 'hold', 'trafficPercent', 'gapDays', 'sustainedHours', 'secondsToEffect', 'bakeDays', 'days'])

function* stringsOf(value: unknown, path: readonly string[]): Generator<{ path: readonly string[]; text: string }> {
  if (typeof value === 'string') yield { path, text: value }
  else if (Array.isArray(value)) for (const [index, entry] of value.entries()) yield* stringsOf(entry, [...path, String(index)])
  else if (value && typeof value === 'object') for (const [name, entry] of Object.entries(value)) yield* stringsOf(entry, [...path, name])
}

/**
 * Checks a parsed YAML file: its shape, and that each expression in it can be used.
 * All problems of a file are reported at once; a file with a problem gives no playbook.
 */
export function readPlaybook(
  data: unknown,
  file: string,
  sha256: string,
  expressions: Expressions,
): { ok: true; loaded: LoadedPlaybook } | { ok: false; problems: readonly PlaybookProblem[] } {
  const shape = playbookSchema.safeParse(data)
  if (!shape.success) {
    return { ok: false, problems: shape.error.issues.map((issue) => ({ file, path: issue.path.join('.'), message: describe(issue) })) }
  }
  const problems: PlaybookProblem[] = []
  for (const { path, text } of stringsOf(shape.data, [])) {
    const field = path.at(-1)!
    const used = expressionFields.has(field) || amountFields.has(field) ? [text] : expressionsIn(text)
    for (const expression of used) {
      const fault = expressions.fault(expression)
      if (fault) problems.push({ file, path: path.join('.'), message: `The expression "${expression}" cannot be used: ${fault}.` })
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, loaded: { file, sha256, playbook: shape.data } }
}

const expressionsIn = (text: string) => (text.includes('[=') ? readTemplate(text).flatMap((part) => (part.kind === 'expression' ? [part.expression] : [])) : [])

function describe(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys'
    ? `Unknown field ${issue.keys.map((name) => `"${name}"`).join(', ')}. Remove it or correct its name.`
    : `${issue.message}.`
}
