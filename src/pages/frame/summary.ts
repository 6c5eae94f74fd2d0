/** Decides how facts are set out as a summary list: a name, what is known under it, and where more is to be seen. */

type Fact = readonly [name: string, known: string, href?: string | null];

/** The rows of GOV.UK's summary list; facts that are null are left out. */
export function summary(facts: readonly (Fact | null)[]) {
  return facts.flatMap((fact) => {
    if (fact === null) return [];
    const [name, known, href] = fact;
    const more = href ? { actions: { items: [{ href, text: 'See', visuallyHiddenText: name.toLowerCase() }] } } : {};
    return [{ key: { text: name }, value: { text: known }, ...more }];
  });
}
