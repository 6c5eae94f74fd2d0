import { hash as hashOf } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { getVariableValues, type GraphQLSchema, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { type Actor, actsInPerson } from '../auth/actor.js';
import { Clock } from '../clock/clock.js';
import type { Store } from '../memory/store.js';
import { Stores } from '../memory/stores.service.js';

export type Data = Record<string, unknown>;

/** Under what an answer is kept: by whom it was asked, and a hash of all that it hangs on. */
export interface AnswerKey {
  readonly open: boolean;
  readonly hash: string;
}

/**
 * Keeps the answers to queries. What a query answers hangs on the record, the day, the reader's rights and the question,
 * and on nothing else: whoever asks the same at the same revision gets the same. A write makes every kept answer unreachable,
 * since the next request begins at the next revision. Answers with errors are not kept, nor those of fields that look behind the record.
 * The public has a small store of its own, so that strangers drive out nobody else's answers. Programs are answered with text,
 * which is what is kept for them; pages with data.
 */
@Injectable()
export class KeptAnswers {
  private readonly ofReaders: Store<string | Data>;
  private readonly ofPublic: Store<string | Data>;

  constructor(
    private readonly clock: Clock,
    stores: Stores,
  ) {
    this.ofReaders = stores.open<string | Data>('answers', { share: 11 });
    this.ofPublic = stores.open<string | Data>('answers to the public', { share: 3, noMore: true });
  }

  /**
   * Under what the answer to a question is kept; null where it may not be. Of the variables only those count that the
   * question declares, with the values that it is answered by.
   * @param document the question's text, or its hash
   */
  keyOf(
    actor: Actor,
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    document: string,
    variables: Readonly<Record<string, unknown>>,
  ): AnswerKey | null {
    if (!mayBeKept(operation, schema)) return null;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (coerced === undefined) return null;
    const { personId, grants, revision } = actor;
    const name = operation.name?.value ?? null;
    const whole = [revision, this.clock.today(), personId, actsInPerson(actor), grants, document, name, coerced];
    return { open: personId === null, hash: hashOf('sha256', JSON.stringify(whole), 'base64') };
  }

  /** A kept answer as text. */
  text(key: AnswerKey): string | undefined {
    const kept = this.storeOf(key).get(key.hash);
    return typeof kept === 'string' ? kept : undefined;
  }

  /** A kept answer as data. */
  data(key: AnswerKey): Data | undefined {
    const kept = this.storeOf(key).get(key.hash);
    return typeof kept === 'object' ? kept : undefined;
  }

  /** Keeps the text of an answer, and gives it. */
  keepText(key: AnswerKey, data: Data): string {
    const text = JSON.stringify(data);
    this.storeOf(key).keep(key.hash, text);
    return text;
  }

  keepData(key: AnswerKey, data: Data): void {
    this.storeOf(key).keep(key.hash, data);
  }

  private storeOf({ open }: AnswerKey): Store<string | Data> {
    return open ? this.ofPublic : this.ofReaders;
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
