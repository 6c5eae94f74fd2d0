// The floor of the stack: Nest, Fastify, Apollo and graphql-jit with one resolver and one prepared statement. No rights, no
// limits, no log; what our server takes beyond it is our own doing.
import 'reflect-metadata';
import { type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, Field, GraphQLModule, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import pg from 'pg';

pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const ONE = `SELECT id, code, title, baseline_date AS "baselineDate", forecast_date AS "forecastDate",
  actual_date AS "actualDate", slip_working_days AS "slipWorkingDays", rag, critical, total_float AS "totalFloat"
  FROM bench_milestone WHERE id = $1`;

@ObjectType()
class Milestone {
  @Field(() => ID) id!: string;
  @Field(() => String) code!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) baselineDate!: string | null;
  @Field(() => String, { nullable: true }) forecastDate!: string | null;
  @Field(() => String, { nullable: true }) actualDate!: string | null;
  @Field(() => Int, { nullable: true }) slipWorkingDays!: number | null;
  @Field(() => String) rag!: string;
  @Field(() => Boolean) critical!: boolean;
  @Field(() => Int, { nullable: true }) totalFloat!: number | null;
}

@Resolver()
class Milestones {
  @Query(() => Milestone, { nullable: true })
  async milestone(@Args('id', { type: () => ID }) id: string): Promise<Milestone | null> {
    const { rows } = await pool.query<Milestone>({ name: 'one', text: ONE, values: [id] });
    return rows[0] ?? null;
  }
}

const compiled = new Map<string, CompiledQuery>();
const jit: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      responseForOperation: async ({ schema, document, queryHash, request }) => {
        let query = compiled.get(queryHash ?? '');
        if (!query) {
          const made = compileQuery(schema, document);
          if (!isCompiledQuery(made)) return null;
          compiled.set(queryHash ?? '', (query = made));
        }
        const { data } = await query.query(undefined, {}, request.variables ?? {});
        return { http: {}, body: { kind: 'single', singleResult: { data } } } as never;
      },
    }),
};

@Module({
  imports: [
    GraphQLModule.forRoot<ApolloDriverConfig>({
      ...{ driver: ApolloDriver, autoSchemaFile: true, graphiql: false, path: '/' },
      plugins: [ApolloServerPluginCacheControlDisabled(), jit],
    }),
  ],
  providers: [Milestones],
})
class Stack {}

const app = await NestFactory.create<NestFastifyApplication>(Stack, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
process.stdout.write(`${new URL(await app.getUrl()).port}\n`);
