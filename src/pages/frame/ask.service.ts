import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { execute, parse, type DocumentNode } from 'graphql';
import { actorOfRequest } from './request-actor.js';

/**
 * Asks the GraphQL interface in process, under the rights of whoever asks for the page. A page can show and do nothing
 * that the interface would refuse.
 */
@Injectable()
export class Ask {
  private readonly parsed = new Map<string, DocumentNode>();

  constructor(private readonly modules: ModuleRef) {}

  /**
   * What the interface answers. Documents are ours, so their number is bounded and each is parsed once.
   * @throws what the interface refuses the operation with
   */
  async run<T>(
    request: FastifyRequest,
    document: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<T> {
    const actor = actorOfRequest(request);
    const result = await execute({
      schema: this.modules.get(GraphQLSchemaHost, { strict: false }).schema,
      document: this.documentOf(document),
      variableValues: { ...variables },
      contextValue: { actor, requestId: request.id, signal: request.signal, req: request },
    });
    const [error] = result.errors ?? [];
    if (error) throw error.originalError ?? error;
    return result.data as T;
  }

  private documentOf(text: string): DocumentNode {
    const known = this.parsed.get(text);
    if (known) return known;
    const made = parse(text);
    this.parsed.set(text, made);
    return made;
  }
}
