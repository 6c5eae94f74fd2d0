import type { TestApp } from '../support/app.js';
import type { Cast } from '../support/people.js';

/**
 * One operation: what is expected of each role, and a request that changes nothing of what the others find. In `outcomes`,
 * Y let through (done, or refused for what was asked); U told to sign in; F told that the role is missing; H told that
 * there is no such thing. In this order: the public, administrator, secretary; then, of project ALPHA, its director, its
 * lead and a reviewer; the lead of another project; last, a person without any role. Everything is tried on project ALPHA.
 */
export type MatrixRow = readonly [outcomes: string, document: string, variables: Readonly<Record<string, unknown>>];

/** The operations of one domain. */
export interface MatrixPart {
  /** Fields of inputs whose NOT_FOUND hides the thing itself, such as riskId. */
  readonly hiddenBy: readonly string[];
  /** Lays down what the requests are about, and gives the requests by operation. */
  lay(app: TestApp, cast: Cast): Promise<Readonly<Record<string, MatrixRow>>>;
}

/** A version that nothing has: whoever is let through is refused for that, so that nothing changes. */
export const STALE = 999_999;

export const NOBODY = '00000000-0000-4000-8000-000000000000';

/** A query given as the rest of its text: `query('Y Y Y Y Y Y Y Y', 'me', ' { name }')`. */
export function query(outcomes: string, name: string, rest: string): MatrixRow {
  return [outcomes, `{ ${name}${rest} }`, {}];
}

/** A query with an input of which only problems are read. */
export function preview(outcomes: string, name: string, type: string, input: object): MatrixRow {
  return [outcomes, `query($input: ${type}!) { ${name}(input: $input) { problems { code path } } }`, { input }];
}

export function mutation(outcomes: string, name: string, type: string, input: object): MatrixRow {
  return [
    outcomes,
    `mutation($input: ${type}!) { ${name}(input: $input) { saved problems { code path } } }`,
    { input },
  ];
}
