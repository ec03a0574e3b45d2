import * as z from 'zod'
import { flowSchema, operators, stepKinds } from '../plan/phase.ts'
import { likelihoods, edgeCaseSchema, integrityCheckSchema } from '../plan/parts.ts'
import { riskLevel } from '../plan/words.ts'

/**
 * A playbook is data: what an expert of one family of migrations knows. Three notations stand inside its strings:
 * - `[= expr =]` is replaced by the value of an expression (CEL, see conditions.ts for its variables and functions);
 * - `[#key]` is replaced by the id of an item, such as `[#cutover.run]` → P6.S6, `[#task.inventory]` → T1;
 * - `{{name}}` stays in the plan until a person fills it.
 */
const expression = z.string().min(1)
const template = z.string().min(1)
const key = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/, 'a key starts with a small letter and holds letters, digits and hyphens')
/** A number, or an expression that gives one. */
const amount = z.union([z.number(), expression])

/** `when`: the item is in the plan only where the expression is true. `forEach`: one item for each entry of a list, bound to `it`. */
const conditional = { when: expression.optional() }
const item = { key, ...conditional }
const repeated = { ...item, forEach: expression.optional() }

const commandSource = z.strictObject({
  ...conditional,
  language: z.string().min(1),
  /** Machine or role that runs it: ops, old, new, … */
  where: z.string().min(1),
  service: z.string().optional(),
  engine: z.string().optional(),
  /** Name of the file that the reader writes it to. */
  file: z.string().optional(),
  env: z.string().optional(),
  /** `run` only where a test of this project has run it end to end. */
  proof: z.enum(['run', 'none']).default('none'),
  /** Either the text, or a file of the playbook's folder that holds it. */
  text: template.optional(),
  source: z.string().optional(),
})

/** A step that starts at a time of its own and holds on its own: a share of traffic, a wave, a second half. */
const transitionSource = z.strictObject({
  label: template,
  hours: amount,
  hold: amount.default(0),
  holdIncludes: z.array(z.enum(['weekly-peak', 'month-end', 'scheduled-jobs'])).default([]),
  trafficPercent: amount.optional(),
  /** Fixed days after the end of the transition before it (stop → delete). */
  gapDays: amount.optional(),
  /** Starts at this hour of a new day only. */
  startHour: z.number().min(0).max(23).optional(),
})

const stepSource = z.strictObject({
  ...repeated,
  kind: z.enum(stepKinds),
  owner: key,
  minutes: amount,
  text: template,
  commands: z.array(commandSource).default([]),
  console: template.optional(),
  expect: template.optional(),
  ifFails: template.optional(),
  dependsOn: z.array(z.string()).default([]),
  critical: z.boolean().optional(),
  table: z.strictObject({ columns: z.array(template), rows: z.array(z.array(z.string())) }).optional(),
  transition: transitionSource.optional(),
  /** Types of integrations (`cdc`, `webhook` …) or keys of own integrations that this step checks or changes; `all` for each of them. */
  touches: z.array(z.string()).default([]),
})

const verificationSource = z.strictObject({
  ...repeated,
  check: template,
  command: template.optional(),
  threshold: template.optional(),
  touches: z.array(z.string()).default([]),
})

const criterionSource = z.strictObject({
  ...repeated,
  metric: template,
  op: z.enum(operators),
  value: amount,
  unit: z.string().default(''),
  sustainedHours: amount.default(0),
})

const gateSource = z.strictObject({
  /** Default: every success criterion of the phase is true. */
  condition: template.optional(),
  /** Roles; default: by the risk of the phase that the gate opens (base playbook, `approvals`). */
  approvers: z.array(key).optional(),
  go: template.optional(),
  noGo: template.optional(),
})

const rollbackStepSource = z.strictObject({
  ...repeated,
  owner: key,
  minutes: amount,
  text: template,
  commands: z.array(commandSource).default([]),
  expect: template.optional(),
  ifFails: template.optional(),
})
const rollbackSource = z.union([
  z.strictObject({
    minutes: amount,
    /** False only where somebody has timed it. */
    estimated: z.boolean().default(true),
    trigger: template,
    doneBy: template,
    data: template,
    steps: z.array(rollbackStepSource).min(1),
    partial: template.optional(),
    late: template.optional(),
  }),
  z.strictObject({ none: template }),
])

/** What the phase's own steps do; the risk score counts each where the facts make it true (rule K). */
export const riskTerms = [
  'writes-move', 'irreversible', 'destructive', 'new-vendor', 'consumers', 'mass', 'no-rehearsal', 'reverse-sync', 'rehearsed',
] as const

