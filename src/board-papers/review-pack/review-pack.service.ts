import { Injectable } from '@nestjs/common';
import { BoardViewService } from '../../board/board-view.service.js';
import { MeetingsViewService } from '../../meetings/meetings-view.service.js';
import { PlanService } from '../../milestones/plan.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { badInput } from '../../platform/graphql/errors.js';
import { Snapshots } from '../../platform/record/snapshots.service.js';
import type { RecordViews } from '../../platform/record/record-views.js';
import type { RecordPoint } from '../../platform/record/in-force.js';
import { ProjectViewService } from '../../programme/project-view.service.js';
import type { Project } from '../../programme/project.type.js';
import { RegisterService } from '../../programme/register.service.js';
import type { PlanFact } from '../facts/facts.types.js';
import { DomainViewsService } from '../domain-views.service.js';
import { PaperRecordService } from '../paper-record.service.js';
import { isEarlier, isToldTo, withPromises } from '../promises/earlier.js';
import { promiseLedger } from '../promises/ledger.js';
import { PromisableService } from '../promises/promisable.service.js';
import { UndertakingsService } from '../promises/undertakings.service.js';
import { inSteps, turn } from '../../platform/work/steps.js';
import { packing, type Pack } from './pack.js';
import { defaultSince, type Since } from './since.js';
import type { PackContext, Snapshot } from './snapshot.js';

/** Draws up review packs for those who may read the project. */
@Injectable()
export class ReviewPackService {
  private readonly taken: RecordViews<Snapshot | null>;

  constructor(
    private readonly projects: ProjectViewService,
    private readonly register: RegisterService,
    private readonly plans: PlanService,
    private readonly domains: DomainViewsService,
    private readonly meetings: MeetingsViewService,
    private readonly board: BoardViewService,
    private readonly papers: PaperRecordService,
    private readonly undertakings: UndertakingsService,
    private readonly promisable: PromisableService,
    snapshots: Snapshots,
  ) {
    this.taken = snapshots.views('snapshots for review packs', { share: 1 });
  }

  /**
   * The pack of a project. Default of `asAt`: its status date; of `since`: the last held meeting of its advisory body, else
   * the last issued paper on it, else its start. Throws NOT_FOUND where the actor may not read the project.
   */
  async pack(actor: Actor, projectCode: string, since: string | null, asAt: string | null): Promise<Pack> {
    const project = await this.projects.project(actor, projectCode, { asAt });
    if (since !== null && since > project.asAt) {
      throw badInput(`since is ${since}, after the day of the pack, ${project.asAt}. Give an earlier day.`, ['since']);
    }
    const after = await this.snapshot(project.recordId, project);
    if (!after) throw new Error(`project ${projectCode} has lost its terms on ${project.asAt}`);
    const from = await this.since(actor, project, since);
    const before = await this.snapshot(project.recordId, { asAt: from.on, revision: project.revision });
    const { context, plan } = await this.context(actor, project);
    return inSteps(packing(from, before, after, context, plan));
  }

  private async since(
    actor: Actor,
    { recordId, asAt, revision, start }: Project,
    given: string | null,
  ): Promise<Since> {
    if (given !== null) return { on: given, kind: 'GIVEN', name: null };
    const [{ meetings }, issued] = await Promise.all([
      this.meetings.view({ asAt, revision }),
      this.papers.issuedUpTo(revision),
    ]);
    const papers = issued.filter((one) => isEarlier(one, { asAt, revision }) && isToldTo(actor, one));
    return defaultSince({ projectId: recordId, asAt, start, meetings, papers });
  }

  private async context(
    actor: Actor,
    project: Project,
  ): Promise<{ readonly context: PackContext; readonly plan: PlanFact | null }> {
    const { recordId: projectId, code, title, asAt, revision } = project;
    const [register, issued, noted, promisable] = await Promise.all([
      this.register.at({ asAt, revision }),
      this.papers.issuedUpTo(revision),
      this.undertakings.view({ asAt, revision }),
      this.promisable.of(projectId, { asAt, revision }),
    ]);
    const papers = issued.filter((one) => isEarlier(one, { asAt, revision }) && isToldTo(actor, one));
    const context = {
      projectId,
      projectCode: code,
      projectTitle: title,
      organisations: new Map([...register.organisations].map(([id, { name }]) => [id, name])),
      ledger: promiseLedger(withPromises(papers, noted), { asAt, ...promisable }),
    };
    return { context, plan: promisable.plan };
  }

  /** Everything about a project at a point; null where it had no terms yet. */
  private snapshot(projectId: string, { asAt, revision }: RecordPoint): Promise<Snapshot | null> {
    return this.taken.at(revision, `${projectId} ${asAt}`, () => this.snapshotOf(projectId, { asAt, revision }));
  }

  private async snapshotOf(projectId: string, point: RecordPoint): Promise<Snapshot | null> {
    const register = await this.register.at(point);
    if (!register.projects.has(projectId)) return null;
    const plan = await this.plans.whole(projectId, point);
    const domains = await this.domains.of(projectId, point);
    const { meetings, actions } = await this.meetings.shown(point);
    await turn();
    const { decisions } = await this.board.shown(point);
    await turn();
    return {
      ...point,
      plan,
      domains,
      decisions: decisions.filter((one) => !one.closed && one.terms.projectIds.includes(projectId)),
      actions: actions.filter((one) => !one.closed && one.projectId === projectId),
      meetings: meetings.filter((one) => one.projectId === null || one.projectId === projectId),
    };
  }
}
