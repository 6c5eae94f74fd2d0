import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { planned } from '../../platform/graphql/trouble.js';
import { Ask } from '../frame/ask.service.js';
import type { AnswerTo, Question } from '../frame/question.js';
import type { Meeting, CalendarAnswers } from './calendar.types.js';
import { changeEntries, monthsUpTo, type Change, type Month } from './change-entries.js';
import type { FeedEntry } from './feed-entry.js';
import {
  BODIES,
  CHANGES,
  COMMUNICATIONS,
  ISSUED_PAPERS,
  MEETINGS,
  MY_ACTIONS,
  MY_TASKS,
  OUTPUTS,
  PLANS,
  PROJECTS,
  PROTOCOLS,
  REPORTS,
  TO_ANSWER,
} from './feeds.graphql.js';
import type { Published } from './published-entries.js';

interface Page<T> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly T[];
}

type ListedBody = AnswerTo<typeof BODIES>['bodies'][number];

/** Pages of a hundred that are read of one list. */
const MOST_PAGES = 20;

/** Asks the interface for what feeds hold, under the rights of the person whose address was used. */
@Injectable()
export class FeedAnswers {
  constructor(private readonly ask: Ask) {}

  /** What a person's calendar is made of. */
  async calendar(request: FastifyRequest): Promise<CalendarAnswers> {
    const [{ projects }, { bodies }, actions, challenges, tasks] = await Promise.all([
      this.ask.run(request, PLANS),
      this.ask.run(request, BODIES),
      this.list(request, MY_ACTIONS, ({ actions }) => actions),
      this.list(request, TO_ANSWER, ({ myChallenges }) => myChallenges),
      this.list(request, MY_TASKS, ({ me }) => me.tasks),
    ]);
    const withMeetings = bodies.map(async (body) => ({ ...body, meetings: await this.meetings(request, body) }));
    return { projects, bodies: await Promise.all(withMeetings), actions, challenges, tasks };
  }

  /** What changed in the projects that the person may read. */
  async changes(request: FastifyRequest): Promise<readonly FeedEntry[]> {
    const { projects } = await this.ask.run(request, PROJECTS);
    const found: FeedEntry[] = [];
    for (const project of projects) {
      for (const month of monthsUpTo(project.asAt)) {
        found.push(...changeEntries(project, month, await this.changesIn(request, project.code, month)));
      }
    }
    return found;
  }

  /** What was published, as everybody may read it. */
  async published(request: FastifyRequest): Promise<Published> {
    const [papers, outputs, communications, reports, protocols] = await Promise.all([
      this.list(request, ISSUED_PAPERS, ({ boardPapers }) => boardPapers),
      this.list(request, OUTPUTS, ({ publishedOutputs }) => publishedOutputs),
      this.list(request, COMMUNICATIONS, ({ issuedCommunications }) => issuedCommunications),
      this.list(request, REPORTS, ({ publishedFeedbackReports }) => publishedFeedbackReports),
      this.list(request, PROTOCOLS, ({ adoptedProtocols }) => adoptedProtocols),
    ]);
    return { papers, outputs, communications, reports, protocols };
  }

  /** None before the project was there. */
  private async changesIn(request: FastifyRequest, code: string, { since, asAt }: Month): Promise<readonly Change[]> {
    try {
      const pack = await this.ask.run(request, CHANGES, {
        code,
        since,
        asAt,
      });
      return pack.reviewPack.changes;
    } catch (error) {
      if (planned(error)?.code === 'NOT_FOUND') return [];
      throw error;
    }
  }

  private async meetings(request: FastifyRequest, { code, meetings }: ListedBody): Promise<readonly Meeting[]> {
    return this.rest(meetings, async (after) => {
      const { body } = await this.ask.run(request, MEETINGS, {
        code,
        after,
      });
      return body.meetings;
    });
  }

  private async list<Answer, T>(
    request: FastifyRequest,
    question: Question<Answer, { readonly after: string | null }>,
    listOf: (data: Answer) => Page<T>,
  ): Promise<readonly T[]> {
    const page = async (after: string | null): Promise<Page<T>> =>
      listOf(await this.ask.run(request, question, { after }));
    return this.rest(await page(null), page);
  }

  /** All rows of a list whose first page is there. */
  private async rest<T>(first: Page<T>, next: (after: string | null) => Promise<Page<T>>): Promise<readonly T[]> {
    const rows = [...first.nodes];
    let page = first;
    for (let read = 1; page.pageInfo.hasNextPage && read < MOST_PAGES; read++) {
      page = await next(page.pageInfo.endCursor);
      rows.push(...page.nodes);
    }
    return rows;
  }
}
