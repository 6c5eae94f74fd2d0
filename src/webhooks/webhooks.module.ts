import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module.js';
import { WebhookCaller } from './webhook-caller.service.js';
import { WebhookGauges } from './webhook-gauges.service.js';
import { WebhookNotices } from './webhook-notices.service.js';
import { WebhookPlanner } from './webhook-planner.service.js';
import { WebhookQueue } from './webhook-queue.service.js';
import { WebhookSender } from './webhook-sender.service.js';
import { WebhooksResolver } from './webhooks.resolver.js';
import { Webhooks } from './webhooks.service.js';

/** Other programs that are told of what is written. */
@Module({
  imports: [ProgrammeModule],
  providers: [
    Webhooks,
    WebhooksResolver,
    WebhookQueue,
    WebhookPlanner,
    WebhookCaller,
    WebhookNotices,
    WebhookSender,
    WebhookGauges,
  ],
})
export class WebhooksModule {}
