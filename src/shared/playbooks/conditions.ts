import { Environment } from '@marcbachmann/cel-js'

/** What an expression may see: variables and the implementations of the declared functions. */
export interface Scope {
  readonly variables: Readonly<Record<string, unknown>>
  readonly functions: Readonly<Record<string, (...values: never[]) => unknown>>
}

/** An expression that cannot be read or evaluated; `message` names the expression and the reason in one sentence. */
export class ExpressionError extends Error {}

type CelType = 'bool' | 'double' | 'int' | 'string' | 'list' | 'map' | 'dyn'

const variables: Record<CelType, readonly string[]> = {
  bool: ['criticalPath', 'dataMoves', 'sameEngine', 'vendorChanges', 'money', 'deadlineStated'],
  double: [
    'downtimeSeconds', 'windowHours', 'rollbackMinutes', 'sizeGb', 'largestTableGb', 'rows', 'qps', 'wps', 'consumers', 'customers', 'dau',
    'engineers', 'dbas', 'fte',
  ],
  string: [
    'title', 'kind', 'mode', 'criticality', 'downtime', 'rollback', 'routing', 'routingTool', 'dualRun', 'experience', 'migrationTool',
    'timeZone', 'startOn', 'deadlineOn', 'today', 'currentState', 'targetState',
  ],
  list: ['teamZones', 'compliance', 'countries', 'integrations'],
  map: ['old', 'new', 'v', 'assume', 'who'],
  dyn: ['it'],
  int: [],
}

/** Name, types of the parameters, type of the result. */
const functions: readonly (readonly [name: string, parameters: readonly CelType[], returns: CelType])[] = [
  ['there', ['string'], 'bool'], ['denied', ['string'], 'bool'], ['known', ['string'], 'bool'],
  ['integration', ['string'], 'bool'], ['namesOf', ['string'], 'string'], ['ofType', ['string'], 'list'],
  ['criticalAtLeast', ['string'], 'bool'], ['hold', ['string'], 'double'], ['bakeDays', [], 'double'], ['archiveDays', [], 'double'],
  ['ramp', [], 'list'], ['rampHold', ['dyn'], 'double'], ['killSeconds', [], 'double'],
  ['copyHours', ['dyn', 'dyn'], 'double'], ['copyText', ['dyn', 'dyn'], 'string'],
  ['restoreHours', ['dyn', 'dyn'], 'double'], ['restoreText', ['dyn', 'dyn'], 'string'],
  ['connections', ['dyn', 'dyn', 'dyn'], 'double'], ['connectionsText', ['dyn', 'dyn', 'dyn'], 'string'],
  ['sampleText', ['dyn', 'dyn'], 'string'], ['pauseSeconds', [], 'double'], ['pauseText', [], 'string'],
  ['ceil', ['dyn'], 'double'], ['round', ['dyn', 'dyn'], 'double'], ['min', ['dyn', 'dyn'], 'double'], ['max', ['dyn', 'dyn'], 'double'],
  ['fmt', ['dyn'], 'string'], ['duration', ['double'], 'string'], ['duration', ['int'], 'string'], ['phase', ['string'], 'bool'],
  ['taskHours', [], 'double'], ['taskHoursOf', ['string'], 'double'], ['people', [], 'double'],
  ['day', ['string'], 'string'], ['starts', ['string'], 'string'], ['ends', ['string'], 'string'], ['holdEnds', ['string'], 'string'],
  ['time', ['string', 'dyn'], 'string'], ['at', ['string', 'dyn'], 'string'], ['workdaysBefore', ['string', 'dyn'], 'string'], ['daysAfter', ['string', 'dyn'], 'string'],
  ['startDay', [], 'string'], ['plannedEndDay', [], 'string'], ['bufferEndDay', [], 'string'], ['deadlineDay', [], 'string'],
  ['plannedDays', [], 'double'], ['plannedWeeks', [], 'double'], ['bufferPercent', [], 'double'], ['bufferDays', [], 'double'],
  ['slackDays', [], 'double'], ['slackPercent', [], 'double'], ['slackWord', [], 'string'],
  ['phasesOfRisk', ['string'], 'string'], ['phaseCount', [], 'double'], ['stepMinutes', ['string'], 'double'],
  ['rollbackMinutesOf', ['string'], 'double'], ['worstRollback', [], 'double'], ['worstRollbackPhase', [], 'string'],
  ['confidence', [], 'double'], ['confidenceBand', [], 'string'], ['bigBang', [], 'double'], ['bigBangBand', [], 'string'],
  ['nightsPerWeek', [], 'double'], ['firstCalls', [], 'string'], ['secondCalls', [], 'string'], ['highestWeeks', [], 'string'], ['edgeCount', [], 'double'],
]