const phaseSource = z.strictObject({
  ...item,
  name: template,
  kind: z.string().min(1),
  /** Place among the phases of the family, for phases that a modifier adds: after the phase with this key. */
  after: key.optional(),
  why: template,
  /** One sentence on why this time; the scheduler adds the rule and the dates. */
  timing: template,
  owner: key,
  traffic: template,
  trafficPercent: amount.optional(),
  changes: z.strictObject({ code: template.default('none'), schema: template.default('none'), config: template.default('none'), infrastructure: template.default('none') }),
  preActions: z.array(z.union([template, z.strictObject({ ...conditional, text: template })])).default([]),
  risk: z.strictObject({ does: z.array(z.enum(riskTerms)).default([]), floor: riskLevel.optional(), because: template.optional() }),
  flows: z.array(flowSchema).default([]),
  sets: z.array(z.string()).default([]),
  rollbackNeeds: z.array(z.string()).default([]),
  /** Keys of steps of this phase. */
  pointOfNoReturn: key.optional(),
  destroysAt: key.optional(),
  slot: z.strictObject({
    /** W1: Tue–Thu 09–15. W8: LOW risk, Mon–Thu 09–16. window: the brief's window, else W1. free: working hours. */
    rule: z.enum(['W1', 'W8', 'window', 'free']).default('W1'),
    ownWeek: z.boolean().default(false),
    startHour: z.number().min(0).max(23).optional(),
    lastStartHour: z.number().min(0).max(23).optional(),
  }),
  /** Length of the work; ignored where steps carry transitions of their own. */
  hours: amount,
  hold: amount.default(0),
  holdWhy: template.default('none'),
  holdIncludes: z.array(z.enum(['weekly-peak', 'month-end', 'scheduled-jobs'])).default([]),
  steps: z.array(stepSource).min(1),
  verification: z.array(verificationSource).min(1),
  success: z.array(criterionSource).min(1),
  gate: gateSource.default({}),
  rollback: rollbackSource,
})
export type PhaseSource = z.infer<typeof phaseSource>

const approach = z.enum(['big bang', 'parallel run', 'strangler fig', 'expand-contract', 'blue-green', 'dual-write'])

