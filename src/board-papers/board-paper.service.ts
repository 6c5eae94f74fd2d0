import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { NotFoundError } from '../platform/graphql/errors.js';
import { type ListOrder, pageOf, mappedPage } from '../platform/graphql/connection.js';
import type { RecordViews } from '../platform/record/record-views.js';
import { Snapshots } from '../platform/record/snapshots.service.js';
import type { BoardPaper } from './board-paper.type.js';
import type { PaperReadiness } from './paper-readiness.type.js';
import { DEFAULT_BUDGET, type PageBudget } from './page-budget.js';
import type { Problem } from '../platform/record/problem.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';
import { inSteps } from '../platform/work/steps.js';
import { MeetingsViewService } from '../meetings/meetings-view.service.js';
import { withoutMeeting } from './from-meeting/meeting-of-paper.js';
import { HouseStyles } from './house-style/house-styles.service.js';
import { openComments } from './comments/comment.js';
import { returnBlocks } from './returns/return.js';
import { PaperFactsService } from './paper-facts.service.js';
import { PaperModels } from './paper-models.service.js';
import { type PaperHead, PaperRecordService } from './paper-record.service.js';
import { PaperRenderer } from '../rendering/paper-renderer.service.js';
import { paperState, traceOf, type PaperRow } from './paper-row.js';
import type { PaperBlockType } from './paper-block.type.js';
import { blockViews, paperView } from './paper-view.js';
import type { BoardPaperConnection } from './payloads.type.js';
import { knownSince, mayReadPaper, readableOf } from './reading.js';
import { blocking, readiness, type Finding } from './readiness.js';
import { offering, type Offer } from './staleness.js';
import { unsoundBlockers } from './unsound.js';

const BY_MEETING: ListOrder<PaperHead> = {
  key: (head) => head.reference,
  by: (head) => head.meetingDate,
  latestFirst: true,
};

/** Serves papers to those who may read them. */
@Injectable()
export class BoardPaperService {
  // what hangs on a text and a revision alone is kept by these
  private readonly offered: RecordViews<readonly Offer[]>;
  private readonly shown: RecordViews<PaperBlockType[]>;
  private readonly pages: Store<number | null>;
  private readonly faults: Store<readonly Problem[]>;

  constructor(
    private readonly papers: PaperRecordService,
    private readonly facts: PaperFactsService,
    private readonly renderer: PaperRenderer,
    private readonly models: PaperModels,
    private readonly styles: HouseStyles,
    private readonly meetings: MeetingsViewService,
    snapshots: Snapshots,
    stores: Stores,
  ) {
    this.offered = snapshots.views('offers to papers', { share: 1 });
    this.shown = snapshots.views('blocks of papers', { share: 1 });
    this.pages = stores.open('pages of papers', { share: 1 });
    this.faults = stores.open('faults of papers', { share: 1 });
  }

  /** The paper with a reference; throws NOT_FOUND where there is none that the actor may read. */
  async boardPaper(actor: Actor, reference: string): Promise<BoardPaper> {
    return paperView(await this.readable(actor, reference), actor.revision);
  }

  /** The paper with an id; null where there is none that the actor may read. */
  async byId(actor: Actor, id: string): Promise<BoardPaper | null> {
    const [row] = await this.papers.byIds([id]);
    return row && mayReadPaper(actor, readableOf(row)) ? paperView(row, actor.revision) : null;
  }

  /** The papers with these references that the actor may read, in this order. */
  async byReferences(actor: Actor, references: readonly string[]): Promise<BoardPaper[]> {
    const rows = await this.papers.withReplacements(references);
    return references.flatMap((reference) => {
      const row = rows.get(reference);
      return row && mayReadPaper(actor, readableOf(row)) ? [paperView(row, actor.revision)] : [];
    });
  }

  /** Of papers, those that the actor may read, each with the first write about it that the actor may know of. */
  async knownSince(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const heads = (await this.papers.heads()).filter(({ id }) => ids.includes(id));
    return new Map(
      heads.flatMap((head) => {
        const since = knownSince(actor, head);
        return since === null ? [] : [[head.id, since] as const];
      }),
    );
  }

