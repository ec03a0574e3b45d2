import * as z from 'zod'
import { commandSchema, day, instant, someText, text } from './words.ts'

export const taskSchema = z.strictObject({
  id: z.string().regex(/^T\d+[a-z]*$/),
  theme: someText,
  role: someText,
  minutes: z.number().positive(),
  /** Id of the phase before which it must be finished. */
  before: z.string(),
  text: someText,
  needs: z.array(z.string()),
  commands: z.array(commandSchema),
})
export type Task = z.infer<typeof taskSchema>

/** Tasks of one stretch of days with one theme. */
export const taskGroupSchema = z.strictObject({ title: someText, from: day, to: day, tasks: z.array(taskSchema).min(1) })

export const checklistSchema = z.strictObject({ time: someText, groups: z.array(taskGroupSchema).min(1), after: text })
export type Checklist = z.infer<typeof checklistSchema>

export const alarmSchema = z.strictObject({
  id: z.string().regex(/^A\d+[a-z]*$/),
  signal: someText,
  sev3: someText,
  sev2: someText,
  sev1: someText,
  source: someText,
})
export const monitoringSchema = z.strictObject({ baseline: someText, alarms: z.array(alarmSchema).min(1), diffs: z.array(someText) })
export type Monitoring = z.infer<typeof monitoringSchema>

export const leverSchema = z.strictObject({
  id: z.string().regex(/^K\d+[a-z]*$/),
  name: someText,
  values: someText,
  mayFlip: someText,
  secondsToEffect: z.number().min(0),
  needsDeploy: z.boolean(),
  tested: someText,
  /** Ids of the steps or phases between which it is valid. */
  validFrom: z.string(),
  validTo: z.string(),
  lostIfLate: someText,
})
export type Lever = z.infer<typeof leverSchema>
export const killSwitchSchema = z.strictObject({
  levers: z.array(leverSchema).min(1),
  /** What the switch means before and after the write cut-over. */
  meaning: someText,
  /** The questions after the cut-over, in order. */
  decision: z.array(someText).min(1),
})
export type KillSwitch = z.infer<typeof killSwitchSchema>

export const integrityCheckSchema = z.strictObject({
  id: z.string().regex(/^I\d+[a-z]*$/),
  kind: z.enum(['count', 'checksum', 'business', 'sample', 'reference', 'sequence', 'structure', 'order', 'other']),
  check: someText,
  query: someText,
  pass: someText,
})
export const edgeCaseSchema = z.strictObject({
  id: z.string().regex(/^E\d+[a-z]*$/),
  /** Word of rule L19: nulls, unicode, time, limits, duplicates, oldest, largest; or `other`. */
  kind: z.enum(['nulls', 'unicode', 'time', 'limits', 'duplicates', 'oldest', 'largest', 'other']),
  item: someText,
  check: someText,
  owner: someText,
  by: someText,
})
export const dataIntegritySchema = z.strictObject({
  how: someText,
  checks: z.array(integrityCheckSchema),
  lastFivePercent: someText,
  edgeCases: z.array(edgeCaseSchema),
})
export type DataIntegrity = z.infer<typeof dataIntegritySchema>

export const likelihoods = ['LOW', 'MEDIUM', 'HIGH'] as const
export const riskSchema = z.strictObject({
  id: z.string().regex(/^R\d+[a-z]*$/),
  risk: someText,
  likelihood: z.enum(likelihoods),
  impact: z.enum(likelihoods),
  mitigation: someText,
  contingency: someText,
  trigger: someText,
  owner: someText,
  accepted: z.boolean(),
})
export type Risk = z.infer<typeof riskSchema>
export const scenarioSchema = z.strictObject({
  id: z.string().regex(/^N\d+[a-z]*$/),
  trigger: someText,
  likelihood: z.enum(likelihoods),
  responseA: someText,
  responseB: someText,
})
export type Scenario = z.infer<typeof scenarioSchema>

