import * as z from 'zod'

/** The kinds of migration, as a brief's `migrationType` names them. */
export const migrationKinds = [
  'database-schema', 'database-vendor', 'api-version', 'service-replacement', 'framework-upgrade', 'monolith-split', 'cache-swap',
  'message-broker', 'infrastructure-move', 'storage-move', 'search-engine', 'auth-provider', 'data-warehouse', 'other',
] as const
export type MigrationKind = (typeof migrationKinds)[number]

/** A span of days, both ends included, in which no risky transition may start. Dates are ISO 8601 (YYYY-MM-DD). */
export const freezeWindowSchema = z.strictObject({ name: z.string().min(1), start: z.iso.date(), end: z.iso.date() })

const text = z.string().default('')

/** What a person writes about a migration: 19 keys, free text as an engineer writes it. Missing keys are '' or empty or null. */
export const briefSchema = z.strictObject({
  title: z.string().min(1),
  migrationType: z.enum(migrationKinds).default('other'),
  currentState: z.string().min(1),
  targetState: z.string().min(1),
  downtimeTolerance: text,
  rollbackRequirement: text,
  dataVolume: text,
  scale: text,
  criticality: text,
  dualRunCapability: text,
  team: text,
  priorExperience: text,
  constraints: text,
  integrationPoints: z.array(z.string().min(1)).default([]),
  migrationTool: text,
  startDate: z.iso.date().nullable().default(null),
  deadline: z.iso.date().nullable().default(null),
  timezone: text,
  freezeWindows: z.array(freezeWindowSchema).default([]),
})
export type Brief = z.infer<typeof briefSchema>