const plain = (value: unknown): unknown => {
  if (typeof value === 'bigint') return Number(value)
  return Array.isArray(value) ? value.map(plain) : value
}

const tokens = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[A-Za-z_]\w*|\d+\.\d+|(?<![\w\])]\[\d*)\d+/g

/** Writes whole numbers as decimals, so that `5` and `5.0` mean the same; strings, names and list positions stay. */
const asDecimals = (expression: string) =>
  expression.replace(tokens, (token) => (/^\d+$/.test(token) ? `${token}.0` : token))

const firstLine = (error: unknown) => (error instanceof Error ? error.message.split('\n', 1)[0]! : String(error))

export interface Expressions {
  /** The reason why the expression cannot be used, or null. Checks names, functions and, as far as they are known, types. */
  readonly fault: (expression: string) => string | null
  /** Whole numbers come back as numbers. Throws ExpressionError. */
  readonly evaluate: (expression: string, scope: Scope) => unknown
}

/**
 * The expression language of playbooks: CEL with declared variables and functions, no access to host objects, no loops without an end.
 * Whole numbers and decimals mix freely. Compiled expressions are kept, so one instance serves many plans.
 */
export function createExpressions(): Expressions {
  let current: Scope | null = null
  const environment = new Environment({ unlistedVariablesAreDyn: false, homogeneousAggregateLiterals: false })
  for (const [type, names] of Object.entries(variables)) for (const name of names) environment.registerVariable(name, type)
  for (const [name, parameters, returns] of functions) {
    environment.registerFunction(`${name}(${parameters.join(', ')}): ${returns}`, (...values: unknown[]) => {
      const implementation = current?.functions[name]
      if (!implementation) throw new Error(`${name}() is not known yet: dates belong in texts, not in conditions or amounts`)
      return implementation(...(values.map(plain) as never[]))
    })
  }
  const mixed: Record<string, (a: number, b: number) => number> = {
    '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b,
  }
  for (const [sign, compute] of Object.entries(mixed)) {
    const handler = (a: unknown, b: unknown) => compute(Number(a), Number(b))
    environment.registerOperator(`double ${sign} int: double`, handler)
    environment.registerOperator(`int ${sign} double: double`, handler)
  }
  const compiled = new Map<string, ReturnType<Environment['parse']>>()
  const compile = (expression: string) => {
    const known = compiled.get(expression)
    if (known) return known
    const parsed = environment.parse(asDecimals(expression))
    compiled.set(expression, parsed)
    return parsed
  }
  return {
    fault: (expression) => {
      try {
        const checked = compile(expression).check()
        return checked.valid ? null : firstLine(checked.error)
      } catch (error) {
        return firstLine(error)
      }
    },
    evaluate: (expression, scope) => {
      const outer = current
      current = scope
      try {
        return plain(compile(expression)(scope.variables as Record<string, never>))
      } catch (error) {
        throw new ExpressionError(`Expression "${expression}": ${firstLine(error)}.`)
      } finally {
        current = outer
      }
    },
  }
}
