import * as z from 'zod'
import { commandSchema, instant, origin, plainTableSchema, riskLevel, someText, text } from './words.ts'

export const stepKinds = ['manual', 'command', 'check', 'decision', 'message', 'wait'] as const

/** One thing that one role does. `role` is the label of the roster; `minutes` are planned; `dependsOn` and `ifFails` hold ids. */
export const stepSchema = z.strictObject({
  id: z.string().regex(/^P\d+\.S\d+[a-z]*$/),
  kind: z.enum(stepKinds),
  role: someText,
  text: someText,
  commands: z.array(commandSchema),
  console: text.optional(),
  minutes: z.number().positive(),
  expected: text.optional(),
  ifFails: text.optional(),
  dependsOn: z.array(z.string()),
  critical: z.boolean().optional(),
  table: plainTableSchema.optional(),
})
export type Step = z.infer<typeof stepSchema>

/** A check with a query, health check or metric. `threshold` is what makes it pass. */
export const verificationSchema = z.strictObject({
  id: z.string().regex(/^P\d+\.V\d+[a-z]*$/),
  check: someText,
  command: text.optional(),
  threshold: text.optional(),
})
export type Verification = z.infer<typeof verificationSchema>

export const operators = ['<', '≤', '=', '≥', '>'] as const
/** A success criterion: `metric op value unit`, held for `sustainedHours` (0: once). */
export const criterionSchema = z.strictObject({
  id: z.string().regex(/^P\d+\.C\d+[a-z]*$/),
  metric: someText,
  op: z.enum(operators),
  value: z.number(),
  unit: text,
  sustainedHours: z.number().min(0),
})
export type Criterion = z.infer<typeof criterionSchema>

/** The hold point at the end of a phase, or of a step of its ramp (`G4.1`). Binary: every criterion true, or no go. */
export const gateSchema = z.strictObject({
  id: z.string().regex(/^G\d+(\.\d+)?$/),
  opens: someText,
  condition: someText,
  approvers: z.array(someText).min(1),
  latestDecision: instant.nullable(),
  go: someText,
  noGo: someText,
})
export type Gate = z.infer<typeof gateSchema>

export const rollbackStepSchema = z.strictObject({
  id: z.string().regex(/^P\d+\.B\d+[a-z]*$/),
  role: someText,
  minutes: z.number().positive(),
  text: someText,
  commands: z.array(commandSchema),
  expected: text.optional(),
  ifFails: text.optional(),
})

/**
 * The way back from a phase. `minutes` is the worst case; `estimated` until somebody has timed it. `partial` and `late` say what to do
 * when only part of the phase is undone, or when it is undone after its gate. `none` is for a phase that changes nothing, with the reason.
 */
export const rollbackSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('steps'),
    minutes: z.number().positive(),
    estimated: z.boolean(),
    trigger: someText,
    doneBy: someText,
    dataConsequence: someText,
    steps: z.array(rollbackStepSchema).min(1),
    partial: text.optional(),
    late: text.optional(),
  }),
  z.strictObject({ kind: z.literal('none'), reason: someText }),
])
export type Rollback = z.infer<typeof rollbackSchema>

/** One step of a phase that starts at its own time and holds on its own: a share of traffic, a wave of services, a second half. */
export const rampStepSchema = z.strictObject({
  step: z.string().regex(/^P\d+\.S\d+[a-z]*$/),
  label: someText,
  trafficPercent: z.number().min(0).max(100).optional(),
  startsAt: instant,
  endsAt: instant,
  holdHours: z.number().min(0),
  holdEndsAt: instant,
  gate: z.string(),
  signedBy: z.array(someText).min(1),
})
export type RampStep = z.infer<typeof rampStepSchema>

/** What a phase does to the data while it runs; rules L03, L05, L07, P12 and P13 compare these. */
export const flowSchema = z.enum(['replication-forward', 'replication-reverse', 'dual-write', 'shadow', 'writes-old', 'writes-new', 'reads-new'])
export type Flow = z.infer<typeof flowSchema>

export const phaseSchema = z.strictObject({
  id: z.string().regex(/^P\d+$/),
  name: someText,
  /** prepare, copy, verify, shadow, ramp, rehearse, cutover, close, decommission or another word of the playbook. */
  kind: someText,
  why: someText,
  changes: z.strictObject({ code: someText, schema: someText, config: someText, infrastructure: someText }),
  preActions: z.array(someText),
  timing: z.strictObject({ rule: someText, why: someText }),
  steps: z.array(stepSchema),
  ramp: z.array(rampStepSchema),
  verification: z.array(verificationSchema),
  successCriteria: z.array(criterionSchema),
  gate: gateSchema,
  rampGates: z.array(gateSchema),
  rollback: rollbackSchema,
  durationHours: z.number().min(0),
  holdHours: z.number().min(0),
  holdWhy: text,
  risk: riskLevel,
  /** The risk score with its terms, and the reason where a person or a rule raised the level. */
  riskWhy: someText,
  owner: someText,
  traffic: someText,
  trafficPercent: z.number().min(0).max(100).optional(),
  flows: z.array(flowSchema),
  /** Preconditions that this phase's steps set up, and those that its rollback needs (rule P14). */
  sets: z.array(z.string()),
  rollbackNeeds: z.array(z.string()),
  /** Id of the step after which nobody can go back; only in the phase that holds it. */
  pointOfNoReturn: z.string().optional(),
  /** Id of the first step that destroys data, schema or servers of the old side. */
  destroysAt: z.string().optional(),
  startsAt: instant,
  endsAt: instant,
  holdEndsAt: instant,
  pinned: z.boolean().optional(),
  origin,
})
export type Phase = z.infer<typeof phaseSchema>
