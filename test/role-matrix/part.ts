import type { GraphQLSchema } from 'graphql';
import { documentOf } from '../support/client.js';
import type { TestApp } from '../support/app.js';
import type { Cast } from '../support/people.js';

/**
 * One operation: what is expected of each role, and a request that changes nothing of what the others find. In `outcomes`,
 * Y let through (done, or refused for what was asked); U told to sign in; F told that the role is missing; H told that
 * there is no such thing. In this order: the public, administrator, secretary; then, of project ALPHA, its director, its
 * lead and a reviewer; the lead of another project; last, a person without any role. Everything is tried on project ALPHA.
 */
export type MatrixRow = readonly [outcomes: string, asked: string | object];

/** The operations of one domain. */
export interface MatrixPart {
  /** Fields of inputs whose NOT_FOUND hides the thing itself, such as riskId. */
  readonly hiddenBy: readonly string[];
  /** Lays down what the requests are about, and gives the requests by operation. */
  lay(app: TestApp, cast: Cast): Promise<Readonly<Record<string, MatrixRow>>>;
}

/** A version that nothing has: whoever is let through is refused for that, so that nothing changes. */
export const STALE = 999_999;

/** A row as a request. */
export function requestOf(schema: GraphQLSchema, operation: string, [, asked]: MatrixRow): Request {
  if (typeof asked !== 'string') return { query: documentOf(schema, operation), variables: { input: asked } };
  const isChange = schema.getMutationType()!.getFields()[operation] !== undefined;
  return { query: `${isChange ? 'mutation' : 'query'} { ${operation}${asked} }`, variables: {} };
}

interface Request {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}
