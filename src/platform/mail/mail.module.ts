import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { MailTransport } from './mail-message.js';
import { MailSender } from './mail-sender.service.js';
import { MessagesResolver } from './messages.resolver.js';
import { Messages } from './messages.service.js';
import { Recipients } from './recipients.service.js';
import { RecipientsResolver } from './recipients.resolver.js';
import { Outbox } from './outbox.service.js';
import { NotifyTransport } from './notify-transport.service.js';
import { SmtpTransport } from './smtp-transport.service.js';

/** Mail: what is to go out, and the program that sends it where a server is set up. */
@Global()
@Module({
  providers: [
    Outbox,
    MailSender,
    Recipients,
    RecipientsResolver,
    Messages,
    MessagesResolver,
    {
      provide: MailTransport,
      useFactory: ({ mail }: Config): MailTransport | null => {
        if (mail === null) return null;
        return mail.from === null ? new NotifyTransport(mail) : new SmtpTransport(mail);
      },
      inject: [Config],
    },
  ],
  exports: [Outbox, MailSender, Recipients],
})
export class MailModule {}
