/** A piece of a playbook's string: text as it stands, an expression, or a reference to an item's id. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'expression'; readonly expression: string }
  | { readonly kind: 'reference'; readonly key: string; readonly optional: boolean }

const notation = /\[= ?(.*?) ?=\]|\[#(\??)([A-Za-z0-9.-]+)\]/gs

/** Splits a string at `[= expr =]` and `[#key]`; everything else is text. Never fails. */
export function readTemplate(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = []
  let at = 0
  for (const match of template.matchAll(notation)) {
    if (match.index > at) parts.push({ kind: 'text', text: template.slice(at, match.index) })
    parts.push(
      match[1] === undefined
        ? { kind: 'reference', key: match[3]!, optional: match[2] === '?' }
        : { kind: 'expression', expression: match[1].trim() },
    )
    at = match.index + match[0].length
  }
  if (at < template.length || parts.length === 0) parts.push({ kind: 'text', text: template.slice(at) })
  return parts
}

export interface TemplateSource {
  readonly evaluate: (expression: string) => unknown
  /** The id of an item, or undefined when the plan does not hold it. */
  readonly idOf: (key: string) => string | undefined
  readonly print: (value: unknown) => string
}

const cache = new Map<string, readonly TemplatePart[]>()

/** Fills a template. A reference to an item that is not in the plan gives `[#key]`, which rule P20 reports, or '' when it is optional. */
export function fillTemplate(template: string, source: TemplateSource): string {
  if (!template.includes('[=') && !template.includes('[#')) return template
  let parts = cache.get(template)
  if (!parts) cache.set(template, (parts = readTemplate(template)))
  let text = ''
  for (const part of parts) {
    if (part.kind === 'text') text += part.text
    else if (part.kind === 'expression') text += source.print(source.evaluate(part.expression))
    else text += source.idOf(part.key) ?? (part.optional ? '' : `[#${part.key}]`)
  }
  return text
}
