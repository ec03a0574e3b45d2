import { expect, test } from 'vitest'
import { planSchema } from '../../src/shared/plan/plan.ts'
import { soundPlan } from './sound-plan.ts'

test('the sound plan passes the schema of plans', () => {
  expect(planSchema.safeParse(soundPlan()).error).toBeUndefined()
})

test('each call gives a plan of its own', () => {
  const first = soundPlan()
  first.phases[0]!.name = 'changed'
  expect(soundPlan().phases[0]!.name).toBe('Copy and follow')
})
