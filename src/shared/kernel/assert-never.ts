/** Closes a switch over a tagged union: a new tag makes the call a type error. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value ${JSON.stringify(value)}`)
}
