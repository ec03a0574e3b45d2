import * as z from 'zod'
import { someText, text } from './words.ts'

/** A person of the roster. Names and phones are placeholders until somebody fills them. */
export const personSchema = z.strictObject({
  id: z.string().regex(/^O\d+[a-z]*$/),
  person: someText,
  role: someText,
  pagedFor: someText,
  deputy: someText,
  phone: someText,
  zone: someText,
  absent: someText,
  mayDecide: someText,
  knowsKillSwitch: someText,
})
export type Person = z.infer<typeof personSchema>

export const shiftSchema = z.strictObject({ phase: someText, hours: someText, primary: someText, secondary: someText, decides: someText })
export type Shift = z.infer<typeof shiftSchema>

export const onCallSchema = z.strictObject({
  /** Sentences before the tables: highest-risk weeks, who stands in for whom. */
  highestRisk: someText,
  people: z.array(personSchema).min(1),
  shifts: z.array(shiftSchema).min(1),
  /** Who is called next and after how many minutes. */
  escalation: z.array(z.strictObject({ who: someText, afterMinutes: z.number().min(0) })).min(1),
  nightsPerWeek: text,
  paging: someText,
  holes: z.array(someText),
})
export type OnCall = z.infer<typeof onCallSchema>

/** A message that somebody has promised to send. Deadline is a day, a time or "within n min". */
export const messageSchema = z.strictObject({
  id: z.string().regex(/^M\d+[a-z]*$/),
  audience: someText,
  trigger: someText,
  deadline: someText,
  channel: someText,
  fallback: someText,
  sender: someText,
  text: someText,
})
export type Message = z.infer<typeof messageSchema>
