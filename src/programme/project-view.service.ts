import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { mayRead } from '../platform/auth/policy.js';
import { isDay } from '../platform/calendar/date-range.js';
import { Clock } from '../platform/clock/clock.js';
import { Sql } from '../platform/database/sql.js';
import { NotFoundError } from '../platform/graphql/errors.js';
import type { RecordViews } from '../platform/record/record-views.js';
import { Snapshots } from '../platform/record/snapshots.service.js';
import { type PastView, viewSuffix } from '../platform/record/view-id.js';
import type { ProjectState } from './closing/project-states.js';
import type { Programme } from './programme.type.js';
import { programmeView, projectView } from './project-view.js';
import type { Project } from './project.type.js';
import { reportingDate, type ProjectRow } from './register.js';
import { RegisterService } from './register.service.js';

/** Which view of the record somebody asks for. */
export interface AskedView {
  readonly asAt?: string | null;
  readonly knownAt?: Date | null;
}

/** Which of the projects, too; `states` left out: all. */
export interface AskedProjects extends AskedView {
  readonly states?: readonly ProjectState[];
  /** Code of their programme; left out: of any. */
  readonly programmeCode?: string | null;
}

/** A point of the record with all that a view hangs on: nothing else changes it, so that a view is kept by these. */
interface Moment {
  /** The date asked for; null: each project's own status date. */
  readonly asAt: string | null;
  /** The revision asked for by `knownAt`; null: all there is. */
  readonly known: number | null;
  readonly revision: number;
  readonly today: string;
}

/** Serves projects and programmes as views of the record, to those who may read them. */
@Injectable()
export class ProjectViewService {
  private readonly views: RecordViews<Project | null>;

  constructor(
    private readonly register: RegisterService,
    private readonly clock: Clock,
    private readonly sql: Sql,
    snapshots: Snapshots,
  ) {
    this.views = snapshots.views('projects', { share: 3 });
  }

  /** The project with a code, as it stands now, where the actor may read it; throws NOT_FOUND otherwise. */
  async visible(actor: Actor, code: string): Promise<ProjectRow> {
    const { projects } = await this.register.record(actor.revision);
    const row = projects.findLast((each) => each.code === code);
    if (!row || !mayRead(actor, row.projectId))
      throw new NotFoundError(`There is no project ${code} that you may read.`);
    return row;
  }

  /** One project in the view asked for; throws NOT_FOUND where it did not exist then. */
  async project(actor: Actor, code: string, asked: AskedView): Promise<Project> {
    const { projectId } = await this.visible(actor, code);
    const view = await this.view(projectId, await this.moment(actor.revision, asked));
    if (!view) throw new NotFoundError(`Project ${code} has no terms yet as at ${asked.asAt ?? 'its status date'}.`);
    return view;
  }

  /** A project in the current view or a past one; null where the actor may not read it, or it was not there then. */
  async byId(actor: Actor, projectId: string, past: PastView | null): Promise<Project | null> {
    if (!mayRead(actor, projectId) || (past !== null && !isDay(past.asAt))) return null;
    const known = past?.known ?? null;
    if (known !== null && known > actor.revision) return null;
    const revision = known ?? actor.revision;
    return this.view(projectId, { asAt: past?.asAt ?? null, known, revision, today: this.clock.today() });
  }

  /** The projects that the actor may read and that existed at the point asked for, by code. */
  async projects(actor: Actor, asked: AskedProjects, first?: number): Promise<Project[]> {
    const { projects } = await this.register.record(actor.revision);
    const codes = new Map(
      projects.filter((row) => mayRead(actor, row.projectId)).map((row) => [row.code, row.projectId]),
    );
    const ids = [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, id]) => id);
    const moment = await this.moment(actor.revision, asked);
    const views = await Promise.all(ids.map((id) => this.view(id, moment)));
    const found = views.filter((view) => view !== null);
    const { states, programmeCode } = asked;
    return found
      .filter(({ state }) => !states || states.includes(state))
      .filter((project) => !programmeCode || project.programmeCode === programmeCode)
      .slice(0, first);
  }

  /** The programmes, each with those of its projects that the actor may read. */
  async programmes(actor: Actor, revision: number = actor.revision): Promise<Programme[]> {
    const register = await this.register.at({ asAt: this.clock.today(), revision });
    const record = await this.register.record(revision);
    return [...register.programmes.values()].map((row) => {
      const own = [...register.projects.values()].filter((each) => each.programmeId === row.programmeId);
      const codes = own.filter((each) => mayRead(actor, each.projectId)).map((each) => each.code);
      return programmeView(row, { register, suffix: '' }, record, codes);
    });
  }

  /** The programme with an id, as known at a revision; null: there is none. */
  async programmeById(actor: Actor, id: string, revision: number): Promise<Programme | null> {
    return (await this.programmes(actor, revision)).find((each) => each.id === id) ?? null;
  }

  /** The programme with a code; throws NOT_FOUND where there is none. */
  async programme(actor: Actor, code: string): Promise<Programme> {
    const found = (await this.programmes(actor)).find((each) => each.code === code);
    if (!found) throw new NotFoundError(`There is no programme ${code}.`);
    return found;
  }

  /** The current view of a project, as known at a revision; for the answer to a write. */
  async current(projectId: string, revision: number): Promise<Project | null> {
    return this.view(projectId, await this.moment(revision, {}));
  }

  private async moment(revision: number, asked: AskedView): Promise<Moment> {
    const known = asked.knownAt ? await this.revisionAt(asked.knownAt) : null;
    return { asAt: asked.asAt ?? null, known, revision: known ?? revision, today: this.clock.today() };
  }

  private view(projectId: string, moment: Moment): Promise<Project | null> {
    const { asAt, known, today, revision } = moment;
    const what = `${projectId} ${asAt ?? `on ${today}`} ${known ?? ''}`;
    return this.views.at(revision, what, () => this.made(projectId, moment));
  }

  private async made(projectId: string, moment: Moment): Promise<Project | null> {
    const record = await this.register.record(moment.revision);
    const reporting = reportingDate(record, projectId, moment.revision);
    const point = { asAt: moment.asAt ?? reporting ?? moment.today, revision: moment.revision };
    const register = await this.register.at(point);
    const row = register.projects.get(projectId);
    if (!row) return null;
    const suffix = viewSuffix(moment.asAt, moment.known, point.asAt);
    return projectView(row, { register, suffix }, record, reporting);
  }

  /** The last revision recorded up to an instant. */
  private async revisionAt(instant: Date): Promise<number> {
    const [row] = await this.sql.rows<{ revision: number }>(
      'revision_at',
      'SELECT COALESCE(MAX(revision), 0) AS revision FROM journal_entry WHERE recorded_at <= $1',
      [instant],
    );
    return row?.revision ?? 0;
  }
}
