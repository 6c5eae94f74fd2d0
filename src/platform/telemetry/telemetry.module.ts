import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { EventsModule } from '../events/events.module.js';
import { HealthModule } from '../health/health.module.js';
import { RecordModule } from '../record/record.module.js';
import { Gauges } from './gauges.service.js';
import { openTelemetry, Telemetry } from './telemetry.js';

/** Metrics and traces, where a setting asks for them. */
@Global()
@Module({
  imports: [RecordModule, EventsModule, HealthModule],
  providers: [{ provide: Telemetry, useFactory: openTelemetry, inject: [Config] }, Gauges],
  exports: [Telemetry],
})
export class TelemetryModule {}
