import type { LoadedPlaybook } from './read-playbook.ts'

export interface ChosenPlaybooks {
  readonly base: readonly LoadedPlaybook[]
  readonly family: LoadedPlaybook
  readonly modifiers: readonly LoadedPlaybook[]
}

const byId = (a: LoadedPlaybook, b: LoadedPlaybook) => (a.playbook.id < b.playbook.id ? -1 : 1)

/**
 * The playbooks of a plan: every base, the family of greatest weight among those that apply (the id decides a tie), each modifier that applies.
 * `applies` evaluates a condition. Throws when no family applies, which the shipped general family rules out.
 */
export function choosePlaybooks(playbooks: readonly LoadedPlaybook[], applies: (expression: string) => boolean): ChosenPlaybooks {
  const applying = playbooks.toSorted(byId).filter(({ playbook }) => applies(playbook.applies.when))
  const layer = (name: string) => applying.filter(({ playbook }) => playbook.layer === name)
  const family = layer('family').toSorted((a, b) => b.playbook.applies.weight - a.playbook.applies.weight)[0]
  if (!family) throw new Error('No playbook applies to this brief: the general playbook is missing.')
  return { base: layer('base'), family, modifiers: layer('modifier') }
}