/** `cells` maps a phase id to the ids of steps that touch the integration, or to "accepted risk Rn"; a missing phase is "unaffected". */
export const integrationSchema = z.strictObject({
  id: z.string().regex(/^X\d+[a-z]*$/),
  name: someText,
  type: z.string(),
  foundByPlan: z.boolean(),
  cells: z.record(z.string(), someText),
})
export type Integration = z.infer<typeof integrationSchema>

export const cleanupItemSchema = z.strictObject({ id: z.string().regex(/^D\d+[a-z]*$/), what: someText, when: someText, on: day.nullable(), owner: someText })
export const cleanupSchema = z.strictObject({ bake: someText, bakeDays: z.number().min(0), items: z.array(cleanupItemSchema).min(1), cost: someText })
export type Cleanup = z.infer<typeof cleanupSchema>

export const limitSchema = z.strictObject({ id: z.string().regex(/^V\d+[a-z]*$/), text: someText })

export const assumptionSchema = z.strictObject({
  id: z.string().regex(/^U\d+[a-z]*$/),
  /** A mandatory fact costs 2 points of confidence while it is unknown. */
  mandatory: z.boolean(),
  unknown: someText,
  assumed: someText,
  otherwise: someText,
  answeredBy: someText,
})
export type Assumption = z.infer<typeof assumptionSchema>

export const placeholderSchema = z.strictObject({ names: z.array(z.string()).min(1), what: someText, filledBy: someText, before: someText })
export type PlaceholderRow = z.infer<typeof placeholderSchema>

export const scriptSchema = z.strictObject({
  id: z.string().regex(/^F\d+[a-z]*$/),
  name: someText,
  usedBy: someText,
  about: text,
  /** How to undo what the files do. */
  back: text,
  files: z.array(commandSchema).min(1),
})
export type Script = z.infer<typeof scriptSchema>

export const signatureRowSchema = z.strictObject({ meaning: z.enum(['author', 'review', 'approve']), role: someText })
export const signOffSchema = z.strictObject({ about: someText, rows: z.array(signatureRowSchema).min(1) })

export const planFindingSchema = z.strictObject({
  rule: someText,
  severity: z.enum(['error', 'warning', 'info']),
  message: someText,
  place: z.strictObject({ at: z.string(), file: z.string().optional(), line: z.number().optional(), column: z.number().optional() }),
  fix: z.string().optional(),
})

export const riskAssessmentSchema = z.strictObject({
  blastRadius: someText,
  worstCase: someText,
  mitigating: z.array(someText),
  aggravating: z.array(someText),
})

/** The dates that no phase holds, computed by the scheduler. Percentages are whole numbers; `deadlineOn` null: the brief names none. */
export const scheduleSummarySchema = z.strictObject({
  startOn: day,
  plannedEndOn: day,
  plannedDays: z.number(),
  bufferPercent: z.number(),
  bufferDays: z.number(),
  bufferEndOn: day,
  deadlineOn: day.nullable(),
  slackDays: z.number().nullable(),
  slackPercent: z.number().nullable(),
  slackWord: text,
  earliestEndOn: day,
  /** What limits the calendar inside the plan's span, merged into readable entries. */
  forbidden: z.array(z.strictObject({ from: day, to: day, reason: someText })),
  /** Holidays, freezes and rules that the dates were computed from, in words. */
  calendar: someText,
  tails: z.array(z.strictObject({ on: day, what: someText })),
  clockChanges: z.array(z.strictObject({ at: instant, what: someText })),
})
export type ScheduleSummary = z.infer<typeof scheduleSummarySchema>

export const rollbackCardRowSchema = z.strictObject({
  phase: someText, trigger: someText, action: someText, minutes: z.number().nullable(), data: someText, who: someText,
})
export const timelineRowSchema = z.strictObject({
  week: someText, from: day, to: day, what: z.array(someText), holdEnds: z.array(z.strictObject({ id: someText, at: instant })), gates: z.array(z.strictObject({ id: someText, at: instant })),
})
