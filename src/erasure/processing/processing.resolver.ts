import { Args, Query, Resolver } from '@nestjs/graphql';
import { Config } from '../../platform/config/config.js';
import { pageOf } from '../../platform/graphql/connection.js';
import { PageArgs } from '../../platform/graphql/page-args.js';
import { RetentionService } from '../retention/retention.service.js';
import { type HandedOn, recordOfProcessing } from './record-of-processing.js';
import { ProcessingActivity, ProcessingActivityConnection } from './processing.type.js';

const BY_ID = { key: ({ id }: ProcessingActivity) => id, by: ({ id }: ProcessingActivity) => id };

/** The record of processing, made again whenever it is read. */
@Resolver()
export class ProcessingResolver {
  constructor(
    private readonly retention: RetentionService,
    private readonly config: Config,
  ) {}

  @Query(() => ProcessingActivityConnection, {
    nullable: true,
    description: 'The record of processing (UK GDPR, article 30), as the tracker and its settings now are.',
  })
  async processingActivities(@Args() { first, after }: PageArgs): Promise<ProcessingActivityConnection> {
    return pageOf(recordOfProcessing(await this.retention.inForce(), handedOn(this.config)), first, after, BY_ID);
  }
}

function handedOn({ mail, openId, tracesUrl, webhookLocalHosts, accessEventDays, mailDays }: Config): HandedOn {
  const hostOf = (url: string): string => new URL(url).host;
  return {
    mail: mail === null ? null : 'host' in mail ? mail.host : `GOV.UK Notify (${hostOf(mail.url)})`,
    identity: openId === null ? null : hostOf(openId.issuer),
    traces: tracesUrl === null ? null : hostOf(tracesUrl),
    webhooks: webhookLocalHosts,
    accessEventDays,
    mailDays,
  };
}