export const playbookSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.number().int().positive(),
  name: z.string().min(1),
  /** base: always composed. family: the best match is. modifier: each that applies is. */
  layer: z.enum(['base', 'family', 'modifier']),
  /** What it is for, in a sentence for the list of playbooks. */
  about: z.string().min(1),
  /** A family applies where `when` is true; of several the greatest weight wins, then the id in alphabetical order. */
  applies: z.strictObject({ when: expression, weight: z.number().default(0) }),
  sources: z.array(z.string()).default([]),

  /** Names that the base uses for phases of the family: `cutover`, `decommission`, `firstTraffic`, `close` … → phase key. */
  anchors: z.record(key, key).default({}),
  /** Role → how the plan calls it. */
  roles: z.array(z.strictObject({ ...item, label: template, /** Whose hours it costs. */ pool: z.enum(['dba', 'engineer', 'other']) })).default([]),
  /** Who signs a gate, by the risk of the phase that it opens. */
  approvals: z.partialRecord(z.enum(['LOW', 'MEDIUM', 'HIGH', 'pointOfNoReturn', 'end']), z.strictObject({ roles: z.array(key), informed: template.optional() })).default({}),

  assumptions: z.array(z.strictObject({
    ...item,
    mandatory: z.boolean().default(false),
    unknown: template,
    /** Number that expressions read as `assume.<key>`. */
    value: amount.optional(),
    assumed: template,
    otherwise: template,
    answeredBy: template,
  })).default([]),
  /** Computed in order; later ones may use earlier ones as `v.<key>`. With `figure`, the value is a row of the strategy's table. */
  values: z.array(z.strictObject({ ...item, expr: expression, figure: template.optional(), arithmetic: template.optional(), result: template.optional() })).default([]),

  strategy: z.strictObject({
    chosen: approach,
    name: template,
    rule: z.string(),
    why: template,
    zeroDowntime: template,
    /** Terms of the longest pause of writes, in seconds. Empty: nothing pauses. */
    pause: z.array(z.strictObject({ ...item, label: template, seconds: amount })).default([]),
    after: template.optional(),
  }).optional(),
  /** Why not; one for each approach, the family's words before the base's. */
  approaches: z.array(z.strictObject({ key, approach, why: template })).default([]),
  /** What the confidence score counts besides the facts (rule N). */
  confidence: z.strictObject({
    reverseSync: expression.optional(), automatedDiff: expression.optional(), shadow: expression.optional(), rehearsalPlanned: expression.optional(),
  }).default({}),
  headline: z.array(z.strictObject({ ...item, question: template, answer: template })).default([]),
  takeaways: z.array(z.strictObject({ ...item, text: template })).default([]),
  questions: z.array(z.strictObject({ key, question: template, answer: template, effect: template })).default([]),
  riskAssessment: z.strictObject({
    blastRadius: template.optional(), worstCase: template.optional(),
    mitigating: z.array(z.strictObject({ ...item, text: template })).default([]),
    aggravating: z.array(z.strictObject({ ...item, text: template })).default([]),
  }).default({ mitigating: [], aggravating: [] }),

  themes: z.array(z.strictObject({ key, title: template })).default([]),
  tasks: z.array(z.strictObject({
    ...repeated,
    theme: key,
    owner: key,
    /** Minutes of work in all. */
    minutes: amount,
    /** Key or anchor of the phase before which it must be finished. */
    before: key,
    text: template,
    needs: z.array(z.string()).default([]),
    commands: z.array(commandSource).default([]),
  })).default([]),
  phases: z.array(phaseSource).default([]),

  baseline: template.optional(),
  alarms: z.array(z.strictObject({ ...item, signal: template, sev3: template, sev2: template, sev1: template, source: template })).default([]),
  diffs: z.array(z.strictObject({ ...item, text: template })).default([]),
  levers: z.array(z.strictObject({
    ...item, name: template, values: template, mayFlip: template, secondsToEffect: amount, needsDeploy: z.boolean().default(false), tested: template,
    /** Keys of steps or phases. */
    validFrom: z.string(), validTo: z.string(), lostIfLate: template,
  })).default([]),
  killSwitch: z.strictObject({ meaning: template, decision: z.array(template).min(1) }).optional(),
  integrity: z.strictObject({ how: template, lastFivePercent: template }).optional(),
  checks: z.array(z.strictObject({ ...item, kind: integrityCheckSchema.shape.kind, check: template, query: template, pass: template })).default([]),
  edgeCases: z.array(z.strictObject({ ...item, kind: edgeCaseSchema.shape.kind, item: template, check: template, owner: key, /** Phase before which it is done. */ before: key })).default([]),
  messages: z.array(z.strictObject({
    ...repeated, audience: template, trigger: template, deadline: template, channel: template, fallback: template, sender: key, text: template,
  })).default([]),
  communication: z.strictObject({ about: template, after: template.optional() }).optional(),
  people: z.array(z.strictObject({
    ...repeated, person: template, role: template, pagedFor: template, deputy: template, phone: template, zone: template, absent: template, mayDecide: template, knowsKillSwitch: template,
  })).default([]),
  shifts: z.array(z.strictObject({ ...item, phase: template, hours: template, primary: template, secondary: template, decides: template })).default([]),
  onCall: z.strictObject({
    highestRisk: template, paging: template, nightsPerWeek: template,
    escalation: z.array(z.strictObject({ ...conditional, who: template, afterMinutes: z.number().min(0) })).min(1),
    holes: z.array(z.strictObject({ ...item, text: template })).default([]),
  }).optional(),
  /** Integrations that no brief names and the plan finds, such as the migration tool's own pipeline. */
  integrations: z.array(z.strictObject({ ...item, name: template, type: z.string() })).default([]),
  risks: z.array(z.strictObject({
    ...repeated, risk: template, likelihood: z.enum(likelihoods), impact: z.enum(likelihoods), mitigation: template, contingency: template, trigger: template, owner: key,
    /** The risk is accepted in this phase for these integrations: the matrix says so. */
    accepts: z.strictObject({ phase: key, touches: z.array(z.string()).min(1) }).optional(),
  })).default([]),
  scenarios: z.array(z.strictObject({ ...repeated, trigger: template, likelihood: z.enum(likelihoods), responseA: template, responseB: template })).default([]),
  cleanup: z.strictObject({ bake: template, bakeDays: amount, cost: template }).optional(),
  cleanupItems: z.array(z.strictObject({
    ...item, what: template, owner: key,
    /** Words on when it is done; or `due`: days after the end of a phase (of its hold with `hold`), moved to the next working day and put on the timeline. */
    says: template.optional(),
    due: z.strictObject({ after: key, days: amount, hold: z.boolean().default(false) }).optional(),
  })).default([]),
  limits: z.array(z.strictObject({ ...item, text: template })).default([]),
  scripts: z.array(z.strictObject({ ...item, name: template, usedBy: template, about: z.string().default(''), back: z.string().default(''), files: z.array(commandSource).min(1) })).default([]),
  scriptsAbout: template.optional(),
  placeholders: z.array(z.strictObject({ names: z.array(z.string().regex(/^[a-z][a-z0-9_]*$/)).min(1), what: template, filledBy: key, /** Key of a phase or task. */ before: z.string() })).default([]),
  signOff: z.strictObject({ about: template, rows: z.array(z.strictObject({ ...item, meaning: z.enum(['author', 'review', 'approve']), role: key })).min(1) }).optional(),
})
export type Playbook = z.infer<typeof playbookSchema>
