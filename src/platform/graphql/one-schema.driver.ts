import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaBuilder } from '@nestjs/graphql/dist/graphql-schema.builder.js';
import { ResolversExplorerService } from '@nestjs/graphql/dist/services/index.js';
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { addFormerNames } from './former-names.js';
import { answerForMissing } from './missing.js';
import { type Resolvers, resolveBy } from './resolve-by.js';

/**
 * Apollo's driver, with the schema built once. Nest's own way builds it from the classes, prints it, parses the text, builds
 * it again with the resolvers and copies these to the first: four tenths of a second of each start, and the parsed text is
 * never let go.
 */
@Injectable()
export class OneSchemaDriver extends ApolloDriver {
  @Inject() private readonly builder!: GraphQLSchemaBuilder;
  @Inject() private readonly explorer!: ResolversExplorerService;

  override async generateSchema(options: ApolloDriverConfig): Promise<GraphQLSchema> {
    const schema = (await this.builder.build(true, options, this.explorer.getAllCtors())) as GraphQLSchema;
    resolveBy(schema, this.explorer.explore() as Resolvers);
    answerForMissing(schema);
    addFormerNames(schema);
    return lexicographicSortSchema(schema);
  }
}
