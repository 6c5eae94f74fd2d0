import { Global, Module } from '@nestjs/common';
import { JournalListener } from './journal-listener.js';
import { PlanEvents } from './plan-events.js';

/** Tells every domain's subscriptions of writes, whichever instance made them. */
@Global()
@Module({ providers: [PlanEvents, JournalListener], exports: [PlanEvents, JournalListener] })
export class EventsModule {}
