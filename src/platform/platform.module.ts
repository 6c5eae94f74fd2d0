import { type DynamicModule, Global, Module } from '@nestjs/common';
import type pino from 'pino';
import { AuthModule } from './auth/auth.module.js';
import { Clock } from './clock/clock.js';
import { Config } from './config/config.js';
import { SettingsResolver } from './config/settings.resolver.js';
import { DatabaseModule } from './database/database.module.js';
import { type DatabaseLists } from './database/open-database.js';
import { EventsModule } from './events/events.module.js';
import { ApiModule } from './graphql/api.module.js';
import { MailModule } from './mail/mail.module.js';
import { RatesModule } from './rates/rates.module.js';
import { HealthModule } from './health/health.module.js';
import { Log } from './http/log.js';
import { Stores } from './memory/stores.service.js';
import { RecordModule } from './record/record.module.js';
import { TelemetryModule } from './telemetry/telemetry.module.js';
import { WorkPool } from './work/work-pool.service.js';

/** What the platform stands on. */
export interface Context {
  readonly config: Config;
  readonly clock: Clock;
  readonly lines: pino.Logger;
}

/** All that a domain builds on and that knows no domain. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(context: Context, lists: DatabaseLists): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DatabaseModule.forRoot(context.config, lists),
        RecordModule,
        RatesModule,
        MailModule,
        AuthModule,
        EventsModule,
        HealthModule,
        TelemetryModule,
        ApiModule,
      ],
      providers: [
        { provide: Config, useValue: context.config },
        { provide: Clock, useValue: context.clock },
        { provide: Log, useValue: { lines: context.lines } satisfies Log },
        Stores,
        WorkPool,
        SettingsResolver,
      ],
      exports: [Config, Clock, Log, Stores, WorkPool],
    };
  }
}
