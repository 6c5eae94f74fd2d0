/** Decides whether a request asks one question in the plain way: a JSON object with a query, its variables and no more. */
import type { Asked } from './known-questions.service.js';

/** A question and its variables. */
export interface PlainlyAsked extends Asked {
  readonly variables: Readonly<Record<string, unknown>>;
}

const JSON_TYPE = /^application\/json *(?:;|$)/iu;
const PARTS = ['query', 'variables', 'operationName'];

/** @returns null where there is anything else to a request, right or wrong */
export function plainlyAsked(method: string, type: string | undefined, body: unknown): PlainlyAsked | null {
  if (method !== 'POST' || type === undefined || !JSON_TYPE.test(type) || !isObject(body)) return null;
  const { query, variables = null, operationName = null } = body;
  if (typeof query !== 'string' || !Object.keys(body).every((part) => PARTS.includes(part))) return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  if (variables !== null && !isObject(variables)) return null;
  return { text: query, name: operationName, variables: variables ?? {} };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
