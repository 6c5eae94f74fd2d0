import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { mayRead } from '../../platform/auth/policy.js';
import { Clock } from '../../platform/clock/clock.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import type { RecordPoint } from '../../platform/record/in-force.js';
import { inSteps } from '../../platform/work/steps.js';
import { ProjectViewService } from '../../programme/project-view.service.js';
import { RegisterService } from '../../programme/register.service.js';
import type { FeedbackPublication } from '../feedback-exercise.entity.js';
import { organisationNames } from '../feedback-context.js';
import { FeedbackViewService } from '../feedback-view.service.js';
import type { ItemSnapshot } from '../item-snapshot.js';
import type { SearchedReport } from '../feedback.search.js';
import { withheldThenOrNow } from '../sight.js';
import { composing, type ReportScope } from './compose-report.js';
import type { PublishedFeedbackReport } from './published-report.type.js';
import { byPublication, publishedReports } from './published-reports.js';
import type { YouSaidWeDid } from './said-and-done.js';

/** A report with what a document says beside it. */
export interface ReportInHand {
  readonly report: YouSaidWeDid;
  readonly projectCode: string;
  readonly projectTitle: string;
  /** The body that answers for it. */
  readonly author: string;
  /** Null: a draft. */
  readonly publishedOn: string | null;
}

/** The point of the record that a reader looks from. */
export interface ReportPoint extends RecordPoint {
  readonly projectId: string;
  /** How far the record has come: what is withheld by then is withheld in every report. */
  readonly latest: number;
}

/** Makes reports "You said, we did, because": as published for the public, as things stand for readers of the project. */
@Injectable()
export class ReportService {
  constructor(
    private readonly views: FeedbackViewService,
    private readonly register: RegisterService,
    private readonly projects: ProjectViewService,
    private readonly clock: Clock,
  ) {}

  /**
   * The report on an exercise by its codes: the published one where there is one, unless a draft is asked for; else a
   * draft for readers of the project.
   * @throws NotFoundError where there is none that the reader may read
   */
  async named(actor: Actor, projectCode: string, exerciseCode: string, draft = false): Promise<ReportInHand> {
    const missing = new NotFoundError(`There is no report on ${exerciseCode} of ${projectCode} that you may read.`);
    const { revision } = actor;
    const record = await this.register.record(revision);
    const projectId = record.projects.findLast((row) => row.code === projectCode)?.projectId;
    if (projectId === undefined) throw missing;
    const reader = mayRead(actor, projectId);
    const today = await this.views.snapshot(projectId, { asAt: this.clock.today(), revision });
    const found = today.exercises.find((each) => each.code === exerciseCode);
    const publication = found?.publication ?? null;
    const point = { projectId, latest: revision };
    if (found && publication?.published === true && !(draft && reader)) {
      const published = { ...point, asAt: publication.effectiveOn, revision: publication.revision };
      return (await this.at(published, { exerciseId: found.id }, publication)) ?? Promise.reject(missing);
    }
    if (!reader) throw missing;
    const { asAt } = await this.projects.project(actor, projectCode, {});
    const seen = await this.views.snapshot(projectId, { asAt, revision });
    const exercise = seen.exercises.find((each) => each.code === exerciseCode);
    const made = exercise && (await this.at({ ...point, asAt, revision }, { exerciseId: exercise.id }, null));
    if (!made) throw missing;
    return made;
  }

  /** Every report that is published today, of all projects, newest first. */
  async published(revision: number): Promise<PublishedFeedbackReport[]> {
    const point = { asAt: this.clock.today(), revision };
    const [exercises, { projects }] = await Promise.all([this.views.exercises(revision), this.register.at(point)]);
    const asked = new Set(exercises.map((each) => each.projectId));
    const found = await Promise.all(
      [...projects.values()]
        .filter(({ projectId }) => asked.has(projectId))
        .map(async ({ projectId, code }) =>
          publishedReports(code, (await this.views.snapshot(projectId, point)).exercises),
        ),
    );
    return found.flat().sort(byPublication);
  }

  /** The reports of one project that are published at a point, each as the public read it. */
  async publishedOf(projectId: string, point: RecordPoint): Promise<SearchedReport[]> {
    const { exercises } = await this.views.snapshot(projectId, point);
    const found: SearchedReport[] = [];
    for (const { id: exerciseId, code: exerciseCode, publication } of exercises) {
      if (publication?.published !== true) continue;
      const { effectiveOn: publishedOn, revision } = publication;
      const then = { projectId, asAt: publishedOn, revision, latest: point.revision };
      const made = await this.at(then, { exerciseId }, publication);
      if (made) found.push({ exerciseId, exerciseCode, publishedOn, report: made.report });
    }
    return found;
  }

  /** A report as things stood at a point; null where there is nothing to report on. Names and words that may not be published are withheld. */
  async at(
    { projectId, asAt, revision, latest }: ReportPoint,
    scope: ReportScope,
    publication: FeedbackPublication | null,
  ): Promise<ReportInHand | null> {
    const point = { asAt, revision };
    const view = await this.views.view(projectId, point);
    const now = await this.views.latest(projectId, Math.max(latest, revision));
    const register = await this.register.at(point);
    const project = register.projects.get(projectId);
    const organisations = organisationNames(register);
    const withheld = (item: ItemSnapshot) => withheldThenOrNow(view, now, item);
    const report = await inSteps(composing(scope, { asAt, view, withheld, organisations }));
    if (!project || !report) return null;
    const owner = register.programmes.get(project.programmeId)?.ownerOrganisationId;
    return {
      report,
      projectCode: project.code,
      projectTitle: project.title,
      author: organisations.get(owner ?? '') ?? project.title,
      publishedOn: publication?.effectiveOn ?? null,
    };
  }
}