  /** One page of the papers that the actor may read, the latest meeting first. */
  async boardPapers(actor: Actor, first: number, after?: string | null): Promise<BoardPaperConnection> {
    const heads = (await this.papers.heads()).filter((head) => mayReadPaper(actor, head));
    const page = pageOf(heads, first, after, BY_MEETING);
    const rows = await this.papers.byIds(page.nodes.map((head) => head.id));
    return mappedPage(
      page,
      rows.map((row) => paperView(row, actor.revision)),
    );
  }

  /** The paper as read; throws NOT_FOUND where there is none that the actor may read. */
  async readable(actor: Actor, reference: string): Promise<PaperRow> {
    const row = await this.papers.byReference(reference);
    if (!row || !mayReadPaper(actor, readableOf(row))) {
      throw new NotFoundError(`There is no paper ${reference} that you may read.`);
    }
    return row;
  }

  /** What the record, as known at a revision, offers a paper that can still be edited; nothing for any other. */
  offers(row: PaperRow, revision: number): Promise<readonly Offer[]> {
    if (!isOpen(row)) return Promise.resolve([]);
    return this.offered.at(revision, row.contentSha256, async () =>
      inSteps(offering(row.content, await this.facts.compose(row.content.terms, revision))),
    );
  }

  /** The blocks of a paper in reading order, with what the record offers in their place. */
  blocks(row: PaperRow, revision: number): Promise<PaperBlockType[]> {
    const known = isOpen(row) ? revision : 0; // what is sealed hangs on nothing that is recorded
    return this.shown.at(known, row.contentSha256, async () =>
      inSteps(blockViews(row.content, await this.offers(row, revision))),
    );
  }

  /** What stands between the paper and its issue; nothing for one that has been issued or withdrawn. */
  async blockers(row: PaperRow, revision: number): Promise<readonly Problem[]> {
    if (!isOpen(row)) return [];
    const pages = budgetOf(row).blocks ? await this.bodyPages(row) : null;
    return blocking(await this.findings(row, revision, pages));
  }

  /** Whether the paper is ready, and what it is short of; an issued one was ready, and a withdrawn one need not be. */
  async readiness(row: PaperRow, revision: number): Promise<PaperReadiness> {
    const { pages: pageBudget, blocks: budgetBlocks } = budgetOf(row);
    const bodyPages = await this.bodyPages(row);
    const findings = isOpen(row) ? await this.findings(row, revision, bodyPages) : [];
    return {
      ready: isOpen(row) && blocking(findings).length === 0,
      findings: findings.map(({ severity, problem }) => ({ severity, ...problem })),
      bodyPages,
      pageBudget,
      budgetBlocks,
    };
  }

  private async findings(row: PaperRow, revision: number, pages: number | null): Promise<readonly Finding[]> {
    const { content } = row;
    const unsound = await this.faults.once(row.contentSha256, async () =>
      unsoundBlockers(await this.renderer.problems(await this.models.of(content, false))),
    );
    const { body, meetingDate } = content.terms;
    const [offered, { facts }, style, { meetings }] = await Promise.all([
      this.offers(row, revision),
      this.facts.composition(content.terms, revision),
      this.styles.ofPapers(body, meetingDate, revision),
      this.meetings.view({ asAt: LAST_DAY, revision }),
    ]);
    const unplanned = content.terms.report ? [] : withoutMeeting(meetings, content.terms); // a partner keeps its own
    const [trace, comments] = [traceOf(row), [...returnBlocks(row), ...openComments(row.comments, content)]];
    return readiness({ content, offered, trace, unsound, facts, pages, style, comments, unplanned });
  }

  /** How many pages the body takes; null where that cannot be known. */
  private bodyPages(row: PaperRow): Promise<number | null> {
    return this.pages.once(row.contentSha256, async () =>
      this.renderer.bodyPages(await this.models.of(row.content, false)),
    );
  }
}

/** Later than any meeting. */
const LAST_DAY = '9999-12-31';

/** How long the paper's body may be. */
const budgetOf = ({ content }: PaperRow): PageBudget => content.terms.pageBudget ?? DEFAULT_BUDGET;

/** Whether a paper can still be edited. */
function isOpen(row: PaperRow): boolean {
  const state = paperState(row);
  return state === 'DRAFT' || state === 'CLEARED';
}
