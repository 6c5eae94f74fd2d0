import { Inject, Injectable } from '@nestjs/common';
import { Log } from '../http/log.js';
import type { Outcome } from '../outbox/outcome.js';
import { QueueSender } from '../outbox/queue-sender.js';
import { MailTransport } from './mail-message.js';
import { Outbox, type TakenMail } from './outbox.service.js';
import { MOST_AT_ONCE } from './smtp-transport.service.js';

/** Sends the mail that waits in the outbox; none where no mail is set up. */
@Injectable()
export class MailSender extends QueueSender<TakenMail> {
  constructor(
    outbox: Outbox,
    @Inject(MailTransport) private readonly transport: MailTransport | null,
    log: Log,
  ) {
    super('mail', MOST_AT_ONCE, outbox, log);
  }

  protected override isOn(): boolean {
    return this.transport !== null;
  }

  protected attempt(mail: TakenMail, signal: AbortSignal): Promise<Outcome> {
    if (this.transport === null) throw new Error('no mail is sent here');
    return this.transport.send(mail, signal);
  }

  protected override close(): void {
    this.transport?.close();
  }
}
