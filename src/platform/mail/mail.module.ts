import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { MailTransport } from './mail-message.js';
import { MailSender } from './mail-sender.service.js';
import { Outbox } from './outbox.service.js';
import { SmtpTransport } from './smtp-transport.service.js';

/** Mail: what is to go out, and the program that sends it where a server is set up. */
@Global()
@Module({
  providers: [
    Outbox,
    MailSender,
    {
      provide: MailTransport,
      useFactory: ({ mail }: Config): MailTransport | null => (mail === null ? null : new SmtpTransport(mail)),
      inject: [Config],
    },
  ],
  exports: [Outbox, MailSender],
})
export class MailModule {}
