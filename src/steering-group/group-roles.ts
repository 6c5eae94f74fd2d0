/** Decides who is named in a steering group and cannot open its project. */
import type { Problem } from '../platform/record/problem.js';
import type { SteeringGroup } from './steering-group.type.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** @param readers those who hold a role by which they read the project */
export function withoutAccess(
  { termsOfReference, seats }: Pick<SteeringGroup, 'termsOfReference' | 'seats'>,
  readers: ReadonlySet<string>,
): Problem[] {
  const chair = termsOfReference?.chair ?? null;
  const named = [
    ...(chair ? [[chair, 'is the chair'] as [Named, string]] : []),
    ...seats.flatMap(({ state, representative, organisation, code }): [Named, string][] =>
      state === 'ACCEPTED' && representative && representative.id !== chair?.id
        ? [[representative, `represents ${organisation?.name ?? code}`]]
        : [],
    ),
  ];
  return named
    .filter(([{ id }]) => !readers.has(id))
    .map(([{ id, name }, is]): Problem => ({
      code: 'ROLE_MISSING',
      message: `${name} ${is} but has no role for this project, and so cannot open it. An administrator can give the role of reviewer.`,
      ...{ path: [], subject: id },
    }));
}
