import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Telemetry } from '../platform/telemetry/telemetry.js';
import { WebhookQueue } from './webhook-queue.service.js';

/** Shows among the metrics how many messages to other programs wait, and how many were given up. */
@Injectable()
export class WebhookGauges implements OnApplicationBootstrap {
  constructor(
    @Inject(Telemetry) private readonly telemetry: Telemetry,
    private readonly queue: WebhookQueue,
  ) {}

  onApplicationBootstrap(): void {
    const description = 'Webhook messages that wait to be sent, and that were given up in the last 30 days.';
    this.telemetry.meter
      ?.createObservableGauge('tracker.webhook.messages', { description, unit: '{message}' })
      .addCallback(async (to) => {
        for (const [state, number] of Object.entries(await this.queue.counts())) to.observe(number, { state });
      });
  }
}
