import { Injectable } from '@nestjs/common';
import { type GraphQLSchema, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Actor, actsInPerson } from '../auth/actor.js';
import { Clock } from '../clock/clock.js';

export type Data = Record<string, unknown>;

/** Characters of all answers kept, and of the largest that is. */
const ROOM = 32_000_000;
const LARGEST = 2_000_000;

/**
 * Keeps the answers to queries. What a query answers hangs on the record, the day, the reader's rights and the question,
 * and on nothing else: whoever asks the same at the same revision gets the same. A write makes every kept answer unreachable,
 * since the next request begins at the next revision. Answers with errors are not kept, nor those of fields that look behind the record.
 */
@Injectable()
export class KeptAnswers {
  private readonly kept = new LRUCache<string, Data>({ maxSize: ROOM, maxEntrySize: LARGEST });

  constructor(private readonly clock: Clock) {}

  /** Under what the answer to a question is kept; null where it may not be. */
  keyOf(actor: Actor, schema: GraphQLSchema, operation: OperationDefinitionNode, question: string): string | null {
    if (!mayBeKept(operation, schema)) return null;
    const { personId, grants, revision } = actor;
    return `${revision} ${this.clock.today()} ${JSON.stringify([personId, actsInPerson(actor), grants])} ${question}`;
  }

  get(key: string): Data | undefined {
    return this.kept.get(key);
  }

  /** Keeps an answer, and gives its text. */
  keep(key: string, data: Data): string {
    const text = JSON.stringify(data);
    this.kept.set(key, data, { size: text.length });
    return text;
  }
}

/** Queries, but for those with a field that its resolver marks `@Extensions({ alwaysAnew: true })`. */
function mayBeKept({ operation, selectionSet }: OperationDefinitionNode, schema: GraphQLSchema): boolean {
  if (operation !== OperationTypeNode.QUERY) return false;
  const fields = schema.getQueryType()?.getFields() ?? {};
  return selectionSet.selections.every(
    (one) => one.kind === Kind.FIELD && fields[one.name.value]?.extensions['alwaysAnew'] !== true,
  );
}
