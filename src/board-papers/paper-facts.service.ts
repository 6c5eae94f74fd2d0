import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { PlanService } from '../milestones/plan.service.js';
import { BoardViewService } from '../board/board-view.service.js';
import { MeetingsViewService } from '../meetings/meetings-view.service.js';
import { RegisterService } from '../programme/register.service.js';
import { compose } from './compose.js';
import type { ComposedPaper } from './composed.js';
import { DomainViewsService } from './domain-views.service.js';
import { paperFacts } from './facts/facts.js';
import type { PaperFacts, PaperTerms } from './facts/facts.types.js';
import { PaperRecordService } from './paper-record.service.js';
import { sha256Of } from '../platform/record/content-hash.js';

/** Takes a paper's facts from the record, at its date and as known at a revision. */
@Injectable()
export class PaperFactsService {
  /** Composition depends on nothing but terms and revision, so it is kept by these. */
  private readonly composed = new LRUCache<string, Promise<ComposedPaper>>({ max: 32 });

  constructor(
    private readonly register: RegisterService,
    private readonly plans: PlanService,
    private readonly domains: DomainViewsService,
    private readonly meetings: MeetingsViewService,
    private readonly board: BoardViewService,
    private readonly papers: PaperRecordService,
  ) {}

  /** The facts. A paper is composed only of what was there on its date, so a missing project is an error of ours. */
  async facts(terms: PaperTerms, revision: number): Promise<PaperFacts> {
    const point = { asAt: terms.asAt, revision };
    const register = await this.register.at(point);
    const views = await Promise.all(terms.projectIds.map((id) => this.plans.view(id, point)));
    const plans = new Map(terms.projectIds.map((id, index) => [id, views[index]!]));
    const domains = new Map(
      await Promise.all(terms.projectIds.map(async (id) => [id, await this.domains.of(id, point)] as const)),
    );
    return paperFacts(terms, {
      register,
      plans,
      previous: await this.papers.previous(terms, revision),
      domains,
      meetings: await this.meetings.view(point),
      board: await this.board.view(point),
    });
  }

  /** The paper that the record gives at a revision. */
  compose(terms: PaperTerms, revision: number): Promise<ComposedPaper> {
    const key = `${sha256Of(terms)} ${revision}`;
    const kept = this.composed.get(key);
    if (kept) return kept;
    const made = this.facts(terms, revision).then((facts) => compose(facts));
    this.composed.set(key, made);
    made.catch(() => this.composed.delete(key));
    return made;
  }
}
