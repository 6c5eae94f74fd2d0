import { Module } from '@nestjs/common';
import { EventsModule } from '../events/events.module.js';
import { HealthController } from './health.controller.js';
import { Leaving } from './leaving.service.js';
import { ReadinessService } from './readiness.service.js';

/** Health checks. */
@Module({
  imports: [EventsModule],
  controllers: [HealthController],
  providers: [Leaving, ReadinessService],
  exports: [Leaving, ReadinessService],
})
export class HealthModule {}
