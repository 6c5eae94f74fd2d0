/** Decides how facts are set out as a summary list: a name and what is known under it. */

/** The rows of GOV.UK's summary list; facts that are null are left out. */
export function summary(facts: readonly (readonly [name: string, known: string] | null)[]) {
  return facts.flatMap((fact) => (fact ? [{ key: { text: fact[0] }, value: { text: fact[1] } }] : []));
}
