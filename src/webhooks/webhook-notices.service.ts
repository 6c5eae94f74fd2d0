import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Sql } from '../platform/database/sql.js';
import { Outbox } from '../platform/mail/outbox.service.js';
import { offMail } from './webhook-mail.js';
import { ADMINISTRATORS } from './webhook-statements.js';

/** Hours for which a notice is worth sending. */
const WORTH_MS = 3 * 86_400_000;

/** Tells administrators what became of a webhook, where they get mail; the page about webhooks shows it in any case. */
@Injectable()
export class WebhookNotices {
  constructor(
    private readonly sql: Sql,
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async turnedOff(webhook: string, why: string, within: EntityManager): Promise<void> {
    if (this.config.mail === null) return;
    interface Recipient {
      readonly personId: string;
      readonly address: string;
      readonly name: string | null;
    }
    const found = await this.sql.rows<Recipient>('webhook-administrators', ADMINISTRATORS, [], within);
    const expiresAt = new Date(this.clock.now().getTime() + WORTH_MS);
    for (const { personId, address, name } of found) {
      const to = { name: name ?? address, address };
      const mail = offMail({ webhook, why, home: this.config.mail.home, to });
      await this.outbox.add({ ...mail, personId, expiresAt }, within);
    }
  }
}
