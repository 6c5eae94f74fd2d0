/** Decides whether a document asks for too much: its length, its depth, its aliases and the size of its answer. */

import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  BREAK,
  type DocumentNode,
  getNullableType,
  getOperationAST,
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
  isListType,
  Kind,
  type ValidationRule,
  visit,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { type Limits } from '../config/config.js';
import { AppError } from './errors.js';

/** The largest page; also what a page counts whose size is a variable, so that a document's cost can be kept. */
const LARGEST_PAGE = 100;
/** What a list without a page size counts. */
const SHORT_LIST = 10;
/** The lists inside a page, which the page has counted already. */
const PAGE_ROWS = ['nodes', 'edges'];

/** The rules on depth and aliases, to be checked with GraphQL's own. */
export function limitRules(limits: Limits): ValidationRule[] {
  const depth = maxDepthRule({
    n: limits.depth,
    flattenFragments: true,
    propagateOnRejection: false,
    onReject: [
      (context) =>
        context?.reportError(
          new AppError(
            'TOO_DEEP',
            `Fields may be nested ${limits.depth} deep. Ask for the inner records by a query of their own.`,
            {
              limit: limits.depth,
            },
          ),
        ),
    ],
  });
  const aliases = maxAliasesRule({
    n: limits.aliases,
    propagateOnRejection: false,
    onReject: [
      (context) =>
        context?.reportError(
          new AppError(
            'TOO_MANY_ALIASES',
            `A document may rename ${limits.aliases} fields. Spread the work over several requests.`,
            {
              limit: limits.aliases,
            },
          ),
        ),
    ],
  });
  return [depth, aliases] as ValidationRule[]; // their types are of an older copy of graphql's
}

/** The planned error for a document that was cut off while it was read; null for any other fault of its text. */
export function tooManyTokens(error: GraphQLError, limits: Limits): AppError | null {
  if (!/contains more th[ae][nt] \d+ tokens/.test(error.message)) return null;
  const advice = 'Send a shorter one, or several.';
  return new AppError('TOO_MANY_TOKENS', `A document may have ${limits.tokens} words and signs. ${advice}`, {
    limit: limits.tokens,
  });
}

/**
 * How many fields an answer may hold. Lists count their page size where they have one; what costs much work, whatever its
 * answer holds, says so by `@Extensions({ price })`.
 */
const answerSize: ComplexityEstimator = ({ args, childComplexity, field, node, type }) => {
  const price = field.extensions['price'];
  if (typeof price === 'number') return price + childComplexity;
  if (type.name.startsWith('__')) return 1 + childComplexity;
  const first = node.arguments?.find((argument) => argument.name.value === 'first');
  if (first?.value.kind === Kind.VARIABLE) return 1 + LARGEST_PAGE * childComplexity;
  const given = (args as { first?: unknown }).first;
  if (typeof given === 'number') return 1 + Math.max(given, 0) * childComplexity;
  const list = isListType(getNullableType(field.type)) && !PAGE_ROWS.includes(field.name);
  return 1 + (list ? SHORT_LIST : 1) * childComplexity;
};

const knownCosts = new WeakMap<DocumentNode, Map<string, number>>();

/**
 * Refuses an operation whose answer could hold too many fields. A document without variables in its directives costs the
 * same each time, so its cost is kept as long as the document is.
 * @throws AppError QUERY_TOO_COMPLEX
 */
export function checkCost(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
  limits: Limits,
): void {
  const known = knownCosts.get(query);
  const name = operationName ?? '';
  let cost = known?.get(name);
  if (cost === undefined) {
    if (!acceptsVariables(schema, query, operationName, variables)) return; // execution will refuse them, naming the fault
    const options = { schema, query, variables, estimators: [answerSize] };
    cost = costOf(operationName === undefined ? options : { ...options, operationName });
    if (!hasConditions(query)) knownCosts.set(query, (known ?? new Map<string, number>()).set(name, cost));
  }
  if (cost <= limits.cost) return;
  const many = cost === Infinity ? 'far too many' : cost;
  const message = `The answer could hold ${many} fields, and ${limits.cost} is the limit. Ask for smaller pages (first) or fewer fields.`;
  throw new AppError('QUERY_TOO_COMPLEX', message, { ...(cost < Infinity && { cost }), limit: limits.cost });
}

/** What an operation costs; without end where its fragments say the same fields again and again, which is not counted up. */
function costOf(options: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(options);
  } catch (error) {
    if (error instanceof Error && error.message.includes('maximum allowed number of nodes')) return Infinity;
    throw error;
  }
}

function acceptsVariables(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
): boolean {
  const definitions = getOperationAST(query, operationName)?.variableDefinitions ?? [];
  return getVariableValues(schema, definitions, variables).errors === undefined;
}

/** Whether what a document asks for hangs on its variables. */
export function hasConditions(query: DocumentNode): boolean {
  let found = false;
  visit(query, {
    Directive(directive) {
      found = directive.arguments?.some(({ value }) => value.kind === Kind.VARIABLE) === true;
      return found ? BREAK : undefined;
    },
  });
  return found;
}

const introspecting = new WeakMap<DocumentNode, boolean>();

/** Whether a document asks for the schema itself. */
export function asksForSchema(query: DocumentNode): boolean {
  const known = introspecting.get(query);
  if (known !== undefined) return known;
  let found = false;
  visit(query, {
    Field(node) {
      if (node.name.value !== '__schema' && node.name.value !== '__type') return undefined;
      found = true;
      return BREAK;
    },
  });
  introspecting.set(query, found);
  return found;
}
