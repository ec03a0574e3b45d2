import * as z from 'zod'

/**
 * A line of prose for a person. `code` and **strong** are its only marks; every other character stands for itself.
 * `{{name}}` is a placeholder that people fill once for the whole plan. A bare id such as P3.S4 or T12 is a reference.
 */
export const text = z.string()
/** As `text`, and not empty. */
export const someText = z.string().min(1)

/** Local date and time in the plan's zone, `YYYY-MM-DDTHH:MM`. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
/** ISO 8601 calendar date, `YYYY-MM-DD`. */
export const day = z.iso.date()

export const riskLevels = ['LOW', 'MEDIUM', 'HIGH'] as const
export const riskLevel = z.enum(riskLevels)
export type RiskLevel = z.infer<typeof riskLevel>

export const origin = z.enum(['brief', 'playbook', 'computed', 'model', 'person'])
export type Origin = z.infer<typeof origin>

/** A block that somebody runs. `where` names the machine or role that runs it; `proof` says who has seen it work (`none`: nobody). */
export const commandSchema = z.strictObject({
  language: z.string().min(1),
  where: z.string().min(1),
  service: z.string().optional(),
  engine: z.string().optional(),
  file: z.string().optional(),
  env: z.string().optional(),
  proof: z.string().regex(/^(run|none|rehearsed:\d{4}-\d{2}-\d{2})$/),
  text: z.string().min(1),
})
export type Command = z.infer<typeof commandSchema>

/** A table that explains a step, with no meaning of its own. */
export const plainTableSchema = z.strictObject({ columns: z.array(someText).min(1), rows: z.array(z.array(text)) })
export type PlainTable = z.infer<typeof plainTableSchema>
