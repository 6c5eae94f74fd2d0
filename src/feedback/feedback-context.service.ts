import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { RegisterService } from '../programme/register.service.js';
import type { FeedbackContext, FeedbackReading } from './feedback-context.js';
import { FeedbackViewService } from './feedback-view.service.js';
import { seesWithheld } from './sight.js';

/** Gathers what the feedback of a project is shown from, for one reader. */
@Injectable()
export class FeedbackContextService {
  constructor(
    private readonly views: FeedbackViewService,
    private readonly register: RegisterService,
  ) {}

  /** The ground for a reader, who is known to be let read the project. */
  async context(reading: FeedbackReading, actor: Actor): Promise<FeedbackContext> {
    const { recordId, asAt, revision } = reading;
    const point = { asAt, revision };
    const latest = Math.max(actor.revision, revision); // the answer to a write is newer than its request
    return {
      reading,
      view: await this.views.view(recordId, point),
      now: await this.views.latest(recordId, latest),
      register: await this.register.at(point),
      sight: seesWithheld(actor, recordId),
    };
  }
}
