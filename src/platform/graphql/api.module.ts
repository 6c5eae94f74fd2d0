import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { PolicyGuard } from '../auth/policy.guard.js';
import { Config } from '../config/config.js';
import { Log } from '../http/log.js';
import { ErrorFilter } from '../http/error.filter.js';
import { Stores } from '../memory/stores.service.js';
import { CompiledQueriesPlugin } from './compiled-queries.plugin.js';
import { ConsoleController } from './console.controller.js';
import { httpContext } from './http-context.js';
import { KeptDocuments } from './kept-documents.js';
import { errorFormatter } from './format-error.js';
import { InputPipe } from './input.pipe.js';
import { answerText, KeptAnswersPlugin } from './kept-answers.plugin.js';
import { KeptAnswers } from './kept-answers.service.js';
import { KnownQuestions } from './known-questions.service.js';
import { limitRules } from './limits.js';
import { OneSchemaDriver } from './one-schema.driver.js';
import { QuickAnswers } from './quick-answers.service.js';
import { RequestPlugin } from './request.plugin.js';
import { WriteInterceptor } from './write.interceptor.js';
import { SubscriptionServer } from './subscription-server.js';

/** The GraphQL interface: one schema out of every domain's resolvers, and what stands before and behind each operation. */
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: OneSchemaDriver,
      inject: [Config, Log, Stores],
      useFactory: (config: Config, log: Log, stores: Stores) => ({
        path: '/graphql',
        autoSchemaFile: true, // in memory; src/schema.graphql is written by its test
        buildSchemaOptions: { skipCheck: true }, // Apollo checks it too
        graphiql: false, // Nest's loads its scripts from elsewhere; console.controller.ts serves ours
        introspection: true, // RequestPlugin says to whom
        hideSchemaDetailsFromClientErrors: config.production,
        includeStacktraceInErrorResponses: false,
        allowBatchedHttpRequests: false,
        csrfPrevention: true,
        persistedQueries: false, // or strangers could leave texts here
        documentStore: new KeptDocuments(stores),
        autoTransformHttpErrors: false,
        parseOptions: { maxTokens: config.limits.tokens },
        validationRules: limitRules(config.limits),
        formatError: errorFormatter(config.limits, log),
        plugins: [ApolloServerPluginCacheControlDisabled()],
        stringifyResult: answerText,
        context: httpContext,
      }),
    }),
  ],
  controllers: [ConsoleController],
  providers: [
    RequestPlugin,
    KeptAnswers,
    KeptAnswersPlugin,
    KnownQuestions,
    QuickAnswers,
    CompiledQueriesPlugin,
    SubscriptionServer,
    { provide: APP_GUARD, useClass: PolicyGuard },
    { provide: APP_PIPE, useClass: InputPipe },
    { provide: APP_FILTER, useClass: ErrorFilter },
    { provide: APP_INTERCEPTOR, useClass: WriteInterceptor },
  ],
})
export class ApiModule {}
