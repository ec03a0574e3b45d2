import type { PhaseSource, Playbook } from './playbook.ts'

interface Keyed {
  readonly key: string
}

const isKeyed = (value: unknown): value is Keyed => typeof value === 'object' && value !== null && 'key' in value
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function mergeList(under: readonly unknown[], over: readonly unknown[]): unknown[] {
  if (![...under, ...over].every(isKeyed)) return [...under, ...over]
  const merged = new Map((under as Keyed[]).map((item) => [item.key, item]))
  for (const item of over as Keyed[]) merged.set(item.key, item)
  return [...merged.values()]
}

/** Fields that name a playbook; the family's stay. */
const own = new Set(['$schema', 'id', 'version', 'name', 'layer', 'about', 'applies'])

function mergeValue(under: unknown, over: unknown): unknown {
  if (over === undefined) return under
  if (Array.isArray(under) && Array.isArray(over)) return mergeList(under, over)
  if (isRecord(under) && isRecord(over)) {
    return Object.fromEntries([...new Set([...Object.keys(under), ...Object.keys(over)])].map((name) => [name, mergeValue(under[name], over[name])]))
  }
  return over
}

/** Puts phases that name a predecessor (`after`) behind it; a predecessor that is not there leaves the phase where it stands. */
function orderPhases(phases: readonly PhaseSource[]): PhaseSource[] {
  const ordered = phases.filter((phase) => !phase.after || !phases.some(({ key }) => key === phase.after))
  for (const phase of phases.filter((candidate) => !ordered.includes(candidate))) {
    ordered.splice(ordered.findIndex(({ key }) => key === phase.after) + 1, 0, phase)
  }
  return ordered
}

/** Composes layers, later over earlier: lists join by key, a known key replaces the item in its place, other fields are replaced. */
export function mergePlaybooks(layers: readonly Playbook[], family: Playbook): Playbook {
  const merged: Record<string, unknown> = {}
  for (const layer of layers) {
    for (const [field, value] of Object.entries(layer)) {
      if (!own.has(field)) merged[field] = mergeValue(merged[field], value)
    }
  }
  const names = Object.fromEntries(Object.entries(family).filter(([field]) => own.has(field)))
  const playbook = { ...merged, ...names } as Playbook
  return { ...playbook, phases: orderPhases(playbook.phases) }
}
