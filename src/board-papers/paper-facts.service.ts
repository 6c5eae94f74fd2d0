import { Injectable } from '@nestjs/common';
import type { PlanView } from '../milestones/plan-view.types.js';
import { PlanService } from '../milestones/plan.service.js';
import { BoardViewService } from '../board/board-view.service.js';
import { MeetingsViewService } from '../meetings/meetings-view.service.js';
import type { RecordViews } from '../platform/record/record-views.js';
import { Snapshots } from '../platform/record/snapshots.service.js';
import type { FoundSubject } from '../programme/record-subject.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { RegisterService } from '../programme/register.service.js';
import { composing } from './compose.js';
import type { ComposedPaper } from './composed.js';
import { DomainViewsService } from './domain-views.service.js';
import type { ProjectDomains } from './facts/domain-facts.js';
import { paperFacts } from './facts/facts.js';
import { PRESENT_RULES, type FactRules } from './facts/fact-rules.js';
import type { PaperFacts } from './facts/facts.types.js';
import type { PaperTerms } from './paper-terms.js';
import { PaperRecordService } from './paper-record.service.js';
import { looksBack, withPromises } from './promises/earlier.js';
import { promisableOf } from './promises/undertaking.js';
import { UndertakingsService } from './promises/undertakings.service.js';
import { sha256Of } from '../platform/record/content-hash.js';
import { inSteps, turn } from '../platform/work/steps.js';

interface Composition {
  readonly facts: PaperFacts;
  readonly paper: ComposedPaper;
}

/** Takes a paper's facts from the record, at its date and as known at a revision. */
@Injectable()
export class PaperFactsService {
  /** Composition depends on nothing but terms and revision, so it is kept by these. */
  private readonly composed: RecordViews<Composition>;

  constructor(
    private readonly register: RegisterService,
    private readonly plans: PlanService,
    private readonly domains: DomainViewsService,
    private readonly meetings: MeetingsViewService,
    private readonly board: BoardViewService,
    private readonly papers: PaperRecordService,
    private readonly undertakings: UndertakingsService,
    private readonly subjects: RecordSubjects,
    snapshots: Snapshots,
  ) {
    this.composed = snapshots.views('composed papers', { share: 2 });
  }

  /**
   * The facts, by the rules that the paper follows. A paper is composed only of what was there on its date, so a missing
   * project is an error of ours.
   */
  async facts(terms: PaperTerms, revision: number, rules: FactRules = PRESENT_RULES): Promise<PaperFacts> {
    const point = { asAt: terms.asAt, revision };
    const register = await this.register.at(point);
    const plans = new Map<string, PlanView>();
    const domains = new Map<string, ProjectDomains>();
    for (const id of terms.projectIds) {
      plans.set(id, await this.plans.whole(id, point));
      await turn();
      domains.set(id, await this.domains.of(id, point));
      await turn();
    }
    const all = await this.papers.issuedUpTo(revision);
    const issued = all.filter((paper) => looksBack(terms, paper, revision, rules));
    const undertakings = await this.undertakings.view(point);
    const meetings = await this.meetings.view(point);
    await turn();
    const board = await this.board.view(point);
    const askedOf = await this.askedOf(terms, revision);
    await turn();
    const facts = paperFacts(terms, {
      register,
      plans,
      previous: issued.at(-1) ?? null,
      earlier: withPromises(issued, undertakings),
      undertakings: undertakings.map(promisableOf),
      askedOf,
      domains,
      meetings,
      board,
      rules,
    });
    await turn();
    return facts;
  }

  /** What the paper's asks are about, in their order; null where an ask names nothing, or nothing that is there. */
  askedOf(terms: PaperTerms, revision: number): Promise<readonly (FoundSubject | null)[]> {
    const point = { asAt: terms.asAt, revision };
    return Promise.all(
      (terms.asks ?? []).map(async ({ subject }) => {
        if (subject === null) return null;
        const found = await Promise.all(
          terms.projectIds.map((projectId) => this.subjects.find(subject, { ...point, projectId, asRecorded: true })),
        );
        return found.find((one) => one !== null) ?? null;
      }),
    );
  }

  /** The paper that the record gives at a revision. */
  async compose(terms: PaperTerms, revision: number, rules: FactRules = PRESENT_RULES): Promise<ComposedPaper> {
    return (await this.composition(terms, revision, rules)).paper;
  }

  /** The paper that the record gives at a revision, and the facts it is made of. */
  composition(terms: PaperTerms, revision: number, rules: FactRules = PRESENT_RULES): Promise<Composition> {
    return this.composed.at(revision, `${sha256Of(terms)} ${rules}`, async () => {
      const facts = await this.facts(terms, revision, rules);
      return { facts, paper: await inSteps(composing(facts)) };
    });
  }
}
