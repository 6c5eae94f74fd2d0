import fs from 'node:fs';
import path from 'node:path';

/** A query or mutation that a document shows, with who sends it and what later ones need of its answer. */
export interface Recipe {
  readonly name: string;
  /** The role that sends it. */
  readonly as: string;
  readonly query: string;
  /** Names of its variables. */
  readonly variables: readonly string[];
  /** Which value of the answer is kept under which name. */
  readonly keeps: readonly { readonly path: string; readonly name: string; readonly token: boolean }[];
}

/** The recipes of a document, in its order: each block of GraphQL that says `as=ROLE`. */
export function recipesOf(document: string): Recipe[] {
  const file = path.resolve(import.meta.dirname, '../..', document);
  const blocks = fs.readFileSync(file, 'utf8').matchAll(/^```graphql as=(\w+)\n(.*?)^```$/gmsu);
  return [...blocks].map(([, as, query], index) => ({
    name: `${index + 1}. ${/^(?:query|mutation) (\w+)/mu.exec(query!)?.[1] ?? 'query'}`,
    as: as!,
    query: query!,
    variables: [...(/^(?:query|mutation) \w+\(([^)]*)\)/mu.exec(query!)?.[1] ?? '').matchAll(/\$(\w+)/gu)].map(
      (found) => found[1]!,
    ),
    keeps: [...query!.matchAll(/# Keep ([\w.]+) as (\$|the token of )(\w+)/gu)].map((found) => ({
      path: found[1]!,
      name: found[3]!,
      token: found[2] !== '$',
    })),
  }));
}

/** The value of an answer at a path such as `project.milestones.nodes.0.id`. */
export function valueAt(answer: unknown, place: string): unknown {
  return place
    .split('.')
    .reduce<unknown>((value, step) => (value as Readonly<Record<string, unknown>> | null)?.[step], answer);
}

/** Every value that stands under a name, at whatever depth. */
export function allNamed(answer: unknown, name: string): unknown[] {
  if (Array.isArray(answer)) return answer.flatMap((one) => allNamed(one, name));
  if (answer === null || typeof answer !== 'object') return [];
  return Object.entries(answer).flatMap(([key, value]) => (key === name ? [value] : allNamed(value, name)));
}
