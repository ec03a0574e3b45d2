import * as z from 'zod'
import { onCallSchema, messageSchema } from './people.ts'
import { phaseSchema } from './phase.ts'
import * as parts from './parts.ts'
import { day, someText, text } from './words.ts'

/** Raised when the contents change shape; upgrade functions carry older plans over. */
export const planSchemaVersion = 1

const factSchema = z.strictObject({
  key: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  unit: z.string().optional(),
  side: z.enum(['old', 'new']).optional(),
  source: z.string(),
  assumed: z.boolean(),
})

/** Where the plan came from: brief and playbooks by hash, the day, the zone and the calendar. Hashes are SHA-256 in hex. */
export const provenanceSchema = z.strictObject({
  today: day,
  timeZone: z.string(),
  holidays: text,
  migrationType: z.string(),
  mode: z.enum(['standard', 'critical-path']),
  playbooks: z.array(z.strictObject({ id: z.string(), version: z.number(), sha256: z.string() })),
  /** What the rules need of the brief. Null: the brief sets no limit. */
  bounds: z.strictObject({
    criticality: z.enum(['C1', 'C2', 'C3', 'C4']),
    deadline: day.nullable(),
    rollbackMinutes: z.number().nullable(),
    downtimeSeconds: z.number().nullable(),
    freezes: z.array(z.strictObject({ name: z.string(), start: day, end: day })),
  }),
  /** Names of rule numbers that an organisation's file overrides. */
  overridden: z.array(z.string()),
})

/** What paper and people need and no brief key holds; empty until somebody fills it. */
export const propertiesSchema = z.strictObject({
  changeId: text, classification: text, lead: text, deputy: text, bridge: text, owner: text, distribution: text,
})

export const summarySchema = z.strictObject({
  from: someText,
  to: someText,
  /** Rows Question / Answer of the first page, in reading order. */
  headline: z.array(z.strictObject({ question: someText, answer: someText })).min(1),
  confidence: z.strictObject({
    score: z.number().min(5).max(95),
    band: someText,
    bigBang: z.number().min(0).max(95),
    bigBangBand: someText,
    terms: z.array(z.strictObject({ label: someText, points: z.number() })).min(1),
    raise: text,
  }),
  /** Set when the plan must not start: the reason and the three facts or tasks that raise confidence most, or the deadline that cannot be met. */
  doNotStart: text,
  schedule: parts.scheduleSummarySchema,
  briefFindings: z.array(z.strictObject({ rule: someText, severity: z.enum(['error', 'warning', 'info']), finding: someText, plan: text })),
})

export const strategySchema = z.strictObject({
  chosen: z.enum(['big bang', 'parallel run', 'strangler fig', 'expand-contract', 'blue-green', 'dual-write']),
  name: someText,
  rule: someText,
  why: someText,
  rejected: z.array(z.strictObject({ approach: someText, verdict: z.enum(['chosen', 'no']), why: someText })).min(6),
  zeroDowntime: someText,
  /** Seconds that writes wait at the worst step; 0 when nothing pauses; null when it is not known. */
  writePauseSeconds: z.number().nullable(),
  figures: z.array(z.strictObject({ figure: someText, arithmetic: someText, result: someText })),
  after: text,
})

const derived = <T extends z.ZodType>(from: string, row: T) => z.strictObject({ derived: z.literal(true), from: z.literal(from), rows: z.array(row) })

/** The contents of a runbook: all 18 sections. Keys marked `derived` are recomputed on output and ignored on reading. */
export const planSchema = z.strictObject({
  schemaVersion: z.literal(planSchemaVersion),
  title: someText,
  slug: z.string(),
  brief: z.strictObject({ file: z.string(), sha256: z.string() }),
  provenance: provenanceSchema,
  facts: z.array(factSchema),
  properties: propertiesSchema,
  summary: summarySchema,
  strategy: strategySchema,
  fourQuestions: z.array(z.strictObject({ question: someText, answer: someText, effect: someText })).length(4),
  riskAssessment: parts.riskAssessmentSchema,
  checklist: parts.checklistSchema,
  phases: z.array(phaseSchema).min(1),
  monitoring: parts.monitoringSchema,
  killSwitch: parts.killSwitchSchema,
  rollbackCard: derived('phases', parts.rollbackCardRowSchema),
  dataIntegrity: parts.dataIntegritySchema,
  communications: z.strictObject({ about: someText, messages: z.array(messageSchema).min(1), after: text }),
  onCall: onCallSchema,
  timeline: derived('phases', parts.timelineRowSchema),
  integrationMatrix: z.strictObject({ derived: z.literal(true), from: z.literal('phases'), integrations: z.array(parts.integrationSchema) }),
  riskRegister: z.array(parts.riskSchema).min(3),
  scenarios: z.array(parts.scenarioSchema).min(1),
  cleanup: parts.cleanupSchema,
  limits: z.array(parts.limitSchema).min(1),
  takeaways: z.array(someText).min(1),
  scripts: z.strictObject({ about: someText, files: z.array(parts.scriptSchema) }),
  assumptions: z.array(parts.assumptionSchema),
  placeholders: z.array(parts.placeholderSchema),
  signOff: parts.signOffSchema,
  findings: z.array(parts.planFindingSchema),
})
export type Plan = z.infer<typeof planSchema>
