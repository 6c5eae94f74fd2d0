import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { type Page, pageOf } from '../platform/graphql/connection.js';
import type { PageArgs } from '../platform/graphql/page-args.js';
import { PilotService } from '../pilots/pilot.service.js';
import { RegisterService } from '../programme/register.service.js';
import { type FeedbackReading, masks } from './feedback-context.js';
import { FeedbackContextService } from './feedback-context.service.js';
import { FeedbackListService } from './feedback-list.service.js';
import { FeedbackViewService } from './feedback-view.service.js';
import type { FeedbackItem } from './item.type.js';
import { askedView } from './asked-view.js';

/** Tells what a pilot authority said. */
@Injectable()
export class PilotFeedbackService {
  constructor(
    private readonly views: FeedbackViewService,
    private readonly pilots: PilotService,
    private readonly register: RegisterService,
    private readonly contexts: FeedbackContextService,
    private readonly lists: FeedbackListService,
  ) {}

  /** Comments of those who speak for a pilot, in exercises by pilot; `pilotId` is of the view that they are asked in. */
  async feedback(pilotId: string, actor: Actor, page: PageArgs): Promise<Page<FeedbackItem>> {
    const asked = askedView(pilotId, actor.revision);
    const reading = asked && (await this.reading(asked));
    if (!asked || !reading) return pageOf<FeedbackItem>([], page.first, page.after, (item) => item.code);
    const context = await this.contexts.context(reading, actor);
    const { exercises, respondents } = context.view.byId;
    const said = context.view.items.filter((item) => {
      const { respondentId, exerciseId } = item.terms;
      const speaker = respondentId === null ? undefined : respondents.get(respondentId);
      const byPilot = exercises.get(exerciseId)?.terms.channel === 'PILOT';
      // listed here, a comment tells whose it is: so not where the name is withheld from this reader
      return byPilot && speaker?.terms.pilotId === asked.id && masks(context, item).name === null;
    });
    return this.lists.page(context, said, page);
  }

  /** The view of the project whose respondents speak for the pilot; null where none does. */
  private async reading({
    id,
    asAt,
    revision,
    suffix,
  }: NonNullable<ReturnType<typeof askedView>>): Promise<FeedbackReading | null> {
    const projectId = await this.pilots.projectOf(id, revision);
    if (projectId === null) return null;
    const rows = await this.views.of(projectId, revision);
    if (!rows.respondentStatements.some((row) => row.pilotId === id)) return null;
    const point = await this.register.pointFor(projectId, { asAt, revision });
    return { ...point, recordId: projectId, suffix };
  }
}
